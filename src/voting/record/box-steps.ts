/** (3) Your receipt, whole digest, is in the list; (4) the list equals the box digest printed at close. */
import { boxDigest } from '../ballot/published.ts'
import { hasBallots } from '../rule/mode.ts'
import { type Check, failed, holds, notChecked, proved } from './checks.ts'
import { firstOf } from './differs.ts'
import type { Evidence } from './read.ts'

export function receiptsStep({ record }: Evidence, receipts: readonly string[]): Check[] {
  if (!hasBallots(record.frozen.rule)) return [notChecked('receipts-without-ballots')]
  if (record.round.method === 'hand-totals') return [notChecked('receipts-of-paper')]
  if (receipts.length === 0) return [notChecked('receipt-none')]
  const listed = new Set(record.digests)
  return receipts.map((receipt) => {
    const facts = { receipt, start: receipt.slice(0, 8) }
    return listed.has(receipt) ? proved('receipt', facts) : failed('receipt', '', facts)
  })
}

export async function listStep({ record, standing }: Evidence, printed: string | null): Promise<Check[]> {
  const { digests, acts, round } = record
  const closed = acts.findIndex(({ phase }) => phase === 'closed')
  const readOut = acts[closed]?.digest ?? null
  if (round.method === 'hand-totals') {
    const wrong = firstOf(
      digests.length === 0 ? null : 'digests',
      readOut === null ? null : `acts[${closed}].digest`,
      standing.report.boxDigest === null ? null : 'reports.boxDigest',
    )
    const none = hasBallots(record.frozen.rule) ? 'box-of-paper' : 'box-without-ballots'
    return wrong === null ? [notChecked(none)] : [failed('list-is-box', wrong)]
  }
  const digest = await boxDigest(digests)
  const wrong = firstOf(digest === readOut ? null : 'digests', digest === standing.report.boxDigest ? null : 'reports.boxDigest')
  return [
    holds('list-in-order', disorder(digests), { ballots: digests.length }),
    holds('list-is-box', wrong),
    printed === null
      ? notChecked('printed-box', { digest })
      : printed === digest
        ? proved('printed-box')
        : failed('printed-box', '', { digest }),
  ]
}

/** Sorted, so that no order of casting shows, and none twice. */
function disorder(digests: readonly string[]): string | null {
  const wrong = digests.findIndex((one, index) => index > 0 && one <= (digests[index - 1] ?? ''))
  return wrong === -1 ? null : `digests[${wrong}]`
}
