/** Rooms of a vote by delegation on papers: Chinese like every official paper. */
export const roomsPaper = {
  label: '各会场核对情况',
  columns: {
    room: '代表团（会场）',
    entitled: '应到',
    signedIn: '实到',
    issued: '发出',
    papers: '其中纸票',
    exchanged: '作废退换',
    returned: '收回',
    returnedOnPaper: '收回纸票',
    state: '核对',
  },
  state: {
    agrees: '相符',
    short: (by: number) => `少${by}张`,
    over: (by: number) => `多${by}张，票作废`,
    none: '无纸质票',
  },
  sum: '合计',
  lead: '以代表团为单位投票，各会场的票先分别核对，再合在一起计票。各会场发出、收回情况如下。',
  sealed: '电子票同在一个票箱，不分会场。',
  roomVoid: (names: string, papers: number) =>
    `${names}收回的票多于发出的票，按照办法，该会场的纸质票${papers}张作废，单独封存，不混入、不计票，不在上述收回数和有效票数之内。`,
} as const
