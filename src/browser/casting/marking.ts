/** 写票: reads the marks from the page, guards the cap in place, keeps the bar at the bottom true. Marks live here and nowhere else. */
import type { Mark, Marks } from '../../voting/rule/marks.ts'
import { guide, overCap } from '../../voting/rule/marks.ts'
import { candidatesOf, type VotingRule } from '../../voting/rule/rule.ts'
import { all, fill, part } from './page.ts'

/** A candidate, or neighbouring ones that are marked together. */
export interface Row {
  readonly element: HTMLElement
  readonly items: readonly number[]
  readonly number: string
  readonly name: string
  /** The chosen value, null while there is none. */
  chosen(): string | null
}

export interface Ballot {
  readonly rows: readonly Row[]
  marks(): Marks
  isTouched(): boolean
  /** «赞成 9 / 10» */
  tally(): string
  update(): void
  erase(): void
}

export function readBallot(rule: VotingRule): Ballot {
  const rows = all('[data-items]').map(rowOf)
  const before = new Map<HTMLElement, string | null>()
  const full = part('full')

  const marks = (): Marks => {
    const out: Mark[] = Array.from({ length: candidatesOf(rule) }, () => 'unmarked')
    for (const row of rows) for (const item of row.items) out[item] = markOf(row.chosen())
    return out
  }

  function choose(row: Row) {
    const now = marks()
    full.hidden = true
    if (overCap(rule, now)) {
      // Not disabled beforehand and no window: the choice goes back, and the reason stands where the finger is.
      set(row.element, before.get(row.element) ?? null)
      row.element.append(full)
      part('approved').textContent = ''
      part('approved').append(...approved())
      const title = full.querySelector<HTMLElement>('b')
      if (title) title.textContent = fill(title, { n: selected() })
      full.hidden = false
      // The bar at the bottom must not cover it.
      full.scrollIntoView({ block: 'nearest' })
    }
    before.set(row.element, row.chosen())
    update()
  }

  const selected = () => guide(rule, marks()).reduce((sum, group) => sum + group.selected, 0)

  function approved(): HTMLElement[] {
    return rows
      .filter((row) => row.chosen() === 'for')
      .map((row) => {
        const link = document.createElement('a')
        link.href = `#${row.element.id}`
        link.textContent = row.number
        return link
      })
  }

  function tally(): string {
    const bar = part('tally')
    const [group] = rule.groups
    const marked = rows.filter((row) => row.chosen() !== null).length
    if (isHidden() || rule.ballot.layout === 'grade') return fill(bar, { n: marked, all: rows.length }, 'Hidden')
    const cap = rule.groups.length === 1 ? (group?.cap ?? null) : null
    return cap === null ? fill(bar, { n: selected() }, 'Open') : fill(bar, { n: selected(), all: cap })
  }

  function update() {
    const left = part('left')
    const open = rows.filter((row) => row.chosen() === null).length
    for (const row of rows) row.element.classList.toggle('marked', row.chosen() !== null)
    part('tally').textContent = tally()
    left.textContent = isHidden() ? fill(left, {}, 'Hidden') : open === 0 ? fill(left, {}, 'None') : fill(left, { n: open })
    const count = isHidden() ? rows.length - open : selected()
    for (const [index, pip] of all('[data-part="pips"] i').entries()) pip.classList.toggle('on', index < count)
  }

  for (const row of rows) row.element.addEventListener('change', () => choose(row))
  return {
    rows,
    marks,
    tally,
    update,
    isTouched: () => rows.some((row) => row.chosen() !== null),
    erase() {
      for (const row of rows) set(row.element, null)
      before.clear()
      full.hidden = true
      update()
    },
  }
}

/** 防窥 is on. */
const isHidden = () => document.body.classList.contains('hide-choices')

function rowOf(element: HTMLElement): Row {
  return {
    element,
    items: (element.dataset['items'] ?? '').split(' ').map(Number),
    number: element.dataset['number'] ?? '',
    name: part('name', element).textContent ?? '',
    chosen: () => element.querySelector<HTMLInputElement>('input:checked')?.value ?? null,
  }
}

function set(element: HTMLElement, value: string | null) {
  for (const input of element.querySelectorAll('input')) input.checked = input.value === value
}

/** The values of the page's inputs are marks; a number is a tier. */
const markOf = (value: string | null): Mark =>
  value === null ? 'unmarked' : value === 'for' || value === 'against' || value === 'abstain' ? value : Number(value)
