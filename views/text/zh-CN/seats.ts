import type { SeatFaultCode } from '../../../src/voting/session/seats.ts'

/** 座位表。 */
export const seats = {
  title: '座位表',
  seat: '座位',
  link: (seated: number, entitled: number) => (seated === 0 ? '还没有排座位' : `${entitled} 名代表里 ${seated} 名有座位`),
  edit: '排座位',
  have: (seated: number, entitled: number) =>
    `现在 ${entitled} 名代表里 ${seated} 名有座位。座位印在签到纸条上，代表的等候页和签到处也看得到。`,
  plan: '一行一名代表：名册号、姓名、座位',
  hint: '可以整段复制到表格里填好再贴回来，列之间空一格或者用逗号都行，姓名可以不写。没有座位的留空。这里写的就是全部，没写到的没有座位。',
  save: '保存座位表',
  fault: (line: number, what: string) => `第 ${line} 行：${what}`,
  faults: {
    'number-missing': (what: string) => `“${what}”前面没有名册号`,
    nobody: (what: string) => `名册上没有 ${what} 号`,
    'number-twice': (what: string) => `${what} 号写了两次`,
    'seat-too-long': (what: string) => `座位“${what}…”太长，最多 20 个字`,
    'seat-taken': (what: string) => `座位“${what}”已经有人`,
  } satisfies Record<SeatFaultCode, (what: string) => string>,
}
