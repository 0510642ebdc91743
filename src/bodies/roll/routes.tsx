/** A roll comes in from a file: sent, looked at, taken over. Between the last two nothing is kept here; the page carries the table. */
import { type Context, Hono } from 'hono'
import { RollImportPage } from '../../../views/desk/roll-import.tsx'
import { RollPreviewPage } from '../../../views/desk/roll-preview.tsx'
import { paths } from '../../../views/paths.ts'
import { texts } from '../../../views/text/index.ts'
import type { Deps, Env } from '../../http/env.ts'
import { check, requestId, sentences, type Typed, typed, typedWithFiles } from '../../http/form.ts'
import { createOnce } from '../../http/once.ts'
import { page, seeOther } from '../../http/respond.ts'
import { actorOf, allow } from '../../identity/guard.ts'
import { shanghaiDay } from '../../kernel/clock.ts'
import { newId } from '../../kernel/ids.ts'
import { takeOver } from './actions.ts'
import { rollCsv } from './export.ts'
import { type RollError, readingForm } from './forms.ts'
import { layoutOf } from './headings.ts'
import type { Standing } from './plan.ts'
import { type Preview, preview } from './preview.ts'
import { readSource } from './source.ts'
import { standingsOf } from './store.ts'
import { type Table, writeTable } from './table.ts'

type Errors = Readonly<Record<string, RollError>>

export function rollRoutes({ db }: Deps) {
  const routes = new Hono<Env>()
  const today = () => shanghaiDay(db.displayNow())
  const rollOf = (c: Context<Env>) => standingsOf(db.read, c.var.place.id)
  /** In a street nobody is elected: its deputies are those of its council. */
  const usual = (c: Context<Env>) => ({
    today: today(),
    origin: c.var.place.kind === 'street' ? ('council-member' as const) : ('general' as const),
  })
  const said = (c: Context<Env>, errors: Errors) => sentences(errors, texts[c.var.reading.language].roll.errors)

  const start = (c: Context<Env>, values: Typed, errors: Errors) =>
    page(
      c,
      (ui) => <RollImportPage ui={ui} values={values} errors={said(c, errors)} />,
      Object.keys(errors).length > 0 ? 422 : 200,
    )

  interface Look {
    readonly table: Table
    readonly fields: Typed
    /** It was agreed to, but the roll is no longer the one that was shown. */
    readonly stale?: boolean
  }

  /** What the table would do; or the same page with what is missing before that can be said. */
  async function look(c: Context<Env>, { table, fields, stale = false }: Look) {
    const form = check<RollError, typeof readingForm>(readingForm, fields)
    const done = form.ok ? await preview(table, form.values, await rollOf(c), usual(c)) : null
    const errors: Errors = done === null ? (form.ok ? {} : form.errors) : done.ok ? {} : done.errors
    const seen: Preview | null = done?.ok ? done.preview : null
    const layout = seen?.layout ?? (done?.ok === false ? done.layout : layoutOf(table))
    return page(
      c,
      (ui) => (
        <RollPreviewPage
          ui={ui}
          table={table}
          carried={writeTable(table)}
          layout={layout}
          values={fields}
          errors={said(c, errors)}
          preview={seen}
          stale={stale}
          requestId={newId()}
        />
      ),
      stale ? 409 : seen === null ? 422 : 200,
    )
  }

  routes.get('/desk/:body/deputies/import', allow('mandate.record'), async (c) =>
    start(c, { term: usualTerm(await rollOf(c)), scope: 'part', on: today() }, {}),
  )

  routes.post('/desk/:body/deputies/import', allow('mandate.record'), async (c) => {
    const { fields, files } = await typedWithFiles(c)
    const source = await readSource(files.get('file'), fields['table'] ?? '')
    if (!source.ok) return start(c, fields, { [files.get('file')?.length ? 'file' : 'table']: source.fault })
    return look(c, { table: source.table, fields })
  })

  routes.post('/desk/:body/deputies/import/take-over', allow('mandate.record'), async (c) => {
    const fields = await typed(c)
    const once = { id: requestId(fields), location: `${paths.desk(c.var.place.slug, 'deputies')}?imported=1` }
    const source = await readSource(undefined, fields['table'] ?? '')
    if (!source.ok) return start(c, fields, { table: source.fault })
    const form = check<RollError, typeof readingForm>(readingForm, fields)
    const done = form.ok ? await preview(source.table, form.values, await rollOf(c), usual(c)) : null
    if (!form.ok || !done?.ok) return look(c, { table: source.table, fields })
    const { rows } = done.preview
    const { scope, on } = form.values
    const stale = new Error('not as seen')
    try {
      const location = await createOnce(db.read, once.id, async () => {
        const desk = { actor: actorOf(c), bodyId: c.var.place.id }
        const fault = await takeOver(db, desk, { rows, scope, on, seen: fields['seen'] ?? '' }, once)
        if (fault !== null) throw stale
        return once.location
      })
      return seeOther(c, location)
    } catch (error) {
      if (error !== stale) throw error
      return look(c, { table: source.table, fields, stale: true })
    }
  })

  routes.get('/desk/:body/deputies.csv', allow('mandate.read'), async (c) => {
    const file = rollCsv(await rollOf(c), today(), texts[c.var.reading.language])
    return c.body(file, 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="deputies-${c.var.place.slug}.csv"`,
      'cache-control': 'no-store',
    })
  })

  return routes
}

/** The term that most deputies of the roll are of; a new roll has none. */
function usualTerm(roll: readonly Standing[]): string {
  const counts = new Map<string, number>()
  for (const { term, to } of roll) if (to === null) counts.set(term, (counts.get(term) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? ''
}
