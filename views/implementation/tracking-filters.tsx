/** What the tracking table shows: lights and districts as links, the rest as a form that works by itself. */
import type { LampFilter } from '../../src/implementation/tracking.ts'
import { count } from '../format.ts'
import { paths } from '../paths.ts'
import { ALL_UNITS, queryOf } from './query.ts'
import type { TrackingPageProps } from './tracking.tsx'

const LAMPS = ['late', 'red', 'amber', 'green', 'done', 'grey'] as const satisfies readonly LampFilter[]
const SORTS = ['code', 'slow', 'money', 'paid', 'progress', 'reported'] as const

export function Filters(props: TrackingPageProps) {
  const { ui, slug, choices, overall, areas } = props
  const words = ui.text.implementation.tracking.filters
  const here = paths.desk(slug, 'projects')
  return (
    <section class="tracking-filters no-print" aria-label={words.title}>
      {areas.length > 1 && (
        <ul class="row" aria-label={words.area}>
          {[{ slug: null, name: words.allCity }, ...areas].map((area) => (
            <li>
              <a
                class="chip"
                href={`${here}${queryOf(choices, { area: area.slug })}`}
                aria-current={area.slug === choices.area ? 'true' : undefined}
              >
                {area.name}
              </a>
            </li>
          ))}
        </ul>
      )}
      <ul class="row" aria-label={words.lamp}>
        <li>
          <a
            class="chip"
            href={`${here}${queryOf(choices, { lamp: null })}`}
            aria-current={choices.lamp === null ? 'true' : undefined}
          >
            {words.all} {count(overall.count)}
          </a>
        </li>
        {LAMPS.filter((lamp) => overall.lamps[lamp] > 0).map((lamp) => (
          <li>
            <a
              class="chip"
              href={`${here}${queryOf(choices, { lamp })}`}
              aria-current={choices.lamp === lamp ? 'true' : undefined}
            >
              {words.lamps[lamp]} {count(overall.lamps[lamp])}
            </a>
          </li>
        ))}
      </ul>
      <Form {...props} />
      {choices.usualUnit !== null && choices.unit === choices.usualUnit && (
        <p class="quiet">
          <span lang="zh-CN">{words.ownUnit(choices.usualUnit)}</span>{' '}
          <a href={`${here}${queryOf(choices, { unit: null })}`}>{words.allUnits}</a>
        </p>
      )}
    </section>
  )
}

function Form({ ui, slug, choices, units, years }: TrackingPageProps) {
  const words = ui.text.implementation.tracking
  const { filters } = words
  const categories = Object.entries(ui.text.words.category)
  return (
    <form class="inline-form" method="get" action={paths.desk(slug, 'projects')}>
      {choices.area !== null && <input type="hidden" name="area" value={choices.area} />}
      {choices.lamp !== null && <input type="hidden" name="lamp" value={choices.lamp} />}
      {years.length > 1 && (
        <label>
          {words.years}
          <select class="input" name="year">
            {years.map((year) => (
              <option value={year} selected={year === choices.year}>
                {words.year(year)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {filters.unit}
        <select class="input" name="unit">
          <option value={ALL_UNITS}>{filters.all}</option>
          {units.map((unit) => (
            <option value={unit} selected={unit === choices.unit}>
              {unit}
            </option>
          ))}
        </select>
      </label>
      <label>
        {filters.category}
        <select class="input" name="category">
          <option value="">{filters.all}</option>
          {categories.map(([value, label]) => (
            <option value={value} selected={value === choices.category}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        {filters.sort}
        <select class="input" name="sort">
          {SORTS.map((sort) => (
            <option value={sort} selected={sort === choices.sort}>
              {filters.sorts[sort]}
            </option>
          ))}
        </select>
      </label>
      <button class="btn btn-ghost btn-small" type="submit">
        {filters.apply}
      </button>
    </form>
  )
}
