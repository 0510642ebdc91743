/** Deputies' phones in a real browser, before a frozen round of twelve candidates of whom ten may be chosen. */
import axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { readConfig } from '../../src/config.ts'
import type { Phase } from '../../src/database/tables/vote.ts'
import type { MandateId } from '../../src/kernel/ids.ts'
import { type Running, start } from '../../src/server.ts'
import { boxFigures } from '../../src/voting/ballot/store.ts'
import { launch, newPage, PHONE } from '../support/chromium.ts'
import { useDatabase } from '../support/database.ts'
import { deputyCookie, type FrozenRound, frozenRound, setPhase } from '../support/rounds.ts'
import { MASTER_KEY, type Site, site } from '../support/site.ts'

export class Phones {
  here!: Site
  browser!: Browser
  /** A new one for each test. */
  round!: FrozenRound
  problems: string[] = []
  #running!: Running

  /** For all tests of the file that calls it. */
  constructor() {
    useDatabase()
    beforeAll(async () => {
      // A demo draws within seconds; a real round spreads its phones over a minute and a half.
      this.here = await site('demo')
      // The database belongs to all tests of this run: only the listening ends with this file.
      const db = { ...this.here.db, close: async () => {} }
      this.#running = await start({ ...this.here.deps, db, config: readConfig({ PORT: '0', DATA_DIR: 'data-of-tests' }) })
      this.browser = await launch()
    })
    afterAll(async () => {
      await this.browser.close()
      await this.#running.stop()
    })
    beforeEach(async () => {
      this.problems = []
      this.round = await frozenRound(this.here.db, MASTER_KEY, { deputies: 4, pageOf: this.here.deps })
    })
  }

  get url(): string {
    return `http://localhost:${this.#running.port}`
  }

  get castingPage(): string {
    return `${this.url}/cast/${this.round.id}`
  }

  mandate(index = 0): MandateId {
    return this.round.mandates[index] ?? expect.fail('the round of the test is too small')
  }

  readonly phase = (phase: Phase): Promise<void> => setPhase(this.here.db, this.round, phase)
  readonly returned = async () => (await boxFigures(this.here.db.read, this.round.id)).returned

  /** Nobody has signed in on it. */
  readonly emptyPhone = (): Promise<Page> => newPage(this.browser, PHONE, this.problems)

  /** The deputy scans his slip on this device; any other device of his is signed out. */
  async signIn(context: BrowserContext, deputy = this.mandate()): Promise<void> {
    await this.here.db.change((trx) =>
      trx.updateTable('slip').set({ revoked_at: new Date() }).where('mandate_id', '=', deputy).execute(),
    )
    const [name = '', value = ''] = (await deputyCookie(this.here.db, this.round, deputy)).split('=')
    const cookie = { name, value, url: 'https://localhost/', secure: true, httpOnly: true, sameSite: 'Lax' as const }
    await context.addCookies([cookie])
  }

  /** A phone whose deputy has signed in, on the casting page. */
  async phone(language = 'zh-CN'): Promise<Page> {
    const page = await this.emptyPhone()
    await this.signIn(page.context())
    await page.goto(`${this.castingPage}?language=${language}`)
    return page
  }

  /** A phone with a drawn ballot, voting open. */
  async ballotPhone(): Promise<Page> {
    await this.phase('issuing')
    const page = await this.phone()
    await screen(page, 'drawn')
    await this.phase('open')
    await screen(page, 'ballot')
    return page
  }
}

export const screen = (page: Page, name: string) =>
  page.waitForSelector(`[data-screen="${name}"]:not([hidden])`, { timeout: 20_000 })
export const choose = (page: Page, item: number, value: string) =>
  page.locator(`#c${item} input[value=${value}]`).click({ force: true })
export const next = (page: Page) => page.locator('[data-part=next]').click()
export const castButton = (page: Page) => page.locator('[data-part=cast]')
/** The red button is deaf for a second and a half. */
export const awake = (page: Page) => page.waitForTimeout(1_600)

export async function castAll(page: Page): Promise<void> {
  for (let item = 0; item < 10; item++) await choose(page, item, 'for')
  await next(page)
  await awake(page)
  await castButton(page).click()
}

/** What axe has to say about the page as it stands. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  })
}
