/** Streets have no congress: they choose by 票选, never 票决, and the street party committee confirms what they chose. */
import type { VotingRule } from '../rule.ts'
import { LAW_DEFAULT } from './law.ts'
import { contested, OVER_HALF_OF_PRESENT, type Preset } from './preset.ts'

const street: VotingRule = {
  ...LAW_DEFAULT.rule,
  title: '民生实事项目票选办法',
  venue: 'street-council',
  noun: 'advisory-vote',
  mode: 'paper-ballot',
  fallback: null,
  threshold: OVER_HALF_OF_PRESENT,
  shortfall: { ...LAW_DEFAULT.rule.shortfall, method: 'accept-fewer' },
  confirm: 'street-party-committee',
  officials: { ...LAW_DEFAULT.rule.officials, scrutineers: 2, scrutineersPer: 'session' },
}

const ASSUMED = ['threshold', 'quorum', 'tie', 'shortfall', 'validity', 'officials']

export const STREET_PRESETS: readonly Preset[] = [
  {
    id: 'street-select-xihu-2019',
    basis: ['杭州市西湖区转塘街道2019年：75名成员票选，办法由会议通过，街道党工委确认后实施'],
    assumed: [...ASSUMED, 'groups.0.candidates', 'groups.0.seats'],
    rule: { ...street, groups: contested(8, 6) },
  },
  {
    id: 'street-select-aishan',
    basis: ['爱山街道：33人，6项选5项'],
    assumed: ASSUMED,
    rule: { ...street, groups: contested(6, 5) },
  },
  {
    id: 'street-select-jingtai',
    basis: ['京泰路街道《投票议定办法》：12项选10项，无记名'],
    assumed: ASSUMED,
    rule: { ...street, groups: contested(12, 10) },
  },
  {
    id: 'street-dual-shigu',
    basis: ['石鼓街道：人大代表赞成过半，且总赞成超过三分之二'],
    assumed: [
      'threshold.base',
      'extraThresholds.0.base',
      'classes',
      'groups.0.candidates',
      'groups.0.seats',
      'quorum',
      'tie',
      'shortfall',
    ],
    rule: {
      ...street,
      groups: contested(8, 6),
      threshold: { base: 'present', num: 2, den: 3, cmp: 'over' },
      classes: [
        { id: 'deputies', name: '人大代表', members: ['deputy'] },
        { id: 'others', name: '居民代表等', members: ['party-delegate', 'cppcc-member', 'resident', 'expert'] },
      ],
      extraThresholds: [{ classId: 'deputies', ...OVER_HALF_OF_PRESENT }],
    },
  },
]
