/** 交办: chosen candidates of an announced decision become projects, each with its code, its people, its plan and its approved sum. */
import { record } from '../../audit/store.ts'
import { advance, cycleFor } from '../../cycle/actions.ts'
import type { Database, Trx } from '../../database/connect.ts'
import type { ConstraintRefusal } from '../../database/constraints.ts'
import { noteRequest, type Once } from '../../http/once.ts'
import { shanghaiDay } from '../../kernel/clock.ts'
import type { AccountId, BodyId, CandidateId, CycleId } from '../../kernel/ids.ts'
import { found, Refused } from '../../kernel/verdict.ts'
import { addEntry } from '../change-store.ts'
import { lettersOf, nextCode } from '../code.ts'
import { checkPlan } from '../plan.ts'
import type { Assignment } from './forms.ts'
import { APPROVAL } from './preset.ts'
import {
  addProject,
  addPromises,
  addTeam,
  areas,
  type Chosen,
  chosenOf,
  codesLike,
  holdArea,
  inOffice,
  isUnitOf,
} from './store.ts'

/** Who hands over, at which body; the installation itself (the demo) has no account. */
export interface Assigner {
  readonly actor: AccountId | null
  readonly bodyId: BodyId
}

export type Assignments = ReadonlyMap<CandidateId, Assignment>

/** In one transaction: all of these candidates become projects, or none. The codes come back in the order given. */
export const assignProjects = (
  db: Database,
  by: Assigner,
  cycleId: CycleId,
  assignments: Assignments,
  once: Once,
): Promise<string[]> =>
  db.change(async (trx, now) => {
    await noteRequest(trx, once.id, once.location)
    return assignWithin(trx, now, by, cycleId, assignments)
  })

export async function assignWithin(
  trx: Trx,
  now: Date,
  by: Assigner,
  cycleId: CycleId,
  assignments: Assignments,
): Promise<string[]> {
  const area = await holdArea(trx, by.bodyId)
  const cycle = await cycleFor(trx, by.bodyId, cycleId, 'project.assign')
  const chosen = await chosenOf(trx, cycleId)
  const letters = found(lettersOf(await areas(trx)).get(area.slug), 'letters of the district')
  const codes: string[] = []
  for (const [candidateId, assignment] of assignments) {
    const candidate = found(
      chosen.find(({ id }) => id === candidateId),
      'chosen candidate',
    )
    if (candidate.code !== null) throw new Refused<ConstraintRefusal>('project_taken_over_once')
    const used = [...(await codesLike(trx, `${cycle.year}-${letters}`)), ...codes]
    const code = nextCode(cycle.year, letters, used)
    await assign(trx, now, by, { cycleId, code, candidate, assignment })
    codes.push(code)
  }
  const waiting = chosen.filter(({ id, code }) => code === null && !assignments.has(id))
  if (waiting.length === 0 && cycle.stage === 'announced') await advance(trx, now, by.actor, by.bodyId, cycleId, 'assigned')
  return codes
}

async function assign(
  trx: Trx,
  now: Date,
  { actor, bodyId }: Assigner,
  handed: { cycleId: CycleId; code: string; candidate: Chosen; assignment: Assignment },
): Promise<void> {
  const { candidate, assignment } = handed
  const today = shanghaiDay(now)
  found(await isUnitOf(trx, bodyId, assignment.unitId), 'unit of this body')
  if ((await inOffice(trx, bodyId, assignment.team, today)) !== assignment.team.length) found(null, 'deputy in office')
  // The form has checked the plan against the day on which it was sent; a broken one cannot come from there.
  if (!checkPlan(assignment.plan, assignment.plan[0]?.on ?? today, assignment.due).ok)
    throw new Error('a broken plan was handed over')
  const project = await addProject(trx, {
    code: handed.code,
    cycle_id: handed.cycleId,
    body_id: bodyId,
    decision_id: candidate.decision_id,
    candidate_id: candidate.id,
    title: candidate.title,
    category: candidate.category,
    beneficiaries: candidate.beneficiaries,
    target: assignment.target,
    lead_unit_id: assignment.unitId,
    support_units: assignment.support,
    owner_unit: assignment.owner,
    safeguards: assignment.safeguards,
    responsible: assignment.responsible,
    site_phone: assignment.phone,
    assigned_on: today,
    due_on: assignment.due,
    state: 'assigned',
  })
  await addTeam(trx, project, assignment.team)
  await addPromises(trx, project, assignment.plan, assignment.milestones)
  await addEntry(trx, {
    project_id: project,
    kind: 'approved',
    amount_fen: candidate.cost,
    on_day: today,
    document: assignment.document,
    ...APPROVAL,
    corrects_id: null,
    entered_by: actor,
  })
  await record(trx, { at: now, actor, body: bodyId }, 'project.assigned', {
    project,
    unit: assignment.unitId,
    approved: candidate.cost,
  })
}
