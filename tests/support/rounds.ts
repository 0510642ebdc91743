/**
 * A frozen round of sealed ballots, arranged directly through the stores: body, candidates, roll, keys, manifest; every deputy signed in.
 * How a session brings a round there is tested in its own room.
 */
import type { JsonWebKey, KeyObject } from 'node:crypto'
import { addBody, addMandate, addUnit } from '../../src/bodies/store.ts'
import type { Database, Trx } from '../../src/database/connect.ts'
import type { Phase, RoundKind } from '../../src/database/tables/vote.ts'
import type { Deps } from '../../src/http/env.ts'
import { digestOfSecret, randomSecret } from '../../src/identity/secrets.ts'
import { addPerson, openDeputySession } from '../../src/identity/store.ts'
import { day } from '../../src/kernel/clock.ts'
import { digestOfText } from '../../src/kernel/digest.ts'
import {
  type BodyId,
  type CandidateId,
  type CandidateListId,
  type CycleId,
  type DecisionId,
  type MandateId,
  newId,
  type RoundId,
  type SessionId,
  type SlipId,
} from '../../src/kernel/ids.ts'
import { signManifest } from '../../src/voting/ballot/freeze-actions.ts'
import { makePassKey, makeRoundKeys, passSigningKey } from '../../src/voting/ballot/keys.ts'
import { type Manifest, manifestIn } from '../../src/voting/ballot/manifest.ts'
import { castingPageDigests } from '../../src/voting/ballot/page.server.ts'
import { preset } from '../../src/voting/rule/presets.ts'
import { ruleDigest, ruleText, seatsOf, type VotingRule } from '../../src/voting/rule/rule.ts'

export interface FrozenRound {
  readonly id: RoundId
  readonly bodyId: BodyId
  readonly sessionId: SessionId
  readonly sessionCode: string
  readonly mandates: readonly MandateId[]
  readonly manifest: Manifest
  readonly manifestText: string
  /** For passes that are signed natively (support/voter.ts). */
  readonly passKey: KeyObject
}

export interface RoundOptions {
  readonly deputies?: number
  readonly rule?: VotingRule
  readonly kind?: RoundKind
  /** With the application at hand, the manifest names the page that it really serves. */
  readonly pageOf?: Pick<Deps, 'assets' | 'installation'>
}

let made = 0

export async function frozenRound(db: Database, masterKey: Uint8Array, options: RoundOptions = {}): Promise<FrozenRound> {
  const { deputies = 3, rule = preset('law-default-with-cap').rule, kind = 'first' } = options
  const number = ++made
  return db.change(async (trx, now) => {
    const bodyId = await bodyOf(trx, number)
    const mandates = await deputiesOf(trx, bodyId, deputies)
    const { cycleId, listId, candidates } = await listOf(trx, bodyId, rule)
    const [sessionId, sessionCode] = [newId<SessionId>(), `test${String(number).padStart(4, '0')}`]
    await trx
      .insertInto('congress_session')
      .values({
        id: sessionId,
        body_id: bodyId,
        cycle_id: cycleId,
        code: sessionCode,
        name: '第九届人大第二次会议',
        held_on: day('2022-12-23'),
        hall: '会议中心',
      })
      .execute()
    await trx
      .insertInto('attendance')
      .values(mandates.map((mandate_id) => ({ session_id: sessionId, mandate_id, kind: 'sign-in', way: 'phone', at: now })))
      .execute()
    const decisionId = newId<DecisionId>()
    await trx.insertInto('decision').values({ id: decisionId, cycle_id: cycleId, kind: 'formal-vote', list_id: listId }).execute()
    const id = newId<RoundId>()
    await trx
      .insertInto('round')
      .values({
        id,
        session_id: sessionId,
        decision_id: decisionId,
        number: 1,
        kind,
        method: 'sealed',
        phase: 'draft',
        seats: seatsOf(rule),
        rule: ruleText(rule),
        rule_digest: await ruleDigest(rule),
        list_id: listId,
        custody: 'platform',
      })
      .execute()
    await trx
      .insertInto('round_candidate')
      .values(candidates.map((candidate_id, position) => ({ round_id: id, position: position + 1, candidate_id })))
      .execute()
    await trx
      .insertInto('round_roll')
      .values(
        mandates.map((mandate_id, index) => ({
          round_id: id,
          position: index + 1,
          mandate_id,
          name: `代表${index + 1}`,
          delegation: '第一代表团',
        })),
      )
      .execute()
    await makeRoundKeys(trx, masterKey, id, undefined, await sparePassKey(trx))
    const pages = options.pageOf
      ? await castingPageDigests(options.pageOf, trx, id)
      : { 'zh-CN': await digestOfText('页'), en: await digestOfText('page') }
    const signed = await signManifest(trx, masterKey, id, pages)
    await trx
      .updateTable('round')
      .set({
        phase: 'frozen',
        manifest: signed.manifest,
        manifest_digest: signed.manifestDigest,
        roll_digest: signed.rollDigest,
      })
      .where('id', '=', id)
      .execute()
    const [manifest, passKey] = [await manifestIn(signed.manifest), await passSigningKey(trx, masterKey, id)]
    if (manifest === null || passKey === null) throw new Error('the round of the test is broken')
    return { id, bodyId, sessionId, sessionCode, mandates, manifest, manifestText: signed.manifest, passKey }
  })
}

/** Made once for all tests of a run: a key takes half a second. A database never has the same one twice. */
const spares: Promise<JsonWebKey>[] = []
async function sparePassKey(trx: Trx): Promise<JsonWebKey> {
  const used = await trx.selectFrom('round_key').select('kid').where('purpose', '=', 'pass').execute()
  while (spares.length <= used.length) spares.push(makePassKey())
  const spare = spares[used.length]
  if (spare === undefined) throw new Error('no spare key')
  return spare
}

export const setPhase = (db: Database, { id }: Pick<FrozenRound, 'id'>, phase: Phase): Promise<void> =>
  db.change(async (trx) => {
    // As the session does it: for update, so that it waits for what is in flight.
    await trx.selectFrom('round').select('id').where('id', '=', id).forUpdate().execute()
    await trx.updateTable('round').set({ phase }).where('id', '=', id).execute()
  })

/** A deputy who signed in with his slip: the value of his cookie. */
export async function deputyCookie(db: Database, round: FrozenRound, mandateId: MandateId): Promise<string> {
  const [token, slipId] = [randomSecret(), newId<SlipId>()]
  await db.change(async (trx) => {
    await trx
      .insertInto('slip')
      .values({
        id: slipId,
        session_id: round.sessionId,
        mandate_id: mandateId,
        secret_digest: await digestOfSecret(randomSecret()),
        digits_digest: await digestOfSecret('12345678'),
        revoked_at: null,
      })
      .execute()
    await openDeputySession(trx, await digestOfSecret(token), slipId)
  })
  return `__Host-sid=${token}`
}

async function bodyOf(trx: Trx, number: number): Promise<BodyId> {
  const city = await trx.selectFrom('body').select('id').where('kind', '=', 'city').executeTakeFirst()
  const valid = { position: number, validFrom: day('2020-01-01') }
  const parentId = city?.id ?? (await addBody(trx, { parentId: null, kind: 'city', name: '乌海市', slug: 'wuhai', ...valid }))
  return addBody(trx, { parentId, kind: 'district', name: `第${number}区`, slug: `district-${number}`, ...valid })
}

async function deputiesOf(trx: Trx, bodyId: BodyId, count: number): Promise<MandateId[]> {
  const ids: MandateId[] = []
  for (let roll_number = 1; roll_number <= count; roll_number++)
    ids.push(
      await addMandate(trx, {
        person_id: await addPerson(trx, `代表${roll_number}`),
        body_id: bodyId,
        term: '第九届',
        delegation: '第一代表团',
        roll_number,
        origin: 'general',
        from_on: day('2021-12-01'),
      }),
    )
  return ids
}

async function listOf(trx: Trx, bodyId: BodyId, rule: VotingRule) {
  const [cycleId, listId] = [newId<CycleId>(), newId<CandidateListId>()]
  const unitId = await addUnit(trx, bodyId, '住建局', 1)
  await trx
    .insertInto('cycle')
    .values({ id: cycleId, body_id: bodyId, year: 2023, stage: 'voting', stage_since: day('2022-12-20') })
    .execute()
  await trx
    .insertInto('candidate_list')
    .values({
      id: listId,
      cycle_id: cycleId,
      number: 1,
      seats: seatsOf(rule),
      envelope_fen: 1,
      canonical: '{}',
      digest: await digestOfText('list'),
    })
    .execute()
  const count = rule.groups.reduce((sum, group) => sum + group.candidates, 0)
  const candidates = Array.from({ length: count }, () => newId<CandidateId>())
  for (const [index, id] of candidates.entries()) {
    const title = TITLES[index % TITLES.length] ?? '项目'
    const facts = { title, content: `${title}，年内完成。`, beneficiaries: '2.1 万户', cost_fen: 420_000_000 }
    await trx
      .insertInto('candidate')
      .values({
        ...facts,
        id,
        cycle_id: cycleId,
        place: '全区',
        category: 'roads-pipes',
        target: '完工',
        fund_source: '区财政',
        unit_id: unitId,
        due_on: day('2023-10-31'),
        state: 'shortlisted',
        position: index + 1,
      })
      .execute()
    await trx
      .insertInto('candidate_list_item')
      .values({ ...facts, list_id: listId, position: index + 1, candidate_id: id, unit_name: '区住建局' })
      .execute()
  }
  return { cycleId, listId, candidates }
}

const TITLES = [
  '老旧小区燃气软管与报警器更换',
  '社区老年食堂扩面（8 处）',
  '中小学午休躺睡座椅（96 个班）',
  '背街小巷路面修复（23 条）',
  '社区卫生服务站中医馆（5 处）',
  '公园绿道夜间照明（9.6 公里）',
  '残疾人家庭无障碍改造（200 户）',
  '农贸市场升级改造（3 处）',
  '千里山镇污水管网延伸',
  '高层小区消防设施维修（14 个）',
  '婴幼儿托位补助（400 个）',
  '口袋公园与体育角（6 处）',
]
