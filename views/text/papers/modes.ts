/** The count report of a vote without ballots (rulebook §11.7): what it says where a vote on ballots speaks of 发票与收票. */
import type { WithoutBallots } from '../../../src/voting/rule/mode.ts'
import type { VotingRule } from '../../../src/voting/rule/rule.ts'

const WAY = {
  'show-of-hands': (_: VotingRule['secrecy']) => '举手表决',
  'voting-device': (secrecy: VotingRule['secrecy']) => `${secrecy === 'secret' ? '无记名' : '记名'}按表决器表决`,
} as const
const SILENT = { 'show-of-hands': '未举手', 'voting-device': '未按' } as const

export const countWithoutBallots = {
  opening: (day: string, session: string, year: number, mode: WithoutBallots, secrecy: VotingRule['secrecy']) =>
    `${day}，${session}对${year}年度民生实事候选项目逐项进行${WAY[mode](secrecy)}。现将结果报告如下。`,
  issue: '一、到会与表决',
  took: (present: number) => `参加表决的为开始表决时在场代表${present}名，没有一项的表决人数多于在场人数，表决有效。`,
  silent: SILENT,
  sums: (mode: WithoutBallots) => `各项赞成、反对、弃权、${SILENT[mode]}相加与在场人数相符。`,
  sumsOfTicks: (mode: WithoutBallots) => `各项赞成、${SILENT[mode]}相加与在场人数相符。`,
  tellers: {
    'show-of-hands': (names: readonly string[]) => `各项举手人数由${names.join('、')}分别录入，两人的录入一致。`,
    'voting-device': (names: readonly string[]) => `结果单由${names.join('、')}分别录入，两人的录入一致。`,
  },
  sheet: (number: string, printed: string) => `表决器结果单编号：${number}；打印时间：${printed}。`,
  file: (name: string) => `表决器导出文件“${name}”的SHA-256`,
} as const
