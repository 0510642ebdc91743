/** Words for each step of a proposal's life. */
import type { Step } from '../../src/publication/fate.ts'
import { count } from '../format.ts'
import { paths } from '../paths.ts'
import type { Text } from '../text/index.ts'

interface StepWords {
  readonly title: string
  readonly text: string
  /** The text was typed by somebody, in Chinese. */
  readonly written?: true
  readonly link?: { readonly href: string; readonly label: string }
}

export function stepWords(text: Text, step: Step): StepWords {
  const words = text.tracking.steps
  switch (step.kind) {
    case 'received':
      return { title: words.received, text: words.receivedText }
    case 'waiting':
      return { title: words.waiting, text: words.waitingText }
    case 'accepted':
      return { title: words.accepted, text: words.acceptedText }
    case 'refused':
      return { title: words.refused, text: step.reason, written: true }
    case 'merged':
      return { title: words.merged, text: words.mergedText(step.into) }
    case 'not-drafted':
      return { title: words['not-drafted'], text: words.notDraftedText }
    case 'drafted':
      return { title: words.drafted, text: step.title, written: true }
    case 'asked':
      return { title: words.asked, text: words.askedText(step.given, step.asked) }
    case 'opinion':
      return { title: words.opinion(step.unit, text.words.opinion[step.opinion]), text: step.reason, written: true }
    case 'dropped':
      return { title: words.dropped, text: step.reason, written: true }
    case 'shortlisted':
      return { title: words.shortlisted, text: words.shortlistedText }
    case 'listed':
      return {
        title: words.listed,
        text: words.listedText(step.position, step.candidates, step.seats),
        link: { href: paths.candidates(step.id), label: words.listedLink },
      }
    case 'decided':
      return decided(text, step)
    case 'project':
      return {
        title: words.project,
        text: `${step.title} ${words.projectText(step.code, text.words.projectState[step.state])}`,
        link: { href: paths.project(step.code), label: words.projectLink },
      }
  }
}

/** 票决 only where a congress voted; a street's 会商 says 会商. */
function decided(text: Text, step: Extract<Step, { kind: 'decided' }>): StepWords {
  const words = text.tracking.steps
  const how = text.words.decidedBy(step.by, step.level)
  const votes = step.votes === null ? '' : words.votes(count(step.votes))
  const conclusion = step.conclusion ?? ''
  return step.chosen
    ? { title: words.chosen(how), text: `${votes}${conclusion}` }
    : { title: words.notChosen(how), text: `${votes}${conclusion}${words.notChosenText}` }
}
