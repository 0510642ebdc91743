/** 字大些, 防窥, and looking at a covered choice for a moment. */
import type { Status } from './course.ts'
import { all, on, part } from './page.ts'

const SIZES = ['', 'larger', 'largest'] as const
const PEEK_MS = 3_000
const PEEK_REVIEW_MS = 10_000

/** `changed`: the bar at the bottom says something else when choices are hidden. */
export function comforts(changed: () => void): void {
  let size = 0
  on('larger', () => {
    size = (size + 1) % SIZES.length
    document.documentElement.className = SIZES[size] ?? ''
  })
  on('hide', () => hide(!document.body.classList.contains('hide-choices')))
  helpCard()
  on('peek', (button) => reveal(button.closest<HTMLElement>('li'), PEEK_MS))
  on('peek-review', (button) => reveal(button.parentElement, PEEK_REVIEW_MS))
  // The picture that an app switcher keeps, and whoever picks the phone up, sees no choice.
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) hide(true)
  })

  function hide(is: boolean) {
    document.body.classList.toggle('hide-choices', is)
    for (const button of all('[data-act="hide"]')) button.setAttribute('aria-pressed', String(is))
    changed()
  }
}

/** The screen that is held up: it stands in the place of the ballot, and afterwards everything is where it was. */
function helpCard() {
  const [card, main] = [part('help'), document.querySelector<HTMLElement>('#main')]
  let from: { readonly button: HTMLElement; readonly top: number } | null = null
  const turn = (up: boolean) => {
    card.hidden = !up
    if (main) main.hidden = up
  }
  on('help', (button) => {
    from = { button, top: scrollY }
    turn(true)
    card.querySelector('h2')?.focus()
  })
  on('help-back', () => {
    turn(false)
    scrollTo(0, from?.top ?? 0)
    from?.button.focus({ preventScroll: true })
  })
}

function reveal(element: HTMLElement | null, milliseconds: number) {
  element?.classList.add('peek')
  setTimeout(() => element?.classList.remove('peek'), milliseconds)
}

/** The word at the top: what the round is doing, or that the line is dead. */
export function showStatus(status: Status): void {
  const element = part('status')
  element.dataset['status'] = status
  for (const word of all('[data-when]', element)) word.hidden = word.dataset['when'] !== status
}
