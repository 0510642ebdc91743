import type { Method } from '../../../src/voting/rule/advisory/differences.ts'
import { modes } from './modes.ts'

interface Told {
  /** Head of a column. */
  readonly short: string
  readonly name: string
  readonly how: string
}

/** What other rules would have chosen from the same ballots (F44). */
export const differences = {
  title: '换一种算法会选出什么',
  mark: '仅供参考',
  link: '换一种算法会选出什么（仅供参考）',
  intro: '同样的选票，换成参与式预算常用的几种算法，会选出哪些项目。仅供参考，不影响结果；只给能看计票的工作人员看，不对外公开。',
  secrecy: '算法只用开箱合并以后的有效票，不知道哪张票从哪来、什么时候投。这一页只有项目和合计，没有任何一张票的内容。',
  noSeats: '这些算法不看应选数，只看资金盘子：钱够就列入。得票相同的，按名单次序。',
  firstRound: '用的是首轮的选票，全部候选项目都在上面。',
  notOver: '票决还没有结束，“本次结果”只列到现在为止入选的。',
  allFit: '资金盘子够办全部候选项目，所以下面的算法差别不大。',
  figures: { ballots: '有效票', envelope: '资金盘子（万元）', all: '全部候选合计（万元）', seats: '应选数' },

  none: {
    paper: '这一轮用纸质票，只录入了各项合计，没有逐张的选票，算不出来。',
    empty: '这一轮没有有效票，算不出来。',
    'no-ballots': modes.noRows,
    rating: '测评不选项目，没有可以比较的。',
  },

  table: {
    label: '各种算法选出的项目',
    position: '序号',
    project: '候选项目',
    cost: '投资（万元）',
    votes: '赞成',
    adopted: '本次结果',
    in: '列入',
    out: '不列入',
    more: '多列入',
    fewer: '少列入',
    chosen: '项数',
    sum: '投资合计（万元）',
  },
  legend: '圆点是列入，带框的与本次结果不同：“多”是多列入，“少”是少列入。',
  mores: '多',
  fewers: '少',

  methodsTitle: '各种算法怎么定，差在哪里',
  adoptedHow: '按通过的办法计票、排序、选满应选数。每一步见控制台“结果是怎样得出的”。',
  same: '与本次结果相同。',
  more: (names: string) => `多列入：${names}。`,
  fewer: (names: string) => `少列入：${names}。`,
  and: '、',
  method: {
    'by-votes': {
      short: '按得票',
      name: '按得票，钱够就列入',
      how: '从得票最多的开始依次列入。轮到的项目超过余下的钱，就跳过它，继续看下一项。',
    },
    'per-cost': {
      short: '按每万元得票',
      name: '按每万元得票',
      how: '用得票除以投资，从每万元得票最多的开始依次列入，超过余下的钱就跳过。花钱少的项目因此占先。',
    },
    'shares-of-cost': {
      short: '等额份额（投资）',
      name: '等额份额法，按投资计，余钱按得票',
      how: '把钱平均分给每张有效票，赞成一个项目的票一起为它出钱，每一轮列入各票承担比例最小的项目。谁也凑不齐时，余下的钱按得票列入。',
    },
    'shares-of-cost-raised': {
      short: '等额份额（投资，加额）',
      name: '等额份额法，按投资计，每票加额',
      how: '做法同上，但钱没用完时，给每张票的份额同加一元重新算，加到再加就超出为止。最后余下的钱按得票列入。',
    },
    'shares-of-projects': {
      short: '等额份额（件数）',
      name: '等额份额法，按件数计，余钱按得票',
      how: '把钱平均分给每张有效票，赞成一个项目的票一起为它出钱，每一轮列入各票出钱最少的项目。谁也凑不齐时，余下的钱按得票列入。',
    },
    'shares-of-projects-raised': {
      short: '等额份额（件数，加额）',
      name: '等额份额法，按件数计，每票加额',
      how: '做法同上，但钱没用完时，给每张票的份额同加一元重新算，加到再加就超出为止。最后余下的钱按得票列入。',
    },
    'even-load': {
      short: '均衡负担',
      name: '均衡负担法（Phragmén）',
      how: '列入一个项目，它的投资由赞成它的票分担，已经分担得多的少担；每一轮列入使负担最重的票负担最轻的项目。轮到的项目钱不够时，到此为止。',
    },
  } satisfies Record<Method, Told>,

  fileTitle: '下载选票数据',
  file: '下载赞成数据（.pb，Pabulib 格式）',
  fileHint: '每行是一张有效票赞成的项目，按内容排序、重新编号，与投票先后无关。可以用别的程序核对这一页。',
  noFile:
    '本次办法没有规定逐张公布选票内容，所以不提供 .pb 下载：项目多的时候，每个人可以事先约定一种填法，逐张公布就能认出是谁的票。',
}
