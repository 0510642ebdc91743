/** A congress of the example meets, votes, counts and announces: by the real acts, with the clock set to that morning. */
import { longDay } from '../../views/format.ts'
import { congressDraft } from '../../views/papers/announcement.ts'
import { commonOf } from '../../views/papers/round-facts.ts'
import { voiceOf } from '../../views/papers/voice.ts'
import type { Database, Reader } from '../database/connect.ts'
import type { RoundMethod } from '../database/tables/vote.ts'
import { type Day, shanghaiMoment } from '../kernel/clock.ts'
import { type MandateId, newId, type RequestId, type RoundId, type SessionId } from '../kernel/ids.ts'
import { found } from '../kernel/verdict.ts'
import { passSigningKey, readBodyKey } from '../voting/ballot/keys.ts'
import { manifestIn } from '../voting/ballot/manifest.ts'
import { castingPageDigests } from '../voting/ballot/page.server.ts'
import { roundOf } from '../voting/ballot/round-store.ts'
import { preset } from '../voting/rule/presets.ts'
import { openTheBox } from '../voting/scrutiny/box-actions.ts'
import { countRound } from '../voting/scrutiny/count-actions.ts'
import type { Paper } from '../voting/scrutiny/paper.ts'
import { enterPaper } from '../voting/scrutiny/paper-actions.ts'
import { adoptedRule } from '../voting/session/adopted-rule.ts'
import { announceRound } from '../voting/session/announce-actions.ts'
import { turnKey } from '../voting/session/key-actions.ts'
import { TERMS } from '../voting/session/readiness.ts'
import { beginIssuing, draftRound, freezeRound } from '../voting/session/round-actions.ts'
import { callSession } from '../voting/session/session-actions.ts'
import { boxRow, issueRow } from './ballots.ts'
import { setClock } from './bodies.ts'
import type { DemoMeans } from './load.ts'
import { seedOf } from './names.ts'
import { type Accounts, accountOf } from './sign-ins.ts'
import { insertAll } from './store.ts'
import { ballotsFor, type DemoTally, tallies } from './votes.ts'
import type { ListedYear } from './year-2022.ts'

const TERMS_OF_DEMO = TERMS.demo
const START = 'law-default-with-cap'

export interface Congress {
  readonly means: DemoMeans
  readonly accounts: Accounts
  readonly year: ListedYear
  readonly method: RoundMethod
}

export async function holdVote(congress: Congress): Promise<void> {
  const { means, year } = congress
  const { db } = means
  const { place } = year.body
  const at = (hour: number, minute: number) => setClock(db, shanghaiMoment(place.decidedOn, hour, minute))
  at(8, 30)
  const session = await call(congress)
  await signIn(db, session, year, place.decidedOn)
  at(9, 40)
  const round = await draft(congress, session)
  at(9, 55)
  const pages = (read: Reader) => castingPageDigests(means, read, round)
  const freezing = { masterKey: means.masterKey, terms: TERMS_OF_DEMO, pages }
  await freezeRound(db, freezing, desk(congress, 'chair'), round)
  at(10, 5)
  await beginIssuing(db, TERMS_OF_DEMO, desk(congress, 'chair'), round)
  const wanted = tallies(
    year.items.map((item) => item.project !== null),
    place.entitled,
    place.present,
    seedOf(`${place.slug}-votes`),
  )
  if (congress.method === 'sealed') await issue(db, round, presentOf(year))
  at(10, 10)
  await bothKeys(congress, round, 'open')
  at(10, 20)
  if (congress.method === 'sealed') await cast(congress, round, wanted)
  await bothKeys(congress, round, 'close')
  at(10, 30)
  if (congress.method === 'hand-totals') await readPapers(congress, round, wanted)
  await openTheBox(db, means.masterKey, TERMS_OF_DEMO, desk(congress, 'chief-scrutineer'), round)
  await countRound(db, means.masterKey, TERMS_OF_DEMO, desk(congress, 'chief-scrutineer'), round)
  at(10, 42)
  await announceRound(db, TERMS_OF_DEMO, desk(congress, 'chair'), round, announcement(congress))
}

const SESSION_NAME = { district: '第九届人民代表大会第一次会议', town: '第十三届人民代表大会第一次会议' } as const
const nameOf = ({ place }: ListedYear['body']) => SESSION_NAME[place.kind === 'district' ? 'district' : 'town']

const announcement = ({ year }: Congress): string => {
  const { place } = year.body
  const titles = year.items.flatMap(({ project }) => (project ? [project.title] : []))
  const round = {
    body_name: place.name,
    session_name: nameOf(year.body),
    year: 2022,
    held_on: place.decidedOn,
  }
  const voice = voiceOf(new Map(), commonOf(round, preset(START).rule))
  return congressDraft(voice, titles, longDay(place.decidedOn, 'zh-CN'))
}

const desk = ({ accounts, year }: Congress, office: Parameters<typeof accountOf>[2]) => ({
  actor: accountOf(accounts, year.body.place.slug, office),
  bodyId: year.body.id,
})

const call = (congress: Congress): Promise<SessionId> => {
  const { place } = congress.year.body
  const form = {
    name: nameOf(congress.year.body),
    held: place.decidedOn,
    hall: place.kind === 'district' ? '区会议中心' : '镇会议室',
    code: `${place.slug.slice(0, 8)}21`,
  }
  return callSession(congress.means.db, desk(congress, 'office'), congress.year.cycleId, form, {
    id: newId(),
    location: () => '/',
  })
}

const presentOf = ({ body }: ListedYear): MandateId[] =>
  body.deputies.slice(0, body.place.present).map(({ mandate }) => mandate.id)

const signIn = (db: Database, session: SessionId, year: ListedYear, on: Day) =>
  db.change((trx) =>
    insertAll(
      trx,
      'attendance',
      presentOf(year).map((mandate, index) => ({
        session_id: session,
        mandate_id: mandate,
        kind: 'sign-in' as const,
        way: 'desk' as const,
        at: new Date(shanghaiMoment(on, 8, 40).getTime() + index * 7_000),
      })),
    ),
  )

function draft(congress: Congress, sessionId: SessionId): Promise<RoundId> {
  const { year, method, means } = congress
  const { place } = year.body
  const rule = adoptedRule({
    choice: START,
    title: `${place.name}2022年民生实事项目票决办法`,
    body: place.kind,
    method,
    custody: 'platform',
    candidates: year.items.length,
    seats: year.seats,
  })
  const once = { id: newId<RequestId>(), location: () => '/' }
  const holding = { holders: 3, needed: 2 }
  return draftRound(means.db, desk(congress, 'office'), { sessionId, street: false, method, rule, start: START, holding, once })
}

async function bothKeys(congress: Congress, round: RoundId, act: 'open' | 'close'): Promise<void> {
  for (const role of ['chair', 'chief-scrutineer'] as const)
    await turnKey(congress.means.db, TERMS_OF_DEMO, desk(congress, role), round, act, role)
}

const issue = (db: Database, round: RoundId, present: readonly MandateId[]) =>
  db.change((trx) =>
    insertAll(
      trx,
      'ballot_issue',
      present.map((mandate) => issueRow(round, mandate)),
    ),
  )

async function cast({ means, year }: Congress, id: RoundId, wanted: readonly DemoTally[]): Promise<void> {
  const { db, masterKey } = means
  const round = found(await roundOf(db.read, id), 'round')
  const manifest = found(await manifestIn(round.manifest ?? ''), 'manifest')
  const pass = found(await passSigningKey(db.read, masterKey, id), 'pass key')
  const body = found(await readBodyKey(db.read, masterKey, year.body.id), 'body key')
  const { present, slug } = year.body.place
  const marks = ballotsFor(wanted, present, year.seats, seedOf(`${slug}-ballots`))
  const rows = await Promise.all(marks.map((ballot) => boxRow(manifest, { pass, body }, ballot)))
  await db.change((trx) => insertAll(trx, 'ballot_box', rows))
}

/** Towns vote on paper: two tellers read the totals, each by himself; the chief scrutineer confirms them by opening. */
async function readPapers(congress: Congress, round: RoundId, wanted: readonly DemoTally[]): Promise<void> {
  const { present } = congress.year.body.place
  const paper: Paper = {
    issued: present,
    returned: present,
    content: {
      kind: 'totals',
      valid: present,
      voids: { 'over-selected': 0, illegible: 0, other: 0 },
      items: wanted.map((tally) => ({ ...tally, void: 0 })),
    },
  }
  for (const teller of ['teller', 'teller-2'] as const) {
    const broken = await enterPaper(congress.means.db, TERMS_OF_DEMO, desk(congress, teller), round, paper)
    if (broken.length > 0) throw new Error(`the example's sums do not agree: ${JSON.stringify(broken)}`)
  }
}
