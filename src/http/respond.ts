/** One way to answer with a page: the whole page, or only its changing part when htmx asks for it. */
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Context } from 'hono'
import type { JSX } from 'hono/jsx/jsx-runtime'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { texts } from '../../views/text/index.ts'
import type { Ui } from '../../views/ui.ts'
import { mayDo } from '../identity/roles.ts'
import { shanghaiDay } from '../kernel/clock.ts'
import type { Env } from './env.ts'

type View = (ui: Ui) => JSX.Element | Promise<JSX.Element>

/** A page that is the same with and without htmx. */
export async function page(c: Context<Env>, view: View, status: ContentfulStatusCode = 200): Promise<Response> {
  const ui = await uiOf(c)
  return html(c, `<!doctype html>${await view(ui)}`, status, 'cookie')
}

/** A page whose region htmx replaces by itself: `fragment` is that region alone. */
export async function pageOrFragment(c: Context<Env>, views: { page: View; fragment: View }, status: ContentfulStatusCode = 200) {
  const ui = await uiOf(c)
  const text = c.req.header('hx-request') === 'true' ? String(await views.fragment(ui)) : `<!doctype html>${await views.page(ui)}`
  return html(c, text, status, 'hx-request, cookie')
}

/** After a write: 303 to the page that shows the result; browser and htmx follow it alike. */
export const seeOther = (c: Context<Env>, path: string): Response => c.redirect(path, 303)

const MIN_BYTES_TO_COMPRESS = 2_048
const gzipped = promisify(gzip)

/** A file for programs that anybody may read. */
export const jsonText = (c: Context<Env>, text: string): Promise<Response> =>
  compressed(c, text, 200, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-cache',
    vary: 'accept-encoding',
  })

const html = (c: Context<Env>, text: string, status: ContentfulStatusCode, vary: string): Promise<Response> =>
  compressed(c, text, status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': c.var.viewer.kind === 'public' ? 'no-cache' : 'no-store',
    vary: `${vary}, accept-encoding`,
  })

/** Compressed where the browser takes it. Hono's own middleware would stream, which costs eight times as much for pages of this size. */
async function compressed(c: Context<Env>, text: string, status: ContentfulStatusCode, headers: Record<string, string>) {
  const bytes = Buffer.from(text)
  if (bytes.length < MIN_BYTES_TO_COMPRESS || !/\bgzip\b/.test(c.req.header('accept-encoding') ?? ''))
    return c.body(text, status, headers)
  return c.body(new Uint8Array(await gzipped(bytes)), status, { ...headers, 'content-encoding': 'gzip' })
}

export async function uiOf(c: Context<Env>): Promise<Ui> {
  const { deps, reading, viewer, place } = c.var
  const now = deps.db.displayNow()
  const grants = place?.grants ?? []
  return {
    text: texts[reading.language],
    language: reading.language,
    mode: reading.mode,
    theme: reading.theme,
    demo: deps.installation.kind === 'demo',
    city: await c.var.cityName(),
    today: shanghaiDay(now),
    now,
    here: new URL(c.req.url),
    viewer: viewer.kind === 'public' ? null : { kind: viewer.kind, name: viewer.name },
    desk: place
      ? { slug: place.slug, name: place.name, may: (action) => grants.some((grant) => mayDo(grant.role, action)) }
      : null,
    asset: deps.assets.path,
  }
}
