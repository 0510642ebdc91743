/** Writes and reads the chain of officers' acts. Written in the same transaction as the act itself, never beside it. */
import type { Reader, Trx } from '../database/connect.ts'
import { canonicalJson } from '../kernel/digest.ts'
import type { AccountId, BodyId } from '../kernel/ids.ts'
import { digestOfLink, type Link } from './chain.ts'
import { checkedFields, type EventFields, type EventName } from './events.ts'

/** Who acts and for which body; null actor: the installation itself (first start, the clock, the demo). */
export interface Act {
  readonly at: Date
  readonly actor: AccountId | null
  readonly body: BodyId | null
}

export async function record<Name extends EventName>(trx: Trx, act: Act, name: Name, fields: EventFields<Name>): Promise<void> {
  // FOR UPDATE: one officer's act after another; the chain has one head.
  const head = await trx.selectFrom('audit_head').select(['number', 'digest']).forUpdate().executeTakeFirstOrThrow()
  const link: Link = {
    number: head.number + 1,
    at: act.at.toISOString(),
    actor: act.actor,
    body: act.body,
    event: name,
    fields: canonicalJson(checkedFields(name, fields)),
    previous: head.digest,
  }
  const digest = await digestOfLink(link)
  await trx
    .insertInto('audit_event')
    .values({
      number: link.number,
      at: act.at,
      actor_id: act.actor,
      body_id: act.body,
      event: name,
      fields: link.fields,
      previous: link.previous,
      digest,
    })
    .execute()
  await trx.updateTable('audit_head').set({ number: link.number, digest }).execute()
}

export const auditHead = (db: Reader) => db.selectFrom('audit_head').select(['number', 'digest']).executeTakeFirstOrThrow()

/** The newest acts of a body (or of the whole installation), with the officer's name. */
export async function recentActs(db: Reader, bodyId: BodyId | null, limit: number, before?: number) {
  return db
    .selectFrom('audit_event as e')
    .leftJoin('account as a', 'a.id', 'e.actor_id')
    .leftJoin('person as p', 'p.id', 'a.person_id')
    .select(['e.number', 'e.at', 'e.event', 'e.fields', 'e.digest', 'p.name as actor'])
    .$if(bodyId !== null, (query) => query.where('e.body_id', '=', bodyId))
    .$if(before !== undefined, (query) => query.where('e.number', '<', before ?? 0))
    .orderBy('e.number', 'desc')
    .limit(limit)
    .execute()
}

/** The whole chain in order, in portions, for verification and export. */
export async function* wholeChain(db: Reader): AsyncGenerator<Link & { digest: string }> {
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('audit_event')
      .selectAll()
      .where('number', '>', after)
      .orderBy('number')
      .limit(1000)
      .execute()
    for (const row of rows) yield linkOf(row)
    const last = rows.at(-1)
    if (!last) return
    after = last.number
  }
}

const linkOf = (row: {
  number: number
  at: Date
  actor_id: AccountId | null
  body_id: BodyId | null
  event: string
  fields: string
  previous: string
  digest: string
}): Link & { digest: string } => ({
  number: row.number,
  at: row.at.toISOString(),
  actor: row.actor_id,
  body: row.body_id,
  event: row.event,
  fields: row.fields,
  previous: row.previous,
  digest: row.digest,
})
