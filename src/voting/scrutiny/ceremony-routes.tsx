/** The ceremony's page in the chair's browser, and what comes of it; later the record that key and shares exist no more. */
import { type Context, Hono } from 'hono'
import { paths } from '../../../views/paths.ts'
import { KeysPage } from '../../../views/voting/keys.tsx'
import type { Deps, Env } from '../../http/env.ts'
import { Malformed, typed } from '../../http/form.ts'
import { page, seeOther } from '../../http/respond.ts'
import { allow } from '../../identity/guard.ts'
import type { Digest } from '../../kernel/digest.ts'
import { parseId, type RoundId } from '../../kernel/ids.ts'
import { found, must } from '../../kernel/verdict.ts'
import { bytesOf } from '../ballot/canonical.ts'
import { ecJwkOf } from '../ballot/jwk.ts'
import { deskOf, nounOf } from '../session/desk-routes.ts'
import { stateOf } from '../session/facts-store.ts'
import { canMakeKeys } from '../session/round.ts'
import { roundAtDesk } from '../session/round-store.ts'
import { destroyKeys, makeKeys } from './ceremony-actions.ts'
import { type Ceremony, ceremonyOf } from './ceremony-store.ts'
import { openingTool } from './opening-page.server.ts'

export function ceremonyRoutes(deps: Deps) {
  const { db } = deps
  const routes = new Hono<Env>()
  const idIn = (c: Context<Env>) => found(parseId<RoundId>(c.req.param('id')), 'round')
  const consolePath = (c: Context<Env>, id: RoundId) => paths.desk(c.var.place.slug, 'rounds', id)

  routes.get('/desk/:body/rounds/:id/keys', allow('keys.make'), async (c) => {
    const round = found(await roundAtDesk(db.read, c.var.place.id, idIn(c)), 'round')
    must(canMakeKeys(stateOf(round)))
    const before = await ceremonyOf(db.read, round.id)
    const tool = await openingTool(deps, c.var.reading.language)
    return page(c, (ui) => (
      <KeysPage ui={ui} noun={nounOf(c)} round={round} madeAt={before?.madeAt ?? null} toolDigest={tool.digest} />
    ))
  })

  routes.post('/desk/:body/rounds/:id/keys', allow('keys.make'), async (c) => {
    const id = idIn(c)
    await makeKeys(db, deskOf(c), id, ceremonyIn(await typed(c)))
    return seeOther(c, consolePath(c, id))
  })

  routes.post('/desk/:body/rounds/:id/destroy-keys', allow('keys.destroy'), async (c) => {
    await destroyKeys(db, deskOf(c), idIn(c))
    return seeOther(c, consolePath(c, idIn(c)))
  })

  return routes
}

/** Written by the page's own script, so whatever is not exactly its form is no mistake of a person. */
function ceremonyIn({ x, y, needed, shares = '' }: Readonly<Record<string, string>>): Ceremony {
  const boxKey = ecJwkOf({ crv: 'P-256', kty: 'EC', x, y })
  const digests = shares.split(' ')
  const known = digests.every((digest) => bytesOf(digest)?.length === 32) && new Set(digests).size === digests.length
  if (boxKey === null || !known || !/^\d$/.test(needed ?? '')) throw new Malformed('ceremony')
  return { boxKey, needed: Number(needed), shares: digests as Digest[] }
}
