/** 封存与销毁记录 (rulebook §11.8): the recorded act on paper, Chinese in every language of the interface. */
export const archivePaper = {
  title: '封存与销毁记录',
  of: (body: string, session: string, number: number) => `${body}${session}　第${number}轮表决`,
  objections: '一、异议',
  period: (announced: string, until: string) => `结果于${announced}宣布，异议期到${until}（含当天）。`,
  none: '没有人提出异议。',
  raised: (by: string, on: string) => `${on}，${by}提出：`,
  settled: (on: string) => `${on}处理：`,
  sealing: '二、封存',
  fields: { seal: '封条号', copies: '份数', place: '存放地点', keeper: '保管人', kept: '保存到' },
  keptTitle: '三、留存',
  kept: '合并后的选票、回执摘要清单、计票报告和本轮记录留存，不再更动。',
  manifest: '清单指纹',
  box: '票箱指纹',
  report: '计票报告指纹',
  destroyedTitle: '四、销毁',
  onPaper: '本轮为纸质票，平台未保存信封、回执和票箱钥匙，无可销毁。',
  destroyed: (at: string, envelopes: number, receipts: number, requests: number) =>
    `${at}，从数据库中销毁信封${envelopes}份、回执存根${receipts}份、领票请求摘要${requests}份。`,
  key: {
    platform: '票箱钥匙由平台保管，同时删除。',
    'k-of-n': '票箱钥匙由监票人分持，份额文件和口令已先行销毁并登记。',
  },
  void: (number: number, envelopes: number, receipts: number, requests: number) =>
    `作废的第${number}轮没有开箱，留下的信封${envelopes}份、回执存根${receipts}份、领票请求摘要${requests}份，一并销毁。`,
  passKey: '领票签字钥匙已在停止投票时销毁。',
  list: '销毁清单摘要',
  backups: '此前所做备份中的信封和钥匙，按备份保存期销毁，经办人＿＿＿＿＿＿＿，日期＿＿＿＿＿＿＿。',
  fingerprint: '归档指纹',
  office: (name: string) => `办公室：${name}`,
  scrutineer: (name: string) => `总监票人：${name}`,
  signature: '（签字）',
} as const
