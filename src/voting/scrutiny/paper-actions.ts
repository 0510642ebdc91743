/**
 * Tellers enter what they read from the paper box, each by himself. Nothing is kept whose sums do not agree, and nothing stands before two
 * of them wrote down the same.
 */
import { record } from '../../audit/store.ts'
import type { Database, Trx } from '../../database/connect.ts'
import type { RoundId } from '../../kernel/ids.ts'
import { found, must, Refused } from '../../kernel/verdict.ts'
import type { BrokenSum } from '../rule/invariants.ts'
import { isRecorded } from '../rule/recorded.ts'
import type { Desk } from '../session/desk.ts'
import { factsOf, type KnownFacts, ruleOf } from '../session/facts-store.ts'
import type { Terms } from '../session/readiness.ts'
import { canEnterPaper, type RoundRefusal } from '../session/round.ts'
import { candidatesOfRound, roundForChange } from '../session/round-store.ts'
import { type DeviceFile, isSameFile } from './device-sheet.ts'
import { keepFilesOf, writeFile } from './device-store.ts'
import { asHeld, type Paper, sumsOfPaper } from './paper.ts'
import { addPaperCount, entriesOf, forgetCounting, paperCount, tellersOf, writeEntry } from './paper-store.ts'
import { sameEntry } from './two-tellers.ts'

/** Empty when it was kept; otherwise the equations that do not hold. */
export const enterPaper = (
  db: Database,
  terms: Terms,
  desk: Desk,
  id: RoundId,
  typed: Paper,
  attached: DeviceFile | null = null,
): Promise<BrokenSum[]> =>
  db.change(async (trx, now) => {
    // Two tellers who send at the same moment wait for each other here.
    const round = found(await roundForChange(trx, desk.bodyId, id), 'round')
    must(canEnterPaper(round.phase))
    const facts = await factsOf(trx, round, terms)
    const rule = ruleOf(round)
    // Its totals follow from the names.
    if (isRecorded(rule)) throw new Refused<RoundRefusal>('round-by-name')
    const counted = joinedPaper(facts, asHeld(rule, typed, facts.figures.present))
    const paper = { ...counted, issued: round.method === 'sealed' ? facts.doors.paper : counted.issued }
    if (
      (paper.content.kind === 'totals') !== (round.method === 'hand-totals') ||
      (round.method === 'sealed' && paper.issued === 0)
    )
      throw new Refused<RoundRefusal>('round-not-for-paper')
    if (hasSheet(paper) !== (rule.mode === 'voting-device')) throw new Refused<RoundRefusal>('sheet-of-devices-only')
    if (facts.paperEntered) return refuseChange(trx, id, desk, paper)
    if (paper.returned > paper.issued) throw new Refused<RoundRefusal>('returned-exceeds-issued')
    const candidates = (await candidatesOfRound(trx, id)).map((candidate) => candidate.id)
    const broken = sumsOfPaper(rule, paper, { candidates, figures: facts.figures })
    if (broken.length > 0) return broken
    await writeEntry(trx, id, desk.actor, paper, now)
    if (attached !== null) await writeFile(trx, id, desk.actor, attached)
    const act = { at: now, actor: desk.actor, body: desk.bodyId }
    const entries = await entriesOf(trx, id)
    const file = entries.find(({ enteredBy }) => enteredBy === desk.actor)?.file ?? null
    const alike = entries.find(
      (entry) => entry.enteredBy !== desk.actor && sameEntry(entry, paper) && isSameFile(entry.file, file),
    )
    if (alike === undefined) {
      await record(trx, act, 'totals.entered', { round: id })
      return []
    }
    await keepFilesOf(trx, id, [alike.enteredBy, desk.actor])
    await addPaperCount(trx, id, paper, [alike.enteredBy, desk.actor])
    await record(trx, act, 'totals.agreed', { round: id, account: alike.enteredBy })
    return []
  })

const hasSheet = ({ content }: Paper): boolean => content.kind === 'totals' && content.sheet !== undefined

/** Of several rooms the papers are those of the rooms that stand: how many they are is known, and the sums are held against it. */
function joinedPaper({ rooms }: KnownFacts, paper: Paper): Paper {
  if (rooms === null) return paper
  const { figures, reconciled } = rooms
  if (figures === null || reconciled === null) throw new Refused<RoundRefusal>('rooms-not-reconciled')
  if (reconciled.isVoid) throw new Refused<RoundRefusal>('room-voids-round')
  return { ...paper, issued: figures.reduce((sum, { papers }) => sum + papers, 0), returned: reconciled.joined }
}

/** What two agreed on nobody changes; who sends his own part of it a second time has changed nothing. */
async function refuseChange(trx: Trx, id: RoundId, desk: Desk, paper: Paper): Promise<BrokenSum[]> {
  const stands = found(await paperCount(trx, id), 'paper count')
  const isTeller = (await tellersOf(trx, id)).some((teller) => teller.id === desk.actor)
  if (isTeller && sameEntry(stands, paper)) return []
  throw new Refused<RoundRefusal>('paper-agreed')
}

/** A bundle was forgotten, a hand was misread: as long as nothing is opened, the chief scrutineer has it counted again by both. */
export const sendBackPaper = (db: Database, desk: Desk, id: RoundId): Promise<void> =>
  db.change(async (trx, now) => {
    const round = found(await roundForChange(trx, desk.bodyId, id), 'round')
    must(canEnterPaper(round.phase))
    if ((await paperCount(trx, id)) === null) throw new Refused<RoundRefusal>('paper-not-counted')
    await forgetCounting(trx, id)
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'totals.sent-back', { round: id })
  })
