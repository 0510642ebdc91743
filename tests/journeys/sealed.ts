/** A sealed vote held through the real pages: officers at their consoles, the hall's clock, slips and the door, a deputy's phone. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Role } from '../../src/database/tables/people.ts'
import { type Day, shanghaiMoment } from '../../src/kernel/clock.ts'
import { makeOfficer } from '../support/people.ts'
import { type Hall, type HallOptions, hall } from '../voting/session/hall.ts'
import { begin, type Journey } from './journey.ts'
import type { Walker } from './walker.ts'

const CODE = 'hall2023'
const DOOR = `/s/${CODE}`
export const WAIT = `${DOOR}/wait`

/** What a phone keeps: the digits to find the line by, and the whole digest. */
export interface Receipt {
  readonly label: string
  readonly whole: string
}

export class SealedHall {
  readonly journey: Journey
  readonly at: Hall
  /** Addresses at the desk. */
  session = ''
  round = ''
  readonly #day: Day
  readonly #met: (page: Page) => void
  readonly #officers = new Map<string, Walker>()
  readonly #slips = new Map<number, string>()
  #minutes = 0

  private constructor(journey: Journey, at: Hall, on: Day, met: (page: Page) => void) {
    this.journey = journey
    this.at = at
    this.#day = on
    this.#met = met
  }

  /** `met` is told the page of everybody who comes. */
  static async begin(on: Day, size: HallOptions, met: (page: Page) => void = () => {}): Promise<SealedHall> {
    const journey = await begin(on)
    return new SealedHall(journey, await hall(journey.here, size), on, met)
  }

  readonly nothingWrong = () => expect(this.journey.problems).toEqual([])

  async arrive(): Promise<Walker> {
    const walker = await this.journey.arrive()
    this.#met(walker.page)
    return walker
  }

  /** The officer with this role; the same one every time, or a second one. */
  async as(role: Role, which: 'first' | 'second' = 'first'): Promise<Walker> {
    const known = this.#officers.get(`${which} ${role}`)
    if (known) return known
    const walker = await this.journey.as(await makeOfficer(this.journey.here, role, this.at.body))
    this.#met(walker.page)
    this.#officers.set(`${which} ${role}`, walker)
    return walker
  }

  /** The hall's clock goes on by a minute; nobody waits. */
  minuteLater(): void {
    this.#minutes++
    this.journey.here.db.setBusinessOffset(shanghaiMoment(this.#day, 10).getTime() - Date.now() + this.#minutes * 60_000)
  }

  /** The office calls the session and draws up a sealed round of it. */
  async prepare(answers: Readonly<Record<string, string>> = {}): Promise<void> {
    const office = await this.as('office-staff')
    await office.go(this.at.desk('sessions', 'new'))
    await office.send(this.at.desk('sessions'), { name: '第九届人民代表大会第三次会议', hall: '会议中心', code: CODE })
    this.session = office.path()
    const query = `?session=${this.session.split('/').at(-1)}`
    await office.go(this.at.desk('rounds', 'new') + query)
    await office.send(this.at.desk('rounds') + query, { method: 'sealed', ...answers })
    this.round = office.path().replace(/\/rule$/, '')
  }

  /** Somebody with this role at the console takes the step that stands at this address there. */
  async take(role: Role, step: string): Promise<Walker> {
    const officer = await this.as(role)
    await officer.go(this.round)
    await officer.send(`${this.round}/${step}`)
    return officer
  }

  async turnBoth(): Promise<void> {
    for (const role of ['chair', 'chief-scrutineer'] as const) await this.take(role, 'turn')
  }

  /** The sign-in desk has found the deputy with this roll number. */
  async atDesk(number: number): Promise<Walker> {
    const desk = await this.as('sign-in-desk')
    await desk.go(`${this.session}?q=${number}`)
    return desk
  }

  /** A form of the sign-in desk for this deputy: `attendance`, `paper` or `slips`. */
  deskForm = (act: string, number: number): string => `${this.session}/${act}/${this.at.mandates[number - 1]}`

  /** Everybody is signed in at the desk, and the office prints a slip for each. */
  async gather(): Promise<void> {
    for (const index of this.at.mandates.keys()) await (await this.atDesk(index + 1)).send(this.deskForm('attendance', index + 1))
    const office = await this.as('office-staff')
    await office.go(this.session)
    await office.send(`${this.session}/slips`)
    expect(await this.keepSlips(office)).toBe(this.at.mandates.length)
  }

  /** What stands on the printed slips of this page is handed to the deputies; answers how many there were. */
  async keepSlips({ page }: Walker): Promise<number> {
    const printed = await page
      .locator('.slip')
      .evaluateAll((all) => all.map((slip) => slip.querySelector('div')?.innerText ?? ''))
    for (const text of printed) {
      const [, number = ''] = /^代表(\d+)/.exec(text) ?? []
      this.#slips.set(Number(number), /\d{4}\s?\d{4}/.exec(text)?.[0] ?? '')
    }
    return printed.length
  }

  /** Through the door with the number and the digits of the slip, to the page where one waits. */
  async enter(number: number, device?: Walker): Promise<Walker> {
    const phone = device ?? (await this.arrive())
    await phone.go(DOOR)
    await phone.send(DOOR, { number: String(number), digits: this.#slips.get(number) ?? '' })
    expect(phone.path()).toBe(WAIT)
    return phone
  }
}

/** From the page where one waits to a ballot that this device has drawn by itself. */
export async function draw(phone: Walker): Promise<void> {
  await phone.go(WAIT)
  await phone.follow('打开选票页')
  await phone.screen('drawn')
}

/** Marks every candidate in the order of the ballot, reads the review, casts, and keeps the receipt. */
export async function castOn(phone: Walker, marks: readonly string[]): Promise<Receipt> {
  const { page } = phone
  await phone.screen('ballot')
  for (const [item, mark] of marks.entries()) await page.locator(`#c${item} input[value=${mark}]`).click({ force: true })
  await page.locator('[data-part=next]').click()
  await phone.screen('review')
  // The red button is deaf for a second and a half.
  await page.waitForTimeout(1_600)
  await page.locator('[data-part=cast]').click()
  await phone.screen('receipt')
  const kept = async (part: string) => (await page.locator(`[data-part=${part}]`).textContent()) ?? ''
  return { label: await kept('receipt-label'), whole: await kept('receipt-whole') }
}
