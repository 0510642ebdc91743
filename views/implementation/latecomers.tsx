/** The projects that somebody must call about today: how far behind, why, who answers. */
import type { Tracked } from '../../src/implementation/tracking.ts'
import { count, month } from '../format.ts'
import { Lamp } from '../parts/ring.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'

export function Latecomers({ ui, late }: { ui: Ui; late: readonly Tracked[] }) {
  const words = ui.text.implementation
  return (
    <section class="panel latecomers" aria-labelledby="late">
      <h2 id="late">
        {words.tracking.late.title(count(late.length))} <small class="quiet">{words.tracking.late.order}</small>
      </h2>
      <ul>
        {late.map(({ project, light, latest, overdue }) => (
          <li>
            <Lamp lamp={light.lamp} text={ui.text} />
            <p>
              <a href={paths.desk(project.body_slug, 'projects', project.code)} lang="zh-CN">
                {project.title}
              </a>
              <span class="quiet" lang="zh-CN">
                {project.body_name} · {project.unit} · {project.responsible} {project.site_phone}
              </span>
              {light.behind >= 10 && <span lang="zh-CN">{latest?.reason || words.tracking.late.noReason}</span>}
              {overdue && <b class="behind">{words.light.overdue(month(overdue.month, ui.language), overdue.days)}</b>}
            </p>
            {light.behind > 0 && <b class="nowrap">{words.tracking.late.behind(light.behind)}</b>}
          </li>
        ))}
      </ul>
    </section>
  )
}
