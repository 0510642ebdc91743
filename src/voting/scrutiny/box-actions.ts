/** 开箱: sealed ballots and papers become one merged multiset; of a round on paper alone the tellers' totals are confirmed. */
import { record } from '../../audit/store.ts'
import type { Database, Trx } from '../../database/connect.ts'
import type { RoundId } from '../../kernel/ids.ts'
import { found, Refused } from '../../kernel/verdict.ts'
import { keepRooms } from '../rooms/keep-actions.ts'
import { countRecorded, isRecorded, marksIn } from '../rule/recorded.ts'
import { sumOfVoids } from '../rule/totals.ts'
import type { Desk } from '../session/desk.ts'
import { type KnownFacts, ruleOf } from '../session/facts-store.ts'
import type { Terms } from '../session/readiness.ts'
import type { RoundRefusal } from '../session/round.ts'
import { actRow, mayTake } from '../session/round-actions.ts'
import { addAct, type RoundAtDesk, roundForChange, setPhase } from '../session/round-store.ts'
import { NO_PAPER, type PaperMarks } from './opening.ts'
import { openBox } from './opening-actions.ts'
import type { Paper } from './paper.ts'
import { forgetPaper, paperCount } from './paper-store.ts'
import { namedVotes, recordedFigures } from './recorded-store.ts'
import { addVoids } from './store.ts'

interface Numbers {
  readonly issued: number
  readonly returned: number
  readonly void: number
}

export const openTheBox = (db: Database, masterKey: Uint8Array, terms: Terms, desk: Desk, id: RoundId): Promise<void> =>
  db.change(async (trx, now) => {
    const round = found(await roundForChange(trx, desk.bodyId, id), 'round')
    const facts = await mayTake(trx, 'openBox', round, terms, now)
    const paper = await paperCount(trx, id)
    const numbers =
      round.method === 'sealed'
        ? await openSealed(trx, masterKey, round, facts, paper)
        : isRecorded(ruleOf(round))
          ? await confirmNames(trx, round)
          : await confirmTotals(trx, id, paper)
    await keepRooms(trx, id, facts.rooms)
    await setPhase(trx, id, 'opened')
    await addAct(trx, actRow(id, 'opened', now, { ...facts.figures, issued: numbers.issued, returned: numbers.returned }))
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'box.opened', {
      round: id,
      ballots: numbers.returned,
      void: numbers.void,
    })
  })

async function openSealed(
  trx: Trx,
  masterKey: Uint8Array,
  round: RoundAtDesk,
  { doors }: KnownFacts,
  paper: Paper | null,
): Promise<Numbers> {
  const opened = await openBox(trx, masterKey, round.id, paperMarks(paper))
  if (opened.boxDigest !== round.box_digest) throw new Refused<RoundRefusal>('box-is-not-what-was-closed')
  await forgetPaper(trx, round.id)
  return { issued: doors.device + doors.paper, returned: opened.ballots, void: opened.void }
}

/** What tellers read beside sealed ballots: merged with them before anything is shown. */
export function paperMarks(paper: Paper | null): PaperMarks {
  if (paper === null) return NO_PAPER
  if (paper.content.kind !== 'ballots') throw new Error('papers beside sealed ballots are entered ballot by ballot')
  const { marks, spoiled } = paper.content
  return { marks, spoiled }
}

async function confirmNames(trx: Trx, round: RoundAtDesk): Promise<Numbers> {
  const { issued, returned } = found(await recordedFigures(trx, round.id), 'recorded count')
  const { voids } = countRecorded(ruleOf(round), marksIn(await namedVotes(trx, round.id)), returned)
  return { issued, returned, void: sumOfVoids(voids) }
}

async function confirmTotals(trx: Trx, id: RoundId, paper: Paper | null): Promise<Numbers> {
  if (paper?.content.kind !== 'totals') throw new Error('a round on paper is confirmed from its totals')
  const { voids } = paper.content
  await addVoids(trx, id, voids)
  const spoiled = Object.values(voids).reduce((sum, ballots) => sum + ballots, 0)
  return { issued: paper.issued, returned: paper.returned, void: spoiled }
}
