/**
 * What officers' acts leave behind: a closed list of events with typed fields. A field that is not listed cannot be logged,
 * so a name, a choice or a ballot cannot slip in. Counts say how many, never who.
 */
const EVENTS = {
  'installation.set-up': {},
  'officer.signed-in': {},
  'officer.signed-out': {},
  'account.created': { account: 'id' },
  'account.disabled': { account: 'id' },
  'account.enabled': { account: 'id' },
  'password.changed': { account: 'id' },
  'password.reset': { account: 'id' },
  'role.granted': { account: 'id', role: 'code' },
  'role.revoked': { account: 'id', role: 'code' },
  'body.created': { body: 'id', kind: 'code' },
  'unit.created': { unit: 'id' },
  'mandate.recorded': { mandate: 'id' },
  'mandate.ended': { mandate: 'id' },
  'roll.imported': { recorded: 'count', changed: 'count', ended: 'count', on: 'day' },
  'cycle.opened': { cycle: 'id', year: 'count' },
  'cycle.advanced': { cycle: 'id', from: 'code', to: 'code' },
  'call.drafted': { call: 'id' },
  'call.changed': { call: 'id' },
  'call.published': { call: 'id', opens: 'day', closes: 'day' },
  'call.extended': { call: 'id', closes: 'day' },
  'proposal.entered': { proposal: 'id', channel: 'code' },
  'proposal.accepted': { proposal: 'id' },
  'proposal.refused': { proposal: 'id' },
  'proposals.merged': { lead: 'id', merged: 'id' },
  'merge.undone': { lead: 'id', merged: 'id' },
  'proposal.author-removed': { proposal: 'id' },
  'candidate.drafted': { candidate: 'id', proposals: 'count' },
  'candidate.changed': { candidate: 'id' },
  'candidate.shortlisted': { candidate: 'id' },
  'candidate.dropped': { candidate: 'id' },
  'candidate.reopened': { candidate: 'id' },
  'shortlist.reordered': { cycle: 'id' },
  'shortlist.planned': { cycle: 'id', seats: 'count', envelope: 'amount' },
  'review.asked': { candidate: 'id', unit: 'id', due: 'day' },
  'review.withdrawn': { candidate: 'id', unit: 'id' },
  'review.given': { candidate: 'id', unit: 'id', opinion: 'code' },
  'candidates.frozen': { cycle: 'id', list: 'id', candidates: 'count', seats: 'count', digest: 'digest' },
  'papers.worded': { paper: 'code', phrases: 'count' },
  'papers.restored': { paper: 'code', phrases: 'count' },
  'session.called': { session: 'id', held: 'day' },
  'seats.set': { session: 'id', placed: 'count' },
  'slips.issued': { session: 'id', slips: 'count' },
  'slip.reissued': { session: 'id' },
  'attendance.by-desk': { session: 'id', kind: 'code' },
  'round.drafted': { round: 'id', kind: 'code', seats: 'count' },
  'round.drafted-in-fallback': { round: 'id', kind: 'code', seats: 'count', mode: 'code' },
  'round.rule-set': { round: 'id', rule: 'digest' },
  'keys.made': { round: 'id', holders: 'count', needed: 'count', key: 'digest' },
  'keys.made-with-spares': { round: 'id', holders: 'count', needed: 'count', key: 'digest', spares: 'count' },
  'keys.spare-used': { round: 'id', spare: 'count', key: 'digest' },
  'round.frozen': { round: 'id', rule: 'digest', list: 'digest', roll: 'digest', manifest: 'digest', entitled: 'count' },
  'round.key-turned': { round: 'id', act: 'code', role: 'code' },
  'round.issuing': { round: 'id', present: 'count' },
  'box.found-empty': { round: 'id', ballots: 'count' },
  'round.opened': { round: 'id', entitled: 'count', present: 'count', issued: 'count' },
  'round.opened-on-paper': { round: 'id', entitled: 'count', present: 'count' },
  'help.handled': { session: 'id' },
  'rehearsal.destroyed': { round: 'id', issued: 'count', returned: 'count' },
  'paper-ballot.issued': { round: 'id' },
  'round.closed': { round: 'id', issued: 'count', returned: 'count', box: 'digest' },
  'round.closed-on-paper': { round: 'id' },
  'box.opened': { round: 'id', ballots: 'count', void: 'count' },
  'box.opened-by-scrutineers': { round: 'id', ballots: 'count', void: 'count', result: 'digest' },
  'rooms.entered': { round: 'id' },
  'rooms.agreed': { round: 'id', account: 'id', overfull: 'count' },
  'rooms.sent-back': { round: 'id' },
  'totals.entered': { round: 'id' },
  'totals.agreed': { round: 'id', account: 'id' },
  'totals.sent-back': { round: 'id' },
  'ruling.noted': { round: 'id', number: 'count' },
  'ruling.struck': { round: 'id', number: 'count' },
  'round.counted': { round: 'id', outcome: 'code', report: 'digest' },
  'presidium.chose': { round: 'id', chosen: 'count', report: 'digest' },
  'round.voided': { round: 'id', reason: 'code' },
  'count.announced': { round: 'id', chosen: 'count' },
  'result.revealed': { round: 'id', step: 'count' },
  'keys.destroyed': { round: 'id' },
  'keys.destroyed-with-spares': { round: 'id', spares: 'count' },
  'objection.noted': { round: 'id' },
  'objection.settled': { round: 'id' },
  'round.sealing-written': { round: 'id', copies: 'count', keep: 'day' },
  'round.archived': { round: 'id', envelopes: 'count', requests: 'count', objections: 'count', keep: 'day', digest: 'digest' },
  'void-ballots.destroyed': { round: 'id', envelopes: 'count', requests: 'count' },
  'consultation.minuted': { decision: 'id', chosen: 'count' },
  'consultation.confirmed': { decision: 'id', on: 'day' },
  'decision.announced': { decision: 'id', projects: 'count' },
  'project.assigned': { project: 'id', unit: 'id', approved: 'amount' },
  'milestone.done': { project: 'id', milestone: 'id', on: 'day' },
  'ledger.booked': { project: 'id', entry: 'id', kind: 'code', amount: 'amount' },
  'ledger.corrected': { project: 'id', entry: 'id', amount: 'amount' },
  'progress.reported': { project: 'id', month: 'day', percent: 'count' },
  'project.completed': { project: 'id', on: 'day' },
} as const satisfies Record<string, Record<string, FieldKind>>

type FieldKind = 'id' | 'count' | 'digest' | 'code' | 'day' | 'amount'
interface FieldValues {
  id: string
  count: number
  digest: string
  code: string
  day: string
  amount: number
}

export type EventName = keyof typeof EVENTS
type EachField<Name> = Name extends EventName ? keyof (typeof EVENTS)[Name] : never
export type FieldName = Extract<EachField<EventName>, string>
export type EventFields<Name extends EventName> = {
  readonly [Field in keyof (typeof EVENTS)[Name]]: FieldValues[Extract<(typeof EVENTS)[Name][Field], FieldKind>]
}

const SHAPES: Record<FieldKind, (value: unknown) => boolean> = {
  id: (value) => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value),
  count: (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0,
  amount: (value) => typeof value === 'number' && Number.isSafeInteger(value),
  digest: (value) => typeof value === 'string' && /^[\w-]{43}$/.test(value),
  code: (value) => typeof value === 'string' && /^[a-z][a-z0-9-]{0,40}$/.test(value),
  day: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
}

/** One field of a recorded act. `kind` is null for what was never listed: somebody wrote it by hand. */
export interface Fact {
  readonly field: FieldName
  readonly kind: FieldKind | null
  readonly value: string
}

/** The fields of an act as they were stored, one by one, for showing. */
export function factsIn(event: string, fields: string): Fact[] {
  const kinds: Readonly<Record<string, FieldKind>> = event in EVENTS ? EVENTS[event as EventName] : {}
  return Object.entries(JSON.parse(fields) as Record<string, unknown>).map(([field, value]) => ({
    field: field as FieldName,
    kind: kinds[field] ?? null,
    value: String(value),
  }))
}

/** The fields as they may be written; throws on a field that is not listed or has another shape. */
export function checkedFields(name: EventName, fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const listed: Readonly<Record<string, FieldKind>> = EVENTS[name]
  for (const field of Object.keys(fields)) if (!(field in listed)) throw new Error(`event ${name} has no field ${field}`)
  for (const [field, kind] of Object.entries(listed))
    if (!SHAPES[kind](fields[field])) throw new Error(`event ${name}: field ${field} is not a ${kind}`)
  return { ...fields }
}
