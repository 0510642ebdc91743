/** The frozen candidate list before the vote, for everybody. A list that is not frozen is nobody's to read here. */
import { Hono } from 'hono'
import { CandidatesPage } from '../../views/publication/candidates.tsx'
import type { Deps, Env } from '../http/env.ts'
import { page } from '../http/respond.ts'
import { allow } from '../identity/guard.ts'
import { shanghaiDay } from '../kernel/clock.ts'
import { type CandidateListId, parseId } from '../kernel/ids.ts'
import { sumFen } from '../kernel/money.ts'
import { found } from '../kernel/verdict.ts'
import { contentOf, sourceCount } from '../screening/list.ts'
import { frozenList } from '../screening/store.ts'

export function candidatesRoutes({ db }: Deps) {
  const routes = new Hono<Env>()

  routes.get('/candidates/:id', allow('public.read'), async (c) => {
    const id = parseId<CandidateListId>(c.req.param('id'))
    const list = found(id && (await frozenList(db.read, id)), 'list')
    const content = contentOf(list.canonical)
    return page(c, (ui) => (
      <CandidatesPage
        ui={ui}
        content={content}
        frozenOn={shanghaiDay(list.frozen_at)}
        digest={list.digest}
        total={sumFen(content.items.map((item) => item.cost_fen))}
        sources={content.items.map(sourceCount)}
      />
    ))
  })

  return routes
}
