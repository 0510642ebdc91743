/** 零票报告, as printed: Chinese like every official paper. */
export const emptyBoxPaper = {
  page: '零票报告',
  title: '票箱零票报告',
  body: (body: string, session: string) => `${body}${session}`,
  found: (date: string, time: string, noun: string, number: number) =>
    `${date} ${time}，开始投票以前，核验第 ${number} 轮${noun}的票箱：`,
  ballots: (count: number) => `箱内选票 ${count} 张。`,
  digest: '清单指纹',
  witness: { chair: '执行主席', 'chief-scrutineer': '总监票人' },
  sign: '签字',
  turned: (name: string, time: string) => `${name}（${time} 转动钥匙）`,
  nobody: '　　　　',
  opened: '开始投票的一刻，程序又核验了一遍，箱内 0 张，记在操作记录里。',
} as const
