/** The places in the sentences of papers: how the office writes them, and an example of what the record puts there. */

/** What every paper of a vote knows; may stand in any sentence. */
export const COMMON_HOLES = {
  body: ['地区', '海勃湾区'],
  session: ['会议', '海勃湾区第九届人民代表大会第二次会议'],
  year: ['年', '2023'],
  date: ['会议日期', '2022年12月23日'],
  noun: ['表决', '票决'],
  ballot: ['票名', '表决票'],
  member: ['代表', '代表'],
} as const satisfies Holes

/** Figures and names of one sentence: where they stand they must stay, because they come from the record. */
const OWN_HOLES = {
  entitled: ['应到', '203'],
  signedIn: ['实到', '198'],
  absent: ['请假', '5'],
  present: ['在场', '196'],
  needed: ['法定人数', '136'],
  share: ['法定比例', '三分之二以上（含三分之二）'],
  issued: ['发出', '196'],
  returned: ['收回', '195'],
  compared: ['比较', '少于'],
  validity: ['有效或无效', '有效'],
  valid: ['有效票', '193'],
  spoiled: ['无效票', '2'],
  reasons: ['无效原因', '（多选 2 张）'],
  candidates: ['候选', '12'],
  seats: ['应选', '10'],
  base: ['基数', '203'],
  majority: ['过半数', '102'],
  tied: ['同票项数', '2'],
  votes: ['同票票数', '121'],
  open: ['空缺', '1'],
  chosen: ['主席团列入', '社区老年食堂扩面'],
  basis: ['依据', '主席团会议纪要第3号'],
  tellers: ['计票人', '王某、李某'],
  voted: ['有表示的', '195'],
  sheet: ['结果单编号', 'A-07'],
  printed: ['打印时间', '10时32分'],
  keys: ['开箱份数', '2'],
  holders: ['钥匙份数', '3'],
  winners: ['入选项数', '10'],
  kept: ['保存期', '到本届任期届满'],
  envelopes: ['信封份数', '195'],
  receipts: ['回执份数', '195'],
  requests: ['领票摘要份数', '196'],
  office: ['办公室经办人', '李某'],
  voidRound: ['作废的轮次', '1'],
  spares: ['备用钥匙', '备用一、备用二两套备用钥匙'],
  destroyed: ['销毁时间', '2022年12月24日 09:10'],
  chief: ['总监票人', '张某'],
  scrutineers: ['监票人', '赵某、钱某'],
  committee: ['党工委', '滨河街道党工委'],
  document: ['文号', '滨党发〔2022〕31号'],
  confirmedOn: ['确认日期', '2022年12月25日'],
} as const satisfies Holes

type Holes = Readonly<Record<string, readonly [name: string, example: string]>>
export type CommonHole = keyof typeof COMMON_HOLES
export type Hole = CommonHole | keyof typeof OWN_HOLES

const ALL: Holes = { ...COMMON_HOLES, ...OWN_HOLES }

/** As the office reads and writes it: {entitled} → {应到}. */
export const inChinese = (text: string): string => text.replace(/\{([^{}]*)\}/g, (_, id: string) => `{${ALL[id]?.[0] ?? id}}`)

/** Back again; a name that nobody knows stays as it was typed. */
export const fromChinese = (text: string): string =>
  text.replace(/[{｛]([^{}｛｝]*)[}｝]/g, (_, name: string) => {
    const wanted = name.trim()
    return `{${Object.keys(ALL).find((id) => ALL[id]?.[0] === wanted) ?? wanted}}`
  })

export const EXAMPLES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(ALL).map(([id, [, example]]) => [id, example]),
)
