/** What a count leads to, as its report says it: another vote, the presidium, seats that stay open. */
import type { RoundResult } from '../../src/voting/session/store.ts'
import type { Words } from './model.ts'
import type { Voice } from './voice.ts'

export function followUps(voice: Voice, { outcome, presidium, candidates }: RoundResult): Words[] {
  const open = outcome.open > 0 ? [voice.say('count.open', { open: outcome.open })] : []
  switch (outcome.kind) {
    case 'runoff':
      return [
        voice.say('count.runoff', {
          tied: tiedIn(outcome.ties),
          votes: outcome.ties[0]?.score ?? 0,
          open: seatsIn(outcome.ties),
        }),
      ]
    case 'presidium-choice':
      return [voice.say('count.leftToPresidium', { tied: tiedIn(outcome.ties), open: seatsIn(outcome.ties) })]
    case 'second-round':
      return [...wordOf(voice, presidium, candidates), voice.say('count.second', { open: outcome.open })]
    default:
      return [...wordOf(voice, presidium, candidates), ...open]
  }
}

type Ties = Extract<RoundResult['outcome'], { kind: 'runoff' }>['ties']
const tiedIn = (ties: Ties) => ties.reduce((sum, tie) => sum + tie.candidates.length, 0)
const seatsIn = (ties: Ties) => ties.reduce((sum, tie) => sum + tie.seats, 0)

function wordOf(voice: Voice, word: RoundResult['presidium'], candidates: RoundResult['candidates']): Words[] {
  if (word === null) return []
  const chosen = candidates.filter(({ id }) => word.chosen.includes(id)).map(({ title }) => title)
  return [
    chosen.length === 0
      ? voice.say('count.presidiumTookNone', { basis: word.basis })
      : voice.say('count.presidiumTook', { chosen: chosen.join('、'), basis: word.basis }),
  ]
}
