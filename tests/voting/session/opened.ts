/** A round of sealed ballots whose box has been opened, ready to be counted through the pages; how it came there is tested elsewhere. */
import type { VotingRule } from '../../../src/voting/rule/rule.ts'
import { type MadeBody, officer } from '../../support/people.ts'
import { frozenRound, setPhase } from '../../support/rounds.ts'
import { MASTER_KEY, type Page, type Site, type Visitor } from '../../support/site.ts'

export interface OpenedRound {
  readonly body: MadeBody
  readonly chief: Visitor
  readonly chair: Visitor
  /** Address of the console. */
  readonly round: string
}

const DEPUTIES = 10

/** Ten deputies, all there; together their ballots. */
export async function openedRound(
  here: Site,
  rule: VotingRule,
  marks: readonly { readonly marks: string; readonly ballots: number }[],
): Promise<OpenedRound> {
  const { id, bodyId } = await frozenRound(here.db, MASTER_KEY, { deputies: DEPUTIES, rule })
  const { slug } = await here.db.read.selectFrom('body').select('slug').where('id', '=', bodyId).executeTakeFirstOrThrow()
  await here.db.change(async (trx, now) => {
    const figures = { entitled: DEPUTIES, signed_in: DEPUTIES, present: DEPUTIES, issued: DEPUTIES, returned: DEPUTIES }
    for (const [index, phase] of (['frozen', 'issuing', 'open', 'closed', 'opened'] as const).entries())
      await trx
        .insertInto('round_act')
        .values({ round_id: id, ...figures, phase, at: new Date(now.getTime() + index * 1000) })
        .execute()
    await trx
      .insertInto('opened_marks')
      .values(marks.map((one) => ({ round_id: id, ...one })))
      .execute()
    await trx.updateTable('round').set({ present_at_opening: DEPUTIES }).where('id', '=', id).execute()
  })
  for (const phase of ['issuing', 'open', 'closed', 'opened'] as const) await setPhase(here.db, { id }, phase)
  const body = { id: bodyId, slug }
  const chief = await officer(here, 'chief-scrutineer', body)
  return { body, chief, chair: await officer(here, 'chair', body), round: `/desk/${slug}/rounds/${id}` }
}

/** Counted and announced; the page that the chair is led to. */
export async function announceOpened({ chief, chair, round }: OpenedRound): Promise<Page> {
  const counted = await chief.post(`${round}/count`, {})
  if (counted.status !== 200) throw new Error(`not counted: ${counted.text}`)
  const done = await chair.submit(await chair.get(`${round}/announce`))
  if (done.status !== 200) throw new Error(`not announced: ${done.text}`)
  return done
}
