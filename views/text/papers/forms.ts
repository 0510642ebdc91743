/** Heads, labels and signatures of the scrutineers' papers (rulebook §11.7, §11.14): what a body does not word itself. */
export const formPaper = {
  officials: { name: '姓名', delegation: '代表团', office: '职务' },
  role: { 'chief-scrutineer': '总监票人', scrutineer: '监票人', teller: '计票人' },
  issue: {
    place: '代表团（会场、票箱）',
    entitled: '应到',
    signedIn: '实到',
    issued: '发出',
    spoiled: '作废退换',
    left: '剩余封存',
  },
  doors: { device: '电子票', paper: '纸质票' },
  sum: '合计',
  none: '—',
  doubtful: { number: '序号', marks: '票面情形', item: '涉及项目', ruling: '裁定', ground: '依据（办法条款）' },
  sealing: { seals: '封条号', parcels: '份数', place: '存放地点', keeper: '保管人', time: '封存时间' },
  destruction: { approval: '批准机关和文号', way: '销毁方式', place: '地点', time: '时间', seals: '封条是否完好' },
  chief: '总监票人：',
  scrutineer: '监票人：',
  teller: '计票人：',
  issuer: '发票人：',
  keeper: '保管人：',
  witness: '监销人：',
  handler: '经办人：',
  time: '时间：',
  boxDigest: '票箱指纹',
  validity: { holds: '有效', void: '无效' },
  keptForTerm: '到本届任期届满',
  kept: (months: number) => `${months}个月`,
  keptUntil: (day: string) => `到${day}`,
  spareSets: (names: readonly string[]) => `${names.join('、')}${names.length > 1 ? '两套' : ''}备用钥匙`,
} as const

/** 票选结果确认表 of a street. */
export const confirmationPaper = {
  when: '时间',
  place: '地点',
  people: '人数',
  result: '票选结果',
  list: '候选项目',
  columns: { position: '序号', project: '项目名称', cost: '投资（万元）', votes: '得票', result: '结果' },
  chosen: '入选',
  notChosen: '未入选',
  confirmation: '街道党工委确认意见',
  blanks: { opinion: '意见', document: '文号', day: '日期' },
  chair: '会议主持人签名：',
  seal: '街道党工委（盖章）：',
} as const

export const scriptPaper = {
  parts: {
    rule: '办法',
    officials: '监票人',
    quorum: '人数',
    issue: '发票',
    vote: '投票',
    returned: '收票',
    count: '计票',
    result: '结果',
  },
  /** Where nothing is handed out and nothing comes back. */
  withoutBallots: { issue: '准备', vote: '表决', returned: '人数核对' },
  runoffPart: '再次表决',
  secondPart: '另行表决',
  opening: '议程',
} as const
