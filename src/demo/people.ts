/** Deputies of every congress of the example, and the officers of every body. */
import type { MandateTable, PersonTable, Role } from '../database/tables/people.ts'
import { day } from '../kernel/clock.ts'
import { type BodyId, type MandateId, newId, type PersonId } from '../kernel/ids.ts'
import type { DemoPlace } from './data/places.ts'
import { personName, seeded, seedOf } from './names.ts'

export interface DemoDeputy {
  readonly person: PersonTable
  readonly mandate: MandateTable
}

const TERM = { district: '第九届', town: '第十三届', street: '第二届', city: '' } as const
const DELEGATIONS = [
  '第一代表团',
  '第二代表团',
  '第三代表团',
  '第四代表团',
  '第五代表团',
  '第六代表团',
  '第七代表团',
  '第八代表团',
]

export function deputiesOf(place: DemoPlace, bodyId: BodyId): DemoDeputy[] {
  const random = seeded(seedOf(place.slug))
  const perDelegation = place.kind === 'district' ? Math.ceil(place.entitled / DELEGATIONS.length) : 20
  return Array.from({ length: place.entitled }, (_, index) => {
    const person: PersonTable = { id: newId<PersonId>(), name: personName(random), phone: null }
    const mandate: MandateTable = {
      id: newId<MandateId>(),
      person_id: person.id,
      body_id: bodyId,
      term: TERM[place.kind],
      delegation: DELEGATIONS[Math.floor(index / perDelegation)] ?? '第八代表团',
      roll_number: index + 1,
      origin: place.kind === 'street' ? 'council-member' : 'general',
      from_on: day('2021-11-20'),
      to_on: null,
    }
    return { person, mandate }
  })
}

export interface DemoOfficer {
  readonly username: string
  readonly name: string
  readonly role: Role
  /** Slug of the body. */
  readonly at: string
  readonly unit: string | null
  /** Told at the start; the others exist because every congress has them, with the same password. */
  readonly told: boolean
}

/** What an office is called in a user name. */
const OFFICES = {
  office: 'office-staff',
  chair: 'chair',
  'chief-scrutineer': 'chief-scrutineer',
  scrutineer: 'scrutineer',
  teller: 'teller',
  desk: 'sign-in-desk',
  government: 'government-office',
  department: 'department',
  station: 'station-clerk',
  // The second teller comes last, so that everybody else keeps the name that he had.
  'teller-2': 'teller',
} as const satisfies Record<string, Role>
export type Office = keyof typeof OFFICES

/** A street has no congress: nobody there counts ballots. */
const AT_A_STREET: readonly Office[] = ['office', 'chair', 'government', 'department', 'station']

const AT_THE_CITY = [
  ['city', 'city-observer'],
  ['system', 'system-administrator'],
  ['security', 'security-administrator'],
  ['auditor', 'auditor'],
] as const satisfies readonly (readonly [string, Role])[]

/** 海勃湾区 is the district that a visitor walks through; its officers have the short names. */
const SHORT_NAMES = 'haibowan'
/** A district before its vote, one that is collecting, a street, the city: these sign-ins are told. */
const TOLD = ['wuhai', 'haibowan', 'hainan', 'linyin']

export const usernameOf = (slug: string, office: Office): string => (slug === SHORT_NAMES ? office : `${slug}-${office}`)

/** One officer for each kind of work at every body, and a second teller, because papers are counted by two. */
export function officersOf(place: DemoPlace): DemoOfficer[] {
  const random = seeded(seedOf(`${place.slug}-officers`))
  const at = { at: place.slug, told: TOLD.includes(place.slug) }
  if (place.kind === 'city')
    return AT_THE_CITY.map(([username, role]) => ({ ...at, username, role, name: personName(random), unit: null }))
  const offices = place.kind === 'street' ? AT_A_STREET : (Object.keys(OFFICES) as Office[])
  return offices.map((office) => ({
    ...at,
    username: usernameOf(place.slug, office),
    name: personName(random),
    role: OFFICES[office],
    unit: office === 'department' ? (place.units[0] ?? null) : null,
  }))
}
