/**
 * The wall of a session, for everybody in the hall: a page and a stream that are the same for all. They stand before the session in the
 * pipeline and know nobody: no cookie is read or set.
 */
import { type Context, Hono } from 'hono'
import { EmptyHallPage, HallPage, versionOf } from '../../../views/hall/page.tsx'
import { WallScreen } from '../../../views/hall/wall.tsx'
import { paths } from '../../../views/paths.ts'
import { LANGUAGES, type Language, texts } from '../../../views/text/index.ts'
import type { Deps, Env } from '../../http/env.ts'
import { createHub } from '../../http/live.ts'
import { allow } from '../../identity/guard.ts'
import { found } from '../../kernel/verdict.ts'
import { termsOf } from '../session/desk-routes.ts'
import { type Wall, wallOf } from './live-wall.ts'

/** A wall that hears nothing for ten seconds says so by a grey dot. */
const BEAT_SECONDS = 3

/** Mount before the session: what stands here must not know who asks. */
export function wallRoutes(deps: Deps) {
  const { db, config, assets, installation } = deps
  const terms = termsOf(deps)
  const wall = (code: string) => wallOf(db, terms, code, performance.now())
  const propsOf = (language: Language, seen: Wall) => ({
    text: texts[language],
    language,
    wall: seen,
    demo: installation.kind === 'demo',
    door: doorOf(config.baseUrl, seen.session.code),
  })

  const told = async (code: string, language: Language): Promise<string | null> => {
    const seen = await wall(code)
    if (seen === null) return null
    const html = String(await WallScreen({ ...propsOf(language, seen), heading: true }))
    return JSON.stringify({ html, version: versionOf(assets.path) })
  }
  const hub = createHub((topic) => {
    const [code = '', language] = topic.split(' ')
    return told(code, inLanguage(language))
  }, BEAT_SECONDS)
  deps.stopping?.addEventListener('abort', () => hub.close())

  return new Hono<Env>()
    .get('/hall/:code', allow('public.read'), async (c) => {
      const language = inLanguage(c.req.query('language'))
      const theme = c.req.query('theme') === 'dark' ? ('dark' as const) : ('light' as const)
      const code = c.req.param('code')
      const frame = { text: texts[language], language, theme, code, asset: assets.path }
      const seen = await wall(code).catch(() => 'away' as const)
      if (seen === 'away') return page(c, `${await EmptyHallPage(frame)}`, 503)
      return page(c, `${await HallPage({ ...frame, ...propsOf(language, found(seen, 'session')) })}`, 200)
    })
    .get('/hall/:code/live', allow('public.read'), async (c) => {
      const [code, language] = [c.req.param('code'), inLanguage(c.req.query('language'))]
      const now = found(await told(code, language), 'session')
      if (c.req.header('accept') === 'text/event-stream') return hub.listen(c, `${code} ${language}`)
      return c.body(now, 200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    })
}

/** Where deputies sign in, as the wall shows it. */
export const doorOf = (baseUrl: URL, code: string): string => new URL(paths.sessionDoor(code), baseUrl).href

const inLanguage = (asked: string | undefined): Language => LANGUAGES.find((one) => one === asked) ?? 'zh-CN'

const page = (c: Context<Env>, html: string, status: 200 | 503) =>
  c.body(`<!doctype html>${html}`, status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
