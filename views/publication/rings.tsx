/** How to read the rings and the lamps. */
import { PublicPage } from '../layout.tsx'
import { Lamp, Ring } from '../parts/ring.tsx'
import type { Ui } from '../ui.ts'

const EXAMPLES = [
  ['done', 100],
  ['green', 78],
  ['amber', 52],
  ['red', 40],
  ['grey', 0],
] as const

export function RingsPage({ ui }: { ui: Ui }) {
  const words = ui.text.publication.rings
  return (
    <PublicPage ui={ui} title={words.title}>
      <div class="wrap section stack">
        <h1 class="page-title">{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <ul class="ring-examples">
          {EXAMPLES.map(([lamp, percent]) => (
            <li>
              <Ring
                percent={percent}
                lamp={lamp}
                size={72}
                label={ui.text.publication.project.done(percent)}
                inside={ui.text.words.lamp[lamp].mark}
              />
              <div>
                <p>
                  <Lamp lamp={lamp} text={ui.text} />
                </p>
                <p>{words.rules[lamp]}</p>
              </div>
            </li>
          ))}
        </ul>
        <p>{words.percent}</p>
        <p>{words.lamps}</p>
        <p>{words.money}</p>
      </div>
    </PublicPage>
  )
}
