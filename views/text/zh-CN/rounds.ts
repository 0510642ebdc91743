import type { RoundMethod } from '../../../src/database/tables/vote.ts'
import type { VotingRule } from '../../../src/voting/rule/rule.ts'
import type { VoidReason } from '../../../src/voting/session/forms.ts'
import type { BlockerCode, BlockerPlace } from '../../../src/voting/session/readiness.ts'
import type { SheetStep, Spoken } from '../../../src/voting/session/runsheet.ts'
import { modes } from './modes.ts'
import { ruleFaults } from './rule-faults.ts'

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
  choice: '从哪种办法改起',
  choiceHint: '下一步逐条定。',
  seats: '应选数',
  seatsHint: (candidates: number) => `候选 ${candidates} 件中选几件`,
  method: '投票方式',
  methods: {
    sealed: '密封电子票（手机、平板），要纸质票的发纸质票',
    'hand-totals': '纸质票（或者表决器、举手），录入合计',
  } satisfies Record<RoundMethod, string>,
  create: '建好，去定办法',

  rule: {
    title: '办法全文',
    digest: '办法指纹',
    seats: (candidates: number, seats: number) =>
      candidates > seats
        ? `候选项目 ${candidates} 项，应选 ${seats} 项，差额 ${candidates - seats} 项。不得另提项目。`
        : `候选项目 ${candidates} 项，等额表决，逐项通过。不得另提项目。`,
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
      ...ruleFaults.obstacles,
      ...modes.blocker,
      'casting-page-changed': () => '冻结以后换过程序，选票页和公布的指纹不再一样',
      'database-not-durable': () => '现用的数据库断电会丢数据，只能试投，不能正式表决',
      'database-writes-down': () => '数据库服务器在记录语句、参数或者写入的时间，会留下领票和投票的先后',
      'roll-empty': () => '名册里没有在任代表',
      'keys-not-made': () => '票箱钥匙还没有做',
      'another-round-runs': () => '同一次会议的另一轮还没结束',
      'quorum-missing': (have: number, need: number) => `在场 ${have} 名，不到法定人数 ${need} 名`,
      'issuing-too-short': (have: number, need: number) => `领票至少 ${need} 秒，已过 ${have} 秒`,
      'nobody-drew': () => '还没有代表领票',
      'objection-pause': (have: number, need: number) => `封箱后留 ${need} 秒提异议，已过 ${have} 秒`,
      'paper-not-counted': () => '纸质票还没有由两名计票人录入一致',
      'rehearsal-is-not-counted': () => '试投不开箱、不计票。请作废这一轮。',
    } satisfies Record<BlockerCode, (have: number, need: number) => string>,
    place: {
      operator: '请系统管理员接上 PostgreSQL（DATABASE_URL），并打开 fsync、synchronous_commit、full_page_writes。',
      roll: '去名册',
      rule: '请改办法',
      'sign-in': '去签到处',
      rounds: '看各轮',
      keys: '去做钥匙',
      desk: '去签到处',
      paper: '请计票人录入',
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
      setRule: '定办法',
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
      confirmHint: '两名计票人录入一致后，由总监票人确认。确认后不能再改。',
      count: '计票',
      countHint: '按办法计票，核对每一个合计，签发计票报告。',
      announce: '去宣布',
      announceHint: '先看计票报告，由监票人签字，再宣布。',
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
      'device-failure': modes.voided['device-failure'],
      procedure: '程序有误，主席团决定重新表决',
      'drafted-wrongly': '建错了，还没有投票',
    } satisfies Record<VoidReason, string>,
    over: '本轮已经结束。',
    outcome: '结果',
    publicResult: '公开的结果页',
  },

  spoken: {
    ...modes.spoken,
    'rule-adopted': ({ candidates, seats }: Say<'rule-adopted'>, noun: string) =>
      `大会已通过${noun}办法，候选项目 ${candidates} 项，应选 ${seats} 项。现在冻结办法、候选名单和代表名册，请看大屏上的指纹。`,
    'runoff-drafted': ({ candidates, seats }: Say<'rule-adopted'>, noun: string) =>
      `按照办法，现在就票数相同的 ${candidates} 项再次${noun}，应选 ${seats} 项。现在冻结候选名单和代表名册，请看大屏上的指纹。`,
    'second-drafted': ({ candidates, seats }: Say<'rule-adopted'>, noun: string) =>
      `按照办法，现在对没有通过的 ${candidates} 项另行${noun}，应选 ${seats} 项。现在冻结候选名单和代表名册，请看大屏上的指纹。`,
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
    outcome: (_: Say<'outcome'>) => '请总监票人报告计票结果。',
    announced: ({ elected }: Say<'announced'>) => `现在宣布，以上 ${elected} 项入选。`,
    'round-void': (_: Say<'round-void'>, noun: string) => `本次${noun}无效，重新表决。`,
  },
}
