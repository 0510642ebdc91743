/** 开箱 where scrutineers hold the key: the box goes out sealed, and only their signed result comes back. The server never sees a share. */
import { record } from '../../audit/store.ts'
import type { Database, Reader } from '../../database/connect.ts'
import { digestOfText } from '../../kernel/digest.ts'
import type { RoundId } from '../../kernel/ids.ts'
import { found, must, Refused } from '../../kernel/verdict.ts'
import { manifestIn } from '../ballot/manifest.ts'
import { roundOf } from '../ballot/round-store.ts'
import { boxFigures, envelopesOf } from '../ballot/store.ts'
import { keepRooms } from '../rooms/keep-actions.ts'
import type { Desk } from '../session/desk.ts'
import { factsOf, stateOf } from '../session/facts-store.ts'
import type { Terms } from '../session/readiness.ts'
import { canTake, type RoundRefusal } from '../session/round.ts'
import { actRow, mayTake } from '../session/round-actions.ts'
import { addAct, type RoundAtDesk, roundAtDesk, roundForChange, setPhase } from '../session/round-store.ts'
import { paperMarks } from './box-actions.ts'
import { ballotsIn } from './box-file.ts'
import { checkResult, type ResultRefusal } from './opened-box.ts'
import type { BoxFile } from './opening.ts'
import { keepResult, saveOpening } from './opening-store.ts'
import type { Paper } from './paper.ts'
import { forgetPaper, paperCount } from './paper-store.ts'

/** The round when its box may go to the scrutineers: sealed, objections heard, papers entered, and the key is theirs. */
export async function roundToOpen(db: Reader, terms: Terms, desk: Desk, id: RoundId, now: Date): Promise<RoundAtDesk> {
  const round = found(await roundAtDesk(db, desk.bodyId, id), 'round')
  mustBeTheirs(round)
  must(canTake('openBox', stateOf(round), await factsOf(db, round, terms), now))
  return round
}

/** What the scrutineers carry away. */
export async function boxFileOf(db: Reader, id: RoundId): Promise<BoxFile> {
  const { manifest } = found(await roundOf(db, id), 'round')
  return {
    manifest: found(manifest, 'manifest'),
    envelopes: await envelopesOf(db, id),
    paper: paperMarks(await paperCount(db, id)),
  }
}

/** Null when it was taken over; otherwise why not, and nothing has changed. */
export const takeResult = (db: Database, terms: Terms, desk: Desk, id: RoundId, text: string): Promise<ResultRefusal | null> =>
  db.change(async (trx, now) => {
    const round = found(await roundForChange(trx, desk.bodyId, id), 'round')
    mustBeTheirs(round)
    const { figures, doors, rooms } = await mayTake(trx, 'openBox', round, terms, now)
    const paper = await paperCount(trx, id)
    const checked = await checkResult(text, await closedBox(trx, round, paper))
    if (!checked.ok) return checked.refusal
    const { opening } = checked
    const digest = await digestOfText(text.trim())
    await saveOpening(trx, id, opening)
    await keepResult(trx, id, text.trim(), digest)
    await forgetPaper(trx, id)
    const spoiled = ballotsIn(opening.voids)
    const returned = ballotsIn(opening.marks) + spoiled
    await keepRooms(trx, id, rooms)
    await setPhase(trx, id, 'opened')
    await addAct(trx, actRow(id, 'opened', now, { ...figures, issued: doors.device + doors.paper, returned }))
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'box.opened-by-scrutineers', {
      round: id,
      ballots: returned,
      void: spoiled,
      result: digest,
    })
    return null
  })

async function closedBox(db: Reader, round: RoundAtDesk, paper: Paper | null) {
  const text = found((await roundOf(db, round.id))?.manifest, 'manifest')
  return {
    manifest: found(await manifestIn(text), 'manifest'),
    manifestDigest: found(round.manifest_digest, 'digest'),
    boxDigest: found(round.box_digest, 'digest'),
    sealed: (await boxFigures(db, round.id)).returned,
    paper: paperMarks(paper),
  }
}

function mustBeTheirs(round: RoundAtDesk): void {
  if (stateOf(round).custody === 'platform') throw new Refused<RoundRefusal>('keys-with-platform')
}
