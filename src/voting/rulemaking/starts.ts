/** From which rules a body may start its own, the safest first. The fuller list with its sources is `rule/presets.ts`. */
import type { BodyKind } from '../../database/tables/people.ts'
import { type Preset, preset } from '../rule/presets.ts'
import type { Share } from '../rule/rule.ts'

/** Every congress may start from the statutes, or ask for no majority. */
const EVERY_CONGRESS = ['law-default-with-cap', 'law-default-contested', 'binjiang-2017-top-n'] as const

const STARTS = {
  city: [...EVERY_CONGRESS, 'city-combined-lishui-2025', 'hainan-province-2024'],
  district: [
    ...EVERY_CONGRESS,
    'shaanxi-2025-county',
    'ninghai-county-2013',
    'luqiao-2017-tick',
    'dongyang-2017-per-item',
    'delegation-vote-wencheng-2022',
  ],
  town: [...EVERY_CONGRESS, 'town-small-siping-2023', 'town-device-banfu-2019', 'liyang-town-2010-rank'],
  street: ['street-select-xihu-2019', 'street-select-aishan', 'street-select-jingtai', 'street-dual-shigu'],
} as const satisfies Record<BodyKind, readonly string[]>

export type RuleStart = (typeof STARTS)[BodyKind][number]

export const startsFor = (kind: BodyKind): readonly [RuleStart, ...RuleStart[]] => STARTS[kind]

/** The quorum of the law, which every preset of such a body asks for. */
export const quorumOf = (kind: BodyKind): Share => preset(startsFor(kind)[0]).rule.quorum

/** The preset that a draft was started from, as it was written down with it; null when it is not known any more. */
export function startedFrom(written: string | null): (Preset & { readonly id: RuleStart }) | null {
  const id = Object.values(STARTS)
    .flat()
    .find((one) => one === written)
  return id === undefined ? null : { ...preset(id), id }
}
