/** The whole application on the test database, and a visitor who behaves like a browser: cookies, origin, forms, redirects. */
import { createApp } from '../../src/app.tsx'
import { readConfig } from '../../src/config.ts'
import type { Database } from '../../src/database/connect.ts'
import { loadAssets } from '../../src/http/assets.ts'
import type { Deps } from '../../src/http/env.ts'
import type { Log } from '../../src/http/log.ts'
import { database } from './database.ts'
import { type Dom, type DomDocument, parse } from './dom.ts'

export const ORIGIN = 'http://localhost:3000'

export interface Site {
  readonly app: ReturnType<typeof createApp>
  readonly db: Database
  readonly deps: Deps
  /** Every log line so far, as JSON text. */
  readonly lines: string[]
  /** A new browser without cookies. */
  visitor(): Visitor
}

export const MASTER_KEY = new Uint8Array(32).fill(7)

export const site = async (kind: 'demo' | 'real' = 'real'): Promise<Site> => siteOn((await database()).db, kind, MASTER_KEY)

let loaded: Deps['assets'] | undefined
/** Packing them takes longer than most tests. */
const assets = (): Deps['assets'] => (loaded ??= loadAssets('dist/assets'))

/** On another database than that of all tests, beside whatever program serves it. */
export function siteOn(db: Database, kind: 'demo' | 'real', masterKey: Uint8Array): Site {
  const lines: string[] = []
  const log: Log = (event, fields = {}) => lines.push(JSON.stringify({ event, ...fields }))
  const deps: Deps = {
    config: readConfig({ DATA_DIR: 'data-of-tests' }),
    db,
    assets: assets(),
    log,
    installation: { kind },
    masterKey,
  }
  const app = createApp(deps)
  return { app, db, deps, lines, visitor: () => new Visitor(app) }
}

export interface Page {
  readonly status: number
  /** Where the visitor ended after redirects. */
  readonly path: string
  readonly html: string
  readonly document: DomDocument
  /** Visible text with single spaces. */
  readonly text: string
  readonly headers: Headers
}

type Fields = Readonly<Record<string, string>>

export class Visitor {
  readonly #app: ReturnType<typeof createApp>
  readonly #cookies = new Map<string, string>()

  constructor(app: ReturnType<typeof createApp>) {
    this.#app = app
  }

  get = (path: string, headers: Fields = {}): Promise<Page> => this.#follow(path, { headers })

  post = (path: string, fields: Fields, headers: Fields = {}): Promise<Page> =>
    this.#follow(path, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: ORIGIN, ...headers },
    })

  /** A form that carries a file: the body as the browser packs it. */
  send = (path: string, body: string, headers: Fields): Promise<Page> =>
    this.#follow(path, { method: 'POST', body, headers: { origin: ORIGIN, ...headers } })

  /** Fills in the form on the page that posts to `action` (default: the only one): hidden and preset values first, then `fields`. */
  async submit(page: Page, fields: Fields = {}, action?: string): Promise<Page> {
    const forms = [...page.document.querySelectorAll('form[method="post"]')].filter(
      (form) =>
        !form.getAttribute('action')?.endsWith('/sign-out') && (action === undefined || form.getAttribute('action') === action),
    )
    const form = forms[0]
    if (!form || forms.length > 1)
      throw new Error(`expected one form${action ? ` to ${action}` : ''} at ${page.path}, found ${forms.length}`)
    const target = form.getAttribute('action') || page.path
    return this.post(target, { ...presetOf(form), ...fields })
  }

  /** One request without following redirects. */
  async raw(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    if (this.#cookies.size > 0) headers.set('cookie', [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await this.#app.request(new Request(new URL(path, ORIGIN), { ...init, headers, redirect: 'manual' }))
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      if (/max-age=0/i.test(line)) this.#cookies.delete(pair.slice(0, at))
      else this.#cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return response
  }

  async #follow(path: string, init: RequestInit): Promise<Page> {
    let response = await this.raw(path, init)
    let at = path
    for (let hops = 0; response.status === 303 && hops < 5; hops++) {
      at = response.headers.get('location') ?? '/'
      response = await this.raw(at)
    }
    const html = await response.text()
    const document = parse(html)
    const text = (document.body?.textContent ?? '').replace(/\s+/g, ' ')
    return { status: response.status, path: at, html, document, text, headers: response.headers }
  }
}

function presetOf(form: Dom): Record<string, string> {
  const preset: Record<string, string> = {}
  for (const field of form.querySelectorAll('input[name], textarea[name], select[name]')) {
    const name = field.getAttribute('name') ?? ''
    const type = field.getAttribute('type')
    if ((type === 'radio' || type === 'checkbox') && !field.hasAttribute('checked')) continue
    if (field.tagName === 'TEXTAREA') preset[name] = field.textContent ?? ''
    else if (field.tagName === 'SELECT') {
      const option = field.querySelector('option[selected]') ?? field.querySelector('option')
      preset[name] = option?.getAttribute('value') ?? option?.textContent ?? ''
    } else preset[name] = field.getAttribute('value') ?? ''
  }
  return preset
}
