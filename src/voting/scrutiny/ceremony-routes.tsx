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
import { ecJwkOf, thumbprint } from '../ballot/jwk.ts'
import { deskOf, nounOf } from '../session/desk-routes.ts'
import { stateOf } from '../session/facts-store.ts'
import { canMakeKeys } from '../session/round.ts'
import { deciding, roundAtDesk } from '../session/round-store.ts'
import { destroyKeys, type Held, makeKeys } from './ceremony-actions.ts'
import { ceremonyOf, type KeySet } from './ceremony-store.ts'
import { openingTool } from './opening-page.server.ts'
import { useSpare } from './spare-actions.ts'
import { sparesOf } from './spare-store.ts'
import { firstSpareOf, fits, SPARE_SETS } from './spares.ts'

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
    const spares = await sparesOf(db.read, deciding(round).decision_id)
    const isUsing = spares.some(({ usedBy }) => usedBy === round.id)
    const usable = await Promise.all(
      spares
        .filter((spare) => !isUsing && fits(round, spare))
        .map(async ({ ordinal, boxKey }) => ({ ordinal, box: await thumbprint(boxKey) })),
    )
    return page(c, (ui) => (
      <KeysPage
        ui={ui}
        noun={nounOf(c)}
        round={round}
        madeAt={before?.madeAt ?? null}
        toolDigest={tool.digest}
        usable={usable}
        newSpares={Array.from({ length: SPARE_SETS }, (_, index) => firstSpareOf(round, spares) + index)}
      />
    ))
  })

  routes.post('/desk/:body/rounds/:id/keys', allow('keys.make'), async (c) => {
    const id = idIn(c)
    await makeKeys(db, deskOf(c), id, heldIn(await typed(c)))
    return seeOther(c, consolePath(c, id))
  })

  routes.post('/desk/:body/rounds/:id/keys/spares/:ordinal', allow('keys.make'), async (c) => {
    const ordinal = c.req.param('ordinal')
    const isNumber = /^[1-9]\d?$/.test(ordinal)
    await useSpare(db, deskOf(c), idIn(c), Number(found(isNumber ? ordinal : null, 'spare set')))
    return seeOther(c, consolePath(c, idIn(c)))
  })

  routes.post('/desk/:body/rounds/:id/destroy-keys', allow('keys.destroy'), async (c) => {
    await destroyKeys(db, deskOf(c), idIn(c))
    return seeOther(c, consolePath(c, idIn(c)))
  })

  return routes
}

/** Written by the page's own script, so whatever is not exactly its form is no mistake of a person. */
function heldIn({ x, y, needed, shares = '', spares = '', first = '' }: Readonly<Record<string, string>>): Held {
  const own = keySet(x, y, shares.split(' '))
  const more = spares === '' ? [] : spares.split(';').map((set) => keySet(...splitSet(set)))
  const sets = [own, ...more]
  const digests = sets.flatMap((set) => set.shares)
  const keys = new Set(sets.map(({ boxKey }) => boxKey.x))
  const asMade = (more.length === 0 || more.length === SPARE_SETS) && keys.size === sets.length
  if (!asMade || new Set(digests).size < digests.length || !/^\d$/.test(needed ?? '')) throw new Malformed('ceremony')
  if (more.length > 0 && !/^[1-9]\d?$/.test(first)) throw new Malformed('ceremony')
  return { own: { ...own, needed: Number(needed) }, spares: more, firstSpare: Number(first) }
}

/** «x y digest digest …» */
function splitSet(set: string): [string | undefined, string | undefined, string[]] {
  const [x, y, ...digests] = set.split(' ')
  return [x, y, digests]
}

function keySet(x: string | undefined, y: string | undefined, digests: readonly string[]): KeySet {
  const boxKey = ecJwkOf({ crv: 'P-256', kty: 'EC', x, y })
  if (boxKey === null || !digests.every((digest) => bytesOf(digest)?.length === 32)) throw new Malformed('ceremony')
  return { boxKey, shares: digests as readonly Digest[] }
}
