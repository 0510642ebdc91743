/** The page's parts: its screens, of which one is shown, and the facts that the server wrote into it. */
import type { Stage } from './course.ts'

export type ScreenName = Stage | 'unfit' | 'loading' | 'refused'

/** A fact of the body's data attributes. */
export function fact(name: string): string {
  const value = document.body.dataset[name]
  if (value === undefined) throw new Error(`the page does not say ${name}`)
  return value
}

export function part(name: string, within: ParentNode = document): HTMLElement {
  const found = within.querySelector<HTMLElement>(`[data-part="${name}"]`)
  if (found === null) throw new Error(`the page has no ${name}`)
  return found
}

export const all = (selector: string, within: ParentNode = document): HTMLElement[] => [
  ...within.querySelectorAll<HTMLElement>(selector),
]

/** What a button of this name does; several may carry one name. */
export function on(act: string, what: (button: HTMLElement) => void): void {
  for (const button of all(`[data-act="${act}"]`)) button.addEventListener('click', () => what(button))
}

let shown: ScreenName | null = null

/** Shows one screen, from its top, and tells a screen reader its title. False when it is shown already. */
export function show(name: ScreenName): boolean {
  if (shown === name) return false
  shown = name
  for (const screen of all('[data-screen]')) screen.hidden = screen.dataset['screen'] !== name
  scrollTo(0, 0)
  const screen = document.querySelector<HTMLElement>(`[data-screen="${name}"]`)
  // The sentence for browsers that run no script appears after a while by itself (booth.css); now it is meant.
  screen?.classList.add('now')
  screen?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  return true
}

/** A sentence that the server wrote with blanks into an attribute (data-words, data-words-none …), filled in. */
export function fill(element: HTMLElement, values: Readonly<Record<string, string | number>>, kind = ''): string {
  const words = element.dataset[`words${kind}`] ?? ''
  return words.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}
