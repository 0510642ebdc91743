/** Real rounds through the real pages, up to the announcement: sealed ballots with a paper among them, and paper with a run-off. */

import { digestOfText } from '../../../src/kernel/digest.ts'
import type { MandateId, RoundId } from '../../../src/kernel/ids.ts'
import { envelopeIn } from '../../../src/voting/ballot/envelope.ts'
import { type Manifest, manifestIn } from '../../../src/voting/ballot/manifest.ts'
import { encodeMarks, type Mark } from '../../../src/voting/rule/marks.ts'
import { ruleDigest, ruleText, type VotingRule } from '../../../src/voting/rule/rule.ts'
import { cast, draw } from '../../support/booth.ts'
import { deputyCookie, type FrozenRound } from '../../support/rounds.ts'
import { site } from '../../support/site.ts'
import { beginDrawing, sealedEnvelope } from '../../support/voter.ts'
import {
  callSession,
  draftRound,
  enterPaperTwice,
  type Hall,
  hall,
  passSeconds,
  press,
  signInAtDesk,
  totals,
  turnBoth,
} from '../session/hall.ts'

export interface HeldRound {
  readonly at: Hall
  readonly id: RoundId
  /** Whole digests of the ballots cast here, as the phones kept them. */
  readonly receipts: readonly string[]
}

const FOR_TWO: readonly Mark[] = ['for', 'for', 'against', 'abstain']
const FOR_THREE: readonly Mark[] = ['for', 'for', 'for', 'unmarked']
/** The sixth selects more than it may. */
const CAST = [FOR_TWO, FOR_TWO, FOR_TWO, FOR_TWO, ['for', 'for', 'abstain', 'against'], FOR_THREE] as const

const CODE = 'hall2023'
const idOf = (round: string) => round.split('/').at(-1) as RoundId

/** Nine deputies, eight present: seven draw on phones and one takes paper; six cast. */
export async function holdSealed(
  change: (rule: VotingRule) => VotingRule = (rule) => rule,
  papers = true,
  announced: Readonly<Record<string, string>> = {},
  /** What happens between the close and the reading of papers; returns what tellers then read. */
  checked: (at: Hall, round: string) => Promise<string> = async () => '1002',
): Promise<HeldRound> {
  const here = await site('demo')
  const at = await hall(here, { deputies: 9, candidates: 4, seats: 2 })
  const session = await callSession(at, { code: CODE })
  await signInAtDesk(at, session, 8)
  const round = await draftRound(at, session, { method: 'sealed' })
  const id = idOf(round)
  await adopt(at, id, change)
  await pressed(at, 'chair', `${round}/freeze`)
  const manifest = await manifestIn(await (await here.visitor().raw(`/cast/${id}/manifest`)).text())
  if (manifest === null) throw new Error('no manifest')
  await pressed(at, 'chair', `${round}/issue`)
  const doors = { sessionId: session.split('/').at(-1), sessionCode: CODE, id } as Pick<
    FrozenRound,
    'sessionId' | 'sessionCode' | 'id'
  >
  const passes = []
  for (const mandate of at.mandates.slice(0, 7)) passes.push(await drawn(at, doors, mandate, manifest))
  if (papers) await (await at.as('sign-in-desk')).post(`${session}/paper/${at.mandates[7]}`, { round: id })
  passSeconds(here, 120)
  await turnBoth(at, round, 'open')
  const receipts: string[] = []
  for (const [index, marks] of CAST.entries()) {
    const pass = passes[index]
    if (pass === undefined) throw new Error('no pass')
    const envelope = await sealedEnvelope(manifest, pass, encodeMarks(manifest.rule, marks))
    if ((await cast(here, { id }, envelope)).status !== 200) throw new Error('not cast')
    receipts.push(await digestOfText(envelopeIn(envelope)?.sealed ?? ''))
  }
  await turnBoth(at, round, 'close')
  if (papers) await enterPaperTwice(at, round, { lines: await checked(at, round), spoiled: '0' })
  await finish(at, round, announced)
  return { at, id, receipts }
}

/** 7 : 6 : 6 : 2 of eight for two seats, then a run-off of the two that are level. */
export async function holdOnPaper(): Promise<{ readonly first: HeldRound; readonly runoff: HeldRound }> {
  const here = await site('demo')
  const at = await hall(here, { deputies: 9, candidates: 4, seats: 2 })
  const session = await callSession(at)
  await signInAtDesk(at, session, 8)
  const round = await draftRound(at, session, { choice: 'law-default-contested' })
  const next = await paperRound(at, round, totals(8, 8, [7, 6, 6, 2]))
  await paperRound(at, next, totals(8, 8, [3, 5]))
  return { first: { at, id: idOf(round), receipts: [] }, runoff: { at, id: idOf(next), receipts: [] } }
}

async function paperRound(at: Hall, round: string, counted: Record<string, string>): Promise<string> {
  await pressed(at, 'chair', `${round}/freeze`)
  await pressed(at, 'chair', `${round}/issue`)
  passSeconds(at.here, 120)
  await turnBoth(at, round, 'open')
  await turnBoth(at, round, 'close')
  await enterPaperTwice(at, round, counted)
  return finish(at, round)
}

/** Opened, counted, announced; where the announcement leads. */
async function finish(at: Hall, round: string, announced: Readonly<Record<string, string>> = {}): Promise<string> {
  passSeconds(at.here, 120)
  await pressed(at, 'chief-scrutineer', `${round}/open-box`)
  await pressed(at, 'chief-scrutineer', `${round}/count`)
  const chair = await at.as('chair')
  const page = await chair.submit(await chair.get(`${round}/announce`), announced)
  if (page.status !== 200) throw new Error(`not announced: ${page.text}`)
  return page.path
}

async function pressed(at: Hall, ...[role, address, fields]: [Parameters<typeof press>[1], string, Record<string, string>?]) {
  const page = await press(at, role, address, fields)
  if (page.status !== 200) throw new Error(`${address}: ${page.status} ${page.text}`)
}

/** What no form asks yet: the session adopts another rule while the round is a draft. */
async function adopt(at: Hall, id: RoundId, change: (rule: VotingRule) => VotingRule): Promise<void> {
  await at.here.db.change(async (trx) => {
    const { rule } = await trx.selectFrom('round').select('rule').where('id', '=', id).executeTakeFirstOrThrow()
    const adopted = change(JSON.parse(rule) as VotingRule)
    const frozen = { rule: ruleText(adopted), rule_digest: await ruleDigest(adopted) }
    await trx.updateTable('round').set(frozen).where('id', '=', id).execute()
  })
}

async function drawn(at: Hall, doors: Parameters<typeof draw>[1] & { id: RoundId }, mandate: MandateId, manifest: Manifest) {
  const cookie = await deputyCookie(at.here.db, doors as FrozenRound, mandate)
  const drawing = await beginDrawing(manifest)
  const { status, body } = await draw(at.here, doors, cookie, drawing.blinded)
  if (status !== 200) throw new Error(`not drawn: ${status}`)
  return drawing.finish(String(body['signature']))
}
