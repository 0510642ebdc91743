import type { RoundKind } from '../../../src/database/tables/vote.ts'

const DIGITS = '零一二三四五六七八九'
/** 1 to 19: no decision has more spare sets. */
const inChinese = (number: number): string =>
  number < 10 ? (DIGITS[number] ?? '') : `十${number > 10 ? (DIGITS[number - 10] ?? '') : ''}`

const set = (ordinal: number): string => `备用${inChinese(ordinal)}`

/** Spare key sets that are made in the ceremony of a round: in the ceremony, where one is used, and at their end. */
export const spares = {
  own: { first: '第一次票决', runoff: '再次票决', second: '另行票决', rehearsal: '试投' } satisfies Record<RoundKind, string>,
  set,

  tick: '同时制备两套备用钥匙',
  tickHint:
    '同票再决、作废重投时直接用，不必再做一次钥匙。每名监票人仍是一个份额文件，里面每套一份；口令每套各有一个，写在同一张纸上。',
  write: '一共三个口令，写在同一张纸上，分三段，每段前面写清是哪一套。哪一套用完，就撕掉哪一段。',
  title: '第 {n} 份的三个口令',
  passphrase: (name: string) => `口令：${name}`,
  wrong: '「{set}」的口令打不开。请对照纸上的口令再输一次。',
  erased: (holders: number) => `三套钥匙各分成 ${holders} 份，钥匙本身都已从内存里抹掉。`,
  checkBody: '选刚才存下的文件，照着纸上依次输入三个口令。',

  use: {
    title: '使用备用钥匙',
    body: (names: string) => `以前做钥匙时同时制备的${names}还没有用。用一套，就不必再做钥匙。`,
    act: (ordinal: number) => `使用备用钥匙${inChinese(ordinal)}`,
    confirm: (ordinal: number) =>
      `用了以后，备用${inChinese(ordinal)}就是这一轮的票箱钥匙，别的轮次不能再用。请先问清监票人：份额文件和写着「备用${inChinese(ordinal)}」的口令都带来了。`,
    yes: '确认使用',
    digest: '公钥指纹',
    or: '不用备用，重新做一次钥匙',
  },
  used: (ordinal: number, time: string) =>
    `${time} 起用备用钥匙${inChinese(ordinal)}，份额在监票人手里。开箱时输写着「备用${inChinese(ordinal)}」的口令。`,
  openWith: (ordinal: number) =>
    `这一轮用的是备用钥匙${inChinese(ordinal)}：份额文件还是那一个，口令是写着「备用${inChinese(ordinal)}」的那一段。`,
  idle: (names: string) => `${names}还没有用，份额在监票人手里，口令请收好。`,
  ended: (names: string, at: string) => `${names}没有用过，已随最后一轮的钥匙一起销毁（${at} 登记）。`,
  /** Keys of this round are destroyed, while others in the same files are still wanted. */
  stripOnly:
    '份额文件里还有备用的或别的轮次的份额：现在只撕毁这一轮的口令，文件和其余口令留着。撕掉口令，这一轮的份额就打不开了。带走过票箱文件的电脑也删干净，然后在这里登记。',
  /** The last record of a decision takes them along. */
  endsToo: (names: string) => `这是本次票决最后一套在用的钥匙，没有用过的${names}一起销毁：删掉整个份额文件，撕毁全部口令。`,
  voidHint:
    '作废的一轮不开箱、不计票，合计永远不显示。请监票人当场撕毁这一轮的口令，并在控制台登记；份额文件里还有备用钥匙，文件和备用口令留着。',

  opening: {
    /** In place of «口令», once a file of several shares is chosen. */
    passphrase: '「{set}」的口令',
    ownPassphrase: '口令（写在最前面的一段）',
  },
}
