import type { Screen } from '../../../src/voting/hall/screen.ts'
import type { Base } from '../../../src/voting/rule/rule.ts'

/** The hall screen, and the operator's part beside it. Few words, readable from the last row. */
export const hall = {
  documentTitle: (session: string) => `会场大屏 — ${session}`,
  example: '演示数据',
  rehearsal: '试投，不算数',
  names: {
    welcome: '欢迎',
    'sign-in': '签到',
    rule: '办法',
    issuing: '领票',
    voting: '投票中',
    help: '请举手',
    sealed: '封箱',
    counting: '计票中',
    result: '结果',
    receipts: '回执号',
    sample: '样例结果',
    void: '作废',
    break: '休息',
  } satisfies Record<Screen, string>,
  title: (year: number, noun: string) => `${year} 年度民生实事项目${noun}`,
  handsUp: '有问题请举手，工作人员马上到',
  paperToo: '手机不行，可换平板或纸质票',

  welcome: {
    title: '请签到',
    steps: ['用手机扫一扫右边的码', '再扫签到纸条，或输入上面的号码和 8 个数字', '手机可以放下，开始时它会自己变'],
    code: '签到页的二维码',
    typed: '也可以直接打开',
    foot: '没有手机、不方便用手机的，请到签到处',
  },

  signIn: {
    title: '签到',
    entitled: '应到',
    signedIn: '实到',
    present: '在场',
    quorum: '法定人数',
    reached: '已达到',
    missing: (count: number) => `还差 ${count} 名`,
    ring: (signedIn: number, entitled: number) => `应到 ${entitled} 名，实到 ${signedIn} 名`,
    of: (entitled: number) => `/ ${entitled} 名已签到`,
  },

  rule: {
    title: (noun: string) => `${noun}办法`,
    seats: (candidates: number, seats: number) =>
      candidates > seats ? `候选 ${candidates} 件，应选 ${seats} 件。` : `候选 ${candidates} 件，逐件表决。`,
    cap: (cap: number) => `每张票赞成最多 ${cap} 件，多选的票无效。`,
    noCap: '赞成的件数不限。',
    unmarked: { abstain: '没有表态的算弃权。', for: '没有表态的算赞成。', 'not-selected': '没有选的不计票。' },
    majority: (base: string, share: string, needed: number | null) =>
      `赞成票达到${base}${share}${needed === null ? '' : `，即 ${needed} 票`}，才能通过。`,
    mostVotes: '通过的多于应选数时，得赞成票多的入选。',
    plurality: '得票多的入选，不要求过半数。',
    custody: '本次票箱钥匙由平台保管。',
    base: {
      'all-deputies': '全体代表',
      present: '在场代表',
      issued: '发出票数',
      returned: '收回票数',
      valid: '有效票数',
    } satisfies Record<Base, string>,
    digest: '清单指纹',
    compare: '请用手机扫一扫，看是相同还是不同',
    compareOnPaper: '办法、名单、名册合在一起的指纹',
    foot: '办法、候选名单、代表名册已经冻结，不能再改',
    footBefore: '通过以后冻结，不能再改',
  },

  issuing: {
    title: '现在领票',
    titleOnPaper: '现在发票',
    steps: ['打开手机上的选票页，它会自己领票', '领到以后，这台手机就是您的票，不能换', '要平板或纸质票的，领票以前请举手'],
    stepsOnPaper: ['监票人按名册发给每位代表一张', '请先看一看：候选项目、填写说明', '票损坏的，投票以前可以换'],
    onPaper: '发票',
    ring: (issued: number, signedIn: number) => `实到 ${signedIn} 名，发出 ${issued} 张`,
    of: (signedIn: number) => `/ ${signedIn} 名已领票`,
    steady: '每满 5 张或过 10 秒才变一次',
  },

  voting: {
    steps: ['逐件点赞成、反对或弃权', '点下一步，核对一遍', '点红色按钮，投出'],
    stepsTick: ['点要选的项目', '点下一步，核对一遍', '点红色按钮，投出'],
    stepsOnPaper: ['按说明逐件填写', '看一遍，折好', '投入票箱'],
    ring: (returned: number, issued: number) => `已投 ${returned} 张，发出 ${issued} 张`,
    of: (issued: number) => `/ ${issued} 张已投`,
    steady: '每满 5 张或过 10 秒才变一次',
    onPaper: '投票',
  },

  help: {
    title: '要帮忙，请举手',
    points: ['网不通、没电、不会用，都可以举手', '工作人员会走到您身边', '他们不看您选了什么'],
    foot: '不着急，一位一位来',
  },

  sealed: {
    title: '票箱已封',
    issued: '发出',
    returned: '收回',
    paperWaits: '纸质票正在清点，没有算在收回里',
    unknown: '清点中',
    digest: '票箱指纹',
    digestHint: '回执不在清单里的，请现在提出',
    paperBox: '请监票人、计票人清点纸质票',
    foot: '投票已经停止；还没有开箱，谁也不知道结果',
  },

  counting: {
    title: '正在计票',
    titleCounted: '计票完毕，正在核对签字',
    steps: {
      sealed: '停止投票，封箱',
      opened: '开箱',
      counted: '计票',
      signed: '监票人核对、签字',
      announced: '执行主席宣布结果',
    },
    state: { done: '已办', now: '正在办', later: '还没到' },
    foot: (issued: number, returned: number) => `发出 ${issued} 张，收回 ${returned} 张`,
    patience: '宣布以前，大屏上没有任何项目的票数',
  },

  result: {
    title: '现在宣布结果',
    lead: '请总监票人报告计票结果',
    heading: (chosen: number) => `下列 ${chosen} 件入选`,
    headingNone: '本轮没有项目入选',
    before: (chosen: number) => `连同前面各轮，共入选 ${chosen} 件`,
    figures: { entitled: '应到', signedIn: '实到', issued: '发出', returned: '收回', valid: '有效', void: '无效' },
    chosen: (chosen: number) => `入选 ${chosen} 件`,
    votes: '赞成票',
    line: (needed: number) => `竖线是过半数 ${needed} 票`,
    more: (count: number) => `其余 ${count} 件未入选，票数见网站`,
    waiting: '等候宣读',
    summary: (issued: number, returned: number, valid: number, spoiled: number) =>
      `发出 ${issued} · 收回 ${returned} · 有效 ${valid} · 无效 ${spoiled}`,
    published: '计票报告和全部票数在网站上，谁都可以重算',
    sequel: {
      runoff: '末位票数相同，对票数相同的再次表决',
      'second-round': '名额没有选满，对其余项目另行表决',
      'pending-confirmation': '报街道党工委确认后公布',
    } as Readonly<Record<string, string>>,
  },

  receipts: {
    title: '找您的回执号',
    page: (number: number, pages: number) => `第 ${number} / ${pages} 页`,
    range: (first: string, last: string) => `${first} 到 ${last}`,
    none: '票箱里没有电子票',
    foot: '找到了，就说明您的票在票箱里',
    turns: '按号码大小排，每 15 秒翻一页',
  },

  void: {
    title: '本轮作废，重新表决',
    lead: '这一轮不开箱、不计票。请听执行主席说明。',
  },

  break: { title: '休息', lead: '请留意广播' },
  black: '黑屏',

  control: {
    title: '会场大屏',
    following: '跟着会议走',
    byHand: '手动放的',
    isBlack: '大屏现在是黑的',
    follow: '跟着会议走',
    choose: '换一屏',
    chooseHint: '会议走到下一步，大屏会自己跟上。',
    black: '黑屏',
    light: '取消黑屏',
    reveal: '宣布结果',
    revealHint: '跟着执行主席的话，一步一步放。放出去的收不回来。',
    next: {
      title: '放标题',
      figures: '放票数',
      chosen: '放下一件',
      all: '放全部，包括未入选的',
      receipts: '放回执号',
    },
    nextChosen: (number: number) => `放入选的第 ${number} 件`,
    all: '不逐件放，全部放出来',
    revealed: '都放完了。',
    open: '打开大屏',
    openDark: '打开大屏（深色，LED 屏用）',
    openHint: '在接大屏的电脑上打开，按 F11 全屏。几台都可以，显示的一样。断网、重启以后会自己恢复。',
    levers: '换屏、黑屏、放结果',
    alone: '单独打开操作页',
    watch: '只有执行主席和人大办公室能换屏。',
  },
}
