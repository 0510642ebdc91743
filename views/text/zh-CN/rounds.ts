import type { RoundMethod } from '../../../src/database/tables/vote.ts'
import type { Base, Share, VotingRule } from '../../../src/voting/rule/rule.ts'
import type { RuleChoice, Shortfall } from '../../../src/voting/session/adopted-rule.ts'
import type { VoidReason } from '../../../src/voting/session/forms.ts'
import type { BlockerCode, BlockerPlace } from '../../../src/voting/session/readiness.ts'
import type { SheetStep, Spoken } from '../../../src/voting/session/runsheet.ts'

type Noun = VotingRule['noun']
type Say<Word extends Spoken['say']> = Extract<Spoken, { say: Word }>

/** Rounds: drawing one up, the rule in words, the console and the chair's words. */
export const rounds = {
  noun: { 'formal-vote': '票决', 'advisory-vote': '票选', consultation: '会商', rating: '测评' } satisfies Record<Noun, string>,
  newTitle: (noun: string) => `新建${noun}`,
  newIntro: (year: number, candidates: number) => `${year} 年度冻结的候选名单有 ${candidates} 件，本轮对它们表决。`,
  noList: '候选名单还没有冻结，不能新建票决。',
  noSession: '还没有会议，请先建会议。',
  existing: '这一年度已经有一轮没有作废的票决。',
  session: '在哪次会议上',
  title: '办法名称',
  titlePreset: (body: string, year: number, noun: string) => `${body}${year}年民生实事项目${noun}办法`,
  choice: '表决规则',
  choices: {
    'law-default-with-cap': '逐项表态，赞成不超过应选数；赞成超过全体代表半数、得票多的入选',
    'law-default-contested': '逐项表态，赞成件数不限；赞成超过全体代表半数、得票多的入选',
    'binjiang-2017-top-n': '在候选中选，最多选应选数；不要求过半数，得票多的入选',
    'street-select-xihu-2019': '逐项表态；赞成超过到会成员半数、得票多的入选，报街道党工委确认',
  } satisfies Record<RuleChoice, string>,
  seats: '应选数',
  seatsHint: (candidates: number) => `候选 ${candidates} 件中选几件`,
  method: '投票方式',
  methods: {
    sealed: '密封电子票（手机、平板），要纸质票的发纸质票',
    'hand-totals': '纸质票，人工计票，录入合计',
  } satisfies Record<RoundMethod, string>,
  shortfall: '过半数的不够应选数时',
  shortfalls: { 'accept-fewer': '不足部分不再表决', 'second-round': '对其余项目另行表决一次' } satisfies Record<
    Shortfall,
    string
  >,
  tieFixed: '第末位票数相同的，对票数相同的项目再次表决，直到分出来。',
  create: '建好，去控制台',

  rule: {
    title: '办法全文',
    digest: '办法指纹',
    seats: (candidates: number, seats: number) =>
      candidates > seats
        ? `候选项目 ${candidates} 项，应选 ${seats} 项，差额 ${candidates - seats} 项。不得另提项目。`
        : `候选项目 ${candidates} 项，等额表决，逐项通过。不得另提项目。`,
    mode: {
      'sealed-ballot': '采用无记名电子投票，选票在代表自己的设备上密封。',
      'paper-ballot': '采用无记名纸质投票。',
      'voting-device': '采用表决器表决。',
      'show-of-hands': '采用举手表决。',
    } satisfies Record<VotingRule['mode'], string>,
    fallback: {
      'paper-ballot': '代表可以改用纸质票，权利相同，领票后不得换。',
      'show-of-hands': '设备故障时举手表决。',
    } satisfies Record<NonNullable<VotingRule['fallback']>, string>,
    custody: { scrutineers: '票箱钥匙由监票人分持，几个人合在一起才能开箱。', platform: '本次票箱钥匙由平台保管。' },
    quorum: (share: string) => `在场代表达到全体代表的${share}，始得进行。代表不得委托他人投票。`,
    tri: '对每一项可以赞成、反对或者弃权。',
    signs: (forSign: string, against: string) => `纸质票上，赞成画“${forSign}”，反对画“${against}”。`,
    tick: (sign: string) => `在所选项目后画“${sign}”，没有选的不计。`,
    unmarked: { abstain: '没有表态的项目算弃权。', for: '没有表态的项目算赞成。', 'not-selected': '没有选的项目不计票。' },
    cap: (cap: number) => `每张票赞成的项目等于或者少于 ${cap} 项的有效，多于 ${cap} 项的整张无效。`,
    noCap: '赞成的件数不限。',
    illegible: { 'void-item': '可以辨认的部分有效，无法辨认的部分无效。', 'void-ballot': '无法辨认的，整张无效。' },
    returned: '收回的票等于或者少于发出的票，表决有效；多于发出的票，表决无效，重新表决。',
    threshold: (base: string, share: string) => `候选项目获得${base}${share}的赞成票始得通过；超过应选数时，得赞成票多的入选。`,
    plurality: '不要求过半数，得票多的入选。',
    tie: '票数相等不能确定时，对票数相等的项目再次表决，得票多的入选。',
    shortfall: {
      'accept-fewer': '通过的项目少于应选数时，不足部分不再表决。',
      'second-round': '通过的项目少于应选数时，不足部分对其余项目另行表决。',
      'next-session': '通过的项目少于应选数时，不足部分留待下次会议。',
    } satisfies Record<VotingRule['shortfall']['method'], string>,
    officials: (chief: number, scrutineers: number, per: 'session' | 'delegation') =>
      per === 'delegation'
        ? `设总监票人 ${chief} 名，每个代表团推选监票人 ${scrutineers} 名，监督发票、投票、计票。`
        : `设总监票人 ${chief} 名、监票人 ${scrutineers} 名，监督发票、投票、计票。`,
    publish: '计票完毕，总监票人报告计票结果，执行主席当场宣布，并予公告。',
    confirm: '结果报街道党工委确认后实施。',
    base: {
      'all-deputies': '全体代表',
      present: '在场代表',
      issued: '发出票数',
      returned: '收回票数',
      valid: '有效票数',
    } satisfies Record<Base, string>,
    share: ({ num, den, cmp }: Share) => {
      if (num === 1 && den === 2) return cmp === 'over' ? '过半数' : '半数以上'
      if (num === 2 && den === 3) return cmp === 'over' ? '三分之二以上（不含本数）' : '三分之二以上（含本数）'
      return `${num}/${den}${cmp === 'over' ? '以上（不含本数）' : '以上（含本数）'}`
    },
  },

  console: {
    title: (number: number, noun: string) => `第 ${number} 轮${noun}`,
    kind: { first: '首轮', runoff: '再次表决', second: '另行表决', rehearsal: '试投' },
    steps: '会议流程',
    step: {
      freeze: '冻结办法、名单、名册',
      issue: '领票',
      open: '开始投票',
      close: '停止投票、封箱',
      openBox: '开箱',
      count: '计票',
      announce: '宣布结果',
    } satisfies Record<SheetStep, string>,
    stepOnPaper: { issue: '发票', openBox: '核对纸票合计' },
    done: '已办',
    next: '下一步',
    figures: { entitled: '应到', signedIn: '实到', present: '在场', issued: '发出', returned: '收回', needed: '法定人数' },
    board: '票数',
    atOpening: '开始投票时的数',
    quorumOfAll: '全体代表的三分之二',
    majority: (needed: number) => `过半数 ${needed} 票`,
    device: (count: number) => `电子 ${count}`,
    paper: (count: number) => `纸质 ${count}`,
    unknown: '待点票',
    paperWaiting: '纸质票待点',
    inSteps: '投票中，每满 5 张或过 10 秒才变一次',
    ring: (returned: number, issued: number) => `发出 ${issued} 张，收回 ${returned} 张`,
    ringOf: (issued: number) => `/ ${issued} 张已投`,
    sealed: '封存中',
    sealedHint: '停止投票、开箱、计票之前，任何人（包括管理员）都看不到各项目得票；电子票从始至终查不到谁投了什么。',
    readiness: '下一步以前',
    ready: '没有拦住下一步的事。',
    blocked: '还不能办，先要：',
    blocker: {
      'database-not-durable': () => '现用的数据库断电会丢数据，只能试投，不能正式表决',
      'roll-empty': () => '名册里没有在任代表',
      'keys-not-made': () => '票箱钥匙还没有做',
      'another-round-runs': () => '同一次会议的另一轮还没结束',
      'quorum-missing': (have: number, need: number) => `在场 ${have} 名，不到法定人数 ${need} 名`,
      'issuing-too-short': (have: number, need: number) => `领票至少 ${need} 秒，已过 ${have} 秒`,
      'nobody-drew': () => '还没有代表领票',
      'objection-pause': (have: number, need: number) => `封箱后留 ${need} 秒提异议，已过 ${have} 秒`,
      'paper-not-counted': () => '纸质票还没有录入',
      'rehearsal-is-not-counted': () => '试投不开箱、不计票。请作废这一轮。',
    } satisfies Record<BlockerCode, (have: number, need: number) => string>,
    place: {
      operator: '请系统管理员接上 PostgreSQL（DATABASE_URL），并打开 fsync、synchronous_commit、full_page_writes。',
      roll: '去名册',
      'sign-in': '去签到处',
      rounds: '看各轮',
      keys: '去做钥匙',
      desk: '去签到处',
      paper: '去录入',
      wait: '等一等',
    } satisfies Record<BlockerPlace, string>,
    thin: {
      device: (count: number) => `只有 ${count} 人用电子票。人少容易被猜到，请在开始前提醒：也可以用纸质票。`,
      paper: (count: number) => `只有 ${count} 人用纸质票。人少容易被猜到，请在开始前提醒：也可以用平板。`,
    },
    wallDigest: '清单指纹',
    wallHint: '请至少两台手机扫一扫，和各自等候页上的指纹比对，结果记在开箱记录里。',
    wallPaperHint: '办法、候选名单、名册合在一起的指纹，可抄在会议记录里。',
    boxDigest: '票箱指纹',
    boxHint: '现在念给会场听，并印在纸上。有回执却不在清单里的，请马上提出。',
    prompter: '主持词',
    prompterHint: '数字自动填好',
    log: '本轮记录',
    logHint: '每一步谁在什么时候办的，都在总记录里，一条连一条。',
    noLog: '还没有记录。',
    paperLinks: '打印',
    ballotPaper: '纸质票样',
    report: '计票报告',
    act: {
      freeze: '冻结',
      freezeHint: '冻结以后，办法、名单、名册都不能再改。要等大会通过办法以后再按。',
      issue: '开始领票',
      issueHint: '等候的手机会错开领票，至少两分钟。',
      issuePaper: '开始发票',
      issuePaperHint: '监票人按名册发票。',
      key: { open: '开始投票', close: '停止投票' },
      keyOf: { chair: '第一把钥匙（执行主席）', 'chief-scrutineer': '第二把钥匙（总监票人）' },
      keyHint: '两把钥匙由两个人各转一把，第二把转动时生效。',
      turn: { open: '转动钥匙，开始投票', close: '转动钥匙，停止投票' },
      turned: (name: string, time: string) => `${time} ${name}已转动`,
      notTurned: '还没转动',
      stillOut: (count: number) => `还有 ${count} 张没有投。停止以后不能再投。`,
      openBox: '开箱',
      openBoxHint: '开箱只得出合并后的选票，不出各项目得票。',
      confirmTotals: '核对无误，确认合计',
      confirmHint: '由没有录入的总监票人确认。确认后不能再改。',
      count: '计票',
      countHint: '按办法计票，核对每一个合计，签发计票报告。',
      announce: '去宣布',
      announceHint: '先看计票报告，由监票人签字，再宣布。',
      enterPaper: '录入纸质票',
      reenterPaper: '重新录入纸质票',
      paperEntered: (returned: number, issued: number) => `已录入：发出 ${issued} 张，收回 ${returned} 张`,
      handOut: '发纸质票，请到签到处办理。',
      waitingFor: (role: string) => `这一步由${role}办理。`,
      void: '宣布本轮作废',
      voidHint: '作废的一轮不开箱、不计票，合计永远不显示，票箱钥匙当场销毁。',
      voidReason: '原因',
      repeat: '照原样再建一轮',
      toNext: '去下一轮',
    },
    voidBecause: (reason: string) => `本轮已作废：${reason}。`,
    voidReasons: {
      'returned-exceeds-issued': '收回的票多于发出的票',
      'box-does-not-open': '票箱打不开或与封箱时不符',
      procedure: '程序有误，主席团决定重新表决',
      'drafted-wrongly': '建错了，还没有投票',
    } satisfies Record<VoidReason, string>,
    over: '本轮已经结束。',
    outcome: '结果',
    publicResult: '公开的结果页',
  },

  spoken: {
    'rule-adopted': ({ candidates, seats }: Say<'rule-adopted'>, noun: string) =>
      `大会已通过${noun}办法，候选项目 ${candidates} 项，应选 ${seats} 项。现在冻结办法、候选名单和代表名册，请看大屏上的指纹。`,
    'quorum-reached': ({ entitled, signedIn, present }: Say<'quorum-reached'>, noun: string) =>
      `本次大会应到代表 ${entitled} 名，实到 ${signedIn} 名，现在在场 ${present} 名，符合法定人数，可以进行${noun}。`,
    'quorum-missing': ({ entitled, present, needed }: Say<'quorum-reached'>, noun: string) =>
      `本次大会应到代表 ${entitled} 名，现在在场 ${present} 名，不到法定人数 ${needed} 名，不能进行${noun}。`,
    'draw-now': (_: Say<'draw-now'>) => '现在领票。请打开手机上的选票页；要平板或纸质票的，请举手。',
    'hand-out': (_: Say<'hand-out'>) => '现在发票，请监票人按名册发给每位代表。',
    'check-box': (_: Say<'check-box'>) => '请监票人检查票箱并加封。',
    drawn: ({ issued }: Say<'drawn'>) => `已发出选票 ${issued} 张。`,
    'vote-now': ({ issued }: Say<'vote-now'>) =>
      issued === null ? '现在开始投票，请依次写票、投票。' : `现在开始投票。已发出选票 ${issued} 张，请逐项表态，核对后投出。`,
    'so-far': ({ issued, returned }: Say<'so-far'>) => `已收到选票约 ${returned} 张，共发出 ${issued} 张。需要帮助的请举手。`,
    'stop-soon': (_: Say<'stop-soon'>) => '还没有投票的代表请抓紧，一分钟后停止投票。',
    closed: ({ issued, returned }: Say<'closed'>, noun: string) =>
      `现在停止投票。发出选票 ${issued} 张，收回 ${returned} 张，收回的票数${returned === issued ? '等于' : '少于'}发出的票数，符合规定，本次${noun}有效。`,
    'paper-being-counted': (_: Say<'paper-being-counted'>) => '现在停止投票，票箱已封。请监票人、计票人清点纸质票。',
    objections: ({ seconds }: Say<'objections'>) =>
      `票箱指纹在大屏上。手里有回执、清单里却找不到的，请现在提出。${seconds} 秒以后开箱。`,
    'box-opened': (_: Say<'box-opened'>) => '票箱已开，选票已合并，现在计票。',
    outcome: ({ elected, seats }: Say<'outcome'>) => `请总监票人报告计票结果。应选 ${seats} 项，本轮入选 ${elected} 项。`,
    'runoff-due': ({ tied, seats, votes }: Say<'runoff-due'>) =>
      `有 ${tied} 项同得 ${votes} 票，余 ${seats} 个名额不能确定。按照办法，对这 ${tied} 项再次表决。`,
    'second-due': ({ candidates, seats }: Say<'second-due'>) =>
      `还有 ${seats} 个名额不足。按照办法，对其余 ${candidates} 项另行表决。`,
    'confirmation-due': (_: Say<'confirmation-due'>) => '以上为票选结果，报街道党工委确认后公布。',
    announced: ({ elected }: Say<'announced'>) => `现在宣布，以上 ${elected} 项入选。`,
    'round-void': (_: Say<'round-void'>, noun: string) => `本次${noun}无效，重新表决。`,
  },
}
