/** A real browser, the one of the machine. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

const PLACES = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome']

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function program(): string {
  const found = PLACES.find((path) => path !== undefined && existsSync(path))
  if (found === undefined) throw new Error('no Chromium found: set CHROMIUM_PATH or install chromium')
  return found
}

/** `more`: switches that a journey needs, such as a film instead of a camera. */
export const launch = (more: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: program(), args: [...ARGS, ...more] })

/** A browser that can be killed with -9, and what it has kept in `profile` found again by the next one. */
export async function launchMortal(profile: string): Promise<{ readonly page: Page; kill(): Promise<void> }> {
  const mortal = spawn(program(), [...ARGS, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`])
  const address = await new Promise<string>((resolve) => {
    let told = ''
    mortal.stderr.on('data', (chunk: Buffer) => {
      told += chunk
      const [, found] = /DevTools listening on (\S+)/.exec(told) ?? []
      if (found) resolve(found)
    })
  })
  const browser = await chromium.connectOverCDP(address)
  const page = await browser.contexts()[0]?.newPage()
  if (page === undefined) throw new Error('a browser without a window')
  return {
    page,
    async kill() {
      mortal.kill('SIGKILL')
      await once(mortal, 'exit')
      await browser.close()
    },
  }
}

export const PHONE = { width: 390, height: 844 } as const
export const DESK = { width: 1440, height: 900 } as const

/** A page of its own (own cookies); errors of scripts and broken policies fail the test that made it. */
export async function newPage(browser: Browser, viewport: { width: number; height: number }, problems: string[]): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    hasTouch: viewport.width < 500,
    isMobile: viewport.width < 500,
    locale: 'zh-CN',
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => problems.push(`script: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (401|403|404|409|422|429)/.test(message.text())) problems.push(message.text())
  })
  return page
}
