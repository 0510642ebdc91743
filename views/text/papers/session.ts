/** Papers of a session. Official papers are Chinese in every language of the interface (rulebook §11.6–11.9, §11.14). */
import type { BodyKind } from '../../../src/database/tables/people.ts'

type Noun = 'formal-vote' | 'advisory-vote'
const NOUN: Readonly<Record<Noun, string>> = { 'formal-vote': '票决', 'advisory-vote': '票选' }

/** 一、二、… 十、十一、…: how an announcement counts its items. */
const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
export function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${DIGITS[ones]}`
}

export const slipsPaper = {
  title: '签到纸条',
  head: '代表签到纸条',
  number: (number: number) => `名册号 ${number}`,
  seat: (seat: string) => `座位 ${seat}`,
  digits: (digits: string) => `${digits.slice(0, 4)} ${digits.slice(4)}`,
  qr: (name: string) => `${name}的签到二维码`,
  use: '凭这张纸条签到、投票，只给本人。丢了请到签到处补发。',
  typed: (address: string) => `扫不了，请打开 ${address} 填名册号和 8 位数字。`,
} as const

export const ballotPaper = {
  title: (year: number, noun: Noun) => `${year}年民生实事项目${NOUN[noun]}票`,
  round: { first: '', runoff: '（再次表决）', second: '（另行表决）', rehearsal: '（试投）' },
  stamp: '监票人盖章',
  notes: '说明',
  position: '序号',
  project: '项目名称',
  projectAndContent: '项目名称及主要内容',
  cost: '总投资（万元）',
  unit: '责任单位',
  beneficiaries: '受益范围',
  mark: '符号栏',
  choose: '选择',
  number: '编号',
} as const

export const countPaper = {
  organ: (body: string, kind: BodyKind) => (kind === 'street' ? `${body}议事代表会议` : `${body}人民代表大会`),
  number: (year: number, number: number) => `计票报告〔${year}〕${number}号`,
  title: (year: number, noun: Noun) => `关于${year}年度民生实事项目${NOUN[noun]}结果的计票报告`,
  to: (kind: BodyKind) => (kind === 'street' ? '会议：' : '大会主席团：'),
  opening: (day: string, session: string, year: number, method: 'sealed' | 'hand-totals') =>
    `${day}，${session}对${year}年度民生实事候选项目进行无记名${method === 'sealed' ? '电子' : ''}投票。现将结果报告如下。`,
  issue: '一、发票与收票',
  attendance: (entitled: number, signedIn: number, present: number, share: string) =>
    `应到代表${entitled}名，实到${signedIn}名，开始投票时在场${present}名，达到全体代表的${share}，符合法定人数。`,
  returned: (issued: number, returned: number, valid: number, spoiled: number) =>
    `发出选票${issued}张，收回${returned}张，收回数${returned === issued ? '等于' : '少于'}发出数，投票有效。其中有效票${valid}张，无效票${spoiled}张`,
  reasons: (reasons: string) => `（${reasons}）。`,
  votes: '二、得票',
  rule: (candidates: number, seats: number) => `候选${candidates}项，应选${seats}项。`,
  majority: (of: number, needed: number) => `赞成票须超过半数（基数${of}，即${needed}票），得票多的入选。`,
  plurality: '得赞成票多的入选。',
  table: {
    rank: '位次',
    position: '序号',
    project: '候选项目',
    cost: '投资（万元）',
    for: '赞成',
    against: '反对',
    abstain: '弃权',
    void: '该项无效',
    result: '结果',
  },
  results: { in: '入选', out: '未入选', tied: '再次表决', again: '另行表决' },
  runoff: (tied: number, votes: number, seats: number) =>
    `有${tied}项同得${votes}票，余${seats}个名额不能确定，按照办法对票数相同的项目再次表决。`,
  leftToPresidium: (tied: number, seats: number) => `有${tied}项票数相同，余${seats}个名额不能确定，按照办法由主席团决定。`,
  presidium: (chosen: string, basis: string) =>
    `票数相同的项目，由主席团决定${chosen === '' ? '都不列入' : `列入${chosen}`}（依据：${basis}）。`,
  second: (open: number) => `不足${open}个名额，按照办法另行表决。`,
  open: (open: number) => `空缺${open}个名额。`,
  check: '三、核对',
  sealed: '开箱时的票箱指纹与封箱时公布的一致，全部回执已公布，可在网站核对。',
  platform: '本次票箱钥匙由平台保管。',
  scrutineers: (needed: number, holders: number) =>
    `本次票箱钥匙分成${holders}份，由监票人各执一份，${needed}份以上合在一起，在监票人自己的电脑上开箱；平台没有钥匙。`,
  paper: '各项赞成、反对、弃权、该项无效相加与有效票相符，有效票与无效票相加与收回数相符。',
  twoTellers: (names: readonly string[]) => `纸质票由${names.join('、')}分别录入，两人的录入一致。`,
  boxDigest: '票箱指纹',
  ruleDigest: '办法指纹',
  reportDigest: '本报告电子签发指纹',
  chief: '总监票人：',
  scrutineer: '监票人：',
  teller: '计票人：',
  reviewer: '复核人：',
  unsigned: '未宣布',
  page: '计票报告',
} as const

/** The draft that the chair edits: numbers of session and document differ from place to place. */
export const announcementDraft = {
  congress: (session: string, year: number, body: string, titles: readonly string[], day: string) =>
    [
      `${session}公告`,
      '（第1号）',
      '',
      titles.length === 0
        ? `${session}对${year}年${body}民生实事候选项目进行了票决，没有项目获得规定的票数。`
        : `${session}依法票决产生了${year}年${body}民生实事项目，共${titles.length}项，分别是：`,
      ...titles.map((title, index) => `${chineseNumber(index + 1)}、${title}`),
      '',
      `${session}主席团`,
      day,
    ].join('\n'),
  street: (
    body: string,
    year: number,
    way: 'advisory-vote' | 'consultation',
    confirmed: { readonly committee: string; readonly document: string },
    titles: readonly string[],
    day: string,
  ) =>
    [
      `${body}${year}年民生实事项目${way === 'consultation' ? '会商' : '票选'}结果公布`,
      '',
      `经${way === 'consultation' ? '议事代表会商' : '议事代表票选'}，并经${confirmed.committee}确认（${confirmed.document}），${year}年${body}民生实事项目共${titles.length}项，分别是：`,
      ...titles.map((title, index) => `${chineseNumber(index + 1)}、${title}`),
      '',
      body,
      day,
    ].join('\n'),
} as const

export const minutesPaper = {
  title: (body: string, year: number) => `${body}${year}年民生实事项目会商纪要`,
  when: '时间',
  place: '地点',
  chair: '主持人',
  people: '人数',
  count: (entitled: number, present: number) => `应到议事代表${entitled}名，实到${present}名`,
  attendees: '参会人员',
  discussion: '协商意见',
  conclusions: '会商结果',
  taken: '列入',
  notTaken: '不列入',
  confirmation: '街道党工委确认意见',
  confirmed: (committee: string, day: string, document: string) => `${day}，${committee}确认（${document}）。`,
  waiting: '（待确认）',
  sign: '主持人签名：',
  recorder: '记录人签名：',
} as const
