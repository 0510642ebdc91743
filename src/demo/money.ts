/** Ledger entries of an example project: approved, arrived, contracted, paid, with sums exact to the fen. */
import type { LedgerKind } from '../database/tables/works.ts'
import { addDays, type Day, day, daysBetween } from '../kernel/clock.ts'
import { FEN_PER_WAN, type Fen } from '../kernel/money.ts'
import type { DemoProject } from './data/projects.ts'
import { pick } from './names.ts'

export interface DemoEntry {
  readonly kind: LedgerKind
  readonly amount: Fen
  readonly on: Day
  readonly document: string
  readonly counterparty: string
  readonly purpose: string
}

const CONTRACTORS = ['市政工程公司', '建筑安装公司', '园林工程公司', '设备有限公司', '水利工程公司', '装饰工程公司'] as const
const FINANCE = '区财政局'

/** `decided`: the day of the vote; `handedOver`: the day of the 交办. */
export function entriesOf(project: DemoProject, handedOver: Day, decidedBy: string, random: () => number): DemoEntry[] {
  const firm = `内蒙古××${pick(CONTRACTORS, random)}`
  const signedOn = addDays(day('2022-03-01'), Math.floor(random() * 45))
  const wan = (amount: number) => amount * FEN_PER_WAN
  const arrived = Math.max(project.contracted, Math.round(project.approved * 0.97))
  return [
    {
      kind: 'approved',
      amount: wan(project.approved),
      on: handedOver,
      document: decidedBy,
      counterparty: FINANCE,
      purpose: '年度预算批准',
    },
    {
      kind: 'arrived',
      amount: wan(arrived),
      on: addDays(signedOn, -12),
      document: '财政拨付单',
      counterparty: FINANCE,
      purpose: '资金到位',
    },
    {
      kind: 'contracted',
      amount: wan(project.contracted),
      on: signedOn,
      document: '施工合同',
      counterparty: firm,
      purpose: '签订合同',
    },
    ...paymentsOf(project, signedOn, firm),
  ]
}

/** 30 % in advance, the rest as work proceeded; the last payment takes what is left, so that the sum is exact. */
function paymentsOf(project: DemoProject, signedOn: Day, firm: string): DemoEntry[] {
  const total = project.paid * FEN_PER_WAN
  const advance = Math.min(total, Math.round((project.contracted * 30 * FEN_PER_WAN) / 100 / 100_000) * 100_000)
  const rest = total - advance
  const parts = rest === 0 ? [] : rest < 60 * FEN_PER_WAN ? [rest] : thirds(rest)
  const days = Math.max(30, daysBetween(signedOn, project.reportedOn))
  const payment = (amount: Fen, number: number): DemoEntry => ({
    kind: 'paid',
    amount,
    on: addDays(signedOn, Math.min(days, Math.round((days * number) / (parts.length + 0.4)) + 10)),
    document: `支付凭证第 ${number + 1} 号`,
    counterparty: firm,
    purpose: number === 0 ? '预付款 30%' : `第 ${number} 次进度款`,
  })
  return [advance, ...parts].map(payment)
}

function thirds(amount: Fen): Fen[] {
  const first = Math.round((amount * 0.45) / 100_000) * 100_000
  return [first, amount - first]
}
