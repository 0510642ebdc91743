/** The one place where errors become pages: each says what happened and what to do, and tells nothing about the inside. */
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { FailurePage } from '../../views/failure.tsx'
import { SignInPage } from '../../views/identity/sign-in.tsx'
import { paths } from '../../views/paths.ts'
import { texts } from '../../views/text/index.ts'
import { constraintOf } from '../database/constraints.ts'
import { Denied, PasswordDue } from '../identity/guard.ts'
import { Missing, Refused } from '../kernel/verdict.ts'
import type { Env } from './env.ts'
import { Malformed } from './form.ts'
import { ForeignOrigin } from './pipeline.ts'
import { page, seeOther, uiOf } from './respond.ts'

export function showFailure(error: Error, c: Context<Env>): Response | Promise<Response> {
  if (error instanceof Denied) return denied(c, error.status)
  if (error instanceof PasswordDue) return seeOther(c, paths.account)
  if (error instanceof Missing) return notFound(c)
  if (error instanceof Refused) return refusedPage(c, error.code)
  if (error instanceof Malformed) return simple(c, 400, 'malformed')
  if (error instanceof ForeignOrigin) return simple(c, 403, 'notSameOrigin')
  if (error instanceof HTTPException)
    return simple(c, error.status === 413 ? 413 : 400, error.status === 413 ? 'tooLarge' : 'malformed')
  if (isDatabaseAway(error)) {
    c.var.deps.log('database.away', { request: c.var.requestId })
    c.header('retry-after', '5')
    return simple(c, 503, 'unavailable')
  }
  // The stack goes to the log without messages of the database: they may hold what people typed.
  c.var.deps.log('request.failed', {
    request: c.var.requestId,
    error: error.name,
    constraint: constraintOf(error) ?? '',
    stack: stackOf(error),
  })
  return broken(c)
}

export const notFound = (c: Context<Env>) => page(c, (ui) => <FailurePage ui={ui} {...ui.text.failures.notFound} home />, 404)

function denied(c: Context<Env>, status: 401 | 403 | 404) {
  if (status === 404) return notFound(c)
  if (status === 403) return simple(c, 403, 'notYours')
  // htmx would swap a sign-in form into a region; it is told to go to the page instead.
  if (c.req.header('hx-request') === 'true') c.header('hx-redirect', '/sign-in')
  const next = c.req.method === 'GET' ? new URL(c.req.url).pathname : ''
  return page(c, (ui) => <SignInPage ui={ui} next={next} username="" problem={null} />, 401)
}

async function refusedPage(c: Context<Env>, code: string) {
  const { refusals, failures } = texts[c.var.reading.language]
  const sentence: string | undefined = (refusals as Record<string, string>)[code]
  if (sentence === undefined) throw new Error(`no sentence for refusal ${code}`)
  return page(c, (ui) => <FailurePage ui={ui} title={failures.refused.title} body={sentence} back={backFrom(c)} />, 409)
}

const simple = (
  c: Context<Env>,
  status: ContentfulStatusCode,
  key: 'notYours' | 'malformed' | 'tooLarge' | 'unavailable' | 'notSameOrigin',
) => page(c, (ui) => <FailurePage ui={ui} {...ui.text.failures[key]} back={backFrom(c)} />, status)

async function broken(c: Context<Env>) {
  const ui = await uiOf(c).catch(() => null)
  const code = c.var.requestId.slice(0, 8)
  // When even the frame cannot be made (no database), a bare sentence is better than a second failure.
  if (ui === null) return c.text(texts['zh-CN'].failures.broken.body(code), 500)
  const { title, body } = ui.text.failures.broken
  return c.html(`<!doctype html>${<FailurePage ui={ui} title={title} body={body(code)} back={backFrom(c)} />}`, 500)
}

/** Where the refused form stood: the page the browser came from, when it is ours. */
function backFrom(c: Context<Env>): string {
  const referer = c.req.header('referer')
  if (referer === undefined || !URL.canParse(referer)) return '/'
  const from = new URL(referer)
  return from.host === new URL(c.req.url).host ? `${from.pathname}${from.search}` : '/'
}

const AWAY = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
  '53100',
  '53200',
  '53300',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
])
const isDatabaseAway = (error: Error) =>
  ('code' in error && typeof error.code === 'string' && AWAY.has(error.code)) ||
  /Connection terminated|timeout exceeded when trying to connect|Client was closed/i.test(error.message)

const stackOf = (error: Error) =>
  (error.stack ?? '')
    .split('\n')
    .slice(1, 8)
    .map((line) => line.trim())
    .join(' | ')
