/** What a file would do to the roll: in figures, row by row, and how it was read. Nothing is done before «take over». */
import type { Columns, Layout } from '../../src/bodies/roll/headings.ts'
import type { Preview } from '../../src/bodies/roll/preview.ts'
import type { Table } from '../../src/bodies/roll/table.ts'
import { count, longDay } from '../format.ts'
import { StaffPage } from '../layout.tsx'
import { ErrorSummary, type FieldErrors, RequestIdField } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { DeskMenu } from './menu.tsx'
import { RollCrumbs } from './roll-import.tsx'
import { RollReading } from './roll-reading.tsx'
import { AddedRows, ChangedRows, FaultyRows, LeavingRows, UnchangedRows } from './roll-rows.tsx'

export interface RollPreviewProps {
  readonly ui: Ui
  readonly table: Table
  /** The table as the next form sends it. */
  readonly carried: string
  readonly layout: Layout
  readonly values: Readonly<Record<string, string>>
  readonly errors: FieldErrors
  /** Null while something is missing before it can be said. */
  readonly preview: Preview | null
  readonly stale: boolean
  readonly requestId: string
}

export function RollPreviewPage(props: RollPreviewProps) {
  const { ui, errors, preview, stale } = props
  const words = ui.text.roll.preview
  const slug = ui.desk?.slug ?? ''
  return (
    <StaffPage ui={ui} title={words.title} menu={<DeskMenu ui={ui} current="deputies" />} failed={preview === null || stale}>
      <RollCrumbs ui={ui} />
      <div class="desk-title">
        <h1>{words.title}</h1>
        <p class="title-links row">
          <a href={paths.desk(slug, 'deputies', 'import')}>{words.other}</a>
          <a href={paths.desk(slug, 'deputies')}>{words.toRoll}</a>
        </p>
      </div>
      <ErrorSummary errors={errors} text={ui.text} />
      {stale && (
        <p class="note note-zhu roll-note" role="alert">
          {words.stale}
        </p>
      )}
      {preview && (
        <>
          <Figures ui={ui} preview={preview} />
          <Verdict {...props} preview={preview} />
          <FaultyRows ui={ui} rows={preview.plan.faulty} />
          <LeavingRows ui={ui} leaving={preview.plan.leaving} />
          <ChangedRows ui={ui} rows={preview.plan.changed} />
          <AddedRows ui={ui} rows={preview.plan.added} />
          <UnchangedRows ui={ui} rows={preview.plan.unchanged} />
        </>
      )}
      <RollReading {...props} />
    </StaffPage>
  )
}

const STATES = ['faulty', 'leaving', 'changed', 'added', 'unchanged'] as const

/** Who leaves is not known before every row is read. */
function Figures({ ui, preview }: { ui: Ui; preview: Preview }) {
  const words = ui.text.roll.preview
  const hidden = preview.plan.faulty.length > 0 ? 'leaving' : 'faulty'
  return (
    <dl class="figures">
      {STATES.filter((state) => state !== hidden).map((state) => (
        <div class={`roll-figure roll-${state}`}>
          <dt>{words.figures[state]}</dt>
          <dd>{count(preview.plan[state].length)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Whether it can be taken over, what that means in one number, and the button. */
function Verdict(props: RollPreviewProps & { preview: Preview }) {
  const { ui, preview } = props
  const words = ui.text.roll.preview
  const { plan } = preview
  const on = longDay(preview.on, ui.language)
  if (plan.faulty.length > 0) return <p class="note note-zhu roll-note">{words.faulty(plan.faulty.length)}</p>
  if (!preview.ready) return <p class="note note-lv roll-note">{words.nothing}</p>
  const renamed = plan.changed.filter(({ changes }) => changes.some(({ field }) => field === 'name')).length
  return (
    <section class="panel roll-verdict">
      <p class="strong">{words.count(on, preview.before, preview.after)}</p>
      {plan.leaving.length > 0 && <p class="note note-zhu">{words.leave(plan.leaving.length, on)}</p>}
      {renamed > 0 && <p class="note">{words.renamed(renamed)}</p>}
      <form
        method="post"
        action={paths.desk(ui.desk?.slug ?? '', 'deputies', 'import', 'take-over')}
        enctype="multipart/form-data"
      >
        <RequestIdField id={props.requestId} />
        <input type="hidden" name="seen" value={preview.seen} />
        <Carried {...props} />
        <button class="btn" type="submit">
          {words.take}
        </button>
      </form>
    </section>
  )
}

/** Everything that the preview was made from. */
function Carried({ carried, layout, values }: RollPreviewProps) {
  return (
    <>
      <input type="hidden" name="table" value={carried} />
      <input type="hidden" name="head-rows" value={String(layout.headRows)} />
      {Object.entries(layout.columns satisfies Columns).map(([field, at]) => (
        <input type="hidden" name={`column-${field}`} value={at === null ? '' : String(at)} />
      ))}
      {['scope', 'term', 'on'].map((name) => (
        <input type="hidden" name={name} value={values[name] ?? ''} />
      ))}
    </>
  )
}
