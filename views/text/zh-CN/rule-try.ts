import type { Base, Share, VotingRule } from '../../../src/voting/rule/rule.ts'
import type { OwnSumCode } from '../../../src/voting/rulemaking/try.ts'
import type { Changed, Parameter } from '../../../src/voting/rulemaking/try-changes.ts'
import type { OutcomeKind } from '../../../src/voting/rulemaking/try-difference.ts'
import type { Figure } from '../../../src/voting/rulemaking/try-entry.ts'
import type { TryError } from '../../../src/voting/rulemaking/try-forms.ts'
import type { Situation } from '../../../src/voting/rulemaking/try-situations.ts'

type Of<Name extends Parameter> = Extract<Changed, { parameter: Name }>['value']

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const
const inWords = (number: number): string => DIGITS[number] ?? String(number)
const share = ({ num, den, cmp }: Share): string => {
  if (num === 1 && den === 2) return cmp === 'over' ? '过半数' : '半数以上'
  const part = `${inWords(den)}分之${inWords(num)}`
  return cmp === 'over' ? `超过${part}` : `${part}以上`
}
const PEOPLE: Readonly<Record<VotingRule['venue'], string>> = {
  'town-congress': '代表',
  'county-congress': '代表',
  'city-congress': '代表',
  'province-congress': '代表',
  'street-council': '成员',
  'standing-committee': '组成人员',
}
const base = (of: Base, venue: VotingRule['venue']): string => {
  switch (of) {
    case 'all-deputies':
      return `全体${PEOPLE[venue]}`
    case 'present':
      return `在场${PEOPLE[venue]}`
    case 'issued':
      return '发出票数'
    case 'returned':
      return '收回票数'
    case 'valid':
      return '有效票数'
  }
}

/** Trying a rule before the session adopts it. */
export const ruleTry = {
  title: '试算办法',
  link: '试算这份办法',
  intro:
    '填几个数，看这份办法会怎样决定；再改一处，并排比较。这里什么也不改、什么也不存，整次试算就是这一页的网址，可以发给同事。',
  rule: '办法全文',
  toResult: '看结果',

  figures: '人数和票数',
  figure: { entitled: '应到', present: '在场', issued: '发出', returned: '收回' } satisfies Record<Figure, string>,
  void: '无效票',
  run: '试算',

  examples: '用例子填',
  examplesHint: '按上面的应到人数填好一个情形。',
  situation: {
    clear: '结果分明',
    tie: '末位票数相同',
    'none-reach': '没有一项达到',
    'exactly-half': '恰好半数',
    'short-of-two-thirds': '三分之二差一票',
    'more-than-seats': '过半数的多于应选',
    'quorum-missed': '法定人数差一名',
    overfull: '收回多于发出',
  } satisfies Record<Situation, string>,

  votes: '得票',
  by: { totals: '填各项合计', ballots: '生成选票' },
  totalsHint: '弃权空着，就按有效票补足；别的空着算 0。',
  tickHint: '填每一项得了几票，空着算 0。',
  ballotsHint: '一张张地编出选票再计票，上限、多选、空白的规定都用得上。同一个编号总是同一批票。',
  seed: '编号',
  lean: '赞成倾向',
  leans: { 1: '很低', 2: '偏低', 3: '居中', 4: '偏高', 5: '很高' },
  careless: '多选、填错的票',
  blank: '空白票',
  shares: { 0: '没有', 5: '少（5%）', 15: '多（15%）' },
  again: '换一批票',
  block: (names: number) => `整组 ${names} 项`,
  rest: '其余',
  column: { for: '赞成', against: '反对', abstain: '弃权', ticks: '得票', ranked: '排了名次', points: '得分', ranks: '名次之和' },
  ranksHint: (last: number) => `名次之和里，没有排的按第 ${last} 名算。`,
  support: '群众支持数',
  cell: (position: number, column: string) => `第 ${position} 项${column}`,
  className: (name: string) => `${name}的票`,

  errors: {
    'count-form': (field: string) => `${field}：请填整数`,
    'figure-missing': (field: string) => `${field}：请填数`,
    'nobody-entitled': () => '应到至少 1 名',
    'too-many-people': (field: string) => `${field}：最多填 5000`,
    'void-exceeds-returned': () => '无效票多于收回的票',
    'choice-unknown': (field: string) => `${field}：没有这个选项`,
    'change-unknown': () => '这份办法没有这样的改法，请重新选',
    'change-needs-ballots': () => '这一处要逐张看票才算得出，请先“生成选票”',
  } satisfies Record<TryError, (field: string) => string>,
  sums: {
    'present-exceeds-entitled': (left: number, right: number) => `在场 ${left} 多于应到 ${right}`,
    'issued-exceeds-present': (left: number, right: number) => `发出 ${left} 张，多于在场 ${right} 名`,
    'void-room-of-a-class': (left: number, right: number) =>
      `收回 ${left} 张多于发出 ${right} 张：这一类的票箱作废，办法没有说怎么办`,
    'selections-below-minimum': (left: number, right: number) => `合计选了 ${left} 次，每张票都选满应是 ${right} 次`,
    'points-cannot-be': (left: number, right: number) => `这么多票得不出 ${left} 分，界限是 ${right}`,
  } satisfies Record<OwnSumCode | 'present-exceeds-entitled' | 'issued-exceeds-present', (left: number, right: number) => string>,

  change: '改一处，比一比',
  noChange: '不比较',
  needsBallots: '上限、空白票、没有表态的含义，要逐张看票才比得出，请用“生成选票”。',
  parameter: {
    base: '通过的基数',
    comparison: '恰好够数时',
    fraction: '通过的比例',
    majority: '要不要过半数',
    quorum: '法定人数',
    seats: '应选数',
    cap: '每张票的上限',
    exact: '少选的票',
    unmarked: '没有表态的项目',
    blank: '空白票',
    'over-selection': '多选的票',
    aggregate: '名次怎样计',
    partial: '没有排满的票',
    ranking: '按什么排先后',
    tie: '末位票数相同时',
    shortfall: '不够应选数时',
    money: '资金总额',
    'rating-base': '等次的基数',
    'at-half': '恰好半数时',
  } satisfies Record<Parameter, string>,
  phrase: {
    threshold: (of: Base, asked: Share, venue: VotingRule['venue']) => `${base(of, venue)}${share(asked)}`,
    majority: { none: '不要求过半数', 'over-half-of-all': '全体过半数才入选' } satisfies Record<Of<'majority'>, string>,
    quorum: (asked: Share, venue: VotingRule['venue']) => `${base('all-deputies', venue)}${share(asked)}才能表决`,
    seats: (seats: number, group: string) => `${group}应选 ${seats} 项`,
    cap: (cap: number | null, group: string) => (cap === null ? `${group}不限项数` : `${group}每张票最多选 ${cap} 项`),
    exact: (exact: boolean): string => (exact ? '必须选满，少选无效' : '少选有效'),
    unmarked: { abstain: '没有表态算弃权', for: '没有表态算赞成', 'not-selected': '没有表态不计票' } satisfies Record<
      Of<'unmarked'>,
      string
    >,
    blank: { valid: '空白票有效', 'void-ballot': '空白票无效' } satisfies Record<Of<'blank'>, string>,
    'over-selection': { 'void-ballot': '多选的整张无效', 'void-group': '多选的只作废那一组' } satisfies Record<
      Of<'over-selection'>,
      string
    >,
    aggregate: {
      borda: '名次折成分，分多的在前',
      'sum-of-ranks': '名次相加，和小的在前',
      'first-k-count': '数排进应选数以内的票',
    } satisfies Record<Of<'aggregate'>, string>,
    partial: (allowed: boolean): string => (allowed ? '可以只排一部分' : '必须排满'),
    ranking: { for: '按赞成票多少排', 'for-minus-against': '按赞成减反对排', points: '按得分排' } satisfies Record<
      Of<'ranking'>,
      string
    >,
    tie: {
      runoff: '票数相同的再次表决',
      presidium: '票数相同的由主席团决定',
      'accept-all': '票数相同的都入选',
      'lower-cost': '票数相同的，投资少的入选',
      'more-public-support': '票数相同的，群众支持多的入选',
    } satisfies Record<Of<'tie'>, string>,
    shortfall: {
      'accept-fewer': '不够的不再表决',
      'second-round': '不够的另行表决一次',
      'next-session': '不够的留待下次会议',
    } satisfies Record<Of<'shortfall'>, string>,
    money: { skip: '超出余下资金的跳过', stop: '资金不够就到此为止', none: '不设资金总额' } satisfies Record<Of<'money'>, string>,
    'rating-base': (of: Base, venue: VotingRule['venue']) => `以${base(of, venue)}为基数`,
    'at-half': (grade: string, value: Of<'at-half'>) => (value === 'passes' ? `恰好半数算“${grade}”` : `恰好半数不算“${grade}”`),
  },

  result: '试算结果',
  wrong: '数目有不对的地方，先改好再看结果：',
  wrongHere: '数目改好以后，这里就有结果。',
  now: '现在的办法',
  changed: (phrase: string) => `改为${phrase}`,
  kind: {
    decided: '已有结果',
    shortfall: '留待下次会议',
    'pending-confirmation': '待街道党工委确认',
    runoff: '要再次表决',
    'presidium-choice': '由主席团决定',
    'second-round': '要另行表决',
    'no-quorum': '不到法定人数',
    'round-void': '本轮无效',
    rated: '已有等次',
  } satisfies Record<OutcomeKind, string>,
  chosen: (chosen: number, seats: number) => `入选 ${chosen} 项，应选 ${seats} 项。`,
  nothingCounted: '不计票，没有一项有结果。',
  next: {
    first: (names: number, seats: number) => `对同样的 ${names} 项重新表决，应选 ${seats} 项。`,
    runoff: (names: number, seats: number) => `对票数相同的 ${names} 项再次表决，应选 ${seats} 项。`,
    second: (names: number, seats: number) => `对其余 ${names} 项另行表决，应选 ${seats} 项。`,
  },
  presidium: (names: number, seats: number) => `主席团在票数相同的 ${names} 项里定 ${seats} 项。`,
  fact: { valid: '有效票', void: '无效票', needed: '规定票数', quorum: '法定人数', money: '余下资金' },
  noBar: '不要求',
  graded: (grade: string, items: number) => `${grade} ${items} 项`,
  overall: (rate: string) => `总体满意率 ${rate}`,

  same: (phrase: string, what: string) => `同样的票，改为${phrase}，${what}。`,
  pick: '选一处改动，和现在的办法并排比较。',
  difference: {
    none: '结果不变',
    more: (count: number, names: string) => `多入选 ${count} 项：${names}`,
    fewer: (count: number, names: string) => `少入选 ${count} 项：${names}`,
    instead: (more: string, fewer: string) => `${more}入选，${fewer}落选`,
    outcome: (from: string, to: string) => `由“${from}”变为“${to}”`,
    open: (from: number, to: number) => `空缺的名额由 ${from} 个变为 ${to} 个`,
    graded: (name: string, from: string, to: string) => `${name}由“${from}”变为“${to}”`,
    valid: (from: number, to: number) => `有效票由 ${from} 张变为 ${to} 张`,
    needed: (from: string, to: string) => `规定票数由 ${from} 变为 ${to}`,
    and: '、',
    also: '；',
  },

  table: {
    title: '各项结果',
    project: '候选项目',
    position: '序号',
    now: '现在',
    changed: '改后',
    votes: (column: string, side: string) => `${column}（${side}）`,
    differs: '变了',
    tied: '相同',
    in: '入选',
    out: '未入选',
    again: '另行表决',
    nothing: '—',
  },
  stepsOf: (side: string) => `${side}：怎样得出的`,
}
