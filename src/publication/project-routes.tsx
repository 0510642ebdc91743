/** One project's public page and its ledger as a file. */
import { Hono } from 'hono'
import { lifeEvents } from '../../views/publication/life-events.ts'
import { ProjectPage } from '../../views/publication/project.tsx'
import { texts } from '../../views/text/index.ts'
import { sourcesOfCandidate } from '../collection/store.ts'
import type { Reader } from '../database/connect.ts'
import type { Deps, Env } from '../http/env.ts'
import { page } from '../http/respond.ts'
import { allow } from '../identity/guard.ts'
import { lastOfMonth } from '../implementation/month.ts'
import { plannedPaid, plannedPercent } from '../implementation/plan.ts'
import { standingReports } from '../implementation/report.ts'
import { ledgerOf, milestonesOf, reportsOf, teamOf } from '../implementation/store.ts'
import { shanghaiDay } from '../kernel/clock.ts'
import { csv } from '../kernel/csv.ts'
import { found } from '../kernel/verdict.ts'
import { isRecorded } from '../voting/rule/recorded.ts'
import { ruleOf } from '../voting/session/facts-store.ts'
import { slowestFirst } from './disclosure.ts'
import { inOrder, type LifeFact } from './life.ts'
import { plansByProject, publicProject } from './project-row.ts'
import { announcedRound, decisionOn, itemsOfDecision, opinionsOn } from './project-store.ts'
import { type ProjectRow, planRows, projectRows } from './store.ts'

const NEAR_SHOWN = 3
const CODE = /^(\d{4})-[A-Z]{1,2}\d{2,3}$/

export function projectRoutes({ db }: Deps) {
  const routes = new Hono<Env>()

  /** The year of a code, with the row that it names. */
  async function located(code: string) {
    const year = Number(found(CODE.exec(code), 'project')[1])
    const rows = await projectRows(db.read, year)
    return {
      year,
      rows,
      row: found(
        rows.find((row) => row.code === code),
        'project',
      ),
    }
  }

  routes.get('/projects/:code', allow('public.read'), async (c) => {
    const { year, rows, row } = await located(c.req.param('code'))
    const today = shanghaiDay(db.displayNow())
    const plans = plansByProject(await planRows(db.read, year))
    const project = publicProject(row, plans, today)
    const plan = plans.get(row.id) ?? []
    const ledger = await ledgerOf(db.read, row.id)
    const reports = standingReports(await reportsOf(db.read, row.id))
    const voted = await votesFor(db.read, row)
    const milestones = await milestonesOf(db.read, row.id)
    const dueIsMilestone = milestones.some((milestone) => milestone.done_on === null && milestone.planned_on === row.due_on)
    const facts = inOrder([
      ...(await wayToDecision(db.read, row, voted)),
      { kind: 'assigned', on: row.assigned_on, unit: row.unit, person: row.responsible },
      ...ledger
        .filter((entry) => entry.kind === 'contracted' && entry.amount > 0)
        .map((entry): LifeFact => ({ kind: 'contract', on: entry.on, counterparty: entry.counterparty, amount: entry.amount })),
      ...milestones.map(
        (milestone): LifeFact => ({
          kind: 'milestone',
          on: milestone.done_on ?? milestone.planned_on,
          title: milestone.title,
          planned: milestone.planned_on,
          done: milestone.done_on !== null,
        }),
      ),
      ...reports
        .slice(0, 1)
        .map((report): LifeFact => ({ kind: 'reported', on: report.reported_on, percent: report.percent, done: report.done })),
      ...(project.percent < 100 && !dueIsMilestone ? [{ kind: 'due', on: row.due_on } as const] : []),
    ])
    const team = await teamOf(db.read, row.id)
    const others = rows.map((other) => publicProject(other, plans, today)).filter((other) => other.code !== project.code)
    const near = slowestFirst(others.filter((other) => other.district.slug === project.district.slug)).slice(0, NEAR_SHOWN)
    let paidSoFar = 0
    return page(c, (ui) => (
      <ProjectPage
        ui={ui}
        project={project}
        responsible={row.responsible}
        sitePhone={row.site_phone}
        target={row.target}
        dueOn={row.due_on}
        team={team}
        votes={voted.votes === null || voted.entitled === null ? null : { for: voted.votes, entitled: voted.entitled }}
        ledger={ledger.map((entry) => {
          if (entry.kind === 'paid') paidSoFar += entry.amount
          return { ...entry, correction: entry.corrects !== null, paidSoFar }
        })}
        plannedPaid={project.percent < 100 ? plannedPaid(project, project.planned) : null}
        reports={reports.map((report) => ({
          month: report.month,
          percent: report.percent,
          planned: plannedPercent(plan, lastOfMonth(report.month)),
          done: report.done,
          problem: report.problem,
          nextStep: report.next_step,
          reportedOn: report.reported_on,
        }))}
        life={lifeEvents(ui, facts, project.body.kind, project.percent === 100)}
        near={near}
      />
    ))
  })

  routes.get('/projects/:code/ledger.csv', allow('public.read'), async (c) => {
    const { row } = await located(c.req.param('code'))
    const { publication, words } = texts[c.var.reading.language]
    const { columns } = publication.project.money
    const entries = await ledgerOf(db.read, row.id)
    const rows = entries.map((entry) => [
      entry.on,
      words.ledger[entry.kind],
      entry.purpose,
      entry.counterparty,
      entry.amount / 100,
      entry.document,
      entry.corrects === null ? '' : publication.project.money.correction,
    ])
    const head = [
      columns.on,
      columns.kind,
      columns.purpose,
      columns.counterparty,
      columns.amount,
      columns.document,
      publication.project.money.correction,
    ]
    return c.body(csv([head, ...rows]), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${row.code}-ledger.csv"`,
    })
  })

  return routes
}

/** What the deputies said of this one: votes, rank by votes, and the round; nulls where a street consulted. */
async function votesFor(db: Reader, row: ProjectRow) {
  const decision = await decisionOn(db, row.decision_id, row.candidate_id)
  const items = await itemsOfDecision(db, row.decision_id)
  const round = await announcedRound(db, row.decision_id)
  const votes = decision?.votes_for ?? null
  const rank = votes === null ? null : 1 + items.filter((item) => (item.votes_for ?? 0) > votes).length
  return {
    decision,
    votes,
    rank,
    candidates: items.length,
    entitled: round?.entitled ?? null,
    mode: round === undefined ? null : ruleOf(round).mode,
    byName: round !== undefined && isRecorded(ruleOf(round)),
  }
}

/** From the first letter to the decision. */
async function wayToDecision(db: Reader, row: ProjectRow, voted: Awaited<ReturnType<typeof votesFor>>): Promise<LifeFact[]> {
  const sources = await sourcesOfCandidate(db, row.candidate_id)
  const [first] = sources
  const { decision } = voted
  const facts: LifeFact[] = []
  if (first) facts.push({ kind: 'proposed', on: first.submitted_on, channel: first.channel, others: sources.length - 1 })
  for (const { unit, opinion, given_on } of await opinionsOn(db, row.candidate_id))
    if (opinion !== null && given_on !== null) facts.push({ kind: 'reviewed', on: given_on, unit, opinion })
  if (decision?.frozen_at && decision.seats !== null)
    facts.push({
      kind: 'listed',
      on: shanghaiDay(decision.frozen_at),
      position: decision.position,
      candidates: voted.candidates,
      seats: decision.seats,
    })
  if (decision?.decided_on)
    facts.push({
      kind: 'decided',
      on: decision.decided_on,
      by: decision.kind,
      mode: voted.mode,
      byName: voted.byName,
      votes: voted.votes,
      needed: voted.entitled === null ? null : Math.floor(voted.entitled / 2) + 1,
      rank: voted.rank,
      decisionId: row.decision_id,
      confirmedBy: decision.confirmed_by,
    })
  return facts
}
