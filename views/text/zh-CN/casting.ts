import type { VoidReason } from '../../../src/voting/rule/void-reasons.ts'

/**
 * The words of the casting page. «{n}», «{all}» and «{list}» are filled in by the page's script, which has no words of its own.
 * Short sentences, «您», the verbs of the hall: 领票, 投出, 入箱, 核对.
 */
export const casting = {
  /** What a browser's history shows: nothing of a vote. */
  pageTitle: '会议',
  demo: '演示',

  status: {
    waiting: '等待开始',
    issuing: '正在领票',
    open: '正在票决',
    closed: '已停止投票',
    off: '网络断开，正在重连',
  },
  larger: '字大些',
  hide: '防窥',
  back: '回到等候页',
  loading: '正在打开选票…',

  changed: {
    title: '这一页现在不能投票',
    body: '服务器的程序在冻结以后换过，这一页和公布的指纹不再一样。请举手告诉工作人员，先不要投票。还没有领票的，可以改用纸质票，权利一样；已经用手机领票的，请等会议主持人宣布怎么办，您的票没有丢。',
  },
  noScript: {
    title: '这台手机不能投电子票',
    body: '电子票要用浏览器的脚本来密封。请举手，换会场平板或纸质票，权利一样。',
  },
  unfit: {
    title: '这台手机不能安全投票',
    body: '它的浏览器不能密封选票。请举手，换会场平板或纸质票，权利一样。',
  },
  ready: {
    title: '这台手机将保管您的票',
    points: [
      '领票以后，只有这台手机能投：不能换手机，也不能改用纸质票。手机没电或丢了，这张票就算没有交回。',
      '投出以后不能改，也不能再投一次。',
      '快没电，或者不放心？现在就举手，用会场平板或纸质票，权利一样。',
    ],
    wait: '开始领票时，这一页会自己领，请不要关掉。',
    other: '不用这台手机领票',
    print: '本轮清单的指纹（可与大屏核对）',
  },
  drawing: {
    title: '正在领票',
    body: '大家错开领，要等一会儿。请不要关掉这一页。',
    lost: '网络不通，正在再试。您的票不会丢，也不会领两次。',
  },
  drawn: { title: '票已领好', body: '开始投票时，这一页会自己变成选票。手机可以放下。' },
  elsewhere: {
    title: '已领票',
    body: '您的票已经在另一台设备上领了，只能在那台设备上投。找不到那台设备，请举手。',
  },
  onPaper: { title: '您领的是纸质票', body: '请在纸质票上写票，投进票箱。这台手机不能再领。' },
  notSignedIn: { title: '还没有签到', body: '签到以后才能领票。', action: '去签到' },
  notOnRoll: { title: '这一轮没有您的票', body: '名册里没有查到。请举手，找工作人员核对。' },
  foreign: {
    title: '这台设备上有另一位代表的票',
    body: '请不要动它，把设备交给工作人员。您可以换一台设备，或用纸质票。',
  },

  ballot: {
    title: (candidates: number) => `请对 ${candidates} 件候选项目逐件表态`,
    titleTick: (candidates: number) => `请在 ${candidates} 件候选项目中选`,
    titleGrade: (candidates: number) => `请对 ${candidates} 件项目逐件测评`,
    atMost: (cap: number) => `赞成最多 ${cap} 件，少于 ${cap} 件也有效。`,
    exactly: (cap: number) => `要选满 ${cap} 件，不多也不少。`,
    atLeast: (minimum: number) => `至少选 ${minimum} 件。`,
    block: (name: string) => `${name}：整组一起表态`,
    unmarked: {
      abstain: '没有表态的算弃权。',
      for: '没有表态的算赞成。',
      'not-selected': '没有选的不算。',
    },
    choices: {
      for: { mark: '○', word: '赞成' },
      against: { mark: '×', word: '反对' },
      abstain: { mark: '—', word: '弃权' },
      tick: { mark: '○', word: '选这一件' },
    },
    cost: (wan: string) => `${wan} 万元`,
    benefit: (who: string) => `惠及${who}`,
    details: '看说明',
    covered: '已表态',
    peek: '点这里看 3 秒',
    order: '候选项目按编号排列，不代表先后轻重。本页不显示您的姓名。',
    full: { title: '赞成已满 {n} 件', body: '要赞成这一件，请先把另一件改成反对或弃权。您赞成的是：' },
    tally: '赞成 {n} / {all}',
    tallyOpen: '赞成 {n} 件',
    marked: '已表态 {n} / {all}',
    left: '还有 {n} 件没表态',
    allMarked: '都表态了',
    hidden: '选择已遮住',
    next: '下一步：核对',
    waitForNetwork: '等网络恢复…',
    offline: {
      title: '网络断了，您选的都还在',
      body: '请不要关掉或刷新这一页。连上后自动继续。2 分钟还没好，请举手。',
    },
  },
  review: {
    title: '还没投出，请核对',
    lead: '点最下面的红色按钮才算投票，投出后不能改。',
    unmarkedTitle: {
      abstain: '有 {n} 件没有表态，将算弃权',
      for: '有 {n} 件没有表态，将算赞成',
      'not-selected': '有 {n} 件没有选',
    },
    noneFor: { title: '您没有赞成任何一件', body: '这样的票有效。确定吗？' },
    missing: '还要再选 {n} 件，否则整张票无效',
    void: {
      title: '照这样投，整张票无效',
      reasons: {
        'over-selected': '选得太多。',
        'under-selected': '选得不够。',
        'invalid-ranks': '名次不连续。',
        'split-block': '一组里选得不一样。',
        blank: '一件也没有表态。',
      } satisfies Partial<Record<VoidReason, string>>,
    },
    groups: {
      for: '○ 赞成',
      against: '× 反对',
      abstain: '— 弃权',
      unmarked: { abstain: '没有表态，算弃权', for: '没有表态，算赞成', 'not-selected': '没有选' },
    },
    pieces: '{n} 件',
    change: '改',
    changeItem: '改第 {n} 件',
    covered: '选择已遮住，点这里看 10 秒',
    goBack: '‹ 回去改',
    valid: '{tally}，有效',
    cast: '确认，投出这张票',
  },
  sending: {
    title: '正在投出…',
    body: '请不要关掉这一页。',
    slowTitle: '还没收到回音',
    slow: '票有没有投出，正在核对。请不要关手机。同一张票再送多少次，也只算一张。',
    again: '再送一次',
  },
  refused: {
    title: '这张票没有被收下',
    body: '请不要关掉这一页，马上举手，请监票人来看。',
  },
  receipt: {
    sealTop: '民生实事票决',
    seal: '已投票',
    title: '您的票已入箱',
    lead: '可以放下手机，抬头看大屏',
    label: '回执号（只用来查找）',
    whole: '完整回执（核对用，可以拍照）',
    qr: '完整回执的二维码',
    points: [
      '这张票不能再改，也不会重复计算。',
      '这里不显示您选了什么，也没有人能用回执查到。',
      '停止投票后会公布全部回执。在名单里找到整串回执，就说明您的票在箱里。',
    ],
    save: '存成图片',
    pictureTitle: '票决回执',
    returned: '会场已投 {n} / {all} 张',
    tablet: {
      title: '这是会场的平板？',
      body: '记下回执以后，请清除再交还。看到的不是您的回执，也请清除。',
      action: '清除这台设备',
    },
  },
  late: { title: '投票已停止', body: '您没有投出，按没有投票计。有疑问请找监票人。' },
  void: { title: '这一轮作废', body: '这一轮的票都不计。请听主持人安排。' },
}
