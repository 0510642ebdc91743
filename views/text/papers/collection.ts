/** Papers of collection. Official papers are Chinese in every language of the interface (rulebook §11.1). */
export const noticePaper = {
  title: (year: number, body: string) => `关于征集${year}年${body}民生实事项目建议的公告`,
  opening: (year: number) =>
    `为进一步提高民生实事项目决策的民主化、规范化和科学化水平，让群众的事由群众提、由代表定，现面向社会公开征集${year}年民生实事建议项目。有关事项公告如下：`,
  window: '一、征集时间',
  from: (opens: string, closes: string) => `${opens}至${closes}。`,
  scope: '二、征集内容',
  wanted: '应当符合下列条件：',
  excluded: '三、不纳入的情形',
  demands: '四、征集要求',
  demandsText:
    '一事一提，写清楚想办什么、在哪里、现在怎么不方便、哪些人受益。可以不留姓名和电话；留下的，只用来核实情况和告知结果，不公开。',
  ways: '五、征集途径',
  web: (address: string) => `网上填写：${address}（扫码打开）`,
  answer: '六、办理和反馈',
  answerText: '每条建议都有12位查询码，凭查询码随时可以查到办理到哪一步；不采纳的，写明理由。',
  qr: '打开征集页面的二维码',
  draft: '草稿，未发布',
} as const

export const slipPaper = {
  title: '建议查询码',
  text: '凭这12个数字，随时可以查到这条建议办到哪一步。',
  qr: '查询这条建议的二维码',
} as const
