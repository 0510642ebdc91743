import type { Base, RankRule, Share, VotingRule } from '../../../src/voting/rule/rule.ts'
import type { WarningCode } from '../../../src/voting/rule/warnings.ts'
import { chineseNumber } from '../papers/session.ts'

/** Who meets, and in which words; `noun` and `ballot` are 票决 and 表决票, at a street 票选 and 票选票. */
export interface Terms {
  readonly noun: string
  readonly ballot: string
  readonly member: string
  readonly all: string
  readonly meeting: string
  readonly presidium: string
  readonly chair: string
}

type Venue = VotingRule['venue']
type Place = Omit<Terms, 'noun' | 'ballot'> & { readonly where: string }

const congress = (where: string): Place => ({
  where,
  member: '代表',
  all: '全体代表',
  meeting: '大会',
  presidium: '大会主席团',
  chair: '大会执行主席',
})

const number = (value: number): string => (value < 100 ? chineseNumber(value) : String(value))
/** 两次, 两组: before a measure word two has a form of its own. */
const times = (value: number): string => (value === 2 ? '两' : number(value))
const fraction = (num: number, den: number): string =>
  num === 1 && den === 2 ? '半数' : num === den ? '全部' : `${number(den)}分之${number(num)}`
/** 超过 leaves the exact share out, 以上 takes it in; the text says so, because real ones are read both ways. */
const share = ({ num, den, cmp }: Share): string => {
  if (num === den) return '全部'
  if (num === 1 && den === 2) return cmp === 'over' ? '过半数' : '半数以上（含半数）'
  const part = fraction(num, den)
  return cmp === 'over' ? `超过${part}` : `${part}以上（含${part}）`
}

/** 票决办法 (rulebook §11.5): a sentence for everything that a rule can say. `views/voting/rule-words` puts them in order. */
export const clauses = {
  article: (position: number) => `第${number(position)}条`,
  share,
  warningsTitle: '请留意',
  warningsHint: '这些地方容易有两种读法，或者和通常做法不同。不影响采用，但通过办法前请说清楚。',

  noun: { 'formal-vote': '票决', 'advisory-vote': '票选', consultation: '会商', rating: '测评' } satisfies Record<
    VotingRule['noun'],
    string
  >,
  ballot: { 'formal-vote': '表决票', 'advisory-vote': '票选票', consultation: '会商票', rating: '测评票' } satisfies Record<
    VotingRule['noun'],
    string
  >,
  venue: {
    'town-congress': congress('乡镇人民代表大会会议'),
    'county-congress': congress('县（市、区、旗）人民代表大会会议'),
    'city-congress': congress('设区的市人民代表大会会议'),
    'province-congress': congress('省（自治区、直辖市）人民代表大会会议'),
    'street-council': {
      where: '街道议事代表会议',
      member: '议事代表',
      all: '全体议事代表',
      meeting: '会议',
      presidium: '街道人大工委',
      chair: '会议主持人',
    },
    'standing-committee': {
      where: '人民代表大会常务委员会会议',
      member: '常委会组成人员',
      all: '常委会全体组成人员',
      meeting: '会议',
      presidium: '主任会议',
      chair: '会议主持人',
    },
  } satisfies Record<Venue, Place>,

  basis: (venue: Venue, { noun }: Terms) => {
    const law =
      venue === 'street-council'
        ? ''
        : venue === 'standing-committee'
          ? '《中华人民共和国各级人民代表大会常务委员会监督法》等'
          : '《中华人民共和国地方各级人民代表大会和地方各级人民政府组织法》等'
    return `为规范民生实事项目${noun}工作，根据${law}有关规定，结合实际，制定本办法。`
  },
  scope: (where: string, { noun }: Terms) => `本办法适用于${where}对民生实事项目的${noun}。`,

  contested: (candidates: number, seats: number) =>
    candidates > seats
      ? `候选项目${candidates}项，应选${seats}项，差额${candidates - seats}项`
      : `候选项目${candidates}项，应选${seats}项，候选数与应选数相等`,
  uncontested: (candidates: number, { noun }: Terms) => `候选项目${candidates}项，等额${noun}，逐项通过`,
  block: (candidates: number, { noun }: Terms) => `项目${candidates}项，作为一个整体${noun}，一并通过或者一并不通过`,
  rated: (items: number) => `测评项目${items}项，逐项测评`,
  groupsHead: (groups: number, candidates: number, seats: number) =>
    `候选项目共${candidates}项，分为${times(groups)}组，合计应选${seats}项：`,
  inGroup: (name: string, sentence: string) => `“${name}”${sentence}`,
  between: '；',
  end: '。',
  /** Chinese needs no capital at the beginning. */
  sentence: (words: string): string => words,
  noOther: '不得另提项目。',
  columns: (columns: string, { ballot }: Terms) => `${ballot}上列明每个项目的${columns}。`,
  noColumns: ({ ballot }: Terms) => `${ballot}上只列项目名称。`,
  columnsOnList: (columns: string) => `会议印发的候选项目名单上列明每个项目的${columns}。`,
  noColumnsOnList: '会议印发的候选项目名单上只列项目名称。',
  column: {
    content: '主要内容',
    investment: '总投资',
    'fund-source': '资金来源',
    unit: '责任单位',
    deadline: '完成时限',
    beneficiaries: '受益范围',
  } satisfies Record<VotingRule['ballot']['fields'][number], string>,
  list: (words: readonly string[]): string => words.join('、'),

  quorum: (by: Share, { member, all, noun }: Terms) => {
    const part = fraction(by.num, by.den)
    const line = by.cmp === 'over' ? `超过${all}的${part}` : `达到${all}的${by.num === by.den ? part : share(by)}`
    return `在场的${member}${line}，始得进行${noun}。`
  },
  noProxy: ({ member }: Terms) => `${member}应当亲自投票，不得委托他人。`,

  mode: {
    'sealed-ballot': (_: 'secret' | 'recorded', { noun, member }: Terms) =>
      `${noun}采用无记名电子投票方式：${member}在自己的设备上写票，选票密封后投出，任何人不能由选票查知投票人。`,
    'paper-ballot': (secrecy: 'secret' | 'recorded', { noun, member }: Terms) =>
      secrecy === 'secret'
        ? `${noun}采用无记名投票方式，使用纸质票。`
        : `${noun}采用记名投票方式，使用纸质票。${member}应当在票上写明姓名，没有写明姓名、姓名无法辨认的，整张无效。`,
    'voting-device': (secrecy: 'secret' | 'recorded', { noun, member }: Terms) =>
      secrecy === 'secret' ? `${noun}采用无记名按表决器方式。` : `${noun}采用记名按表决器方式，每名${member}的表示记入计票报告。`,
    'show-of-hands': (_: 'secret' | 'recorded', { noun }: Terms) => `${noun}采用举手方式，公开表示。`,
  } satisfies Record<VotingRule['mode'], (secrecy: 'secret' | 'recorded', terms: Terms) => string>,
  custody: {
    scrutineers: '票箱钥匙由监票人分别保管，达到规定人数的监票人到场，才能开箱。',
    platform: '本次票箱钥匙由平台保管。',
  } satisfies Record<VotingRule['custody'], string>,
  fallback: {
    'paper-ballot': (mode: VotingRule['mode'], { member }: Terms) =>
      mode === 'sealed-ballot'
        ? `${member}也可以领取纸质票，权利相同；领票以后不得更换。`
        : mode === 'voting-device'
          ? '表决器发生故障时，改用纸质票。'
          : '不能举手时，改用纸质票。',
    'show-of-hands': (mode: VotingRule['mode'], _: Terms): string =>
      mode === 'paper-ballot' ? '不能使用纸质票时，改用举手方式。' : '设备发生故障时，改用举手方式。',
  } satisfies Record<NonNullable<VotingRule['fallback']>, (mode: VotingRule['mode'], terms: Terms) => string>,
  rooms: {
    single: '投票在同一会场进行。',
    'by-delegation': '投票以代表团为单位，各代表在本代表团的会场投票；先分会场核对发出、收回，再合并计票，票数不分会场统计。',
  } satisfies Record<VotingRule['rooms'], string>,
  boxes: (boxes: number, byRoom: boolean) => (byRoom ? `每个会场设票箱${boxes}个。` : `会场设票箱${boxes}个。`),
  colour: (colour: string, { ballot }: Terms) => `纸质${ballot}用${colour}纸印制。`,
  white: '白',

  threeWay: ({ member }: Terms) => `${member}对每一项可以表示赞成、反对或者弃权。`,
  tick: ({ member }: Terms) => `${member}在候选项目中选出自己赞成的项目。`,
  grade: (tiers: string, { member }: Terms) => `${member}对每一项在${tiers}中选择一种。`,
  quoted: (word: string) => `“${word}”`,
  asOneBlock: (name: string | null, { ballot }: Terms) =>
    `${name === null ? '整体' : `“${name}”整体`}只作一种表示；各项表示不一致的，${ballot}整张无效。`,
  rank: (depth: number, { member }: Terms) =>
    `${member}按优先次序给候选项目编号，1为最优先，最多编到${depth}；编号应当从1起连续，不得重复。`,
  rankAll: {
    some: '可以只给一部分项目编号。',
    all: '应当编满，没有编满的整张无效。',
    least: (least: number) => `编号少于${least}项的，整张无效。`,
  },
  aggregate: {
    borda: (rank: RankRule) => `编号为1的得${rank.depth}分，编号每靠后一位少得1分，没有编号的不得分。`,
    'sum-of-ranks': (_: RankRule, candidates: number) => `计票时把各票的编号相加，没有编号的按${candidates}计。`,
    'first-k-count': (_: RankRule, _candidates: number, seats: number) => `编号在前${seats}位的得1票，其余不得票。`,
  } satisfies Record<RankRule['aggregate'], (rank: RankRule, candidates: number, seats: number) => string>,
  signs: (forSign: string, against: string, abstain: string) => {
    const draw = (sign: string) => (sign === '' ? '不作任何符号' : `画“${sign}”`)
    return `纸质票上，赞成的${draw(forSign)}，反对的${draw(against)}，弃权的${draw(abstain)}。`
  },
  signOfTick: (sign: string) => `纸质票上，在所选的一格内${sign === '' ? '作出标记' : `画“${sign}”`}。`,
  signOfRank: (sign: string) => `纸质票上，在项目后填写编号${sign === '' ? '' : `，“${sign}”为最优先`}。`,
  unmarked: {
    abstain: '没有作出表示的项目，按弃权计。',
    for: '没有作出表示的项目，按赞成计。',
    'not-selected': '没有选择的项目，不算反对，也不算弃权。',
  } satisfies Record<VotingRule['ballot']['unmarked'], string>,
  notNumbered: '没有编号的项目，不算反对，也不算弃权。',
  notGraded: '没有选择的项目，不计入任何一种。',

  limit: {
    none: '赞成的项目数不限',
    atMost: (cap: number, over: VotingRule['validity']['overSelection'], { ballot }: Terms) =>
      `每张${ballot}赞成的项目，等于或者少于${cap}项的有效，多于${cap}项的${over === 'void-ballot' ? '整张无效' : '，本组各项无效'}`,
    exactly: (cap: number, over: VotingRule['validity']['overSelection'], { ballot }: Terms) =>
      `每张${ballot}应当选${cap}项，多选的${over === 'void-ballot' ? '整张无效' : '，本组各项无效'}`,
    atLeast: (least: number) => `少于${least}项的整张无效`,
    fewerIsValid: '少选的有效',
  },
  limitOfPeople: {
    none: '赞成的项目数不限',
    atMost: (cap: number, over: VotingRule['validity']['overSelection'], { member }: Terms) =>
      `每名${member}赞成的项目，等于或者少于${cap}项的有效，多于${cap}项的${over === 'void-ballot' ? '，其全部表示无效' : '，本组各项表示无效'}`,
    exactly: (cap: number, over: VotingRule['validity']['overSelection'], { member }: Terms) =>
      `每名${member}应当选${cap}项，多选的${over === 'void-ballot' ? '，其全部表示无效' : '，本组各项表示无效'}`,
    atLeast: (least: number) => `少于${least}项的，其全部表示无效`,
    fewerIsValid: '少选的有效',
  },
  comma: '，',
  blankWithoutBallots: {
    valid: '对各项都没有作出表示的，仍算参加表决。',
    'void-ballot': '对各项都没有作出表示的，不算参加表决。',
  } satisfies Record<VotingRule['validity']['blank'], string>,
  blank: { valid: '没有作出任何表示的空白票，有效。', 'void-ballot': '没有作出任何表示的空白票，无效。' },
  illegible: {
    'void-item': '书写模糊的，可以辨认的部分有效，无法辨认的部分无效。',
    'void-ballot': '有无法辨认之处的，整张无效。',
  } satisfies Record<VotingRule['validity']['illegible'], string>,
  unknownItem: {
    ignore: '另写名单以外项目的，所写不计，其余有效。',
    'void-ballot': '另写名单以外项目的，整张无效。',
  } satisfies Record<VotingRule['validity']['unknownItem'], string>,
  unknownMark: {
    'void-item': '使用规定以外符号的，该项无效。',
    'void-ballot': '使用规定以外符号的，整张无效。',
  } satisfies Record<VotingRule['validity']['unknownMark'], string>,
  conflictingMarks: {
    'void-item': '对同一项作出两种表示的，该项无效。',
    'void-ballot': '对同一项作出两种表示的，整张无效。',
  } satisfies Record<VotingRule['validity']['conflictingMarks'], string>,
  duplicateSerial: {
    'first-stands': '票号重复的，只有第一张有效。',
    'void-all': '票号重复的，全部无效。',
  } satisfies Record<VotingRule['validity']['duplicateSerial'], string>,
  doubtful: '难以认定的，由总监票人会同监票人裁定。',

  returned: ({ noun, ballot }: Terms) =>
    `收回的${ballot}等于或者少于发出的${ballot}，${noun}有效；多于发出的，${noun}无效，应当重新${noun}。`,
  raised: ({ noun }: Terms) => `参加表决的人数等于或者少于在场人数，${noun}有效；多于在场人数的，${noun}无效，应当重新${noun}。`,
  overflow: {
    'void-room': ({ noun }: Terms) =>
      `各票箱分别核对：收回多于发出的票箱，全箱无效，其余票箱有效；各票箱都多于发出的，重新${noun}。`,
    'void-round': ({ noun }: Terms) => `各票箱分别核对：任何一个票箱收回多于发出的，全部无效，重新${noun}。`,
  } satisfies Record<VotingRule['roomOverflow'], (terms: Terms) => string>,

  base: {
    'all-deputies': ({ all }: Terms) => all,
    present: ({ member }: Terms) => `投票开始时在场${member}`,
    issued: ({ ballot }: Terms) => `发出${ballot}数`,
    returned: ({ ballot }: Terms) => `收回${ballot}数`,
    valid: ({ ballot }: Terms) => `有效${ballot}数`,
  } satisfies Record<Base, (terms: Terms) => string>,
  majority: (base: string, by: string) => `候选项目获得${base}${by}的赞成票，始得通过。`,
  noMajority: '入选不要求赞成票达到一定比例。',
  classes: (list: string) => `下列人员的票分别计数：${list}。`,
  classOf: (name: string, members: string) => `${name}（${members}）`,
  member: {
    deputy: '人大代表',
    'party-delegate': '党代表',
    'cppcc-member': '政协委员',
    resident: '居民代表',
    expert: '专家',
    general: '换届选举产生的代表',
    'by-election': '补选的代表',
    'council-member': '议事代表',
  } as Readonly<Record<string, string>>,
  classBase: {
    'all-deputies': (name: string) => `全体${name}`,
    present: (name: string) => `投票开始时在场${name}`,
    issued: (name: string) => `发给${name}的票数`,
    returned: (name: string) => `${name}收回票数`,
    valid: (name: string) => `${name}有效票数`,
  } satisfies Record<Base, (name: string) => string>,
  classMajority: (base: string, by: string) => `同时还应当获得${base}${by}的赞成票。`,
  minimumVotes: (votes: number, ranked: boolean) =>
    ranked ? `给它编号的票不足${votes}张的，不得入选。` : `赞成票不足${votes}票的，不得入选。`,

  order: {
    for: '以得赞成票多的入选',
    'for-minus-against': '以赞成票减去反对票之差大的入选',
    borda: '以得分多的入选',
    'sum-of-ranks': '以编号之和小的入选',
    'first-k-count': '以得票多的入选',
  } satisfies Record<Exclude<VotingRule['ranking'], 'points'> | RankRule['aggregate'], string>,
  ranking: (order: string, asked: boolean) => `${asked ? '通过的项目多于应选数时，' : ''}${order}，选满应选数为止。`,
  rankedForMoney: (order: string) => `次序的先后，${order.replace('入选', '在先')}。`,
  money: (wan: string) => `入选项目的总投资合计不得超过${wan}万元。`,
  whenShort: {
    skip: '依次轮到的项目，投资超过余下资金的，跳过这一项，继续往后。',
    stop: '依次轮到的项目，投资超过余下资金的，到此为止，其后各项不再入选。',
  } satisfies Record<NonNullable<VotingRule['money']>['whenShort'], string>,

  tieHead: '票数相等不能确定入选项目的，',
  tie: {
    runoff: ({ noun }: Terms) => `就票数相等的项目再次${noun}`,
    presidium: ({ presidium }: Terms) => `由${presidium}决定。`,
    'accept-all': (_: Terms) => '票数相等的一并入选，可以多于应选数。',
    'lower-cost': (_: Terms) => '投资少的在先；投资也相等的，',
    'more-public-support': (_: Terms) => '征集时支持人数多的在先；支持人数也相等的，',
  } satisfies Record<VotingRule['tie']['method'], (terms: Terms) => string>,
  runoffMajority: {
    plurality: '，以得赞成票多的入选。',
    'same-threshold': '，以得赞成票多的入选，但仍应当达到本办法规定的票数。',
  } satisfies Record<VotingRule['tie']['runoffMajority'], string>,
  withoutEnd: ({ noun }: Terms) => `仍然相等的，继续再次${noun}，直到确定。`,
  rounds: (rounds: number, { noun }: Terms) => `再次${noun}最多进行${times(rounds)}次；仍然相等的，`,
  finally: {
    presidium: ({ presidium }: Terms) => `由${presidium}决定。`,
    'leave-open': (_: Terms) => '名额空缺。',
  } satisfies Record<VotingRule['tie']['finally'], (terms: Terms) => string>,

  shortfallHead: (asked: boolean) => `${asked ? '通过' : '入选'}的项目少于应选数的，`,
  shortfall: {
    'accept-fewer': ({ noun }: Terms) => `不足的名额不再${noun}。`,
    'next-session': (_: Terms) => '不足的名额留待下次会议决定。',
    'second-round': ({ noun }: Terms) => `不足的名额另行${noun}，`,
  } satisfies Record<VotingRule['shortfall']['method'], (terms: Terms) => string>,
  secondCandidates: {
    'all-remaining': '没有通过的项目全部作为候选项目。',
    'top-by-votes': '候选项目从没有通过的项目中按得票多少依次确定，与名额之比同第一次；票数相等的一并列入。',
  } satisfies Record<VotingRule['shortfall']['secondRoundCandidates'], string>,
  secondRounds: (rounds: number, { noun }: Terms) => `另行${noun}最多进行${times(rounds)}次，仍然不足的，名额空缺。`,

  confirm: ({ noun }: Terms) => `${noun}结果报街道党工委确认后生效。`,

  gradesHead: (base: string) => `每个项目以${base}为基数，依次评定：`,
  gradeTest: (tiers: string, several: boolean, by: Share, name: string) =>
    `${tiers}${several ? '合计' : ''}${by.cmp === 'over' ? `超过${fraction(by.num, by.den)}` : `达到${share(by)}`}的，为“${name}”`,
  gradeOtherwise: (name: string) => `都没有达到的，为“${name}”`,
  rateBase: {
    valid: ({ ballot }: Terms) => `满意率以有效${ballot}数为分母计算。`,
    returned: ({ ballot }: Terms) => `满意率以收回${ballot}数为分母计算。`,
    'all-deputies': ({ all }: Terms) => `满意率以${all}人数为分母计算。`,
  } satisfies Record<NonNullable<VotingRule['satisfaction']>['rateBase'], (terms: Terms) => string>,
  retest: (months: number, name: string) => `评定为“${name}”的，${months}个月后再次测评。`,
  noRetest: '测评结果不再复评。',

  officials: (
    chief: number,
    scrutineers: number,
    per: 'session' | 'delegation',
    { meeting, presidium }: Terms,
    watched: string,
  ) =>
    `设总监票人${chief}名；监票人${per === 'session' ? `${scrutineers}名` : `由每个代表团推选${scrutineers}名`}。总监票人、监票人经${meeting}通过，在${presidium}领导下监督${watched}，计票人员由其指定。`,
  watched: { ballots: '发票、投票、计票', people: '清点人数、表决、计票' },
  voteFirst: {
    first: ({ member }: Terms) => `监票人先投票，其他${member}随后投票。`,
    together: ({ member }: Terms) => `监票人与其他${member}一同投票。`,
  },

  report: {
    onTheSpot: ({ chair }: Terms) => `计票完毕，总监票人报告计票结果，由${chair}当场宣布`,
    later: ({ chair }: Terms) => `计票完毕，总监票人报告计票结果，由${chair}在会议闭幕以前宣布`,
  },
  proclaim: ({ presidium }: Terms) => `，并由${presidium}予以公告。`,
  counts: {
    none: '公告只列结果，不公布票数。',
    'for-only': '公告列出每一项的得票数。',
    full: '公告列出每一项的各种票数和无效票数。',
  } satisfies Record<VotingRule['publish']['counts'], string>,
  countsOfPeople: {
    none: '公告只列结果，不公布票数。',
    'for-only': '公告列出每一项的赞成票数。',
    full: '公告列出每一项的赞成、反对、弃权票数和没有作出表示的人数。',
  } satisfies Record<VotingRule['publish']['counts'], string>,
  publishedOrder: { list: '项目按名单次序排列。', 'by-votes': '项目按得票多少排列。' } satisfies Record<
    VotingRule['publish']['order'],
    string
  >,
  rows: { published: '开箱后的选票内容逐张公布，次序打乱，不带任何编号。', sealed: '开箱后的选票内容不逐张公布。' },
  rowsOfPeople: { published: '每个人的表示逐一公布。', sealed: '只公布各项合计，不逐人公布。' },

  retention: (months: number | null, { ballot }: Terms) =>
    `计票完毕，${ballot}和计票记录密封，保存${months === null ? '到本届任期届满' : `${months}个月`}；期满销毁，并作出记录。`,
  retentionOfRecords: (months: number | null, _: Terms) =>
    `计票完毕，计票记录密封，保存${months === null ? '到本届任期届满' : `${months}个月`}；期满销毁，并作出记录。`,
  effect: ({ meeting }: Terms) => `本办法经${meeting}通过后施行。`,

  warnings: {
    'quorum-over':
      '“超过”不含本数，“以上”含本数。组织法第十四条规定“三分之二以上”，恰好三分之二就可以开会；照这里写的，还要多一人。',
    'quorum-below-law': '低于组织法第十四条规定的全体代表三分之二，人民代表大会会议不能这样开。',
    'majority-at-half': '“半数以上”含半数：恰好一半也算通过。组织法第二十五条规定“过半数”，恰好一半不算。',
    'majority-two-thirds': '请逐字念清楚：“超过”不含本数，“以上”含本数。恰好等于这个比例时，两种写法结果相反。',
    'majority-not-of-all':
      '组织法第二十五条规定以全体代表的过半数通过。这里的基数或者比例较低，通过的项目可能没有过半数代表赞成。',
    'majority-missing': '没有过半数的要求，得票很少的项目也可能入选。组织法第二十五条规定以全体代表的过半数通过决议。',
    'present-is-at-opening': '“到会”可以指签到的人，也可以指投票时在场的人。这里一律按投票开始时在场的人数计算，中途离场不减少。',
    'contested-without-surplus': '写的是差额，候选数却等于应选数，实际上是等额：只要达到规定票数，每一项都会入选。',
    'cap-without-contest': '等额表决没有选择的上限，每一项都可以赞成；上限只对差额的项目有用。',
    'cap-is-not-seats': '每张票最多赞成的项数与应选数不同。选举法第四十四条的通例是两者相等。',
    'fewer-is-void': '少选的票作废。选举法第四十四条的通例是少选有效；请提醒每位代表选满。',
    'unmarked-says-for': '不作表示就算赞成：忘了填的项目也会得票。请在写票前再说一遍。',
    'unmarked-beside-abstain': '弃权有专门的符号，不作符号也按弃权计，两者合在一个数里，公布时分不开。',
    'unmarked-instead-of-abstain': '弃权的写法是“不作任何符号”，而不作符号又按赞成计：纸质票上没有办法弃权。请给弃权定一个符号。',
    'signs-alike': '赞成和反对的符号相同，纸质票上分不开。',
    'room-loses-its-votes': '一个会场多出一张票，这个会场的纸质票就全部作废，而过半数仍按全体计算，结果可能因此改变。',
    'room-keeps-electronic': '作废的只是这个会场的纸质票。电子票同在一个票箱，分不出会场，照样计入。',
    'more-than-seats': '末位票数相等的一并入选，入选项目和所需资金都可能多于预定。',
    'runoffs-without-end': '再次表决没有次数限制，直到分出先后为止。会期要留出时间。',
    'grades-differ-at-half': '恰好一半时，有的等次算达到，有的不算。实际文件里就有这样写的，请念清楚每一个“含”字。',
    'absent-count-against': '以全体组成人员为基数：没有到会的人，效果等于没有表示满意。',
    'rows-can-be-ordered': '逐张公布选票内容时，有人可以事先约定填法，事后凭填法认票。项目越多、人越少，越容易认出。',
    'recorded-vote': '记名投票可以查知每个人的表示。通常做法是无记名。',
  } satisfies Record<WarningCode, string>,
}
