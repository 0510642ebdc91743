/** Deputies of every congress of the example, and one officer for each kind of work. */
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
}

const officer = (username: string, name: string, role: Role, at: string, unit: string | null = null): DemoOfficer => ({
  username,
  name,
  role,
  at,
  unit,
})

/** One sign-in for each role; 海勃湾区 is the district that a visitor walks through. */
export const DEMO_OFFICERS: readonly DemoOfficer[] = [
  officer('office', '陈敏', 'office-staff', 'haibowan'),
  officer('chair', '王建国', 'chair', 'haibowan'),
  officer('chief-scrutineer', '赵国强', 'chief-scrutineer', 'haibowan'),
  officer('scrutineer', '孙丽', 'scrutineer', 'haibowan'),
  officer('teller', '刘洋', 'teller', 'haibowan'),
  officer('desk', '张敏', 'sign-in-desk', 'haibowan'),
  officer('government', '李志强', 'government-office', 'haibowan'),
  officer('department', '周磊', 'department', 'haibowan', '区住建局'),
  officer('station', '乌云', 'station-clerk', 'haibowan'),
  officer('street', '吴静', 'office-staff', 'linyin'),
  officer('street-chair', '其其格', 'chair', 'linyin'),
  officer('hainan', '高娟', 'office-staff', 'hainan'),
  officer('hainan-government', '马超', 'government-office', 'hainan'),
  officer('hainan-department', '苏日娜', 'department', 'hainan', '区住建局'),
  officer('hainan-chair', '郭明', 'chair', 'hainan'),
  officer('hainan-scrutineer', '罗霞', 'chief-scrutineer', 'hainan'),
  officer('hainan-teller', '梁平', 'teller', 'hainan'),
  officer('hainan-desk', '宋兰', 'sign-in-desk', 'hainan'),
  officer('city', '刘洋洋', 'city-observer', 'wuhai'),
  officer('system', '何伟', 'system-administrator', 'wuhai'),
  officer('security', '郑凯', 'security-administrator', 'wuhai'),
  officer('auditor', '谢宁', 'auditor', 'wuhai'),
]
