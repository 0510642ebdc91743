/** The tracking table and one ledger as files: money in 元 with its fen, days as they are sorted, texts that stay texts in a spreadsheet. */
import type { Context } from 'hono'
import type { Text } from '../../views/text/index.ts'
import type { Env } from '../http/env.ts'
import { shanghaiDay } from '../kernel/clock.ts'
import { csv } from '../kernel/csv.ts'
import { FEN_PER_YUAN, type Fen } from '../kernel/money.ts'
import { withRunning } from './ledger.ts'
import type { LedgerRow } from './store.ts'
import type { Tracked } from './tracking.ts'

export const csvFile = (c: Context<Env>, name: string, text: string): Response =>
  c.body(text, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}.csv"`,
    'cache-control': 'no-store',
  })

const yuan = (fen: Fen): number => fen / FEN_PER_YUAN
/** In percent with one decimal; nothing where there is nothing to divide by. */
const share = (part: Fen, whole: Fen): number | null => (whole === 0 ? null : Math.round((part * 1000) / whole) / 10)

export const trackingCsv = (rows: readonly Tracked[], text: Text): string =>
  csv([
    text.implementation.tracking.csvHead,
    ...rows.map(({ project, money, light, latest, overdue }) => [
      project.code,
      project.title,
      project.body_name,
      text.words.decidedBy(project.decided_by, project.body_kind),
      text.words.category[project.category],
      project.unit,
      project.responsible,
      yuan(money.approved),
      yuan(money.arrived),
      yuan(money.contracted),
      yuan(money.paid),
      yuan(money.settled),
      share(money.paid, money.approved),
      light.percent,
      light.planned,
      text.words.lamp[light.lamp].word,
      latest?.reason ?? '',
      latest?.month.slice(0, 7) ?? '',
      latest?.reported_on ?? '',
      overdue?.days ?? null,
      project.due_on,
      text.words.projectState[project.state],
    ]),
  ])

export const ledgerCsv = (entries: readonly LedgerRow[], text: Text): string =>
  csv([
    text.implementation.ledger.csvHead,
    ...withRunning(entries).map((entry) => [
      entry.on,
      text.words.ledger[entry.kind],
      entry.purpose,
      entry.counterparty,
      yuan(entry.amount),
      yuan(entry.running),
      entry.document,
      entry.corrects === null ? '' : text.implementation.ledger.correction,
      entry.entered_by ?? text.implementation.ledger.system,
      shanghaiDay(entry.entered_at),
    ]),
  ])
