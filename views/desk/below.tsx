/** What an installation is made of at a body: its departments, and the bodies directly below it with the way to their desks. */
import { ErrorSummary, RequestIdField, Select, TextField } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import { type PeopleProps, sent } from './people-props.ts'

export function Units(props: PeopleProps) {
  const { ui, units } = props
  const words = ui.text.desk.people
  return (
    <section class="panel">
      <h2>{words.units}</h2>
      {units.length === 0 && <p class="empty">{words.noUnits}</p>}
      {units.length > 0 && <p lang="zh-CN">{units.map(({ name }) => name).join('、')}</p>}
      {ui.desk?.may('body.create') && (
        <form method="post" action={paths.desk(ui.desk.slug, 'people', 'units')}>
          {props.form === 'unit' && <ErrorSummary errors={props.errors} text={ui.text} />}
          <RequestIdField id={props.requestId} />
          <TextField {...sent(props, 'unit')('unit-name')} label={words.unitName} />
          <button class="btn" type="submit">
            {words.unitAdd}
          </button>
        </form>
      )}
    </section>
  )
}

export function BodiesBelow(props: PeopleProps) {
  const { ui, below } = props
  const words = ui.text.desk.people
  const field = sent(props, 'body')
  return (
    <section class="panel">
      <h2>{words.below}</h2>
      {below.length === 0 && <p class="empty">{words.nothingBelow}</p>}
      <ul class="todo">
        {below.map((body) => (
          <li>
            <a href={paths.desk(body.slug, 'people')} lang="zh-CN">
              {body.name}
            </a>
          </li>
        ))}
      </ul>
      {ui.desk?.may('body.create') && (
        <form method="post" action={paths.desk(ui.desk.slug, 'people', 'bodies')}>
          {props.form === 'body' && <ErrorSummary errors={props.errors} text={ui.text} />}
          <RequestIdField id={props.requestId} />
          <Select
            {...field('kind')}
            label={words.bodyKind}
            empty="—"
            options={props.kinds.map((kind) => ({ value: kind, label: ui.text.words.bodyKind[kind] }))}
          />
          <TextField {...field('body-name')} label={words.bodyName} />
          <TextField {...field('slug')} label={words.bodySlug} />
          <button class="btn" type="submit">
            {words.bodyAdd}
          </button>
        </form>
      )}
    </section>
  )
}
