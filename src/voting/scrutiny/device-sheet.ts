/** 结果单: what the hall's voting devices print, and their file, of which only the name and the SHA-256 are kept. */
import { z } from 'zod'
import type { PaperError } from './forms.ts'

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

const LONGEST = 60
export const MOST_FILE_BYTES = 1_000_000

/** Two tellers who copy the same sheet wrote the same, whatever the width of their digits. */
const copied = z
  .string('sheet-missing' satisfies PaperError)
  .transform((text) => text.normalize('NFKC').replace(/\s+/g, ' ').trim())
  .pipe(
    z
      .string()
      .min(1, 'sheet-missing' satisfies PaperError)
      .max(LONGEST, 'sheet-too-long' satisfies PaperError),
  )

export const sheetForm = z.object({ 'sheet-number': copied, 'sheet-printed': copied })

export const sheetIn = (values: z.output<typeof sheetForm>): DeviceSheet => ({
  number: values['sheet-number'],
  printed: values['sheet-printed'],
})

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
