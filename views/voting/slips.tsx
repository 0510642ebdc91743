/** Slips on paper, eight on a sheet of A4. The only time that their secrets are shown. */
import type { PrintedSlip } from '../../src/voting/session/slip-actions.ts'
import { longDay } from '../format.ts'
import { PaperPage } from '../parts/paper.tsx'
import { Qr } from '../parts/qr.tsx'
import { slipsPaper as paper } from '../text/papers/session.ts'
import type { Ui } from '../ui.ts'

export interface SlipsProps {
  readonly ui: Ui
  readonly session: { readonly name: string; readonly held_on: Parameters<typeof longDay>[0]; readonly hall: string }
  /** With the address that the QR code carries, secret included. */
  readonly slips: readonly (PrintedSlip & { readonly address: string })[]
  /** The address to type, without a secret. */
  readonly door: string
  readonly back: string
}

const PER_SHEET = 8

export function SlipsPage({ ui, session, slips, door, back }: SlipsProps) {
  const words = ui.text.session.slips
  const sheets = Array.from({ length: Math.ceil(slips.length / PER_SHEET) }, (_, sheet) =>
    slips.slice(sheet * PER_SHEET, (sheet + 1) * PER_SHEET),
  )
  return (
    <PaperPage ui={ui} title={words.print(slips.length)} back={back} shape="slips">
      <h1 class="visually-hidden">{paper.title}</h1>
      <p class="paper-once no-print" lang={ui.language}>
        {slips.length === 0 ? words.nothing : words.once}
      </p>
      {sheets.map((sheet) => (
        <section class="slip-sheet">
          {sheet.map((slip) => (
            <article class="slip">
              <div>
                <h2>{slip.name}</h2>
                <p>
                  {slip.delegation}
                  <br />
                  <b>{paper.number(slip.rollNumber)}</b>
                  {slip.seat && ` · ${paper.seat(slip.seat)}`}
                </p>
                <p class="slip-digits">{paper.digits(slip.digits)}</p>
              </div>
              <Qr text={slip.address} label={paper.qr(slip.name)} size={132} />
              <p class="slip-foot">
                {session.name} · {longDay(session.held_on, 'zh-CN')}
                <br />
                {paper.use}
                <br />
                {paper.typed(door)}
              </p>
            </article>
          ))}
        </section>
      ))}
    </PaperPage>
  )
}
