/** The roll of a round: who may vote, frozen with the rule and the candidates, in the order of the congress's own numbers. */
import { type Digest, digestOfJson } from '../../kernel/digest.ts'
import type { MandateId } from '../../kernel/ids.ts'

export interface RollEntry {
  readonly position: number
  readonly mandate: MandateId
  readonly name: string
  readonly delegation: string
}

interface Deputy {
  readonly id: MandateId
  readonly name: string
  readonly delegation: string
}

export const rollOf = (deputies: readonly Deputy[]): RollEntry[] =>
  deputies.map(({ id, name, delegation }, index) => ({ position: index + 1, mandate: id, name, delegation }))

/** The same text that the manifest of a sealed round digests (voting/ballot/freeze-actions). */
export const digestOfRoll = (roll: readonly RollEntry[]): Promise<Digest> =>
  digestOfJson(roll.map(({ position, mandate, name, delegation }) => ({ position, mandate, name, delegation })))
