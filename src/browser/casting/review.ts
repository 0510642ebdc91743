/** 核对: everything once more, by choice, with what is worth a second look on top; and the red button that ignores a hasty finger. */
import { guide, isBlank, voidReasons } from '../../voting/rule/marks.ts'
import type { VotingRule } from '../../voting/rule/rule.ts'
import type { Ballot, Row } from './marking.ts'
import { all, fill, part } from './page.ts'

export function writeReview(rule: VotingRule, ballot: Ballot, change: (row: Row) => void): void {
  const template = part('review-row') as HTMLTemplateElement
  for (const group of all('[data-group]')) {
    const rows = ballot.rows.filter((row) => (row.chosen() ?? 'unmarked') === group.dataset['group'])
    const count = part('count', group)
    count.textContent = fill(count, { n: rows.length })
    group.hidden = rows.length === 0
    const list = emptied(group)
    list.append(...rows.map((row) => lineOf(template, row, change)))
  }
  const unmarked = ballot.rows.filter((row) => row.chosen() === null)
  part('unmarked').hidden = unmarked.length === 0
  const title = part('unmarked').querySelector<HTMLElement>('b')
  if (title) title.textContent = fill(title, { n: unmarked.length })
  part('unmarked-list').textContent = unmarked.map((row) => `${row.number} ${row.name}`).join('；')
  const marks = ballot.marks()
  const missing = guide(rule, marks).reduce((sum, group) => sum + group.missing, 0)
  part('missing').textContent = fill(part('missing'), { n: missing })
  part('missing').hidden = missing === 0
  const reasons: readonly string[] = voidReasons(rule, marks)
  part('void').hidden = reasons.length === 0
  for (const reason of all('[data-reason]')) reason.hidden = !reasons.includes(reason.dataset['reason'] ?? '')
  part('none-for').hidden = reasons.length > 0 || isBlank(marks) || rule.ballot.layout === 'grade' || marks.includes('for')
  const tally = part('review-tally')
  tally.textContent = reasons.length > 0 ? ballot.tally() : fill(tally, { tally: ballot.tally() })
}

export function eraseReview(): void {
  for (const group of all('[data-group]')) emptied(group)
  part('unmarked-list').textContent = ''
  part('review-tally').textContent = ''
}

function emptied(group: HTMLElement): HTMLElement {
  const list = group.querySelector('ul')
  if (list === null) throw new Error('a group of the review has no list')
  list.textContent = ''
  return list
}

function lineOf(template: HTMLTemplateElement, row: Row, change: (row: Row) => void): Node {
  const line = template.content.cloneNode(true) as DocumentFragment
  const [number, name] = [line.querySelector('b'), line.querySelector('span span')]
  const button = line.querySelector<HTMLElement>('button')
  if (number) number.textContent = row.number
  if (name) name.textContent = row.name
  if (button) {
    button.setAttribute('aria-label', fill(button, { n: row.number }))
    button.addEventListener('click', () => change(row))
  }
  return line
}

/** The button lies where «next» lay: touches of the first moment, and touches that began before it was shown, are not meant for it. */
const DEAF_MS = 1_500

export function guardedButton(button: HTMLElement, press: () => void): { shown(): void } {
  let since = Number.POSITIVE_INFINITY
  let began = false
  button.addEventListener('pointerdown', () => {
    began = performance.now() - since >= DEAF_MS
  })
  button.addEventListener('click', (event) => {
    // A click without a pointer comes from a keyboard or a screen reader (detail 0): it did not slip.
    const meant = event.detail === 0 ? performance.now() - since >= DEAF_MS : began
    began = false
    if (meant && button.getAttribute('aria-disabled') !== 'true') press()
  })
  return {
    shown() {
      since = performance.now()
      began = false
    },
  }
}
