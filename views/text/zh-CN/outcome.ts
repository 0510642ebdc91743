import type { Outcome } from '../../../src/voting/rule/outcome.ts'
import type { RatingOutcome } from '../../../src/voting/rule/rating.ts'
import type { Base, VotingRule } from '../../../src/voting/rule/rule.ts'
import type { StepFacts } from '../../../src/voting/rule/steps.ts'

type Settled = Extract<StepFacts, { kind: 'tie' }>['settledBy']
/** What stands behind a number in the ranking: votes, a difference, points, or a sum of ranks. */
export type Unit = 'votes' | 'net' | 'points' | 'sum'
interface Who {
  readonly noun: string
  readonly ballot: string
  readonly member: string
  readonly presidium: string
}

/** How an outcome came about and what it is, in sentences to be read aloud. `finish` ends each, with the article it applied. */
export const outcome = {
  title: '结果是怎样得出的',
  /** Each vote, and each word of the presidium, under a heading of its own. */
  act: (act: number, kind: string) => `第 ${act} 次：${kind}`,
  actKind: {
    first: ({ noun }: Who) => `首次${noun}`,
    runoff: ({ noun }: Who) => `再次${noun}`,
    second: ({ noun }: Who) => `另行${noun}`,
    presidium: ({ presidium }: Who) => `${presidium}决定`,
  },
  finish: (sentence: string, article: string | null) => `${sentence}${article === null ? '' : `（办法${article}）`}。`,
  inGroup: (group: string, sentence: string) => `“${group}”：${sentence}`,
  and: '、',
  or: '；',
  who: { noun: '票决', ballot: '表决票', member: '代表', presidium: '大会主席团' } as Who,

  score: {
    votes: (score: number) => `${score} 票`,
    net: (score: number) => `净赞成 ${score} 票`,
    points: (score: number) => `${score} 分`,
    sum: (score: number) => `编号之和 ${score}`,
  } satisfies Record<Unit, (score: number) => string>,
  scored: (names: string, count: number, score: string) => `${names}${count > 1 ? '均为' : ''} ${score}`,
  tier: (names: string, count: number, score: string) => `${names}${count > 1 ? '均为' : ''} ${score}`,

  quorum: (entitled: number, present: number, needed: number, met: boolean, { member, noun }: Who) =>
    `应到${member} ${entitled} 名，投票开始时在场 ${present} 名，法定人数 ${needed} 名，${met ? '符合法定人数' : `不足法定人数，不能进行${noun}`}`,
  roomVoid: (boxes: string) => `票箱“${boxes}”收回的票多于发出的票，全箱无效，不计入`,
  returned: (issued: number, returned: number, valid: boolean, { ballot, noun }: Who) => {
    const against = returned === issued ? '收回的等于发出的' : returned < issued ? '收回的少于发出的' : '收回的多于发出的'
    return `发出${ballot} ${issued} 张，收回 ${returned} 张，${against}，${noun}${valid ? '有效' : '无效，票箱不开，不计票'}`
  },
  ballots: (valid: number, spoiled: number, reasons: string) =>
    `有效票 ${valid} 张，${spoiled === 0 ? '没有无效票' : `无效票 ${spoiled} 张（${reasons}）`}`,
  reason: (reason: string, ballots: number) => `${reason} ${ballots} 张`,

  base: {
    'all-deputies': (of: number, member: string) => `全体${member} ${of} 名`,
    present: (of: number, member: string) => `投票开始时在场${member} ${of} 名`,
    issued: (of: number) => `发出票数 ${of} 张`,
    returned: (of: number) => `收回票数 ${of} 张`,
    valid: (of: number) => `有效票数 ${of} 张`,
  } satisfies Record<Base, (of: number, member: string) => string>,
  majority: (base: string, share: string, needed: number) => `通过要获得${base}${share}的赞成票，即至少 ${needed} 票`,
  needs: (base: string, needed: number) => `以${base}为基数，通过至少要 ${needed} 票`,
  classMajority: (base: string, share: string, needed: number) => `还要获得${base}${share}的赞成票，即至少 ${needed} 票`,
  minimum: (needed: number) => `入选至少要 ${needed} 票`,
  reached: (passed: number, failed: number, names: string) =>
    failed === 0
      ? passed === 1
        ? '，这 1 项达到'
        : `，${passed} 项全部达到`
      : passed === 0
        ? `，${failed} 项都没有达到：${names}`
        : `，${passed} 项达到，${failed} 项没有达到：${names}`,

  ranking: {
    votes: (order: string) => `按得票从多到少：${order}`,
    net: (order: string) => `按赞成票减去反对票之差从大到小：${order}`,
    points: (order: string) => `按得分从多到少：${order}`,
    sum: (order: string) => `按编号之和从小到大：${order}`,
  } satisfies Record<Unit, (order: string) => string>,
  seated: (who: string, seatsLeft: number, moneyLeft: string | null) =>
    `${who}，入选；${seatsLeft === 0 ? '名额选满' : `还余 ${seatsLeft} 个名额`}${moneyLeft === null ? '' : `，资金还余 ${moneyLeft} 万元`}`,
  seatedInTurn: (names: string, count: number, seatsLeft: number) =>
    `按次序入选 ${count} 项：${names}；${seatsLeft === 0 ? '名额选满' : `还余 ${seatsLeft} 个名额`}`,
  seatsFull: (lastIn: string, firstOut: string, out: string) =>
    `最后入选的是 ${lastIn}，其后第一个是 ${firstOut}；名额已满，${out}没有入选`,
  passedOver: (names: string, money: string) => `资金还余 ${money} 万元，${names}的投资超过余数，跳过`,
  moneyEnds: (names: string, money: string) => `资金还余 ${money} 万元，不够${names}，到此为止`,

  tie: (names: string, score: string, seats: number) => `${names}同为 ${score}，只余 ${seats} 个名额，不能确定`,
  tieForMoney: (names: string, score: string) => `${names}同为 ${score}，余下的资金不够全部列入，不能确定`,
  settled: {
    runoff: ({ noun }: Who) => `，对票数相同的再次${noun}`,
    presidium: ({ presidium }: Who) => `，由${presidium}决定`,
    'accept-all': (_: Who) => '，按照办法一并入选',
    'lower-cost': (_: Who) => '，投资少的在先',
    'more-public-support': (_: Who) => '，征集时支持人数多的在先',
    'leave-open': (_: Who) => '，名额空缺',
  } satisfies Record<Settled, (who: Who) => string>,
  parted: {
    'lower-cost': (order: string) => `按投资从少到多：${order}`,
    'more-public-support': (order: string) => `按支持人数从多到少：${order}`,
  },
  runoffResult: (order: string, { noun }: Who) => `再次${noun}的结果：${order}`,
  presidiumChoice: (names: string, count: number, { presidium }: Who) =>
    count === 0 ? `${presidium}决定：都不列入` : `${presidium}决定：列入${names}`,
  openSeats: {
    'accept-fewer': (open: number, { noun }: Who) => `空缺 ${open} 个名额，不再${noun}`,
    'next-session': (open: number, _: Who) => `空缺 ${open} 个名额，留待下次会议决定`,
    'second-round': (open: number, { noun }: Who) => `空缺 ${open} 个名额，不再另行${noun}`,
  } satisfies Record<VotingRule['shortfall']['method'], (open: number, who: Who) => string>,
  secondRound: (names: string, count: number, seats: number, { noun }: Who) =>
    `还缺 ${seats} 个名额，对${names}这 ${count} 项另行${noun}`,
  confirmation: ({ noun }: Who) => `${noun}结果报街道党工委确认后生效`,

  verdict: {
    chosen: (seats: number, chosen: number, names: string) =>
      chosen === 0 ? `应选 ${seats} 项，没有项目入选。` : `应选 ${seats} 项，入选 ${chosen} 项：${names}。`,
    soFar: (seats: number, chosen: number, names: string) =>
      chosen === 0 ? `应选 ${seats} 项，现在还没有项目入选。` : `应选 ${seats} 项，已经入选 ${chosen} 项：${names}。`,
    kind: {
      decided: (open: number, _: Who) => (open === 0 ? '' : `空缺 ${open} 个名额。`),
      shortfall: (open: number, _: Who) => `空缺 ${open} 个名额，留待下次会议决定。`,
      'pending-confirmation': (open: number, { noun }: Who) =>
        `${open === 0 ? '' : `空缺 ${open} 个名额。`}以上${noun}结果，报街道党工委确认后公布。`,
      'no-quorum': (_: number, { noun }: Who) => `不足法定人数，这次${noun}没有进行；达到法定人数以后，对同样的项目重新进行。`,
      'round-void': (_: number, { noun }: Who) => `这次${noun}无效，得票一概不公布；对同样的项目重新${noun}。`,
      runoff: (_: number, __: Who) => '',
      'presidium-choice': (_: number, __: Who) => '',
      'second-round': (_: number, __: Who) => '',
    } satisfies Record<Outcome['kind'], (open: number, who: Who) => string>,
    runoff: (names: string, count: number, seats: number, { noun }: Who) =>
      `${names}这 ${count} 项不能确定，余 ${seats} 个名额，按照办法再次${noun}。`,
    presidium: (names: string, count: number, seats: number, { presidium }: Who) =>
      `${names}这 ${count} 项不能确定，余 ${seats} 个名额，按照办法由${presidium}决定。`,
    second: (names: string, count: number, seats: number, { noun }: Who) =>
      `还缺 ${seats} 个名额，按照办法对${names}这 ${count} 项另行${noun}。`,
  },

  rated: {
    votes: (tier: string, votes: number) => `“${tier}” ${votes} 票`,
    test: (tiers: string, several: boolean, votes: number, needed: number, met: boolean) =>
      `${tiers}${several ? '合计' : ''} ${votes} 票，${met ? '达到' : '不足'} ${needed} 票`,
    quoted: (word: string) => `“${word}”`,
    item: (item: string, votes: string, tests: string, grade: string) => `${item}：${votes}。${tests}，评定为“${grade}”。`,
    rates: (satisfied: string, overall: string) => `满意率 ${satisfied}，总体满意率 ${overall}。`,
    base: (base: string) => `以${base}为基数评定。`,
    overall: (rate: string, items: number) => `${items} 项合在一起，总体满意率 ${rate}。`,
    noRate: '无法计算',
  },
  ratingKind: {
    rated: '测评完成',
    'no-quorum': '不足法定人数，测评没有进行。',
    'round-void': '收回的票多于发出的票，测评无效，得票一概不公布，重新测评。',
  } satisfies Record<RatingOutcome['kind'], string>,
}
