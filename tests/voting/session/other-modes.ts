/** A round without ballots, held through the pages: nine deputies, eight there, four candidates for two seats. */
import type { Page, Site } from '../../support/site.ts'
import { callSession, draftRound, type Hall, hall, press, setRule, signInAtDesk, turnBoth } from './hall.ts'

export const HANDS = { mode: 'show-of-hands', secrecy: 'recorded', fallback: 'none' }
export const DEVICES = { mode: 'voting-device', secrecy: 'secret', fallback: 'show-of-hands' }

export async function roundBy(
  here: Site,
  answers: Readonly<Record<string, string>>,
): Promise<{ at: Hall; session: string; round: string }> {
  const at = await hall(here, { deputies: 9, candidates: 4, seats: 2 })
  const session = await callSession(at)
  await signInAtDesk(at, session, 8)
  const round = await draftRound(at, session, { choice: 'law-default-contested' })
  const page = await setRule(at, round, answers)
  if (page.status !== 200) throw new Error(`no rule: ${page.status} ${page.text}`)
  return { at, session, round }
}

/** Up to the vote that is closed, so that the tellers may enter. */
export async function closeVote(at: Hall, round: string): Promise<Page> {
  await press(at, 'chair', `${round}/freeze`)
  await press(at, 'chair', `${round}/issue`)
  await turnBoth(at, round, 'open')
  return turnBoth(at, round, 'close')
}

/** What a teller types: 赞成, 反对, 弃权 of each item. */
export const counted = (...items: readonly (readonly [number, number, number])[]): Record<string, string> =>
  Object.fromEntries(
    items.flatMap(([votesFor, against, abstain], index) => [
      [`for-${index + 1}`, String(votesFor)],
      [`against-${index + 1}`, String(against)],
      [`abstain-${index + 1}`, String(abstain)],
    ]),
  )

/** Words that belong to ballots and to nothing else. */
export const OF_BALLOTS = /选票|票箱|纸质票|发票|领票|收回|发出|封箱|开箱|唱票|投票箱|有效票|无效票|回执/
