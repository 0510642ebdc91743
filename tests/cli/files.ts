/** Files for the commands: rules made from presets, ballots told line by line, in a folder of their own that is removed afterwards. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

export function useFiles(): { write(name: string, content: string | readonly unknown[]): string } {
  const folder = mkdtempSync(join(tmpdir(), 'piaojue-cli-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  return {
    /** A text as it is; anything else line by line as JSON. */
    write(name, content) {
      const file = join(folder, name)
      writeFileSync(file, typeof content === 'string' ? content : content.map((line) => `${JSON.stringify(line)}\n`).join(''))
      return file
    },
  }
}
