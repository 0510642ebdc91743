/** Somebody with a phone in his hand who walks through the real pages: looks, fills in, presses, and finds nothing inaccessible. */
import axe from 'axe-core'
import type { Browser, Page, Request, Response } from 'playwright-core'
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
    page.setDefaultTimeout(30_000)
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
  async #open(address: string): Promise<void> {
    await again(() => this.page.goto(address), /interrupted by another navigation|ERR_ABORTED/)
  }

  /** Fills in the form that posts to `action`, by the names of its fields, and sends it with its button. */
  async send(action: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
    const has = Object.keys(fields).map((name) => `:has([name="${name}"])`)
    const form = this.page.locator(`form[method=post][action="${action}"]${has.join('')}`)
    if ((await form.count()) !== 1) throw new Error(`${await form.count()} forms to ${action} at ${this.path()}`)
    for (const fold of await form.locator('xpath=ancestor::details[not(@open)]/summary').all()) await fold.click()
    for (const [name, value] of Object.entries(fields)) await this.#fill(form.locator(`[name="${name}"]`), value)
    const answered = this.page.waitForResponse((response) => isPage(response) && firstOf(response).method() === 'POST')
    await this.#leave(answered, () => form.locator('button[type=submit]:not([formaction])').click())
  }

  /** Follows the link with these words. */
  async follow(words: string | RegExp): Promise<void> {
    const link = this.page.locator('main').getByRole('link', { name: words }).first()
    const address = await link.evaluate((element) => (element as HTMLAnchorElement).href.replace(/#.*/, ''))
    const answered = this.page.waitForResponse((response) => isPage(response) && firstOf(response).url() === address)
    await this.#leave(answered, () => link.click())
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

  /** Until the page has come that the act asked for: one to which the console turned by itself is not it. */
  async #leave(answered: Promise<Response>, act: () => Promise<void>): Promise<void> {
    const [response] = await Promise.all([answered, act()])
    await response.finished()
    await this.look()
  }

  /** Every page that anybody comes to is whole, fits the phone, and axe has nothing to say about it. */
  async look(): Promise<void> {
    await again(() => this.#inspect(), /context was destroyed/)
  }

  async #inspect(): Promise<void> {
    await this.page.waitForLoadState('load')
    const wide = await this.page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
    if (wide) this.#problems.push(`${this.path()} wider than the phone`)
    const kind = await this.page.evaluate(kindOfPage)
    if (looked.has(kind)) return
    await this.page.evaluate(axe.source)
    const found = await this.page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
      }
      const { violations } = await axe.run()
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
    })
    for (const finding of found) this.#problems.push(`${this.path()} ${finding}`)
    looked.add(kind)
  }
}

/** More than half of a journey went by in looking at the twelfth page that differs from the first in a name. */
const looked = new Set<string>()

/** Runs in the page: its address without what is another each time, and every kind of element on it, as styles and axe tell them apart. */
function kindOfPage(): string {
  const told = ['class', 'lang', 'type', 'role', 'hidden', 'disabled', 'open', 'aria-current', 'aria-expanded', 'aria-pressed']
  const kinds = Array.from(document.querySelectorAll('*'), (element) => {
    const names = element.getAttributeNames().sort().join(' ')
    const values = told.map((name) => element.getAttribute(name) ?? '').join('|')
    return `${element.localName} ${names} ${values} ${element.textContent === ''} ${element.checkVisibility()}`
  })
  return [location.pathname.replace(/[0-9a-f-]{36}/g, '*'), ...new Set(kinds)].join('\n')
}

/** What the console interrupted by turning to its next step is done again, twice at most. */
async function again(act: () => Promise<unknown>, interrupted: RegExp, tries = 3): Promise<void> {
  try {
    await act()
  } catch (error) {
    if (tries === 1 || !interrupted.test(String(error))) throw error
    await again(act, interrupted, tries - 1)
  }
}

/** A page that a person sees: neither a picture nor the answer that only leads to another address. */
const isPage = (response: Response): boolean =>
  response.request().isNavigationRequest() && (response.status() < 300 || response.status() >= 400)

/** What was asked for in the beginning. */
function firstOf(response: Response): Request {
  let request = response.request()
  for (let before = request.redirectedFrom(); before !== null; before = before.redirectedFrom()) request = before
  return request
}
