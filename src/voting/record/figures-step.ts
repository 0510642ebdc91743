/** (2) As many sealed ballots as electronic marks and voids; 收回 ≤ 发出 ≤ 实到 ≤ 应到 as signed in the hall. */
import { hasBallots } from '../rule/mode.ts'
import { isRecorded } from '../rule/recorded.ts'
import { sumOfVoids } from '../rule/totals.ts'
import { ACT_PHASES, type Act, type ActPhase, actsBeforeCount, actsHead } from './acts.ts'
import { type Check, failed, holds, signedWord } from './checks.ts'
import { firstOf, isSame } from './differs.ts'
import type { Evidence } from './read.ts'
import { roomsCheck } from './rooms-check.ts'

export async function figuresStep({ record, manifest, standing }: Evidence): Promise<Check[]> {
  const { acts } = record
  const { entitled, signedIn, issued, returned } = figuresOf(acts)
  const present = act(acts, 'open')?.present ?? 0
  const inOrder = hasBallots(record.frozen.rule) ? 'figures-in-order' : 'present-in-order'
  const isSigned = standing.isSigned && (await actsHead(record.round.id, actsBeforeCount(acts))) === standing.report.acts
  return [
    holds(inOrder, firstOf(orderOf(acts), sizeOfRoll(acts, manifest?.roll.size ?? null)), {
      entitled,
      signedIn,
      present,
      issued,
      returned,
    }),
    holds('figures-signed', firstOf(isSigned ? null : 'acts', afterCount(acts), attendance({ record, standing }))),
    ...sums(record),
    ...roomsCheck({ record, standing }, act(acts, 'opened')),
  ]
}

function figuresOf(acts: readonly Act[]) {
  const last = act(acts, 'opened')
  return {
    entitled: last?.entitled ?? 0,
    signedIn: last?.signedIn ?? 0,
    issued: last?.issued ?? 0,
    returned: last?.returned ?? 0,
  }
}

const act = (acts: readonly Act[], wanted: ActPhase) => acts.find(({ phase }) => phase === wanted)

/** Every phase once up to the announcement, none skipped; in each of them the figures in their order. */
function orderOf(acts: readonly Act[]): string | null {
  if (acts.length < ACT_PHASES.indexOf('announced') + 1) return 'acts'
  for (const [index, one] of acts.entries()) {
    const { entitled, signedIn, present, issued, returned } = one
    if (one.phase !== ACT_PHASES[index]) return `acts[${index}].phase`
    if (signedIn > entitled) return `acts[${index}].signedIn`
    if (present > signedIn) return `acts[${index}].present`
    if (issued !== null && issued > signedIn) return `acts[${index}].issued`
    if (returned !== null && (issued === null || returned > issued)) return `acts[${index}].returned`
  }
  return null
}

function sizeOfRoll(acts: readonly Act[], size: number | null): string | null {
  const roll = size ?? acts[0]?.entitled
  const wrong = acts.findIndex(({ entitled }) => entitled !== roll)
  return wrong === -1 ? null : `acts[${wrong}].entitled`
}

/** What the report could not sign because it came later says the same figures once more. */
function afterCount(acts: readonly Act[]): string | null {
  const opened = act(acts, 'opened')
  const wrong = acts.findIndex(
    (one) => ACT_PHASES.indexOf(one.phase) > ACT_PHASES.indexOf('opened') && !isSame({ ...one, phase: 'opened' }, opened ?? null),
  )
  return wrong === -1 ? null : `acts[${wrong}]`
}

function attendance({ record, standing }: Pick<Evidence, 'record' | 'standing'>): string | null {
  const [opened, open] = [act(record.acts, 'opened'), act(record.acts, 'open')]
  const { held } = standing.report
  const [box] = held.boxes
  const told = [held.attendance.entitled, held.attendance.present, held.attendance.atOpening, box?.issued, box?.returned]
  return isSame(
    told,
    [opened?.entitled, opened?.signedIn, open?.present, opened?.issued, opened?.returned].map((one) => one ?? -1),
  )
    ? null
    : 'reports.held'
}

/**
 * By hands and devices whoever was present as the vote opened took part: nobody more, nobody less. Nothing is void, but what a recorded
 * vote shows of one deputy to be more than the rule allows.
 */
function tookPart({ acts, held, digests, frozen }: Evidence['record']): Check {
  const { attendance, boxes } = held
  const sealed = digests.length
  const present = act(acts, 'open')?.present ?? -1
  const [box] = boxes
  const spoiled = isRecorded(frozen.rule) && box?.count ? sumOfVoids(box.count.voids) : 0
  const wrong = firstOf(
    attendance.atOpening === present ? null : 'held.attendance.atOpening',
    box?.issued === present ? null : 'held.boxes[0].issued',
    box?.returned === present ? null : 'held.boxes[0].returned',
    box?.count && box.count.valid + spoiled === present ? null : 'held.boxes[0].count.valid',
    sealed === 0 ? null : 'digests',
  )
  return holds('present-took-part', wrong, { present })
}

/** Papers that joined the sealed ballots are not counted apart: how many they were is all that follows, and tellers stand for it. */
function sums(record: Evidence['record']): Check[] {
  const { digests, acts, held, round, frozen } = record
  const { returned } = figuresOf(acts)
  const closed = act(acts, 'closed')
  const count = held.boxes[0]?.count
  if (!count) return [failed('ballots-add-up', 'held.boxes')]
  if (!hasBallots(frozen.rule)) return [tookPart(record)]
  const [sealed, spoiled] = [digests.length, sumOfVoids(count.voids)]
  const paper = returned - sealed
  const wasPaper = round.method === 'hand-totals' || closed?.returned === null
  const wrong = firstOf(
    count.valid + spoiled === returned ? null : 'held.boxes[0].count',
    held.boxes[0]?.returned === returned ? null : 'held.boxes[0].returned',
    paper < 0 || (paper > 0 && !wasPaper) ? 'digests' : null,
    round.method === 'sealed' && !wasPaper && closed?.returned !== sealed ? 'acts[3].returned' : null,
  )
  const facts = { sealed, paper, returned, valid: count.valid, void: spoiled }
  const adds = holds('ballots-add-up', wrong, facts)
  return wrong === null && paper > 0 && round.method === 'sealed' ? [adds, signedWord('ballots-with-paper', facts)] : [adds]
}
