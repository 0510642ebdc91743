/** 结果单: what the hall's voting devices print, and their file, of which only the name and the SHA-256 are kept. */

export interface DeviceSheet {
  /** As printed on it. */
  readonly number: string
  readonly printed: string
}

export interface DeviceFile {
  readonly name: string
  /** In hexadecimal, as every tool prints it. */
  readonly digest: string
}

export const MOST_FILE_BYTES = 1_000_000

const LONGEST_NAME = 120

export async function fileOf(name: string, bytes: Uint8Array): Promise<DeviceFile> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)))
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
  // Some browsers send a whole path.
  return { name: name.split(/[\\/]/).at(-1)?.trim().slice(0, LONGEST_NAME) ?? '', digest: hex }
}

/** Who attached none agrees with any; whoever attached one means that one. */
export const isSameFile = (one: DeviceFile | null, other: DeviceFile | null): boolean =>
  one === null || other === null || one.digest === other.digest
