/** How somebody reads: language, size, colours. Chosen by a link (?mode=elder), kept in a cookie, so that pages come without a flash. */
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { LANGUAGES, type Language } from '../../views/text/index.ts'
import type { Env } from './env.ts'

export interface Reading {
  readonly language: Language
  readonly mode: 'normal' | 'elder'
  readonly theme: 'light' | 'dark' | 'contrast'
}

const MODES = ['normal', 'elder'] as const
const THEMES = ['light', 'dark', 'contrast'] as const
const YEAR_SECONDS = 31_536_000

export const reading = createMiddleware<Env>(async (c, next) => {
  c.set('reading', {
    language: choose(c, 'language', LANGUAGES),
    mode: choose(c, 'mode', MODES),
    theme: choose(c, 'theme', THEMES),
  })
  return next()
})

/** What the address asks for (and is kept from now on), else what was kept, else the first of the list. */
function choose<Value extends string>(c: Context<Env>, name: string, values: readonly [Value, ...Value[]]): Value {
  const asked = values.find((value) => value === c.req.query(name))
  if (asked !== undefined) {
    setCookie(c, name, asked, { path: '/', secure: true, sameSite: 'Lax', httpOnly: true, maxAge: YEAR_SECONDS })
    return asked
  }
  return values.find((value) => value === getCookie(c, name)) ?? values[0]
}
