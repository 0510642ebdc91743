/** The tools of somebody who edits an announced round by hand in the database. */
import { sql } from 'kysely'
import type { Trx } from '../../../src/database/connect.ts'
import { canonicalJson, digestOfText } from '../../../src/kernel/digest.ts'
import type { BodyId, RoundId } from '../../../src/kernel/ids.ts'
import { segmentOf } from '../../../src/voting/ballot/canonical.ts'
import { type Kind, sign } from '../../../src/voting/ballot/jws.ts'
import { readBodyKey } from '../../../src/voting/ballot/keys.ts'
import { boxDigest } from '../../../src/voting/ballot/published.ts'
import { sealedDigests } from '../../../src/voting/ballot/store.ts'
import { actsBeforeCount, actsHead, publishedActs } from '../../../src/voting/record/acts.ts'
import { actsOf } from '../../../src/voting/session/round-store.ts'
import { MASTER_KEY } from '../../support/site.ts'

/** Triggers are off; the transaction is rolled back afterwards. */
export type Edit = (trx: Trx, round: { readonly id: RoundId; readonly bodyId: BodyId }) => Promise<unknown>

type Tree = Record<string | number, unknown>

/** The value at «boxes.0.issued». */
export const at = (tree: unknown, path: string): unknown => path.split('.').reduce((value, name) => (value as Tree)[name], tree)

/** Another value at a place that is there. */
export function set(tree: unknown, path: string, value: unknown): void {
  const names = path.split('.')
  const last = names.pop() ?? ''
  const holder = names.length === 0 ? tree : at(tree, names.join('.'))
  if (!(last in (holder as Tree))) throw new Error(`there is no ${path}`)
  Object.assign(holder as object, { [last]: value })
}

export const payloadOf = (text: string): Tree => JSON.parse(Buffer.from(text.split('.')[1] ?? '', 'base64url').toString()) as Tree

/** The same header and signature around another payload. */
export const withPayload = (text: string, change: (payload: Tree) => unknown): string => {
  const [head = '', , signature = ''] = text.split('.')
  return [head, segmentOf(changed(payloadOf(text), change)), signature].join('.')
}

export function changed(payload: Tree, change: (payload: Tree) => unknown): Tree {
  const copy = structuredClone(payload)
  change(copy)
  return copy
}

export async function signedAnew(trx: Trx, bodyId: BodyId, kind: Kind, payload: unknown): Promise<string> {
  const body = await readBodyKey(trx, MASTER_KEY, bodyId)
  if (body === null) throw new Error('no key')
  return sign(kind, body.kid, payload, body.sign)
}

export const reportOf = async (trx: Trx, id: RoundId) =>
  trx.selectFrom('count_report').select(['report', 'held', 'outcome']).where('round_id', '=', id).executeTakeFirstOrThrow()
export const manifestOf = async (trx: Trx, id: RoundId) =>
  (await trx.selectFrom('round').select('manifest').where('id', '=', id).executeTakeFirstOrThrow()).manifest ?? ''

export const putReport = async (trx: Trx, id: RoundId, report: string) =>
  sql`update count_report set report = ${report}, digest = ${await digestOfText(report)} where round_id = ${id}`.execute(trx)

/** A column that holds JSON. */
export const inJson =
  (column: 'held' | 'outcome', change: (value: Tree) => unknown): Edit =>
  async (trx, { id }) => {
    const text = canonicalJson(changed(JSON.parse((await reportOf(trx, id))[column]) as Tree, change))
    await sql`update count_report set ${sql.ref(column)} = ${text} where round_id = ${id}`.execute(trx)
  }

export const inRule =
  (change: (rule: Tree) => unknown): Edit =>
  async (trx, { id }) => {
    const { rule } = await trx.selectFrom('round').select('rule').where('id', '=', id).executeTakeFirstOrThrow()
    const text = canonicalJson(changed(JSON.parse(rule) as Tree, change))
    await sql`update round set rule = ${text}, rule_digest = ${await digestOfText(text)} where id = ${id}`.execute(trx)
  }

export const inManifest =
  (change: (manifest: Tree) => unknown): Edit =>
  async (trx, { id }) => {
    const text = withPayload(await manifestOf(trx, id), change)
    await sql`update round set manifest = ${text}, manifest_digest = ${await digestOfText(text)} where id = ${id}`.execute(trx)
  }

export const inReport =
  (change: (report: Tree) => unknown): Edit =>
  async (trx, { id }) =>
    putReport(trx, id, withPayload((await reportOf(trx, id)).report, change))

export const totals =
  (what: string): Edit =>
  (trx, { id }) =>
    sql`update round_total set ${sql.raw(what)} where round_id = ${id}
  and candidate_id = (select candidate_id from round_candidate where round_id = ${id} and position = 2)`.execute(trx)
export const act =
  (phase: string, what: string): Edit =>
  (trx, { id }) =>
    sql`update round_act set ${sql.raw(what)} where round_id = ${id} and phase = ${phase}`.execute(trx)
export const round =
  (what: string): Edit =>
  (trx, { id }) =>
    sql`update round set ${sql.raw(what)} where id = ${id}`.execute(trx)
export const listed =
  (what: string): Edit =>
  (trx, { id }) =>
    sql`update candidate_list_item set ${sql.raw(what)}
  where position = 1 and list_id = (select list_id from round where id = ${id})`.execute(trx)
export const session =
  (what: string): Edit =>
  (trx, { id }) =>
    sql`update congress_session set ${sql.raw(what)}
  where id = (select session_id from round where id = ${id})`.execute(trx)
export const decided =
  (what: string, position: number): Edit =>
  (trx, { id }) =>
    sql`update decision_item set ${sql.raw(what)}
  where position = ${position} and decision_id = (select decision_id from round where id = ${id})`.execute(trx)

export const DIGEST = 'A'.repeat(43)
export const inBox =
  (statement: (id: RoundId) => ReturnType<typeof sql>): Edit =>
  (trx, { id }) =>
    statement(id).execute(trx)
export const first = (id: RoundId) => sql`(select min(sealed_digest) from ballot_box where round_id = ${id})`
export const takeOne = inBox((id) => sql`delete from ballot_box where round_id = ${id} and sealed_digest = ${first(id)}`)

/** The box digest of what lies there now. */
export const readOutAnew: Edit = async (trx, { id }) =>
  sql`update round set box_digest = ${await boxDigest(await sealedDigests(trx, id))} where id = ${id}`.execute(trx)
export const both =
  (...edits: Edit[]): Edit =>
  async (trx, where) => {
    for (const edit of edits) await edit(trx, where)
  }

/** Consistent with what the tables say now. */
export async function signReportAnew(
  trx: Trx,
  { id, bodyId }: Parameters<Edit>[1],
  change: (report: Tree) => unknown,
): Promise<void> {
  const { manifest_digest, box_digest } = await trx
    .selectFrom('round')
    .select(['manifest_digest', 'box_digest'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const acts = publishedActs(await actsOf(trx, id), { frozen: manifest_digest ?? '', box: box_digest })
  const head = await actsHead(id, actsBeforeCount(acts))
  const report = changed(payloadOf((await reportOf(trx, id)).report), (payload) => {
    Object.assign(payload, { acts: head, boxDigest: box_digest, frozenDigest: manifest_digest })
    change(payload)
  })
  await putReport(trx, id, await signedAnew(trx, bodyId, 'count-report+jwt', report))
}

/** One vote against the item becomes one for it. */
export function flip(held: unknown, item: number): void {
  const votes = `boxes.0.count.items.${item}`
  set(held, `${votes}.for`, Number(at(held, `${votes}.for`)) + 1)
  set(held, `${votes}.against`, Number(at(held, `${votes}.against`)) - 1)
}
