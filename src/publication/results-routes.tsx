/** Results for everybody: the list of decisions, each decision, its count report, and the digests of every closed box. */
import { Hono } from 'hono'
import { countSheet, countVoice } from '../../views/papers/count.ts'
import type { NamesOfReport } from '../../views/papers/count-names.ts'
import { SheetPage } from '../../views/papers/sheet.tsx'
import { paths } from '../../views/paths.ts'
import { ConsultationResultPage } from '../../views/publication/consultation-result.tsx'
import { ReceiptsPage } from '../../views/publication/receipts.tsx'
import { ResultPage, type ShownRound } from '../../views/publication/result.tsx'
import { ResultsPage } from '../../views/publication/results.tsx'
import type { Reader } from '../database/connect.ts'
import { ownWording } from '../documents/own-wording.server.ts'
import type { Deps, Env } from '../http/env.ts'
import { page } from '../http/respond.ts'
import { allow } from '../identity/guard.ts'
import { type Digest, digestOfJson } from '../kernel/digest.ts'
import { type DecisionId, parseId, type RoundId } from '../kernel/ids.ts'
import { found, Refused } from '../kernel/verdict.ts'
import { archiveOf } from '../voting/archive/store.ts'
import { receiptLabel } from '../voting/ballot/receipt.ts'
import { sealedDigests } from '../voting/ballot/store.ts'
import { type PaperRefusal, resultAgrees } from '../voting/papers/agreement.ts'
import { recordOfRound } from '../voting/record/record-store.ts'
import { recordText } from '../voting/record/round-record.ts'
import { isRecorded, rowsOfNames } from '../voting/rule/recorded.ts'
import { namedVotes } from '../voting/scrutiny/recorded-store.ts'
import { decisionItems, minutesOf, type RoundResult, resultOfRound, roundsOfDecision } from '../voting/session/store.ts'
import { publicEnd } from './end.ts'
import { allDecisions, closedBox, decisionById } from './results-store.ts'

export function resultsRoutes({ db }: Deps) {
  const routes = new Hono<Env>()

  routes.get('/votes', allow('public.read'), async (c) => {
    const decisions = await allDecisions(db.read)
    return page(c, (ui) => <ResultsPage ui={ui} decisions={decisions} />)
  })

  routes.get('/votes/:decision', allow('public.read'), async (c) => {
    const id = found(parseId<DecisionId>(c.req.param('decision')), 'decision')
    const decision = found(await decisionById(db.read, id), 'decision')
    if (decision.kind === 'consultation') {
      if (decision.announced_on === null) found(null, 'announced consultation')
      const minutes = found(await minutesOf(db.read, id), 'minutes')
      const items = await decisionItems(db.read, id)
      return page(c, (ui) => <ConsultationResultPage ui={ui} decision={decision} minutes={minutes} items={items} />)
    }
    const held = await roundsOfDecision(db.read, id)
    if (held.every(({ phase }) => phase === 'draft')) found(null, 'decision that has begun')
    const results = await Promise.all(held.map((round) => shownRound(db.read, round.id)))
    return page(c, (ui) => <ResultPage ui={ui} decision={decision} rounds={results.filter((result) => result !== null)} />)
  })

  routes.get('/votes/rounds/:round/sheet', allow('public.read'), async (c) => {
    const id = found(parseId<RoundId>(c.req.param('round')), 'round')
    const result = found(await resultOfRound(db.read, id), 'announced round')
    // Who counted stands on the signed paper; the public sheet names no officer.
    const told = { ...result, tellers: [] }
    if (!resultAgrees(result)) throw new Refused<PaperRefusal>('sums-disagree')
    const voice = countVoice(await ownWording(db.read, result.bodyId), told)
    const sheet = countSheet(voice, told, await publicNames(db.read, result))
    return page(c, (ui) => <SheetPage ui={ui} sheet={sheet} back={paths.vote(result.decisionId)} />)
  })

  routes.get('/votes/rounds/:round/receipts', allow('public.read'), async (c) => {
    const id = found(parseId<RoundId>(c.req.param('round')), 'round')
    const box = found(await closedBox(db.read, id), 'closed box')
    const digests = await sealedDigests(db.read, id)
    const archivedOn = (await archiveOf(db.read, id))?.day ?? null
    // A digest that was stored is one; the brand is lost on the way through the database.
    const receipts = digests.map((digest) => ({ digest, label: receiptLabel(digest as Digest) }))
    return page(c, (ui) => (
      <ReceiptsPage
        ui={ui}
        receipts={receipts}
        boxDigest={box.boxDigest ?? ''}
        decisionId={box.decisionId}
        archivedOn={archivedOn}
      />
    ))
  })

  return routes
}

/** A result with the size of its public record, so that nobody downloads he knows not what. */
async function shownRound(db: Reader, id: RoundId): Promise<ShownRound | null> {
  const result = await resultOfRound(db, id)
  const record = await recordOfRound(db, id)
  const names = result && (await publicNames(db, result))
  const end = result && publicEnd(result.objectionsUntil, await archiveOf(db, id))
  return result && { ...result, end, names: names?.rows ?? null, recordBytes: record && Buffer.byteLength(recordText(record)) }
}

/** Of a recorded vote: the digest for everybody, the names only where the adopted rule publishes them. */
async function publicNames(db: Reader, { id, rule }: RoundResult): Promise<NamesOfReport | null> {
  if (!isRecorded(rule)) return null
  const list = await namedVotes(db, id)
  return { rows: rule.publish.rows ? rowsOfNames(rule, list) : null, digest: await digestOfJson(list) }
}
