/** Booking an entry of a project's ledger, and correcting one. */
import { type Context, Hono } from 'hono'
import { exactAmount } from '../../views/implementation/amount.ts'
import { CorrectPage } from '../../views/implementation/correct.tsx'
import type { Text } from '../../views/text/index.ts'
import type { Deps, Env } from '../http/env.ts'
import { check, requestId, sentences, type Typed, typed } from '../http/form.ts'
import { answeredBefore, createOnce } from '../http/once.ts'
import { page, seeOther } from '../http/respond.ts'
import { allow } from '../identity/guard.ts'
import { type LedgerEntryId, newId, parseId } from '../kernel/ids.ts'
import { found, Refused } from '../kernel/verdict.ts'
import { correctionForm, correctionOf, entryForm, type FormError, fieldOfFault } from './forms.ts'
import { type EntryFault, refusalOfCorrection } from './ledger.ts'
import { bookEntry, correctEntry } from './ledger-actions.ts'
import type { Project } from './project.ts'
import { projectDoor } from './project-routes.tsx'
import { type LedgerRow, ledgerOf } from './store.ts'

type Errors = Readonly<Record<string, string>>

export function ledgerRoutes(deps: Deps) {
  const { db } = deps
  const routes = new Hono<Env>()
  const { projectOf, show, deskOf, reach, here, textOf } = projectDoor(deps)

  routes.post('/desk/:body/projects/:code/entries', allow('ledger.book'), async (c) => {
    const project = await projectOf(c, 'ledger.book')
    const values = await typed(c)
    const id = requestId(values)
    const location = `${here(c)}#ledger`
    if ((await answeredBefore(db.read, id)) !== null) return seeOther(c, location)
    const form = check<FormError, typeof entryForm>(entryForm, values)
    if (!form.ok) return show(c, project, values, sentences(form.errors, textOf(c).implementation.errors))
    const outcome: { fault: EntryFault | null } = { fault: null }
    await createOnce(db.read, id, async () => {
      outcome.fault = await bookEntry(db, deskOf(c, 'ledger.book'), project.code, form.values, { id, location })
      return location
    })
    return outcome.fault === null ? seeOther(c, location) : show(c, project, values, faultErrors(outcome.fault, textOf(c)))
  })

  /** The entry with its project; one that cannot be corrected is refused before anything is typed. */
  async function wrongOf(c: Context<Env>) {
    const project = await projectOf(c, 'ledger.book')
    const entries = await ledgerOf(db.read, project.id)
    const id = parseId<LedgerEntryId>(c.req.param('entry'))
    const wrong = found(
      entries.find((entry) => entry.id === id),
      'ledger entry',
    )
    if (wrong.kind === 'approved' && reach(c, 'project.assign') !== 'all') found(null, 'approved sum of this unit')
    return { project, entries, wrong }
  }

  const correctPage = (c: Context<Env>, project: Project, wrong: LedgerRow, values: Typed, errors: Errors) =>
    page(
      c,
      (ui) => <CorrectPage ui={ui} project={project} wrong={wrong} values={values} errors={errors} requestId={newId()} />,
      Object.keys(errors).length > 0 ? 422 : 200,
    )

  routes.get('/desk/:body/projects/:code/entries/:entry/correct', allow('ledger.book'), async (c) => {
    const { project, entries, wrong } = await wrongOf(c)
    const refusal = refusalOfCorrection(entries, wrong, true)
    if (refusal !== null) throw new Refused(refusal)
    const { on, document, counterparty, purpose } = wrong
    // The decision that changes an approved sum is another document than the one that approved it.
    const kept = wrong.kind === 'approved' ? '' : document
    return correctPage(c, project, wrong, { way: 'replace', on, document: kept, counterparty, purpose }, {})
  })

  routes.post('/desk/:body/projects/:code/entries/:entry/correct', allow('ledger.book'), async (c) => {
    const { project, wrong } = await wrongOf(c)
    const values = await typed(c)
    const id = requestId(values)
    const location = `${here(c)}#ledger`
    if ((await answeredBefore(db.read, id)) !== null) return seeOther(c, location)
    const form = check<FormError, typeof correctionForm>(correctionForm, values)
    if (!form.ok) return correctPage(c, project, wrong, values, sentences(form.errors, textOf(c).implementation.errors))
    const desk = { ...deskOf(c, 'ledger.book'), mayApprove: reach(c, 'project.assign') === 'all' }
    const outcome: { fault: EntryFault | null } = { fault: null }
    await createOnce(db.read, id, async () => {
      outcome.fault = await correctEntry(db, desk, project.code, wrong.id, correctionOf(form.values), { id, location })
      return location
    })
    return outcome.fault === null
      ? seeOther(c, location)
      : correctPage(c, project, wrong, values, faultErrors(outcome.fault, textOf(c)))
  })

  return routes
}

/** The sentence of a refused entry, at the field that it concerns; the numbers are exact. */
function faultErrors(fault: EntryFault, text: Text): Errors {
  const { errors, excess } = text.implementation
  const [would, limit, over] = 'over' in fault ? [fault.would, fault.limit, fault.over].map((fen) => exactAmount(text, fen)) : []
  const sentence = 'over' in fault ? excess[fault.code](would ?? '', limit ?? '', over ?? '') : errors[fault.code]
  return { [fieldOfFault(fault)]: sentence }
}
