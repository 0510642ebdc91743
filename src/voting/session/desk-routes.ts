/** What every route of this room asks of a request first: whose desk, which word for the vote, which terms. */
import type { Context } from 'hono'
import { texts } from '../../../views/text/index.ts'
import type { Deps, Env } from '../../http/env.ts'
import { actorOf } from '../../identity/guard.ts'
import { pageGuard } from '../ballot/page.server.ts'
import type { Desk } from './desk.ts'
import { TERMS, type Terms } from './readiness.ts'

export const deskOf = (c: Context<Env>): Desk => ({ actor: actorOf(c), bodyId: c.var.place.id })

export const isStreet = (c: Context<Env>): boolean => c.var.place.kind === 'street'

/** 票决 at a congress, 票选 at a street. */
export const nounOf = (c: Context<Env>): string =>
  texts[c.var.reading.language].rounds.noun[isStreet(c) ? 'advisory-vote' : 'formal-vote']

export const termsOf = ({ installation, assets }: Pick<Deps, 'installation' | 'assets'>): Terms => ({
  ...TERMS[installation.kind],
  pageStands: pageGuard({ installation, assets }),
})

export const statusOf = (errors: Readonly<Record<string, unknown>>): 200 | 422 => (Object.keys(errors).length > 0 ? 422 : 200)
