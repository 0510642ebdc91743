/** A paper as a file, under its Chinese name. */
import type { Context } from 'hono'
import type { Sheet } from '../../views/papers/model.ts'
import type { Env } from '../http/env.ts'

export const DOCX = '.docx'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export async function sendDocx(c: Context<Env>, sheet: Sheet): Promise<Response> {
  // The writer of word processor files is large, and most requests never want one.
  const { docxOf } = await import('./docx.ts')
  const name = encodeURIComponent(`${sheet.title.replace(/[\\/:*?"<>|\s]+/g, '')}${DOCX}`)
  return c.body(await docxOf(sheet), 200, {
    'content-type': TYPE,
    'content-disposition': `attachment; filename="paper${DOCX}"; filename*=UTF-8''${name}`,
    'cache-control': 'no-store',
  })
}
