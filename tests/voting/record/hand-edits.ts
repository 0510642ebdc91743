/**
 * What somebody with the database's password could do to an announced round, each with the step and the place where the verifier finds it.
 * The last ones are the platform's own: it holds the body's key and signs everything anew, and only what people took from the hall shows it.
 */
import { sql } from 'kysely'
import { canonicalJson, digestOfText } from '../../../src/kernel/digest.ts'
import { publicEc, signingKey, thumbprint } from '../../../src/voting/ballot/jwk.ts'
import { sign } from '../../../src/voting/ballot/jws.ts'
import { ecPair } from '../ballot/workshop.ts'
import {
  act,
  at,
  both,
  changed,
  DIGEST,
  decided,
  type Edit,
  first,
  flip,
  inBox,
  inJson,
  inManifest,
  inReport,
  inRule,
  listed,
  manifestOf,
  payloadOf,
  putReport,
  readOutAnew,
  reportOf,
  round,
  session,
  set,
  signedAnew,
  signReportAnew,
  takeOne,
  totals,
  withPayload,
} from './forge.ts'

/** «4 digests»: step and place. */
export type HandEdit = readonly [what: string, found: string, edit: Edit]

export const SEALED_EDITS: readonly HandEdit[] = [
  [
    'a sealed ballot is exchanged for another',
    '4 digests',
    inBox((id) => sql`update ballot_box set sealed_digest = ${DIGEST} where round_id = ${id} and sealed_digest = ${first(id)}`),
  ],
  ['a sealed ballot is taken out', '4 digests', takeOne],
  ['a sealed ballot is put in', '4 digests', inBox((id) => sql`insert into ballot_box values (${id}, 'x', ${DIGEST}, 'x', 'x')`)],
  ['a sealed ballot is taken out, and the digest of the box is written anew', '4 reports.boxDigest', both(takeOne, readOutAnew)],
  ['the digest of the box that was read out is changed', '4 digests', round(`box_digest = '${DIGEST}'`)],
  ['one project gets a vote more', '5 totals[1].for', totals('votes_for = votes_for + 1')],
  ['an abstention becomes a vote against', '5 totals[1].abstain', totals('abstain = abstain - 1, against = against + 1')],
  ['a void item is hidden', '5 totals[1].void', totals('item_void = item_void + 1')],
  [
    'two projects exchange their votes',
    '5 totals[0].for',
    async (trx, { id }) =>
      sql`update round_total t set votes_for = o.votes_for from round_total o
     where t.round_id = ${id} and o.round_id = t.round_id and o.votes_for <> t.votes_for and t.votes_for >= 5`.execute(trx),
  ],
  [
    'the totals of a project are removed',
    '5 totals[1]',
    async (trx, { id }) =>
      sql`delete from round_total where round_id = ${id}
     and candidate_id = (select candidate_id from round_candidate where round_id = ${id} and position = 2)`.execute(trx),
  ],
  [
    'in the count a vote against becomes one for',
    '5 held.boxes[0].count.items[2].against',
    inJson('held', (held) => flip(held, 2)),
  ],
  [
    'in the count a void ballot gets another reason',
    '5 held.boxes[0].count.voids.other',
    inJson('held', (held) => {
      set(held, 'boxes.0.count.voids.over-selected', 0)
      set(held, 'boxes.0.count.voids.other', 1)
    }),
  ],
  [
    'the number of deputies is lowered in the count, so that fewer votes are over half',
    '5 held.attendance.entitled',
    inJson('held', (held) => set(held, 'attendance.entitled', 8)),
  ],
  [
    'the number of ballots issued is raised in the count',
    '5 held.boxes[0].issued',
    inJson('held', (held) => set(held, 'boxes.0.issued', 9)),
  ],
  [
    'another project is named as chosen',
    '6 outcome.elected[0]',
    inJson('outcome', (outcome) => (at(outcome, 'elected') as unknown[]).reverse()),
  ],
  [
    'a project is dropped from those chosen',
    '6 outcome.elected[1]',
    inJson('outcome', (outcome) => (at(outcome, 'elected') as unknown[]).pop()),
  ],
  [
    'the number of votes needed is changed in the explanation',
    '6 outcome.steps[3].needed',
    inJson('outcome', (outcome) => set(outcome, 'steps.3.needed', 4)),
  ],
  ['the decision names a project that was not chosen', '6 decision[3].chosen', decided('chosen = true', 4)],
  ['the decision drops a chosen project', '6 decision[0].chosen', decided('chosen = false', 1)],
  ['the decision tells other votes', '6 decision[1].votesFor', decided('votes_for = votes_for + 2', 2)],
  [
    'the report is rewritten under its old signature',
    '5 reports[0].text',
    inReport((report) => set(report, 'heldOn', '2022-12-24')),
  ],
  [
    'the votes in the report are rewritten under its old signature',
    '5 reports[0].text',
    inReport((report) => flip(at(report, 'held'), 2)),
  ],
  [
    'the digest of the report is changed',
    '5 reports[0].digest',
    (trx, { id }) => sql`update count_report set digest = ${DIGEST} where round_id = ${id}`.execute(trx),
  ],
  [
    'the report is removed and another stands in its place twice',
    '5 reports[1].corrects',
    (trx, { id }) =>
      sql`insert into count_report
     select gen_random_uuid(), round_id, 2, held, outcome, report, digest from count_report where round_id = ${id}`.execute(trx),
  ],
  [
    'the report is signed with a key of one’s own, which is put in the body’s place',
    '1 key',
    async (trx, { id, bodyId }) => {
      const own = ecPair()
      const kid = await thumbprint(publicEc(own))
      await putReport(
        trx,
        id,
        await sign('count-report+jwt', kid, payloadOf((await reportOf(trx, id)).report), await signingKey(own)),
      )
      await sql`update body_key set kid = ${kid}, public_jwk = ${canonicalJson(publicEc(own))} where body_id = ${bodyId}`.execute(
        trx,
      )
    },
  ],
  [
    'the report of another round is put in, with its true signature',
    '5 round.id',
    async (trx, { id, bodyId }) => {
      const other = changed(payloadOf((await reportOf(trx, id)).report), (report) =>
        set(report, 'round', '00000000-0000-4000-8000-000000000000'),
      )
      await putReport(trx, id, await signedAnew(trx, bodyId, 'count-report+jwt', other))
    },
  ],
  [
    'the size of the roll is changed in the manifest',
    '1 frozen.manifest',
    inManifest((manifest) => set(manifest, 'roll.size', 8)),
  ],
  [
    'the key of the box is exchanged in the manifest',
    '1 frozen.manifest',
    inManifest((manifest) => set(manifest, 'boxKey', publicEc(ecPair()))),
  ],
  [
    'the manifest of another round is put in, with its true signature',
    '1 round.id',
    async (trx, { id, bodyId }) => {
      const other = changed(payloadOf(await manifestOf(trx, id)), (manifest) =>
        set(manifest, 'round', '00000000-0000-4000-8000-000000000000'),
      )
      await sql`update round set manifest = ${await signedAnew(trx, bodyId, 'round-manifest+jwt', other)} where id = ${id}`.execute(
        trx,
      )
    },
  ],
  ['the digest that stood on the wall is changed', '1 acts[0].digest', round(`manifest_digest = '${DIGEST}'`)],
  ['the roll is exchanged', '1 frozen.roll', round(`roll_digest = '${DIGEST}'`)],
  ['the round claims that scrutineers held the key', '1 round.custody', round("custody = 'k-of-n'")],
  [
    'over half of all becomes over half of those present',
    '1 frozen.rule.threshold.base',
    inRule((rule) => set(rule, 'threshold.base', 'present')),
  ],
  [
    'the quorum becomes half',
    '1 frozen.rule.quorum.den',
    inRule((rule) => set(rule, 'quorum', { num: 1, den: 2, cmp: 'at-least' })),
  ],
  ['the rule gets another title', '1 frozen.rule.title', inRule((rule) => set(rule, 'title', '另一个办法'))],
  ['a candidate gets another title', '1 frozen.candidates[0].title', listed("title = '另一件'")],
  ['a candidate gets another content', '1 frozen.candidates[0].content', listed("content = '少做一半'")],
  ['a candidate costs more', '1 frozen.candidates[0].costFen', listed('cost_fen = cost_fen * 2')],
  [
    'two candidates exchange their places on the ballot',
    '1 frozen.candidates[0].content',
    async (trx, { id }) => {
      await sql`update round_candidate set position = position + 10 where round_id = ${id} and position <= 2`.execute(trx)
      await sql`update round_candidate set position = 13 - position where round_id = ${id} and position > 10`.execute(trx)
    },
  ],
  ['at the close more deputies are said to have come', '2 acts', act('closed', 'signed_in = signed_in + 1')],
  ['at the opening fewer are said to have been present', '2 acts', act('open', 'present = present - 1')],
  ['more ballots are said to have come back', '2 acts', act('opened', 'returned = returned + 1')],
  [
    'more ballots are said to have been issued than deputies came',
    '2 acts[4].issued',
    async (trx, where) => {
      await sql`alter table round_act drop constraint round_figures_in_order`.execute(trx)
      await act('opened', 'issued = issued + 1')(trx, where)
    },
  ],
  ['the figures of the announcement are changed', '2 acts[6]', act('announced', 'issued = issued - 1')],
  [
    'the roll is said to have been shorter',
    '2 acts[0].entitled',
    (trx, { id }) => sql`update round_act set entitled = entitled - 1 where round_id = ${id}`.execute(trx),
  ],
  [
    'the act of closing is removed',
    '2 acts',
    (trx, { id }) => sql`delete from round_act where round_id = ${id} and phase = 'closed'`.execute(trx),
  ],
  ['the session gets another name', '5 session', session("name = '另一次会议'")],
  ['the session is held on another day', '5 heldOn', session('held_on = held_on + 1')],
  ['the round gets another number', '5 round.number', round('number = 2')],
  ['the round is called a second vote', '5 round.kind', round("kind = 'second'")],
  [
    'the congress gets another name',
    '1 body.name',
    (trx, { bodyId }) => sql`update body set name = '另一个区' where id = ${bodyId}`.execute(trx),
  ],
]

/** One pattern of marks exchanged against another, so that every total stays what it was: only the signed digest of the rows shows it. */
export const ROW_EDITS: readonly HandEdit[] = [
  [
    'two ballots exchange one mark',
    '5 rows',
    async (trx, { id }) => {
      await sql`alter table opened_marks drop constraint opened_marks_some`.execute(trx)
      const rows = await trx
        .selectFrom('opened_marks')
        .select(['marks', 'ballots'])
        .where('round_id', '=', id)
        .orderBy('ballots', 'desc')
        .execute()
      const [most, few] = [rows[0]?.marks ?? '', rows.find(({ marks }) => marks.slice(0, 3) === '++0')?.marks ?? '']
      for (const [marks, by] of [
        [most, -1],
        [few, -1],
        [most.slice(0, 3) + few.slice(3), 1],
        [few.slice(0, 3) + most.slice(3), 1],
      ] as const)
        await sql`insert into opened_marks values (${id}, ${marks}, ${by}) on conflict (round_id, marks) do update set ballots = opened_marks.ballots + ${by}`.execute(
          trx,
        )
      await sql`delete from opened_marks where ballots = 0`.execute(trx)
    },
  ],
  [
    'a ballot changes its mind',
    '5 rows',
    (trx, { id }) =>
      sql`update opened_marks set marks = translate(marks, '-', '+') where round_id = ${id} and marks = '++-0'`.execute(trx),
  ],
  [
    'a pattern is removed',
    '5 rows',
    (trx, { id }) => sql`delete from opened_marks where round_id = ${id} and marks = '++-0'`.execute(trx),
  ],
  ['the rows are hidden', '1 frozen.rule.publish.rows', inRule((rule) => set(rule, 'publish.rows', false))],
]

export const RUNOFF_EDITS: readonly HandEdit[] = [
  [
    'the report of the first round is rewritten',
    '6 before[0].report',
    async (trx, { id }) => {
      const { predecessor_id } = await trx
        .selectFrom('round')
        .select('predecessor_id')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      if (predecessor_id === null) throw new Error('this is no run-off')
      await putReport(
        trx,
        predecessor_id,
        withPayload((await reportOf(trx, predecessor_id)).report, (report) => flip(at(report, 'held'), 0)),
      )
    },
  ],
  [
    'the rule of the first round is rewritten',
    '6 before[0].frozen.rule',
    (trx, { id }) =>
      sql`update round set rule = replace(rule, '"accept-fewer"', '"next-session"')
     where id = (select predecessor_id from round where id = ${id})`.execute(trx),
  ],
  ['the roll of the paper round is exchanged', '1 acts[0].digest', round(`roll_digest = '${DIGEST}'`)],
  ['the run-off asks for a majority after all', '1 acts[0].digest', inRule((rule) => set(rule, 'minimumVotes', 5))],
  ['the run-off claims to have had a box key', '4 acts[3].digest', round(`box_digest = '${DIGEST}'`)],
  [
    'the loser of the run-off is named as chosen',
    '6 outcome.elected[1]',
    async (trx, where) => {
      const lost = await trx
        .selectFrom('decision_item')
        .select('candidate_id')
        .where('position', '=', 2)
        .executeTakeFirstOrThrow()
      await inJson('outcome', (outcome) => set(outcome, 'elected.1', lost.candidate_id))(trx, where)
    },
  ],
]

/** By whoever holds the body's key. Without anything from the hall all of it verifies; that is what the hall is for. */
export const SIGNED_ANEW: readonly HandEdit[] = [
  [
    'a candidate is renamed, and manifest, acts and report are signed anew',
    '1 ',
    async (trx, where) => {
      const { id, bodyId } = where
      await listed("title = '另一件'")(trx, where)
      const rename = (tree: unknown) => set(tree, 'candidates.0.title', '另一件')
      const manifest = changed(payloadOf(await manifestOf(trx, id)), rename)
      set(manifest, 'candidatesDigest', await digestOfText(canonicalJson(at(manifest, 'candidates'))))
      const text = await signedAnew(trx, bodyId, 'round-manifest+jwt', manifest)
      await sql`update round set manifest = ${text}, manifest_digest = ${await digestOfText(text)} where id = ${id}`.execute(trx)
      await signReportAnew(trx, where, rename)
    },
  ],
  [
    'a ballot is exchanged, and box digest, acts and report are signed anew',
    '4 ',
    async (trx, where) => {
      await sql`update ballot_box set sealed_digest = ${DIGEST} where round_id = ${where.id} and sealed_digest = ${first(where.id)}`.execute(
        trx,
      )
      await readOutAnew(trx, where)
      await signReportAnew(trx, where, () => {})
    },
  ],
]
