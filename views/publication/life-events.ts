/** Facts of a project's life → what the line shows. */

import type { BodyKind } from '../../src/database/tables/people.ts'
import type { Day } from '../../src/kernel/clock.ts'
import type { LifeFact } from '../../src/publication/life.ts'
import { count, dayOfYear, wan } from '../format.ts'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { withoutBallots } from '../voting/mode-words.ts'
import type { LifeEvent } from './life-line.tsx'

const DAY_MS = 86_400_000
const daysLate = (planned: Day, on: Day) => Math.max(0, (Date.parse(on) - Date.parse(planned)) / DAY_MS)

export function lifeEvents(ui: Ui, facts: readonly LifeFact[], level: BodyKind, finished: boolean): LifeEvent[] {
  const newest = facts.findLast((fact) => fact.kind === 'reported')
  return facts.map((fact) => eventOf(ui, fact, level, fact === newest && !finished))
}

function eventOf(ui: Ui, fact: LifeFact, level: BodyKind, isNow: boolean): LifeEvent {
  const words = ui.text.publication.project.life
  switch (fact.kind) {
    case 'proposed':
      return {
        on: fact.on,
        kind: 'done',
        title: words.proposed,
        text: words.proposedText(ui.text.words.channel[fact.channel], fact.others),
      }
    case 'reviewed':
      return {
        on: fact.on,
        kind: 'done',
        title: words.reviewed,
        text: words.reviewedText(fact.unit, ui.text.words.opinion[fact.opinion]),
      }
    case 'listed':
      return {
        on: fact.on,
        kind: 'done',
        title: words.listed,
        text: words.listedText(fact.position, fact.candidates, fact.seats),
      }
    case 'decided':
      return decided(ui, fact, level)
    case 'assigned':
      return { on: fact.on, kind: 'done', title: words.assigned, text: words.assignedText(fact.unit, fact.person) }
    case 'contract':
      return { on: fact.on, kind: 'done', title: words.contract, text: words.contractText(fact.counterparty, wan(fact.amount)) }
    case 'milestone': {
      const late = fact.done ? daysLate(fact.planned, fact.on) : 0
      return {
        on: fact.on,
        kind: !fact.done ? 'todo' : late > 0 ? 'late' : 'done',
        title: fact.title,
        text: late > 0 ? words.plannedFor(dayOfYear(fact.planned, ui.language)) : '',
        ...(late > 0 ? { late: words.milestoneLate(late) } : {}),
      }
    }
    case 'reported':
      return { on: fact.on, kind: isNow ? 'now' : 'done', title: words.report(fact.percent), text: fact.done }
    case 'due':
      return { on: fact.on, kind: 'todo', title: words.due, text: '' }
  }
}

function decided(ui: Ui, fact: Extract<LifeFact, { kind: 'decided' }>, level: BodyKind): LifeEvent {
  const words = ui.text.publication.project.life
  const voted = fact.votes !== null && fact.needed !== null && fact.rank !== null
  const mode = fact.mode === null ? null : withoutBallots({ mode: fact.mode })
  const own = mode === null ? words.votedText : ui.text.modes.voted[mode]
  const say = fact.byName ? ui.text.recorded.voted : own
  const text = voted ? say(count(fact.votes), count(fact.needed), fact.rank) : words.agreedText
  return {
    on: fact.on,
    kind: 'vote',
    ...(fact.votes === null ? {} : { mark: String(fact.votes) }),
    title: ui.text.words.decidedBy(fact.by, level),
    text: fact.confirmedBy === null ? text : `${text} ${words.confirmedText(fact.confirmedBy)}`,
    link: { href: paths.vote(fact.decisionId), label: words.sheet },
  }
}
