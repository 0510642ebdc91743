/** How money, days, moments and percentages are written: once, for every page, paper and export. */
import type { Day } from '../src/kernel/clock.ts'
import type { Fen } from '../src/kernel/money.ts'
import type { Language } from './text/index.ts'

const FEN_PER_WAN = 1_000_000
const WAN_PER_YI = 10_000

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })
const oneDecimal = new Intl.NumberFormat('en-US', { minimumFractionDigits: 0, maximumFractionDigits: 1 })
const twoDecimals = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** 1286 → «1,286» */
export const count = (value: number | bigint): string => grouped.format(value)

/** Amount in 万元 without the unit, at most one decimal: 860000000 分 → «860». A minus is U+2212. */
export const wan = (fen: Fen): string => oneDecimal.format(fen / FEN_PER_WAN).replace('-', '−')

/** For inputs and exports: exact to 100 元, no grouping. */
export const wanPlain = (fen: Fen): string => String(fen / FEN_PER_WAN)

/** 10,600 万元 → «1.06», the number before 亿元. */
export const yi = (fen: Fen): string => twoDecimals.format(fen / FEN_PER_WAN / WAN_PER_YI)

/** Exact yuan and fen for the ledger: «243,600.00». */
export const yuan = (fen: Fen): string => twoDecimals.format(fen / 100).replace('-', '−')

/** Share in percent, one decimal, rounded half up in integers: 7300 of 10600 → «68.9%». «—» when there is nothing to divide by. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '—'
  const tenths = Math.floor((part * 2000 + whole) / (2 * whole))
  return `${(tenths / 10).toFixed(1)}%`
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const parts = (on: Day) => on.split('-').map(Number) as [number, number, number]

/** 2022年9月30日, 30 September 2022 */
export function longDay(on: Day, language: Language): string {
  const [year, month, date] = parts(on)
  return language === 'en' ? `${date} ${MONTHS[month - 1]} ${year}` : `${year}年${month}月${date}日`
}

/** Within the year: 9月30日, 30 September */
export function dayOfYear(on: Day, language: Language): string {
  const [, month, date] = parts(on)
  return language === 'en' ? `${date} ${MONTHS[month - 1]}` : `${month}月${date}日`
}

/** Dense rows of one year: 9-30 */
export function shortDay(on: Day): string {
  const [, month, date] = parts(on)
  return `${month}-${date}`
}

/** Month of a monthly report: 2022年9月, September 2022 */
export function month(on: Day, language: Language): string {
  const [year, number] = parts(on)
  return language === 'en' ? `${MONTHS[number - 1]} ${year}` : `${year}年${number}月`
}

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const clockSeconds = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** 10:24 in Wuhai */
export const time = (at: Date): string => clock.format(at)
/** 10:24:07 in Wuhai */
export const timeWithSeconds = (at: Date): string => clockSeconds.format(at)

const dayAndClock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
/** Of a moment on an official paper: 2022年12月24日 09:10 */
export const dayAndTime = (at: Date): string => dayAndClock.format(at)

/** First eight characters of a digest in groups, as a label to read aloud; never the check itself. */
export const digestLabel = (digest: string): string => `${digest.slice(0, 4)} ${digest.slice(4, 8)}`

/** 482196037715 → «4821 9603 7715» */
export const trackingCode = (code: string): string => code.replace(/(\d{4})(?=\d)/g, '$1 ')
