/** What congresses of provinces, cities, counties and towns have done, each as what differs from the default. */
import type { Ballot, VotingRule } from '../rule.ts'
import { LAW_DEFAULT } from './law.ts'
import { contested, OVER_HALF_OF_ALL, type Preset, uncontested } from './preset.ts'

const law = LAW_DEFAULT.rule
const onPaper = { mode: 'paper-ballot', fallback: null } as const

const tick = (layout: 'up-to-n' | 'exactly-n'): Ballot => ({
  ...law.ballot,
  layout,
  unmarked: 'not-selected',
  signs: { for: '√', against: '', abstain: '' },
})

/** The most votes win, whatever their number; nobody needs a second round. */
const plurality = {
  threshold: null,
  minimumVotes: 1,
  shortfall: { ...law.shortfall, method: 'accept-fewer' },
} as const satisfies Partial<VotingRule>

export const CONGRESS_PRESETS: readonly Preset[] = [
  {
    id: 'shaanxi-2025-county',
    basis: ['陕西省民生实事项目人大代表票决制规定（2025年）第十六至十八条'],
    assumed: ['groups.0.candidates', 'groups.0.seats', 'mode', 'threshold', 'tie', 'shortfall', 'quorum', 'publish'],
    rule: law,
  },
  {
    id: 'ninghai-county-2013',
    basis: ['宁海县第十六届人民代表大会2013年票决'],
    assumed: ['ballot.layout', 'threshold', 'tie', 'shortfall', 'validity'],
    rule: { ...law, ...onPaper, groups: contested(15, 12) },
  },
  {
    id: 'liyang-town-2010-rank',
    basis: ['宁海县力洋镇2010年票决'],
    assumed: ['ballot.rank', 'threshold', 'minimumVotes', 'tie', 'shortfall', 'validity', 'quorum'],
    rule: {
      ...law,
      ...onPaper,
      ...plurality,
      venue: 'town-congress',
      groups: contested(20, 10),
      ballot: {
        ...law.ballot,
        layout: 'rank',
        unmarked: 'not-selected',
        signs: { for: '1', against: '', abstain: '' },
        rank: { depth: 10, aggregate: 'sum-of-ranks', partialAllowed: true },
        fields: ['investment', 'content', 'deadline'],
      },
      ranking: 'points',
      officials: { ...law.officials, scrutineersPer: 'session', scrutineers: 3 },
    },
  },
  {
    id: 'binjiang-2017-top-n',
    basis: ['杭州市滨江区2017年票决：一人一票，按得票多少'],
    assumed: ['ballot.layout', 'groups.0.cap', 'minimumVotes', 'quorum', 'tie', 'shortfall', 'validity'],
    rule: { ...law, ...onPaper, ...plurality, groups: contested(12, 10, 10), ballot: tick('up-to-n') },
  },
  {
    id: 'luqiao-2017-tick',
    basis: ['台州市路桥区2017年票决：参照人事选举的办法，代表勾选，秘书处计票'],
    assumed: ['groups.0.candidates', 'groups.0.seats', 'groups.0.cap', 'threshold', 'tie', 'shortfall'],
    rule: { ...law, ...onPaper, groups: contested(12, 10, 10), ballot: tick('up-to-n'), threshold: OVER_HALF_OF_ALL },
  },
  {
    id: 'hainan-province-2024',
    basis: ['海南省人民代表大会2024年票决：365人按表决器，12项选10项'],
    assumed: ['ballot.layout', 'groups.0.cap', 'threshold', 'tie', 'shortfall', 'officials'],
    rule: {
      ...law,
      venue: 'province-congress',
      mode: 'voting-device',
      fallback: 'show-of-hands',
      groups: contested(12, 10, 10),
      ballot: tick('up-to-n'),
    },
  },
  {
    id: 'town-device-banfu-2019',
    basis: ['中山市板芙镇2019年票决：会议各项均用表决器', '全国人大议事规则第六十条：表决器故障时举手表决'],
    assumed: ['groups.0.candidates', 'ballot.layout', 'threshold', 'tie', 'shortfall'],
    rule: { ...law, venue: 'town-congress', mode: 'voting-device', fallback: 'show-of-hands', groups: contested(12, 10) },
  },
  {
    id: 'town-small-siping-2023',
    basis: ['四屏镇2023年票决：发出45张，收回45张，2项选1项，得42票'],
    assumed: ['threshold', 'tie', 'shortfall', 'validity'],
    rule: {
      ...law,
      ...onPaper,
      venue: 'town-congress',
      groups: contested(2, 1),
      officials: { ...law.officials, scrutineersPer: 'session', scrutineers: 3 },
    },
  },
  {
    id: 'dongyang-2017-per-item',
    basis: ['东阳市2017年票决：逐项公布赞成、反对票（281:1，276:6）'],
    assumed: ['groups.0.contest', 'threshold', 'tie', 'shortfall'],
    rule: { ...law, ...onPaper, groups: uncontested(10) },
  },
  {
    id: 'city-combined-lishui-2025',
    basis: ['丽水市人民代表大会2025年：应到327人，实到314人，票箱5个，表决票分颜色，休会计票'],
    assumed: ['groups.0.candidates', 'threshold', 'tie', 'shortfall', 'ballot.colour'],
    rule: {
      ...law,
      ...onPaper,
      venue: 'city-congress',
      groups: contested(12, 10),
      ballot: { ...law.ballot, colour: '浅蓝', boxes: 5 },
    },
  },
  {
    id: 'delegation-vote-wencheng-2022',
    basis: ['文成县2022年：以代表团为单位进行票决，候选项目由主席团通过'],
    assumed: ['ballot.layout', 'roomOverflow', 'threshold', 'tie', 'shortfall'],
    rule: { ...law, ...onPaper, rooms: 'by-delegation', roomOverflow: 'void-room' },
  },
]
