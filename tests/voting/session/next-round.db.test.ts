/** What a tie or a shortfall leads to, in one act: a round of only those it is about, with words, ballot and rule of its own. */
import { beforeEach, expect, test } from 'vitest'
import { newId } from '../../../src/kernel/ids.ts'
import { manifestIn } from '../../../src/voting/ballot/manifest.ts'
import { decisionOfCycle, roundsOfDecision } from '../../../src/voting/session/store.ts'
import { useDatabase } from '../../support/database.ts'
import { type Site, site } from '../../support/site.ts'
import { contest, LAW } from '../rule/hall.ts'
import { announce, chosenIn, firstRound as firstRoundOf, hold, idIn, redraft } from './by-hand.ts'
import { type Hall, press } from './hall.ts'
import { announceOpened, openedRound } from './opened.ts'

useDatabase()

let here: Site
beforeEach(async () => {
  here = await site('demo')
})

const firstRound = () => firstRoundOf(here)

test('a tie at the cut: only the tied stand again, for the seats that are left, by a rule that says so on every page', async () => {
  const { at, round } = await firstRound()
  const [one = '', two = '', three = '', four = ''] = at.titles
  const counted = await hold(at, round, [7, 6, 6, 2])
  // The chair reads what is decided, what is not, and what the rule says of it.
  expect(counted.text).toContain(`应选 2 项，已经入选 1 项：${one}。`)
  expect(counted.text).toContain(`${two}、${three}这 2 项不能确定，余 1 个名额，按照办法再次票决。`)
  expect(counted.text).toContain(`${two}、${three}同为 6 票，只余 1 个名额，不能确定，对票数相同的再次票决（办法第十条）。`)

  const chair = await at.as('chair')
  const announcing = await chair.get(`${round}/announce`)
  expect(announcing.text).toContain('下一轮应选 1 项，候选：')
  expect(announcing.text).toContain('宣布计票结果，对以上项目再次表决')
  const next = await announce(at, round)
  expect(next.path).not.toBe(round)
  expect(next.text).toContain('再次表决 · 候选项目 2 项，应选 1 项')
  expect(next.text).toContain('按照办法，现在就票数相同的 2 项再次票决，应选 1 项。')
  const articles = [...next.document.querySelectorAll('.articles li')].map((article) => article.textContent ?? '').join('\n')
  expect(articles).toContain('候选项目2项，应选1项，差额1项。')
  expect(articles).toContain('等于或者少于1项的有效，多于1项的整张无效')
  expect(articles).toContain('入选不要求赞成票达到一定比例。')
  expect(articles).not.toContain('过半数')

  const paper = await chair.get(`${next.path}/papers/rule`)
  expect(paper.document.querySelector('h1')?.textContent).toMatch(/办法（再次票决）$/)
  expect(paper.text).toContain('第九届人民代表大会第三次会议通过的办法）')
  const ballot = await chair.get(`${next.path}/papers/ballot`)
  expect([one, two, three, four].map((title) => ballot.text.includes(title))).toEqual([false, true, true, false])
  expect(ballot.text).toContain('多于1项的整张无效')

  await hold(at, next.path, [3, 5])
  const done = await announce(at, next.path)
  expect(done.text).toContain(`应选 2 项，入选 2 项：${one}、${three}。现在宣布，以上 2 项入选。`)
  expect(await chosenIn(at)).toEqual([one, three])
})

test('the public page tells both votes with names, never with numbers that nobody knows', async () => {
  const { at, round } = await firstRound()
  await hold(at, round, [7, 6, 6, 2])
  const next = await announce(at, round)
  await hold(at, next.path, [3, 5])
  await announce(at, next.path)
  const decision = await decisionOfCycle(here.db.read, at.cycleId)
  const page = await here.visitor().get(`/votes/${decision?.id}`)
  expect(page.status).toBe(200)
  for (const id of at.candidates) expect(page.text).not.toContain(id)
  // The line of the majority stands in the first vote alone.
  expect(page.html.match(/class="needed"/g)).toHaveLength(4)
  expect(page.text).toContain(`再次票决的结果：${at.titles[1]} 3 票；${at.titles[2]} 5 票（办法第十条）。`)
})

test('level again: another run-off, until it is decided; and a void one is repeated as it was', async () => {
  const { at, round } = await firstRound()
  await hold(at, round, [7, 6, 6, 2])
  const second = await announce(at, round)
  await hold(at, second.path, [4, 4])
  const third = await announce(at, second.path)
  expect(third.text).toContain('再次表决 · 候选项目 2 项，应选 1 项')

  await press(at, 'chair', `${third.path}/freeze`)
  await press(at, 'chair', `${third.path}/void`, { reason: 'procedure' })
  const repeated = await press(at, 'office-staff', `${third.path}/repeat`)
  expect(repeated.text).toContain('再次表决 · 候选项目 2 项，应选 1 项')
  await hold(at, repeated.path, [5, 3])
  await announce(at, repeated.path)
  expect(await chosenIn(at)).toEqual([at.titles[0], at.titles[1]])
  const decision = await decisionOfCycle(here.db.read, at.cycleId)
  const rounds = await roundsOfDecision(here.db.read, decision?.id ?? newId())
  expect(rounds.map(({ kind, phase }) => [kind, phase])).toEqual([
    ['first', 'announced'],
    ['runoff', 'announced'],
    ['runoff', 'void'],
    ['runoff', 'announced'],
  ])
})

const SECOND_ROUND = { method: 'second-round', secondRoundCandidates: 'all-remaining', maxRounds: 1 } as const

/** Drafted with another shortfall than the form offers; what the form asks is tested with it. */
async function withSecondRound(at: Hall, round: string): Promise<void> {
  await redraft(at, round, (rule) => ({ ...rule, shortfall: SECOND_ROUND }))
  expect((await (await at.as('chair')).get(round)).text).toContain('不足的名额另行票决，没有通过的项目全部作为候选项目。')
}

test('too few over half: those that did not pass stand once more for the seats left, and need the same majority', async () => {
  const { at, round } = await firstRound()
  await withSecondRound(at, round)
  const [one = '', two = '', three = '', four = ''] = at.titles
  const counted = await hold(at, round, [7, 4, 3, 2])
  expect(counted.text).toContain(`还缺 1 个名额，按照办法对${two}、${three}、${four}这 3 项另行票决。`)
  expect((await (await at.as('chair')).get(`${round}/announce`)).text).toContain('宣布计票结果，对以上项目另行表决')
  const next = await announce(at, round)
  expect(next.text).toContain('另行表决 · 候选项目 3 项，应选 1 项')
  expect(next.text).toContain('按照办法，现在对没有通过的 3 项另行票决，应选 1 项。')
  expect(next.text).toContain('候选项目获得全体代表过半数的赞成票，始得通过。')
  expect(next.text).toContain('通过的项目少于应选数的，不足的名额不再票决。')
  const chair = await at.as('chair')
  const ballot = await chair.get(`${next.path}/papers/ballot`)
  expect(at.titles.map((title) => ballot.text.includes(title))).toEqual([false, true, true, true])
  await hold(at, next.path, [6, 1, 1])
  expect((await announce(at, next.path)).text).toContain(`应选 2 项，入选 2 项：${one}、${two}。`)
  expect(await chosenIn(at)).toEqual([one, two])
})

test('the second vote falls short too: the seat stays open, and the announcement says so', async () => {
  const { at, round } = await firstRound()
  await withSecondRound(at, round)
  await hold(at, round, [7, 4, 3, 2])
  const next = await announce(at, round)
  const counted = await hold(at, next.path, [4, 2, 2])
  expect(counted.text).toContain('空缺 1 个名额，不再另行票决（办法第十一条）。')
  expect((await announce(at, next.path)).text).toContain(`应选 2 项，入选 1 项：${at.titles[0]}。空缺 1 个名额。`)
  expect(await chosenIn(at)).toEqual([at.titles[0]])
})

test('a tie in the second vote is voted on again for its seat alone', async () => {
  const { at, round } = await firstRound()
  await withSecondRound(at, round)
  await hold(at, round, [7, 4, 3, 2])
  const second = await announce(at, round)
  await hold(at, second.path, [5, 5, 1])
  const runoff = await announce(at, second.path)
  expect(runoff.text).toContain('再次表决 · 候选项目 2 项，应选 1 项')
  await hold(at, runoff.path, [2, 6])
  await announce(at, runoff.path)
  expect(await chosenIn(at)).toEqual([at.titles[0], at.titles[2]])
})

test('a sealed run-off: what the deputies’ phones are given holds only the tied, the seats left and a cap of them', async () => {
  const round = await openedRound(here, { ...contest(LAW, 4, 2), custody: 'platform', tie: { ...LAW.tie, maxRounds: null } }, [
    { marks: '++--', ballots: 4 },
    { marks: '+-+-', ballots: 4 },
    { marks: '+++-', ballots: 2 },
  ])
  const next = await announceOpened(round)
  expect(next.text).toContain('再次表决 · 候选项目 2 项，应选 1 项')
  expect((await round.chair.post(`${next.path}/freeze`, {})).status).toBe(200)
  const manifest = await manifestIn(await (await here.visitor().raw(`/cast/${idIn(next.path)}/manifest`)).text())
  expect(manifest?.rule).toMatchObject({
    threshold: null,
    ballot: { layout: 'per-item-with-cap' },
    groups: [{ contest: 'contested', candidates: 2, seats: 1, cap: 1 }],
  })
  const list = await here.db.read
    .selectFrom('round_candidate')
    .select('candidate_id')
    .where('round_id', '=', idIn(round.round))
    .orderBy('position')
    .execute()
  expect(manifest?.candidates.map(({ id }) => id)).toEqual(list.slice(1, 3).map((row) => row.candidate_id))
})
