/** What the screens of the wall are made of: a title, numbered lines, a QR code with its words, large figures. */
import type { Child } from 'hono/jsx'
import type { Wall } from '../../src/voting/hall/live-wall.ts'
import { digestLabel } from '../format.ts'
import { Qr } from '../parts/qr.tsx'
import type { Language, Text } from '../text/index.ts'

export interface ScreenProps {
  readonly text: Text
  readonly language: Language
  readonly wall: Wall
  /** The address where deputies sign in. */
  readonly door: string
  /** The wall itself has a heading; a small picture of it beside the console has none. */
  readonly heading: boolean
}

export const Title = ({ heading, children }: { heading: boolean; children: Child }) =>
  heading ? <h1 class="wall-title">{children}</h1> : <p class="wall-title">{children}</p>

/** 票决 at a congress, 票选 at a street. */
export const nounIn = ({ text, wall }: Pick<ScreenProps, 'text' | 'wall'>): string =>
  text.rounds.noun[wall.session.bodyKind === 'street' ? 'advisory-vote' : 'formal-vote']

export function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ol class="wall-lines">
      {lines.map((line, index) => (
        <li>
          <i aria-hidden="true">{index + 1}</i>
          <span>{line}</span>
        </li>
      ))}
    </ol>
  )
}

/** Left words, right one large thing to look at. */
export function Halves({ left, right }: { left: Child; right: Child }) {
  return (
    <div class="wall-halves">
      <div class="wall-left">{left}</div>
      <div class="wall-right">{right}</div>
    </div>
  )
}

/** The ○ of the ballot with a word in it, where there is nothing to count yet. */
export const QuietRing = ({ word }: { word: string }) => <p class="wall-ring">{word}</p>

/** Large enough for a phone on a seat; beside it the first eight signs to read aloud, and the whole digest, which is the check. */
/** `code`: what the QR code says where it is more than the digest, such as the address that compares it. */
export function Fingerprint({ digest, label, hint, code }: { digest: string; label: string; hint: string; code?: string }) {
  return (
    <div class="wall-print">
      <Qr text={code ?? digest} label={label} size={500} />
      <p class="wall-print-label">
        <span>{label}</span> <b>{digestLabel(digest)}</b>
      </p>
      <p class="wall-print-whole">{digest}</p>
      <p class="wall-hint">{hint}</p>
    </div>
  )
}

export type FigureCell = readonly [label: string, value: string, note?: string | null]

export function BigFigures({ cells }: { cells: readonly FigureCell[] }) {
  return (
    <dl class="wall-figures">
      {cells.map(([label, value, note]) => (
        <div>
          <dt>{label}</dt>
          <dd>
            {value}
            {note && <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
