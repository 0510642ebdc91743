/** A real browser, the one of the machine. */
import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

const PLACES = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome']

/** `more`: switches that a journey needs, such as a film instead of a camera. */
export async function launch(more: readonly string[] = []): Promise<Browser> {
  const executablePath = PLACES.find((path) => path !== undefined && existsSync(path))
  if (executablePath === undefined) throw new Error('no Chromium found: set CHROMIUM_PATH or install chromium')
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  })
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
