/** What every journey stands on: an empty demo installation that really listens, a browser, and people who walk through it. */
import type { Browser } from 'playwright-core'
import { readConfig } from '../../src/config.ts'
import type { Day } from '../../src/kernel/clock.ts'
import { start } from '../../src/server.ts'
import { launch } from '../support/chromium.ts'
import { emptyDatabase } from '../support/database.ts'
import { PASSWORD } from '../support/people.ts'
import { type Site, site } from '../support/site.ts'
import { standOn } from '../support/today.ts'
import { Walker } from './walker.ts'

export interface Journey {
  readonly here: Site
  readonly browser: Browser
  readonly url: string
  /** What was wrong with any page of anybody: scripts, policies, axe, width. */
  readonly problems: string[]
  /** Somebody new, with a phone of his own. */
  arrive(): Promise<Walker>
  /** The officer with this user name; signed in once. A new account has the password that he was given. */
  as(username: string, given?: string): Promise<Walker>
  end(): Promise<void>
}

/** A demo, because nobody can wait two real minutes for ballots to be drawn, nor vote for real on the embedded database. */
export async function begin(on: Day): Promise<Journey> {
  await emptyDatabase()
  const here = await site('demo')
  standOn(here, on)
  // The database belongs to all tests of this run: only the listening ends with this file.
  const db = { ...here.db, close: async () => {} }
  const running = await start({ ...here.deps, db, config: readConfig({ PORT: '0', DATA_DIR: 'data-of-tests' }) })
  const browser = await launch()
  const url = `http://localhost:${running.port}`
  const problems: string[] = []
  const people = new Map<string, Walker>()
  const arrive = () => Walker.arrive(browser, url, problems)
  return {
    here,
    browser,
    url,
    problems,
    arrive,
    async as(username, given) {
      const known = people.get(username)
      if (known) return known
      const walker = await arrive()
      await walker.signIn(username, given ?? PASSWORD)
      if (given !== undefined) await walker.chooseOwnPassword(given, PASSWORD)
      people.set(username, walker)
      return walker
    },
    async end() {
      await browser.close()
      await running.stop()
    },
  }
}
