/** Papers of a session. Official papers are Chinese in every language of the interface (rulebook §11.6–11.9, §11.14). */
import type { BodyKind } from '../../../src/database/tables/people.ts'

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
  issue: '一、发票与收票',
  votes: '二、得票',
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
  check: '三、核对',
  withoutBallots: {
    issue: '一、到会与表决',
    silent: { 'show-of-hands': '未举手', 'voting-device': '未按' },
    file: (name: string) => `表决器导出文件“${name}”的SHA-256`,
  },
  boxDigest: '票箱指纹',
  ruleDigest: '办法指纹',
  reportDigest: '本报告电子签发指纹',
  actDigest: (number: number) => `操作记录第 ${number} 条指纹`,
  chief: '总监票人：',
  scrutineer: '监票人：',
  teller: '计票人：',
  reviewer: '复核人：',
  unsigned: '未宣布',
  page: '计票报告',
} as const

/** 公告: what stands round the sentences. */
export const announcementPaper = {
  number: '（第1号）',
  streetHead: (body: string, year: number, noun: string) => `${body}${year}年民生实事项目${noun}结果公布`,
  draft: '草稿，未公布',
} as const

export const minutesPaper = {
  when: '时间',
  place: '地点',
  chair: '主持人',
  people: '人数',
  attendees: '参会人员',
  discussion: '协商意见',
  conclusions: '会商结果',
  item: (position: number, title: string, chosen: boolean, conclusion: string | null) =>
    `${position}．${title}：${chosen ? '列入' : '不列入'}${conclusion ? `（${conclusion}）` : ''}`,
  confirmation: '街道党工委确认意见',
  sign: '主持人签名：',
  recorder: '记录人签名：',
} as const
