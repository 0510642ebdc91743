/** The statutes by analogy, where a place has no rule of its own: the default of the wizard. */
import type { VotingRule } from '../rule.ts'
import { contested, OVER_HALF_OF_ALL, type Preset } from './preset.ts'

const LAW_RULE: VotingRule = {
  title: '民生实事项目票决办法',
  venue: 'county-congress',
  noun: 'formal-vote',
  groups: contested(12, 10),
  quorum: { num: 2, den: 3, cmp: 'at-least' },
  mode: 'sealed-ballot',
  fallback: 'paper-ballot',
  secrecy: 'secret',
  custody: 'scrutineers',
  rooms: 'single',
  roomOverflow: 'void-round',
  ballot: {
    layout: 'per-item',
    unmarked: 'abstain',
    signs: { for: '○', against: '×', abstain: '' },
    rank: null,
    fields: ['content', 'investment', 'unit'],
    colour: null,
    boxes: 1,
  },
  validity: {
    overSelection: 'void-ballot',
    underSelection: 'valid',
    blank: 'valid',
    illegible: 'void-item',
    unknownItem: 'void-ballot',
    unknownMark: 'void-item',
    conflictingMarks: 'void-item',
    duplicateSerial: 'first-stands',
  },
  threshold: OVER_HALF_OF_ALL,
  minimumVotes: 0,
  classes: [],
  extraThresholds: [],
  ranking: 'for',
  money: null,
  tie: { method: 'runoff', runoffMajority: 'plurality', maxRounds: 2, finally: 'presidium' },
  shortfall: { method: 'second-round', secondRoundCandidates: 'all-remaining', maxRounds: 1 },
  confirm: null,
  satisfaction: null,
  officials: { chief: 1, scrutineers: 1, scrutineersPer: 'delegation', voteFirst: true },
  publish: { onTheSpot: true, counts: 'full', order: 'by-votes', rows: false },
  retentionMonths: null,
}

/** What no source says in either variant. */
const ASSUMED = [
  'mode',
  'fallback',
  'custody',
  'roomOverflow',
  'groups.0.candidates',
  'groups.0.seats',
  'ballot.fields',
  'ballot.boxes',
  'validity.unknownItem',
  'validity.unknownMark',
  'validity.conflictingMarks',
  'validity.duplicateSerial',
  'tie.maxRounds',
  'tie.finally',
  'shortfall.method',
  'publish.counts',
  'publish.order',
  'retentionMonths',
]

export const LAW_DEFAULT: Preset = {
  id: 'law-default-contested',
  basis: [
    '地方组织法第十四、二十五、二十八、二十九条',
    '选举法第四十三至四十五条',
    '全国人大会议选举和决定任命办法',
    '乡镇人大选举办法样本',
  ],
  assumed: ASSUMED,
  rule: LAW_RULE,
}

/** 画○不得超过N项: each project is judged, but no ballot may approve more than there are seats. */
export const LAW_DEFAULT_WITH_CAP: Preset = {
  id: 'law-default-with-cap',
  basis: [...LAW_DEFAULT.basis, '选举法第四十四条：所选人数多于应选人数的作废'],
  assumed: [...ASSUMED, 'ballot.layout'],
  rule: { ...LAW_RULE, groups: contested(12, 10, 10), ballot: { ...LAW_RULE.ballot, layout: 'per-item-with-cap' } },
}
