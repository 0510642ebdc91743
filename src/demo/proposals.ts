/** What residents of the example wrote: letters that became candidates, others like them that were merged, some that were refused. */
import type { Insertable } from 'kysely'
import type { Category, Channel } from '../database/tables/year.ts'
import type { Tables } from '../database/tables.ts'
import { addDays, type Day, shanghaiMoment } from '../kernel/clock.ts'
import { type CallId, type CycleId, type MergeId, newId, type ProposalId } from '../kernel/ids.ts'
import { personName, pick } from './names.ts'

export interface Letters {
  readonly proposal: Insertable<Tables['proposal']>[]
  readonly proposal_author: Insertable<Tables['proposal_author']>[]
  readonly proposal_merge: Insertable<Tables['proposal_merge']>[]
}

export const noLetters = (): Letters => ({ proposal: [], proposal_author: [], proposal_merge: [] })

/** Where and when the letters of one call were written. */
export interface Season {
  readonly cycleId: CycleId
  readonly callId: CallId | null
  readonly from: Day
  readonly days: number
  readonly decidedOn: Day
  readonly random: () => number
}

export interface Wish {
  readonly title: string
  readonly wish: string
  readonly place: string
  readonly category: Category
  readonly beneficiaries: string
}

const CHANNELS: readonly Channel[] = ['web', 'web', 'web', 'station', 'station', 'deputy', 'hotline', 'visit', 'letter', 'phone']
const OPENINGS = ['我们这里也是：', '同样的情况：', '请帮着问问：', '向代表反映一下：', '希望早点办：', '']

type Outcome = { readonly state: 'submitted' | 'accepted' | 'refused' | 'merged'; readonly reason: string | null }

function write(letters: Letters, season: Season, wish: Wish, outcome: Outcome): ProposalId {
  const { random } = season
  const id = newId<ProposalId>()
  letters.proposal.push({
    id,
    cycle_id: season.cycleId,
    call_id: season.callId,
    tracking_code: Array.from({ length: 12 }, () => Math.floor(random() * 10)).join(''),
    ...wish,
    channel: pick(CHANNELS, random),
    state: outcome.state,
    submitted_on: addDays(season.from, Math.floor(random() * season.days)),
    decided_on: outcome.state === 'submitted' ? null : season.decidedOn,
    reason: outcome.reason,
    changed_at: null,
    changed_by: null,
  })
  if (random() < 0.7)
    letters.proposal_author.push({
      proposal_id: id,
      name: personName(random),
      phone: random() < 0.6 ? `1380473${String(Math.floor(random() * 10_000)).padStart(4, '0')}` : '',
    })
  return id
}

/** One accepted letter and `others` like it, merged into it. */
export function writeWithOthers(letters: Letters, season: Season, wish: Wish, others: number): ProposalId {
  const lead = write(letters, season, wish, { state: 'accepted', reason: '符合征集范围，受理。' })
  for (let other = 0; other < others; other++) {
    const merged = write(
      letters,
      season,
      { ...wish, wish: `${pick(OPENINGS, season.random)}${wish.wish}` },
      { state: 'merged', reason: null },
    )
    letters.proposal_merge.push({
      id: newId<MergeId>(),
      lead_id: lead,
      merged_id: merged,
      merged_at: shanghaiMoment(season.decidedOn, 10, 30),
      undone_at: null,
    })
  }
  return lead
}

const REFUSED: readonly (Wish & { readonly reason: string })[] = [
  {
    title: '给我家换一套防盗门',
    wish: '家里的门坏了，想请政府换一套。',
    place: '自家',
    category: 'services',
    beneficiaries: '1 户',
    reason: '属于一家一户的事，已转社区帮助联系。',
  },
  {
    title: '邻居装修太吵',
    wish: '楼上装修三个月，早上七点就开始。',
    place: '某小区 5 号楼',
    category: 'services',
    beneficiaries: '同楼住户',
    reason: '属于投诉，已转 12345 办理。',
  },
  {
    title: '把省道改线',
    wish: '大车从村口过，不安全。',
    place: '省道沿线',
    category: 'roads-pipes',
    beneficiaries: '沿线村民',
    reason: '不是本级能办的事，已转交通主管部门。',
  },
  {
    title: '给办公楼装电梯',
    wish: '办事的楼没有电梯。',
    place: '某办公楼',
    category: 'services',
    beneficiaries: '来办事的人',
    reason: '办公楼建设不列入民生实事，已建议改到一楼办理。',
  },
]

export function writeRefused(letters: Letters, season: Season, count: number): void {
  for (let index = 0; index < count; index++) {
    const { reason, ...wish } = pick(REFUSED, season.random)
    write(letters, season, wish, { state: 'refused', reason })
  }
}

const WAITING: readonly Wish[] = [
  ['公交站加装照明', '晚上等车看不见站牌，灯坏了半年。', '滨河东路公交站', 'services', '每天 300 人次'],
  ['小区增加遮阳座椅', '老人下楼没有地方坐，只能坐台阶。', '西卓子山片区 3 个小区', 'culture-sports', '900 户'],
  ['学校门口画斑马线', '孩子上学要横穿马路，没有斑马线。', '区第二小学', 'roads-pipes', '1,200 名学生'],
  ['社区活动室装空调', '夏天屋里 35 度，老人待不住。', '拉僧仲社区', 'old-young', '260 名老人'],
  ['水压太低要加泵', '六楼早上没有水，只能半夜接水。', '拉僧仲片区 6 栋楼', 'roads-pipes', '410 户'],
  ['垃圾点搬离幼儿园', '垃圾点就在幼儿园墙外，夏天开不了窗。', '公办二幼', 'environment', '240 名幼儿'],
  ['村卫生室配药', '常用的降压药村里买不到。', '巴音陶亥镇 3 个村', 'health', '620 名老人'],
  ['广场夜间照明', '晚上跳舞看不清路，摔过人。', '文体广场', 'culture-sports', '每晚 200 人'],
  ['给老旧小区换消防栓', '消防栓锈死，打不开。', '海化小区', 'safety', '530 户'],
  ['暑期托管班', '放假孩子没有人看。', '全区', 'education', '约 400 个家庭'],
  ['修乡间便桥', '桥面塌了一块，拖拉机过不去。', '渡口村', 'rural', '180 户'],
  ['建电动车充电棚', '从窗户拉线充电，太危险。', '矿区家属院', 'safety', '760 户'],
].map(([title = '', wish = '', place = '', category, beneficiaries = '']) => ({
  title,
  wish,
  place,
  category: category as Category,
  beneficiaries,
}))

/** Letters of an open call that nobody has looked at yet. */
export function writeWaiting(letters: Letters, season: Season, count: number): void {
  for (let index = 0; index < count; index++) {
    const wish = WAITING[index % WAITING.length]
    if (wish) write(letters, season, wish, { state: 'submitted', reason: null })
  }
}
