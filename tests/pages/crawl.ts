/** Walks the demo as different people and finds one address for every kind of page that they can reach by links. */
import type { Page } from 'playwright-core'

export interface FoundPage {
  readonly kind: string
  readonly path: string
  /** Kind, and what one can do there: the same page with other forms is another page. */
  readonly signature: string
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

/** Breadth first from `starts` over the part of the site that `within` names; every kind of page once, the first address of it. */
export async function crawl(page: Page, base: string, starts: readonly string[], within: RegExp): Promise<FoundPage[]> {
  const found = new Map<string, FoundPage>()
  const queue = [...starts]
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const kind = kindOf(path)
    if (found.has(kind)) continue
    await page.goto(base + path)
    const { links, forms } = await page.evaluate(() => ({
      links: [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? ''),
      forms: [...document.querySelectorAll('form')].map((form) => form.getAttribute('action') ?? ''),
    }))
    found.set(kind, { kind, path, signature: [kind, ...new Set(forms.map(kindOf))].sort().join(' ') })
    for (const link of links) {
      const url = new URL(link, base + path)
      if (url.origin !== base || SKIPPED.test(url.pathname) || !within.test(url.pathname)) continue
      const next = `${url.pathname}${url.search}`
      if (!found.has(kindOf(next))) queue.push(next)
    }
  }
  return [...found.values()]
}
