/**
 * What people send, parsed once at the door: every field at most once, text only; then the form's own schema.
 * A schema's messages are codes; the sentence for each stands in views/text.
 */
import type { Context } from 'hono'
import type { z } from 'zod'
import { parseId, type RequestId } from '../kernel/ids.ts'
import type { Env } from './env.ts'

/** Unreadable input: answered 400, never 500. */
export class Malformed extends Error {}

export type Typed = Readonly<Record<string, string>>

export async function typed(c: Context<Env>): Promise<Typed> {
  const { fields, files } = await typedWithFiles(c)
  if (files.size > 0) throw new Malformed('file')
  return fields
}

interface WithFiles {
  readonly fields: Typed
  readonly files: ReadonlyMap<string, Uint8Array>
  /** How the file was called where it came from. */
  readonly names: ReadonlyMap<string, string>
}

/** For the few forms that take a file: fields, and the bytes of each file by the name of its field. */
export async function typedWithFiles(c: Context<Env>): Promise<WithFiles> {
  const type = c.req.header('content-type') ?? ''
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) throw new Malformed('content type')
  const fields = new Map<string, string>()
  const files = new Map<string, Uint8Array>()
  const names = new Map<string, string>()
  let form: FormData
  try {
    form = await c.req.formData()
  } catch {
    throw new Malformed('form')
  }
  for (const [name, value] of form.entries()) {
    if (fields.has(name) || files.has(name)) throw new Malformed('field twice')
    // U+0000 cannot be stored; line ends become one kind.
    if (typeof value === 'string') fields.set(name, value.replaceAll('\u0000', '').replaceAll('\r\n', '\n'))
    else {
      files.set(name, new Uint8Array(await value.arrayBuffer()))
      names.set(name, value.name.replaceAll('\u0000', ''))
    }
  }
  return { fields: Object.fromEntries(fields), files, names }
}

/** The text of one uploaded file; null when none was chosen. A form for a file has no other fields. */
export async function uploadedText(c: Context<Env>, name: string): Promise<string | null> {
  if (!/^multipart\/form-data\b/i.test(c.req.header('content-type') ?? '')) throw new Malformed('content type')
  const form = await c.req.formData().catch(() => null)
  if (form === null) throw new Malformed('form')
  const file = form.get(name)
  return file === null || typeof file === 'string' || file.size === 0 ? null : file.text()
}

export type Checked<T, Code extends string> =
  | { readonly ok: true; readonly values: T }
  | { readonly ok: false; readonly errors: Readonly<Record<string, Code>> }

/** The first problem of each field, as the code that the schema gives. */
export function check<Code extends string, Schema extends z.ZodType>(
  schema: Schema,
  fields: Typed,
): Checked<z.output<Schema>, Code> {
  const result = schema.safeParse(fields)
  if (result.success) return { ok: true, values: result.data }
  const errors: Record<string, Code> = {}
  for (const issue of result.error.issues) {
    const field = String(issue.path[0] ?? 'form')
    // Schemas write codes as their messages; a test holds every form's codes against the sentences.
    errors[field] ??= issue.message as Code
  }
  return { ok: false, errors }
}

/** Codes → finished sentences, for the view. */
export const sentences = <Code extends string>(errors: Readonly<Record<string, Code>>, words: Readonly<Record<Code, string>>) =>
  Object.fromEntries(Object.entries(errors).map(([field, code]) => [field, words[code]]))

/** The id that makes a repeat create nothing twice; a form without one is not ours. */
export function requestId(fields: Typed): RequestId {
  const id = parseId<RequestId>(fields['request-id'])
  if (id === null) throw new Malformed('request id')
  return id
}
