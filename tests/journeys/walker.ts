/** Somebody with a phone in his hand who walks through the real pages: looks, fills in, presses, and finds nothing inaccessible. */
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { newPage, PHONE } from '../support/chromium.ts'

export class Walker {
  readonly page: Page
  readonly #base: string
  readonly #problems: string[]

  private constructor(page: Page, base: string, problems: string[]) {
    this.page = page
    this.#base = base
    this.#problems = problems
  }

  /** With a phone of his own; what goes wrong on any of his pages lands in `problems`. */
  static async arrive(browser: Browser, base: string, problems: string[]): Promise<Walker> {
    const page = await newPage(browser, PHONE, problems)
    page.setDefaultTimeout(10_000)
    return new Walker(page, base, problems)
  }

  /** The words on the page now, with single spaces. */
  readonly text = async (): Promise<string> => (await this.page.locator('main').innerText()).replace(/\s+/g, ' ')
  readonly path = (): string => new URL(this.page.url()).pathname

  async go(path: string): Promise<void> {
    await this.#open(this.#base + path)
    await this.look()
  }

  /** A console turns to its next step by itself; whoever opens an address at that very moment opens it once more. */
  async #open(address: string, tries = 3): Promise<void> {
    try {
      await this.page.goto(address)
    } catch (error) {
      if (tries === 1 || !String(error).includes('interrupted by another navigation')) throw error
      await this.#open(address, tries - 1)
    }
  }

  /** Fills in the form that posts to `action`, by the names of its fields, and sends it with its button. */
  async send(action: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
    const has = Object.keys(fields).map((name) => `:has([name="${name}"])`)
    const form = this.page.locator(`form[method=post][action="${action}"]${has.join('')}`)
    if ((await form.count()) !== 1) throw new Error(`${await form.count()} forms to ${action} at ${this.path()}`)
    for (const fold of await form.locator('xpath=ancestor::details[not(@open)]/summary').all()) await fold.click()
    for (const [name, value] of Object.entries(fields)) await this.#fill(form.locator(`[name="${name}"]`), value)
    await this.#leave(() => form.locator('button[type=submit]:not([formaction])').click())
  }

  /** Follows the link with these words. */
  async follow(words: string | RegExp): Promise<void> {
    await this.#leave(() => this.page.locator('main').getByRole('link', { name: words }).first().click())
  }

  /** The casting page has come to this screen by itself. */
  async screen(name: string): Promise<void> {
    await this.page.waitForSelector(`[data-screen="${name}"]:not([hidden])`, { timeout: 20_000 })
    await this.look()
  }

  async signIn(username: string, password: string): Promise<void> {
    await this.go('/sign-in')
    await this.send('/sign-in', { username, password })
    if (this.path() === '/sign-in') throw new Error(`${username} was not let in: ${await this.text()}`)
  }

  /** The first page of a new account, and the only one until this is done. */
  async chooseOwnPassword(given: string, chosen: string): Promise<void> {
    if (this.path() !== '/account') throw new Error(`not asked for an own password, but at ${this.path()}`)
    await this.send('/account', { 'current-password': given, 'new-password': chosen, 'new-password-again': chosen })
    if (this.path() === '/account') throw new Error(`the password was not changed: ${await this.text()}`)
  }

  async #fill(field: ReturnType<Page['locator']>, value: string): Promise<void> {
    const kind = await field.first().evaluate((element) => element.getAttribute('type') ?? element.tagName.toLowerCase())
    if (kind === 'select') await field.selectOption(value)
    else if (kind === 'radio' || kind === 'checkbox') {
      const choice = kind === 'radio' ? field.and(this.page.locator(`[value="${value}"]`)) : field
      // A finger touches the words beside the little box.
      await choice.locator('xpath=ancestor::label').click()
    } else await field.fill(value)
  }

  async #leave(act: () => Promise<void>): Promise<void> {
    await Promise.all([this.page.waitForEvent('domcontentloaded'), act()])
    await this.look()
  }

  /** Every page that anybody comes to is whole, fits the phone, and axe has nothing to say about it. */
  async look(): Promise<void> {
    await this.page.waitForLoadState('load')
    await this.page.evaluate(axe.source)
    const found = await this.page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
      }
      const { violations } = await axe.run()
      const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth
      return [...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), ...(wide ? ['wider than the phone'] : [])]
    })
    for (const finding of found) this.#problems.push(`${this.path()} ${finding}`)
  }
}
