/** A round counted by hand, from its draft to the announcement, through the pages. */
import { newId, type RoundId } from '../../../src/kernel/ids.ts'
import { ruleDigest, ruleText, type VotingRule } from '../../../src/voting/rule/rule.ts'
import { decisionItems, decisionOfCycle } from '../../../src/voting/session/store.ts'
import type { Page, Site } from '../../support/site.ts'
import { callSession, draftRound, enterPaperTwice, type Hall, hall, press, signInAtDesk, totals, turnBoth } from './hall.ts'

export const idIn = (address: string) => address.split('/').at(-1) as RoundId

/** Nine deputies, eight there; four candidates for two seats. */
export async function firstRound(here: Site): Promise<{ at: Hall; round: string }> {
  const at = await hall(here, { deputies: 9, candidates: 4, seats: 2 })
  const session = await callSession(at)
  await signInAtDesk(at, session, 8)
  return { at, round: await draftRound(at, session, { choice: 'law-default-contested' }) }
}

/** From freezing to the count, through the pages. */
export async function hold(at: Hall, round: string, votes: readonly number[]): Promise<Page> {
  await press(at, 'chair', `${round}/freeze`)
  await press(at, 'chair', `${round}/issue`)
  await turnBoth(at, round, 'open')
  await turnBoth(at, round, 'close')
  await enterPaperTwice(at, round, totals(8, 8, votes))
  await press(at, 'chief-scrutineer', `${round}/open-box`)
  const counted = await press(at, 'chief-scrutineer', `${round}/count`)
  if (counted.status !== 200) throw new Error(`not counted: ${counted.text}`)
  return counted
}

export async function announce(at: Hall, round: string): Promise<Page> {
  const chair = await at.as('chair')
  const done = await chair.submit(await chair.get(`${round}/announce`))
  if (done.status !== 200) throw new Error(`not announced: ${done.text}`)
  return done
}

/** What the year's decision says, in ballot order. */
export const chosenIn = async (at: Hall) => {
  const decision = await decisionOfCycle(at.here.db.read, at.cycleId)
  const items = await decisionItems(at.here.db.read, decision?.id ?? newId())
  return items.filter(({ chosen }) => chosen).map(({ title }) => title)
}

/** A rule that the form does not offer, while the round is a draft. */
export async function redraft(at: Hall, round: string, change: (rule: VotingRule) => VotingRule): Promise<void> {
  const row = await at.here.db.read.selectFrom('round').select('rule').where('id', '=', idIn(round)).executeTakeFirstOrThrow()
  const changed = change(JSON.parse(row.rule) as VotingRule) // our own draft
  const set = { rule: ruleText(changed), rule_digest: await ruleDigest(changed) }
  await at.here.db.change((trx) => trx.updateTable('round').set(set).where('id', '=', idIn(round)).execute())
}
