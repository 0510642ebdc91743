/** 满意度测评: how finished projects have been graded. */
import type { VotingRule } from '../rule.ts'
import { LAW_DEFAULT } from './law.ts'
import { type Preset, uncontested } from './preset.ts'

const TIERS = [
  { id: 'satisfied', name: '满意' },
  { id: 'basically-satisfied', name: '基本满意' },
  { id: 'dissatisfied', name: '不满意' },
]

const rating: VotingRule = {
  ...LAW_DEFAULT.rule,
  title: '民生实事项目满意度测评办法',
  noun: 'rating',
  groups: uncontested(10),
  ballot: {
    ...LAW_DEFAULT.rule.ballot,
    layout: 'grade',
    unmarked: 'not-selected',
    signs: { for: '√', against: '', abstain: '' },
    fields: ['content', 'unit'],
  },
  threshold: null,
  shortfall: { ...LAW_DEFAULT.rule.shortfall, method: 'accept-fewer' },
  satisfaction: {
    tiers: TIERS,
    base: 'all-deputies',
    grades: [
      { name: '满意', sumOf: ['satisfied'], num: 1, den: 2, atHalf: 'passes' },
      { name: '基本满意', sumOf: ['satisfied', 'basically-satisfied'], num: 1, den: 2, atHalf: 'fails' },
    ],
    otherwise: '不满意',
    rateBase: 'valid',
    retestMonths: null,
  },
}

export const RATING_PRESETS: readonly Preset[] = [
  {
    id: 'satisfaction-zhenhai',
    basis: ['宁波市镇海区人大常委会2022年测评：满意票达到全体组成人员半数以上为满意'],
    // The text gives two answers at exactly half; 不足半数（含半数） is followed for the sum of both tiers.
    assumed: ['satisfaction.grades.1.atHalf', 'groups.0.candidates', 'satisfaction.rateBase', 'satisfaction.retestMonths'],
    rule: { ...rating, venue: 'standing-committee', quorum: { num: 1, den: 2, cmp: 'over' } },
  },
  {
    id: 'satisfaction-huzhou',
    basis: ['湖州市人民代表大会2025、2026年测评：代表团会议上逐子项评价，公布总体满意率'],
    assumed: ['satisfaction.base', 'satisfaction.grades', 'satisfaction.rateBase', 'roomOverflow', 'quorum'],
    rule: {
      ...rating,
      venue: 'city-congress',
      groups: uncontested(21),
      mode: 'paper-ballot',
      fallback: null,
      rooms: 'by-delegation',
      roomOverflow: 'void-room',
    },
  },
]
