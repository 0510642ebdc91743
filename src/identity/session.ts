/**
 * The cookie `__Host-sid`: 256 random bits, of which the database has only the digest. This part of the pipeline finds out who is looking.
 * It does not run on the paths of casting, which know nobody.
 */
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import type { Database } from '../database/connect.ts'
import type { Env } from '../http/env.ts'
import { digestOfSecret } from './secrets.ts'
import { deputyOfSession, grantsOf, keepSessionAlive, officerOfSession } from './store.ts'
import type { Viewer } from './viewer.ts'

const NAME = 'sid'

export const session = (db: Database) =>
  createMiddleware<Env>(async (c, next) => {
    const token = sessionToken(c)
    c.set('viewer', token === undefined ? { kind: 'public' } : await viewerOf(db, token))
    return next()
  })

export const sessionToken = (c: Context): string | undefined => getCookie(c, NAME, 'host')

async function viewerOf(db: Database, token: string): Promise<Viewer> {
  const digest = await digestOfSecret(token)
  const officer = await officerOfSession(db.read, digest)
  if (officer) {
    if (officer.stale) await db.change((trx) => keepSessionAlive(trx, digest))
    return {
      kind: 'officer',
      accountId: officer.accountId,
      name: officer.name,
      passwordIsTemporary: officer.passwordIsTemporary,
      grants: await grantsOf(db.read, officer.accountId),
    }
  }
  const deputy = await deputyOfSession(db.read, digest)
  return deputy ? { kind: 'deputy', ...deputy } : { kind: 'public' }
}

export const setSessionCookie = (c: Context, token: string) =>
  setCookie(c, NAME, token, { prefix: 'host', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' })

export const clearSessionCookie = (c: Context) => deleteCookie(c, NAME, { prefix: 'host', path: '/', secure: true })
