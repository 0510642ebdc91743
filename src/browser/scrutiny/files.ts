/** Files that people carry: saved by a press of a button, read back from a field. Nothing goes over any network. */

/** Into the browser's downloads. */
export function saveText(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

/** Null when no file is chosen, or it cannot be read. */
export async function textOf(field: HTMLInputElement): Promise<string | null> {
  const [file] = field.files ?? []
  return file === undefined ? null : file.text().catch(() => null)
}
