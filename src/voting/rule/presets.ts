/**
 * Rules that were adopted somewhere, as starting points for the session's own. Each says what it rests on and which fields no
 * source backs (`assumed`, paths into the rule): those the wizard must ask.
 */
import { CONGRESS_PRESETS } from './presets/congress.ts'
import { LAW_DEFAULT, LAW_DEFAULT_WITH_CAP } from './presets/law.ts'
import type { Preset } from './presets/preset.ts'
import { RATING_PRESETS } from './presets/rating.ts'
import { STREET_PRESETS } from './presets/street.ts'

export type { Preset } from './presets/preset.ts'

/** The safest first. */
export const PRESETS: readonly Preset[] = [
  LAW_DEFAULT,
  LAW_DEFAULT_WITH_CAP,
  ...CONGRESS_PRESETS,
  ...STREET_PRESETS,
  ...RATING_PRESETS,
]

export function preset(id: string): Preset {
  const found = PRESETS.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no preset ${id}`)
  return found
}
