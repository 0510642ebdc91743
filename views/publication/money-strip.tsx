/** Where the whole sum stands, on one bar: paid, under contract, not yet contracted. The parts add up to the approved sum. */
import type { Totals } from '../../src/publication/disclosure.ts'
import { percent, wan } from '../format.ts'
import type { Ui } from '../ui.ts'

export function MoneyStrip({ ui, totals }: { ui: Ui; totals: Totals }) {
  const words = ui.text.publication.money
  const { approved, contracted, paid } = totals
  if (approved === 0) return null
  const width = (part: number) => Math.round((part / approved) * 10_000) / 10
  const parts = [
    { name: words.paid, fen: paid },
    { name: words.contracted, fen: contracted - paid },
    { name: words.open, fen: approved - contracted },
  ]
  return (
    <section class="money-strip" aria-label={words.label}>
      <div class="wrap">
        <svg
          viewBox="0 0 1000 44"
          preserveAspectRatio="none"
          role="img"
          aria-label={words.sentence(wan(approved), wan(paid), percent(paid, approved))}
        >
          <defs>
            <pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect class="hatch-ground" width="8" height="8" />
              <rect class="hatch-line" width="1.6" height="8" />
            </pattern>
          </defs>
          <rect class="strip-open" x="0" y="0" width="1000" height="44" />
          <rect class="strip-contracted" x="0" y="0" width={width(contracted)} height="44" fill="url(#hatch)" />
          <rect class="strip-paid" x="0" y="0" width={width(paid)} height="44" />
        </svg>
        <dl>
          {parts.map(({ name, fen }) => (
            <div>
              <dd>
                {wan(fen)} <small>{ui.text.common.wan}</small>
              </dd>
              <dt>{name}</dt>
            </div>
          ))}
        </dl>
      </div>
    </section>
  )
}
