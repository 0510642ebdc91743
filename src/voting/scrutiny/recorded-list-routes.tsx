/** 记名表决情况 at the desk, from the count on: who marked what, and the same list as a file. */
import { type Context, Hono } from 'hono'
import { texts } from '../../../views/text/index.ts'
import { RecordedListPage } from '../../../views/voting/recorded-list.tsx'
import { remarkOf } from '../../../views/voting/recorded-table.tsx'
import type { Deps, Env } from '../../http/env.ts'
import { page } from '../../http/respond.ts'
import { allow } from '../../identity/guard.ts'
import { csv } from '../../kernel/csv.ts'
import { digestOfJson } from '../../kernel/digest.ts'
import { parseId, type RoundId } from '../../kernel/ids.ts'
import { found, must, Refused } from '../../kernel/verdict.ts'
import { isRecorded, rowsOfNames } from '../rule/recorded.ts'
import { nounOf } from '../session/desk-routes.ts'
import { ruleOf } from '../session/facts-store.ts'
import { canReadNames, type RoundRefusal } from '../session/round.ts'
import { candidatesOfRound, roundAtDesk } from '../session/round-store.ts'
import { arranged, nameAddress, nameQuery } from './recorded-list.ts'
import { namedVotes } from './recorded-store.ts'

export function recordedListRoutes({ db }: Deps) {
  const routes = new Hono<Env>()

  async function listIn(c: Context<Env>) {
    const id = found(parseId<RoundId>(c.req.param('id')), 'round')
    const round = found(await roundAtDesk(db.read, c.var.place.id, id), 'round')
    const rule = ruleOf(round)
    if (!isRecorded(rule)) throw new Refused<RoundRefusal>('round-not-by-name')
    must(canReadNames(round.phase))
    const candidates = await candidatesOfRound(db.read, id)
    const names = await namedVotes(db.read, id)
    const rows = rowsOfNames(rule, names)
    const query = nameQuery((name) => c.req.query(name), candidates.length)
    return { round, rule, candidates, names, rows, query, shown: arranged(rows, query) }
  }

  routes.get('/desk/:body/rounds/:id/names', allow('count.read'), async (c) => {
    const { round, rule, candidates, names, rows, query, shown } = await listIn(c)
    const digest = await digestOfJson(names)
    return page(c, (ui) => (
      <RecordedListPage
        ui={ui}
        noun={nounOf(c)}
        round={round}
        rule={rule}
        candidates={candidates}
        rows={shown}
        all={rows.length}
        delegations={[...new Set(rows.map(({ delegation }) => delegation))]}
        query={query}
        address={(change) => nameAddress(query, change)}
        digest={digest}
      />
    ))
  })

  routes.get('/desk/:body/rounds/:id/names.csv', allow('count.read'), async (c) => {
    const { round, rule, candidates, shown } = await listIn(c)
    const text = texts[c.var.reading.language]
    const words = text.recorded.list
    const file = csv([
      [
        words.number,
        words.name,
        words.delegation,
        ...candidates.map(({ position, title }) => `${position} ${title}`),
        words.remark,
      ],
      ...shown.map((row) => [
        row.number,
        row.name,
        row.delegation,
        ...candidates.map((_, index) => {
          const mark = row.marks?.[index]
          return mark === undefined ? '' : words.marks[mark]
        }),
        remarkOf(text, rule, row),
      ]),
    ])
    return c.body(file, 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="names-${c.var.place.slug}-${round.year}-${round.number}.csv"`,
      'cache-control': 'no-store',
    })
  })

  return routes
}
