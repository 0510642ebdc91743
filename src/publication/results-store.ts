/** What the public asks of decisions: the list, one decision, and the digests of a closed box. Select only. */
import { sql } from 'kysely'
import type { Reader } from '../database/connect.ts'
import type { DecisionId, RoundId } from '../kernel/ids.ts'

const decisions = (db: Reader) =>
  db
    .selectFrom('decision as d')
    .innerJoin('cycle as c', 'c.id', 'd.cycle_id')
    .innerJoin('body as b', 'b.id', 'c.body_id')
    .leftJoin('body as up', 'up.id', 'b.parent_id')
    .select(({ selectFrom }) => [
      'd.id',
      'd.cycle_id',
      'd.kind',
      'd.decided_on',
      'd.confirmed_on',
      'd.confirmed_by',
      'd.confirmed_document',
      'd.announced_on',
      'd.announcement',
      'c.year',
      'b.name as body',
      'b.slug',
      'b.kind as level',
      'up.name as above',
      selectFrom('decision_item as i')
        .select(sql<number>`count(*)::int`.as('n'))
        .whereRef('i.decision_id', '=', 'd.id')
        .as('candidates'),
      selectFrom('decision_item as i')
        .select(sql<number>`count(*)::int`.as('n'))
        .whereRef('i.decision_id', '=', 'd.id')
        .where('i.chosen', '=', true)
        .as('chosen'),
    ])

/** Newest year first, then in the order of the tree. What is not announced is listed without any number. */
export const allDecisions = (db: Reader) =>
  decisions(db)
    .where((eb) =>
      eb.or([
        eb('d.announced_on', 'is not', null),
        eb.exists(
          eb
            .selectFrom('round as r')
            .select('r.id')
            .whereRef('r.decision_id', '=', 'd.id')
            .where('r.phase', 'not in', ['draft', 'void'])
            .where('r.kind', '<>', 'rehearsal'),
        ),
      ]),
    )
    .orderBy('c.year', 'desc')
    .orderBy('b.position')
    .execute()

export const decisionById = (db: Reader, id: DecisionId) => decisions(db).where('d.id', '=', id).executeTakeFirst()

export type PublicDecision = NonNullable<Awaited<ReturnType<typeof decisionById>>>

/** The digests are published as soon as the box is closed, before anybody opens it; those of a rehearsal, which decides nothing, never. */
export const closedBox = (db: Reader, id: RoundId) =>
  db
    .selectFrom('round as r')
    .innerJoin('decision as d', 'd.id', 'r.decision_id')
    .select(['r.id', 'd.id as decisionId', 'r.box_digest as boxDigest'])
    .where('r.id', '=', id)
    .where('r.method', '=', 'sealed')
    .where('r.phase', 'in', ['closed', 'opened', 'counted', 'announced', 'archived'])
    .executeTakeFirst()

/** Where the crumbs of a round's pages lead back to. */
export const decisionOfRound = (db: Reader, id: RoundId) =>
  db
    .selectFrom('round as r')
    .innerJoin('decision as d', 'd.id', 'r.decision_id')
    .select('d.id')
    .where('r.id', '=', id)
    .executeTakeFirst()
