/** Who watches and counts a vote, as their papers name them; and the roll by delegation. */
import type { Reader } from '../../database/connect.ts'
import type { Day } from '../../kernel/clock.ts'
import type { BodyId, RoundId } from '../../kernel/ids.ts'

const OFFICES = ['chief-scrutineer', 'scrutineer', 'teller'] as const
type Office = (typeof OFFICES)[number]

/** Whoever holds the office at this body; the delegation of one who is a deputy of it on the day. */
export async function officialsOf(db: Reader, bodyId: BodyId, on: Day) {
  const rows = await db
    .selectFrom('role_grant as g')
    .innerJoin('account as a', 'a.id', 'g.account_id')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .leftJoin('mandate as m', (join) =>
      join
        .onRef('m.person_id', '=', 'p.id')
        .onRef('m.body_id', '=', 'g.body_id')
        .on('m.from_on', '<=', on)
        .on((eb) => eb.or([eb('m.to_on', 'is', null), eb('m.to_on', '>', on)])),
    )
    .select(['g.role', 'p.name', 'm.delegation'])
    .where('g.body_id', '=', bodyId)
    .where('g.role', 'in', OFFICES)
    .where('g.revoked_at', 'is', null)
    .where('a.disabled_at', 'is', null)
    .orderBy('p.name')
    .orderBy('p.id')
    .execute()
  // The query asks for these three only.
  return OFFICES.flatMap((office) =>
    rows.filter(({ role }) => role === office).map((row) => ({ ...row, role: row.role as Office })),
  )
}

/** The frozen roll. */
export const rollOfRound = (db: Reader, id: RoundId) =>
  db.selectFrom('round_roll').select(['mandate_id as id', 'delegation']).where('round_id', '=', id).orderBy('position').execute()
