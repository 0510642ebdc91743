/** The inbox: read, filter, download, and enter a proposal for somebody. */
import { type Context, Hono } from 'hono'
import { Inbox, InboxPage, type InboxProps } from '../../views/collection/inbox.tsx'
import { EnterProposalPage } from '../../views/collection/proposal-enter.tsx'
import { paths } from '../../views/paths.ts'
import { texts } from '../../views/text/index.ts'
import type { Ui } from '../../views/ui.ts'
import { mayHappen } from '../cycle/stages.ts'
import { currentCycle } from '../cycle/store.ts'
import { CATEGORIES, CHANNELS } from '../database/tables/year.ts'
import type { Deps, Env } from '../http/env.ts'
import { check, requestId, sentences, type Typed, typed } from '../http/form.ts'
import { createOnce } from '../http/once.ts'
import { page, pageOrFragment, seeOther } from '../http/respond.ts'
import { actorOf, allow } from '../identity/guard.ts'
import { shanghaiDay } from '../kernel/clock.ts'
import { csv } from '../kernel/csv.ts'
import { newId, type ProposalId } from '../kernel/ids.ts'
import { found, must, Refused } from '../kernel/verdict.ts'
import { type CollectionError, enteredForm } from './forms.ts'
import { inboxAddress, inboxQuery, SORTS } from './inbox.ts'
import { inboxCounts, inboxRows, PAGE_SIZE } from './inbox-store.ts'
import { enterProposal } from './intake-actions.ts'
import { byState } from './proposal.ts'

const KNOWN = {
  states: ['submitted', 'accepted', 'refused', 'merged'],
  categories: CATEGORIES,
  channels: CHANNELS,
} as const

/** Everything but the web form itself. */
const BY_HAND = CHANNELS.filter((channel) => channel !== 'web')

export function inboxRoutes({ db }: Deps) {
  const routes = new Hono<Env>()
  const cycleOf = (c: Context<Env>) => currentCycle(db.read, c.var.place.id)
  const queryOf = (c: Context<Env>) => inboxQuery((name) => c.req.query(name), KNOWN)

  routes.get('/desk/:body/proposals', allow('proposal.inbox'), async (c) => {
    const cycle = await cycleOf(c)
    const query = queryOf(c)
    const rows = cycle ? await inboxRows(db.read, cycle.id, query, PAGE_SIZE) : []
    const numbers = byState(cycle ? await inboxCounts(db.read, cycle.id, query) : [])
    const listed = query.state === '' ? Object.values(numbers).reduce((sum, count) => sum + count, 0) : numbers[query.state]
    const props = (ui: Ui): InboxProps => ({
      ui,
      query,
      address: (change) => inboxAddress(query, change),
      rows,
      numbers,
      pages: Math.ceil(listed / PAGE_SIZE),
      categories: CATEGORIES,
      channels: CHANNELS,
      columns: SORTS,
      canEnter: cycle !== undefined && mayHappen(cycle.stage, 'proposal.decide').ok && (ui.desk?.may('proposal.enter') ?? false),
    })
    return pageOrFragment(c, {
      page: (ui) => <InboxPage {...props(ui)} />,
      fragment: (ui) => <Inbox {...props(ui)} />,
    })
  })

  // Names and telephones are not in the file: a list that leaves the house names nobody.
  routes.get('/desk/:body/proposals.csv', allow('proposal.inbox'), async (c) => {
    const cycle = found(await cycleOf(c), 'cycle')
    const text = texts[c.var.reading.language]
    const words = text.intake.inbox.csvColumns
    const rows = await inboxRows(db.read, cycle.id, queryOf(c), null)
    const file = csv([
      Object.values(words),
      ...rows.map((row) => [
        row.tracking_code,
        row.submitted_on,
        row.title,
        row.wish,
        row.place,
        text.words.category[row.category],
        row.beneficiaries,
        text.words.channel[row.channel],
        text.words.proposalState[row.state],
        row.decided_on,
        row.reason,
      ]),
    ])
    return c.body(file, 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="proposals-${c.var.place.slug}-${cycle.year}.csv"`,
      'cache-control': 'no-store',
    })
  })

  const enterPage = (c: Context<Env>, values: Typed, errors: Readonly<Record<string, CollectionError>>, id: string) =>
    page(
      c,
      (ui) => (
        <EnterProposalPage
          ui={ui}
          values={values}
          errors={sentences(errors, ui.text.collection.errors)}
          requestId={id}
          categories={CATEGORIES}
          channels={BY_HAND}
        />
      ),
      Object.keys(errors).length > 0 ? 422 : 200,
    )

  routes.get('/desk/:body/proposals/new', allow('proposal.enter'), async (c) => {
    must(mayHappen(found(await cycleOf(c), 'cycle').stage, 'proposal.decide'))
    return enterPage(c, { received: shanghaiDay(db.displayNow()) }, {}, newId())
  })

  routes.post('/desk/:body/proposals', allow('proposal.enter'), async (c) => {
    const cycle = found(await cycleOf(c), 'cycle')
    const values = await typed(c)
    const id = requestId(values)
    const form = check<CollectionError, typeof enteredForm>(enteredForm, values)
    if (!form.ok) return enterPage(c, values, form.errors, id)
    const location = (proposal: ProposalId) => paths.desk(c.var.place.slug, 'proposals', proposal)
    try {
      const at = await createOnce(db.read, id, async () => {
        const desk = { actor: actorOf(c), bodyId: c.var.place.id }
        return location(await enterProposal(db, desk, cycle.id, form.values, { id, location }))
      })
      return seeOther(c, at)
    } catch (error) {
      if (error instanceof Refused && error.code === 'received-in-future')
        return enterPage(c, values, { received: 'received-in-future' }, id)
      throw error
    }
  })

  return routes
}
