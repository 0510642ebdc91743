/** What every step of the ceremony does with its page: one screen at a time, buttons that are waited for, fields that are read. */
import { all, part } from '../casting/page.ts'

export function screen(name: string): void {
  for (const one of all('[data-screen]')) one.hidden = one.dataset['screen'] !== name
  scrollTo(0, 0)
  document.querySelector<HTMLElement>(`[data-screen="${name}"] h1`)?.focus({ preventScroll: true })
}

export function button(act: string): HTMLButtonElement {
  const found = document.querySelector<HTMLButtonElement>(`[data-act="${act}"]`)
  if (found === null) throw new Error(`the page has no button ${act}`)
  return found
}

export const field = (name: string) => part(name) as HTMLInputElement

/** The first of these buttons that is pressed. */
export const pressed = <Act extends string>(...acts: readonly Act[]): Promise<Act> =>
  new Promise((resolve) => {
    for (const act of acts) button(act).onclick = () => resolve(act)
  })

/** Parts of the page that belong to one set of keys; those of sets that are not made are hidden. */
export function showSets(count: number): void {
  for (const one of all('[data-set]')) one.hidden = Number(one.dataset['set']) >= count
  for (const one of all('[data-several]')) one.hidden = count === 1
  for (const one of all('[data-single]')) one.hidden = count > 1
}
