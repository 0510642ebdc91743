/** Arranging: a year of a body whose decision has been announced, with chosen and refused candidates; and projects made from them. */
import { addCycle } from '../../src/cycle/store.ts'
import type { DecisionKind } from '../../src/database/tables/vote.ts'
import type { Stage } from '../../src/database/tables/year.ts'
import { assignWithin } from '../../src/implementation/assign/actions.ts'
import type { Assignment } from '../../src/implementation/assign/forms.ts'
import { addDays, type Day, day, shanghaiDay, shanghaiMoment } from '../../src/kernel/clock.ts'
import { digestOfText } from '../../src/kernel/digest.ts'
import {
  type CandidateId,
  type CandidateListId,
  type CycleId,
  type DecisionId,
  newId,
  type UnitId,
} from '../../src/kernel/ids.ts'
import { FEN_PER_WAN } from '../../src/kernel/money.ts'
import type { MadeBody } from './people.ts'
import type { Site } from './site.ts'

export interface MadeCandidate {
  readonly title: string
  /** In 万元. */
  readonly cost: number
  readonly unit: UnitId
  readonly chosen?: boolean
}

export interface MadeDecision {
  readonly cycleId: CycleId
  readonly decisionId: DecisionId
  /** In the order given, the refused ones too. */
  readonly candidates: readonly CandidateId[]
}

const DECIDED_ON = day('2021-12-23')

/** `announced: null` leaves the decision unannounced; a street's is confirmed on the day on which it is announced. */
export async function makeDecision(
  site: Site,
  body: MadeBody,
  candidates: readonly MadeCandidate[],
  more: { kind?: DecisionKind; year?: number; stage?: Stage; announced?: Day | null; dueOn?: Day } = {},
): Promise<MadeDecision> {
  const { kind = 'formal-vote', year = 2022, stage = 'announced', announced = DECIDED_ON, dueOn = day('2099-12-15') } = more
  const digest = await digestOfText('list')
  return site.db.change(async (trx) => {
    const cycleId = await addCycle(trx, body.id, year, stage, DECIDED_ON)
    const [listId, decisionId] = [newId<CandidateListId>(), newId<DecisionId>()]
    const rows = candidates.map(({ title, cost, unit, chosen = true }, index) => ({
      id: newId<CandidateId>(),
      position: index + 1,
      title,
      cost_fen: cost * FEN_PER_WAN,
      unit_id: unit,
      chosen,
    }))
    await trx
      .insertInto('candidate')
      .values(
        rows.map(({ chosen: _, ...row }) => ({
          ...row,
          cycle_id: cycleId,
          content: `${row.title}的内容`,
          place: '全区',
          category: 'roads-pipes' as const,
          beneficiaries: '2,140 户',
          target: '更换地下排水管 11.8 公里',
          fund_source: '区级财政',
          due_on: dueOn,
          state: 'shortlisted' as const,
          drop_reason: null,
        })),
      )
      .execute()
    await trx
      .insertInto('candidate_list')
      .values({
        id: listId,
        cycle_id: cycleId,
        number: 1,
        seats: rows.length,
        envelope_fen: 10_000 * FEN_PER_WAN,
        canonical: '{}',
        digest,
      })
      .execute()
    await trx
      .insertInto('candidate_list_item')
      .values(
        rows.map(({ id, position, title, cost_fen }) => ({
          list_id: listId,
          candidate_id: id,
          position,
          title,
          cost_fen,
          content: `${title}的内容`,
          beneficiaries: '2,140 户',
          unit_name: '区住建局',
        })),
      )
      .execute()
    await trx
      .insertInto('decision')
      .values({
        id: decisionId,
        cycle_id: cycleId,
        kind,
        list_id: listId,
        decided_on: DECIDED_ON,
        confirmed_on: kind === 'formal-vote' ? null : announced,
        confirmed_by: kind === 'formal-vote' || announced === null ? null : '街道党工委',
        confirmed_document: kind === 'formal-vote' || announced === null ? null : '街党工发〔2022〕3号',
        announced_on: announced,
        announcement: announced === null ? null : '公告',
      })
      .execute()
    await trx
      .insertInto('decision_item')
      .values(
        rows.map(({ id, position, chosen }) => ({
          decision_id: decisionId,
          candidate_id: id,
          position,
          chosen,
          votes_for: kind === 'formal-vote' && announced !== null ? 171 - position : null,
          conclusion: null,
        })),
      )
      .execute()
    return { cycleId, decisionId, candidates: rows.map(({ id }) => id) }
  })
}

/** A hand-over as a form would bring it: nothing at the start, everything on the due day. */
const anAssignment = (unitId: UnitId, from: Day, more: Partial<Assignment> = {}): Assignment => {
  const due = more.due ?? addDays(from, 300)
  return {
    unitId,
    support: '区财政局',
    owner: '',
    responsible: '副局长 周×',
    phone: '0473-2000000',
    target: '更换地下排水管 11.8 公里',
    due,
    safeguards: '每周调度',
    document: '区人大公告第 5 号',
    team: [],
    milestones: [
      { title: '开工', on: addDays(from, 60) },
      { title: '完工', on: due },
    ],
    plan: [
      { on: from, percent: 0 },
      { on: due, percent: 100 },
    ],
    ...more,
  }
}

/**
 * Projects handed over on this day (default: today), as the government office would, without its forms; their codes in the order of
 * the candidates.
 */
export async function makeProjects(
  site: Site,
  body: MadeBody,
  candidates: readonly MadeCandidate[],
  more: { on?: Day; kind?: DecisionKind; plan?: Assignment['plan']; due?: Day } = {},
): Promise<string[]> {
  const made = await makeDecision(site, body, candidates, more.kind ? { kind: more.kind } : {})
  return site.db.change((trx, now) => {
    const on = more.on ?? shanghaiDay(now)
    const { plan, due } = more
    const assignments = made.candidates.map(
      (id, index) =>
        [id, anAssignment(unitOf(candidates, index), on, { ...(plan ? { plan } : {}), ...(due ? { due } : {}) })] as const,
    )
    return assignWithin(trx, shanghaiMoment(on, 9), { actor: null, bodyId: body.id }, made.cycleId, new Map(assignments))
  })
}

function unitOf(candidates: readonly MadeCandidate[], index: number): UnitId {
  const candidate = candidates[index]
  if (!candidate) throw new Error(`no candidate ${index}`)
  return candidate.unit
}
