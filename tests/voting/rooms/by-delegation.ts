/** A round by delegation, held through the pages: nine deputies of three delegations, eight there, four candidates for two seats. */
import type { Page, Site } from '../../support/site.ts'
import { redraft } from '../session/by-hand.ts'
import { callSession, draftRound, type Hall, hall, press, signInAtDesk, turnBoth } from '../session/hall.ts'

/** In the order of the roll: two delegations of three are there as a whole, of the last one somebody is missing. */
export const ROOMS = ['第2代表团', '第3代表团', '第1代表团'] as const
type Overflow = 'void-room' | 'void-round'

export async function draftedByDelegation(
  here: Site,
  method: 'hand-totals' | 'sealed',
  roomOverflow: Overflow = 'void-room',
): Promise<{ at: Hall; session: string; round: string }> {
  const at = await hall(here, { deputies: 9, candidates: 4, seats: 2 })
  const session = await callSession(at)
  await signInAtDesk(at, session, 8)
  const round = await draftRound(at, session, { choice: 'law-default-contested', method, custody: 'platform' })
  await redraft(at, round, (rule) => ({ ...rule, rooms: 'by-delegation', roomOverflow }))
  return { at, session, round }
}

/** Up to the closed boxes of a round on paper. */
export async function closedOnPaper(here: Site, roomOverflow: Overflow = 'void-room'): Promise<{ at: Hall; round: string }> {
  const { at, round } = await draftedByDelegation(here, 'hand-totals', roomOverflow)
  await press(at, 'chair', `${round}/freeze`)
  await press(at, 'chair', `${round}/issue`)
  await turnBoth(at, round, 'open')
  await turnBoth(at, round, 'close')
  return { at, round }
}

/** What a teller types on paper: 发出 and 收回 of each room, in the order of the roll. */
export const rooms = (...figures: readonly (readonly [issued: number, returned: number, exchanged?: number])[]) =>
  Object.fromEntries(
    figures.flatMap(([issued, returned, exchanged = 0], index) => [
      [`papers-${index + 1}`, String(issued)],
      [`returned-${index + 1}`, String(returned)],
      [`exchanged-${index + 1}`, String(exchanged)],
    ]),
  )

/** Both tellers, each by himself; what the second one sees. */
export async function enterRoomsTwice(at: Hall, round: string, figures: Readonly<Record<string, string>>): Promise<Page> {
  await press(at, 'teller', `${round}/rooms`, figures)
  return (await at.as('teller', 'second')).post(`${round}/rooms`, figures)
}

/** What the page says of each room. */
export const rowsOf = (page: Page) =>
  [...page.document.querySelectorAll('.rooms-table tbody tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim()),
  )
