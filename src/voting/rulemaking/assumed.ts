/** Which questions no source answers: what a preset assumes is what the place's own text must say. */
import { withoutPositions } from './fields.ts'

/** How many candidates there are is no question any more once the list is frozen. */
const SETTLED = 'groups.candidates'

/** A preset may assume a whole part of the rule («tie») or one field of it («tie.maxRounds»). */
export function isAssumed(assumed: readonly string[], field: string): boolean {
  const question = withoutPositions(field)
  if (question === SETTLED) return false
  return [field, question].some((one) => assumed.some((path) => one === path || one.startsWith(`${path}.`)))
}
