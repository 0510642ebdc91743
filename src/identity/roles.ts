/**
 * Who may do what: one table. When it may be done stands in cycle/stages.ts and voting/session/round.ts.
 * `public` needs no account, `deputy` is a mandate signed in with the slip of a session; everything else is a role granted at one body.
 */
import type { Role } from '../database/tables/people.ts'

export type Who = Role | 'deputy' | 'public'

/** Congress office and the chair it serves. */
const OFFICE = ['office-staff', 'chair'] as const
/** Everybody who works for a body and may see its desk. */
const STAFF = [
  'system-administrator',
  'security-administrator',
  'auditor',
  'office-staff',
  'chair',
  'chief-scrutineer',
  'scrutineer',
  'teller',
  'sign-in-desk',
  'government-office',
  'department',
  'station-clerk',
  'city-observer',
] as const

export const ACTIONS = {
  'public.read': ['public'],
  'proposal.submit': ['public'],
  'proposal.track': ['public'],
  'ballot.cast': ['public'],
  'session.sign-in': ['public'],
  'officer.sign-in': ['public'],
  'installation.set-up': ['public'],

  'ballot.draw': ['deputy'],
  'help.ask': ['deputy'],

  'desk.open': STAFF,
  'officer.self': STAFF,
  'account.self': STAFF,

  'account.read': ['system-administrator', 'security-administrator', 'auditor'],
  'account.create': ['system-administrator'],
  'account.manage': ['system-administrator'],
  'role.grant': ['security-administrator'],
  'body.create': ['system-administrator'],
  'mandate.read': [...OFFICE, 'sign-in-desk', 'chief-scrutineer'],
  'mandate.record': ['office-staff'],
  'audit.read': ['auditor', 'chief-scrutineer', 'scrutineer', ...OFFICE],

  'cycle.read': ['office-staff', 'chair', 'government-office', 'city-observer'],
  'cycle.advance': ['office-staff'],
  'call.read': [...OFFICE, 'government-office', 'station-clerk', 'city-observer'],
  'call.publish': ['office-staff', 'government-office'],
  'proposal.inbox': [...OFFICE, 'government-office', 'station-clerk'],
  'proposal.enter': ['office-staff', 'government-office', 'station-clerk'],
  'proposal.decide': ['office-staff', 'government-office'],
  'screening.read': [...OFFICE, 'government-office', 'department'],
  'candidate.draft': ['government-office'],
  'review.ask': ['government-office'],
  'review.give': ['department'],
  'shortlist.arrange': ['government-office'],
  'candidates.freeze': ['chair'],

  'session.read': [...OFFICE, 'chief-scrutineer', 'scrutineer', 'teller', 'sign-in-desk', 'city-observer'],
  'session.call': ['office-staff'],
  'papers.word': ['office-staff'],
  'slips.issue': ['office-staff', 'sign-in-desk'],
  'attendance.record': ['sign-in-desk', 'office-staff'],
  'round.prepare': ['office-staff'],
  'round.freeze': ['chair'],
  /** The ceremony in the chair's browser: a public key and digests come of it, never a share. */
  'keys.make': ['chair'],
  'round.turn-key': ['chair', 'chief-scrutineer'],
  'round.run': ['chair', 'office-staff'],
  'round.void': ['chair'],
  'hall.show': OFFICE,
  /** 求助: who runs through the hall, and who watches over it. */
  'help.handle': [...OFFICE, 'sign-in-desk'],
  'paper.hand-out': ['sign-in-desk', 'office-staff'],
  'box.open': ['chief-scrutineer'],
  'keys.destroy': ['chief-scrutineer'],
  'ballot.rule': ['chief-scrutineer'],
  'totals.enter': ['teller', 'chief-scrutineer'],
  'round.count': ['chief-scrutineer'],
  /** The count before it is announced: who signs, prepares and announces it. */
  'count.read': [...OFFICE, 'chief-scrutineer', 'scrutineer', 'teller'],
  'count.announce': ['chair'],
  'objection.note': ['office-staff', 'chief-scrutineer'],
  'round.seal': ['office-staff'],
  /** Two people: the office that keeps the papers, and who was responsible for the box. */
  'round.archive': ['office-staff', 'chief-scrutineer'],
  'consultation.minute': ['office-staff'],
  'consultation.confirm': ['chair'],

  'project.read': [...OFFICE, 'government-office', 'department', 'city-observer', 'auditor'],
  'project.assign': ['government-office'],
  'ledger.book': ['government-office', 'department'],
  'progress.report': ['department', 'government-office'],
} as const satisfies Record<string, readonly Who[]>

export type Action = keyof typeof ACTIONS

export const mayDo = (who: Who, action: Action): boolean => (ACTIONS[action] as readonly Who[]).includes(who)
export const isPublic = (action: Action): boolean => mayDo('public', action)

/** 三员 are three people: system, security and audit administration exclude each other, at every body. */
const EXCLUSIVE: readonly Role[] = ['system-administrator', 'security-administrator', 'auditor']

export const excludes = (held: readonly Role[], wanted: Role): boolean =>
  EXCLUSIVE.includes(wanted) && held.some((role) => EXCLUSIVE.includes(role) && role !== wanted)
