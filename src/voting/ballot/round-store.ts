/** What the casting page and the manifest say of a round: its frozen rule, candidates and roll, and whose it is. */
import type { Reader } from '../../database/connect.ts'
import type { RoundId } from '../../kernel/ids.ts'
import type { ManifestCandidate } from './manifest.ts'
import { rehearsalItems } from './rehearsal-items-store.ts'

/** The round as the casting page knows it; undefined when there is none with sealed ballots. */
export const roundOf = (db: Reader, roundId: RoundId) =>
  db
    .selectFrom('round as r')
    .innerJoin('congress_session as s', 's.id', 'r.session_id')
    .innerJoin('body as b', 'b.id', 's.body_id')
    .select([
      'r.id',
      'r.kind',
      'r.number',
      'r.phase',
      'r.rule',
      'r.rule_digest as ruleDigest',
      'r.manifest',
      'r.custody',
      's.id as sessionId',
      's.code as sessionCode',
      's.name as sessionName',
      'b.id as bodyId',
      'b.name as bodyName',
    ])
    .where('r.id', '=', roundId)
    .where('r.method', '=', 'sealed')
    .executeTakeFirst()

/** In ballot order, with the words of the frozen list; a rehearsal brings its own. */
export const candidateRows = (db: Reader, roundId: RoundId) =>
  db
    .selectFrom('round_candidate as c')
    .innerJoin('round as r', 'r.id', 'c.round_id')
    .innerJoin('candidate_list_item as i', (join) =>
      join.onRef('i.list_id', '=', 'r.list_id').onRef('i.candidate_id', '=', 'c.candidate_id'),
    )
    .select(['c.candidate_id as id', 'c.position', 'i.title', 'i.content', 'i.beneficiaries', 'i.unit_name', 'i.cost_fen'])
    .where('c.round_id', '=', roundId)
    .unionAll(rehearsalItems(db, roundId))
    .orderBy('position')
    .execute()

/** As the manifest says them. */
export const candidatesOf = async (db: Reader, roundId: RoundId): Promise<ManifestCandidate[]> =>
  (await candidateRows(db, roundId)).map(({ id, title, content, beneficiaries, unit_name: unit, cost_fen: costFen }) => ({
    id,
    title,
    content,
    beneficiaries,
    unit,
    costFen,
  }))

export const rollOf = (db: Reader, roundId: RoundId) =>
  db
    .selectFrom('round_roll')
    .select(['position', 'mandate_id as mandate', 'name', 'delegation'])
    .where('round_id', '=', roundId)
    .orderBy('position')
    .execute()

export const phaseOf = async (db: Reader, roundId: RoundId) =>
  (await db.selectFrom('round').select('phase').where('id', '=', roundId).executeTakeFirst())?.phase ?? null
