/** Walks the demo as different people and finds one address for every kind of page that they can reach by links. */
import type { Page } from 'playwright-core'

export interface FoundPage {
  readonly kind: string
  readonly path: string
}

/** Ids, codes, digits and names of bodies are one kind of page. */
const kindOf = (path: string): string =>
  path
    .split('?')[0]
    ?.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/\d{4}-[A-Z]{1,2}\d{2,3}/g, ':code')
    .replace(/^\/d\/[a-z-]+/, '/d/:place')
    .replace(/^\/desk\/[a-z-]+/, '/desk/:body')
    .replace(/\/track\/\d+/, '/track/:code') ?? path

const SKIPPED = /^\/(assets|sign-out)|\.(csv|json|docx|xlsx)$/

/** Breadth first from `starts`; every kind of page once, the first address of it. */
export async function crawl(page: Page, base: string, starts: readonly string[]): Promise<FoundPage[]> {
  const found = new Map<string, string>()
  const queue = [...starts]
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const kind = kindOf(path)
    if (found.has(kind)) continue
    found.set(kind, path)
    await page.goto(base + path)
    const links = await page.evaluate(() =>
      [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? ''),
    )
    for (const link of links) {
      const url = new URL(link, base + path)
      if (url.origin !== base || SKIPPED.test(url.pathname)) continue
      const next = `${url.pathname}${url.search}`
      if (!found.has(kindOf(next))) queue.push(next)
    }
  }
  return [...found].map(([kind, path]) => ({ kind, path }))
}
