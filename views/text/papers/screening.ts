/** 民生实事候选项目情况表 (rulebook §11.4). Official papers are Chinese in every language of the interface. */
export const candidatesPaper = {
  title: (year: number, body: string) => `${body}${year}年民生实事候选项目情况表`,
  draft: '草稿，未冻结',
  head: (candidates: number, seats: number, surplus: number) =>
    `候选项目${candidates}项，应选${seats}项，差额${surplus}项。金额单位：万元。`,
  columns: [
    '序号',
    '项目名称',
    '主要建设内容及规模',
    '年度目标',
    '总投资',
    '资金来源',
    '责任单位',
    '完成时限',
    '受益',
    '征集来源',
  ],
  sources: (count: number) => `${count}条建议`,
  sum: '合计',
  frozen: (number: number, date: string, digest: string) => `候选名单第${number}号，${date}冻结，摘要 ${digest}`,
} as const
