/** (5) Totals are the sum of the marks, where rows are published; else the scrutineers' signed word; of paper the tellers'. */
import { digestOfJson } from '../../kernel/digest.ts'
import { countTexts } from '../rule/count.ts'
import { checkSums } from '../rule/invariants.ts'
import { hasBallots } from '../rule/mode.ts'
import { isRecorded } from '../rule/recorded.ts'
import type { Count } from '../rule/totals.ts'
import { type Check, failed, holds, signedWord } from './checks.ts'
import { differs, firstOf } from './differs.ts'
import { namesStep } from './names-step.ts'
import type { Evidence } from './read.ts'
import { type RoundRecord, repeated } from './round-record.ts'

export async function totalsStep(evidence: Evidence): Promise<Check[]> {
  const { record, reports, standing } = evidence
  const unsigned = reports.findIndex((report) => !report.isSigned)
  const misnamed = record.reports.findIndex((one, index) => one.digest !== reports[index]?.digest)
  const broken = reports.findIndex(({ report }, index) => report.corrects !== (reports[index - 1]?.digest ?? null))
  const [sum] = checkSums(record.frozen.rule, record.held)
  return [
    holds(
      'report-signed',
      firstOf(
        unsigned === -1 ? null : `reports[${unsigned}].text`,
        misnamed === -1 ? null : `reports[${misnamed}].digest`,
        broken === -1 ? null : `reports[${broken}].corrects`,
      ),
      { reports: reports.length },
    ),
    holds('report-of-round', await strangeness(evidence)),
    holds('count-signed', differs(record.held, standing.report.held, 'held')),
    holds('totals-signed', differs(record.totals, totalsIn(evidence), 'totals')),
    holds(
      hasBallots(record.frozen.rule) ? 'sums-agree' : 'sums-within-present',
      sum === undefined ? null : `held: ${sum.code} ${sum.where}`,
    ),
    await (isByName(evidence) ? namesStep(evidence) : marks(evidence)),
  ]
}

/** Recorded votes that were counted as totals, before names were kept, say the tellers' word; none of their rules published names. */
const isByName = ({ record: { frozen }, standing }: Evidence): boolean =>
  isRecorded(frozen.rule) && (frozen.rule.publish.rows || standing.report.names !== undefined)

async function strangeness({ record, standing }: Evidence): Promise<string | null> {
  const { report } = standing
  const { round, frozen } = record
  const named = frozen.candidates.map(({ id, title }) => ({ id, title }))
  return firstOf(
    report.round === round.id ? null : 'round.id',
    report.number === round.number ? null : 'round.number',
    report.kind === round.kind ? null : 'round.kind',
    report.method === round.method ? null : 'round.method',
    (report.sheet !== undefined) === (frozen.rule.mode === 'voting-device') ? null : 'reports.sheet',
    report.names === undefined || isRecorded(frozen.rule) ? null : 'reports.names',
    differs(record.body, report.body, 'body'),
    report.session === record.session ? null : 'session',
    report.heldOn === record.heldOn ? null : 'heldOn',
    report.ruleDigest === (await digestOfJson(frozen.rule)) ? null : 'frozen.rule',
    differs(named, report.candidates, 'frozen.candidates'),
    differs(
      frozen.candidates.map(({ id }) => id),
      report.held.candidates,
      'frozen.candidates',
    ),
  )
}

/** The count's items in the form in which the result page shows them. */
const totalsIn = ({ standing }: Evidence): RoundRecord['totals'] =>
  (standing.report.held.boxes[0]?.count?.items ?? []).map((item, index) => ({
    candidate: standing.report.held.candidates[index] ?? '',
    for: item.for,
    against: item.against,
    abstain: item.abstain,
    void: item.void,
  }))

async function marks({ record, standing }: Evidence): Promise<Check> {
  const { rows, frozen, held, round } = record
  const isPublished = frozen.rule.publish.rows && round.method === 'sealed'
  if ((rows !== null) !== isPublished || record.names !== undefined) return failed('sum-of-marks', 'rows')
  if (rows === null) {
    if (standing.report.rows !== null) return failed('sum-of-marks', 'rows')
    if (frozen.rule.mode === 'show-of-hands') return signedWord('sum-of-hands')
    if (frozen.rule.mode === 'voting-device') return signedWord('sum-of-devices')
    if (round.method === 'hand-totals') return signedWord('sum-by-tellers')
    return signedWord(round.custody === 'platform' ? 'sum-by-platform' : 'sum-of-marks')
  }
  const box = held.boxes[0]
  const ballots = rows.reduce((sum, row) => sum + row.ballots, 0)
  const spoiled = (box?.returned ?? 0) - ballots
  if (spoiled < 0) return failed('sum-of-marks', 'rows', { ballots })
  const counted = countTexts(frozen.rule, repeated(rows))
  const all: Count = { ...counted, voids: { ...counted.voids, unreadable: counted.voids.unreadable + spoiled } }
  const wrong = firstOf(
    standing.report.rows === (await digestOfJson(rows)) ? null : 'rows',
    differs(box?.count ?? null, all, 'held.boxes[0].count'),
  )
  return holds('sum-of-marks', wrong, { ballots, spoiled })
}
