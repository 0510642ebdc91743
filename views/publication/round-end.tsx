/** Under a result: until when it can be objected to, or on which day it was archived and what was destroyed then. */
import type { PublicEnd } from '../../src/publication/end.ts'
import { count, longDay } from '../format.ts'
import type { Ui } from '../ui.ts'
import { labelledBy } from '../voting/outcome-steps.tsx'

export function RoundEnd({ ui, id, under, end }: { ui: Ui; id: string; under: string | undefined; end: PublicEnd | null }) {
  const words = ui.text.archive.public
  if (end === null) return null
  const { archived } = end
  const day = (on: PublicEnd['objectionsUntil']) => longDay(on, ui.language)
  return (
    <section class="section round-end" aria-labelledby={labelledBy(under, id)}>
      <h2 id={id}>{words.title}</h2>
      {archived === null ? (
        <p>{ui.today > end.objectionsUntil ? words.over(day(end.objectionsUntil)) : words.runs(day(end.objectionsUntil))}</p>
      ) : (
        <>
          <p>
            {archived.envelopes === null
              ? words.paper(day(archived.on))
              : words.sealed(day(archived.on), count(archived.envelopes))}
          </p>
          <p class="quiet">
            {words.objections(archived.objections)} {words.kept(day(archived.keptUntil))}
          </p>
        </>
      )}
    </section>
  )
}
