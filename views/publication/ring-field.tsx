/** 37 rings: area = approved money, arc = progress, grouped by district on a schematic drawing; each leads to its project. */
import type { DistrictFigures, PublicProject } from '../../src/publication/disclosure.ts'
import { count, wan } from '../format.ts'
import { Lamp, Ring } from '../parts/ring.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { type Disc, pack } from './pack.ts'
import { sketchFor } from './sketch.ts'

export function RingField({ ui, districts }: { ui: Ui; districts: readonly DistrictFigures[] }) {
  return (
    <div class="ring-field">
      <div class="only-large">
        <Drawing ui={ui} districts={districts} />
      </div>
      <div class="only-small">
        <Rows ui={ui} districts={districts} />
      </div>
      <Legend ui={ui} districts={districts} />
    </div>
  )
}

/** Radius of a project's disc: its area is proportional to the money. 860 万元 → 59 units in a drawing of 800. */
const radius = (project: PublicProject, unit: number) => Math.max(17, Math.sqrt(project.approved) * unit)

function Drawing({ ui, districts }: { ui: Ui; districts: readonly DistrictFigures[] }) {
  const sketch = sketchFor(districts.map((district) => district.slug))
  const words = ui.text.publication.field
  // The largest districts must still fit: the unit shrinks when there is more money to draw.
  const largest = Math.max(1, ...districts.map((district) => district.totals.approved))
  const unit = 128 / Math.sqrt(largest)
  return (
    <svg viewBox={`0 0 ${sketch.width} ${sketch.height}`} role="group" aria-label={words.label}>
      {sketch.river && (
        <>
          <path class="river" id="river" d={sketch.river.path} />
          <text class="river-name" dy="5">
            <textPath href="#river" startOffset="45%">
              {sketch.river.name}
            </textPath>
          </text>
        </>
      )}
      {districts.map((district) => {
        const centre = sketch.centres[district.slug]
        if (!centre) return null
        const discs = pack(
          district.projects.map((project) => radius(project, unit)),
          centre,
        )
        return (
          <>
            {district.projects.map((project, index) => {
              const disc = discs[index]
              return disc && <FieldRing ui={ui} project={project} disc={disc} />
            })}
            <text
              class="field-name"
              x={centre.labelX}
              y={centre.labelY}
              text-anchor={centre.labelX > sketch.width / 2 ? 'end' : 'start'}
            >
              {district.name}
            </text>
            <text
              class="field-sum"
              x={centre.labelX}
              y={centre.labelY + 22}
              text-anchor={centre.labelX > sketch.width / 2 ? 'end' : 'start'}
            >
              {words.sum(count(district.totals.count), wan(district.totals.approved))}
            </text>
          </>
        )
      })}
    </svg>
  )
}

function FieldRing({ ui, project, disc }: { ui: Ui; project: PublicProject; disc: Disc }) {
  const stroke = Math.max(4.5, disc.r * 0.2)
  const r = disc.r - stroke / 2
  const { mark } = ui.text.words.lamp[project.lamp]
  return (
    <a href={paths.project(project.code)} class={`lamp-${project.lamp}`}>
      <title>{describe(ui, project)}</title>
      <g class="ring">
        <circle class="disc" cx={disc.x} cy={disc.y} r={disc.r} />
        <circle class="track" cx={disc.x} cy={disc.y} r={r} stroke-width={stroke} />
        <circle
          class="arc"
          cx={disc.x}
          cy={disc.y}
          r={r}
          stroke-width={stroke}
          pathLength="100"
          stroke-dasharray={`${project.percent} ${100 - project.percent}`}
          transform={`rotate(-90 ${disc.x} ${disc.y})`}
        />
        <text x={disc.x} y={disc.y + 0.5} font-size={Math.round(disc.r * 0.62)} aria-hidden="true" lang="zh-CN">
          {mark}
        </text>
      </g>
    </a>
  )
}

/** On a phone: rings of one size, six in a row, by district. */
function Rows({ ui, districts }: { ui: Ui; districts: readonly DistrictFigures[] }) {
  return (
    <>
      {districts.map((district) => (
        <section class="ring-rows" aria-label={district.name}>
          <p class="between">
            <b>{district.name}</b>
            <span class="small quiet">
              {ui.text.publication.field.sum(count(district.totals.count), wan(district.totals.approved))}
            </span>
          </p>
          <ul>
            {district.projects.map((project) => (
              <li>
                <a href={paths.project(project.code)}>
                  <Ring
                    percent={project.percent}
                    lamp={project.lamp}
                    size={48}
                    label={describe(ui, project)}
                    inside={ui.text.words.lamp[project.lamp].mark}
                  />
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

const describe = (ui: Ui, project: PublicProject) => {
  const { mark, word } = ui.text.words.lamp[project.lamp]
  return ui.text.publication.field.ring(project.title, wan(project.approved), project.percent, mark, word)
}

function Legend({ ui, districts }: { ui: Ui; districts: readonly DistrictFigures[] }) {
  const words = ui.text.publication.field
  const lamps = (['done', 'green', 'amber', 'red', 'grey'] as const).map((lamp) => ({
    lamp,
    projects: districts.reduce((sum, district) => sum + district.totals.lamps[lamp], 0),
  }))
  return (
    <ul class="legend">
      {lamps
        .filter(({ projects }) => projects > 0)
        .map(({ lamp, projects }) => (
          <li>
            <Lamp lamp={lamp} text={ui.text} /> <span class="quiet">{words.legend[lamp]}</span>{' '}
            <b>{words.pieces(count(projects))}</b>
          </li>
        ))}
      <li class="quiet only-large">{words.reading}</li>
    </ul>
  )
}
