/** Trying the rule of a round: a page that only reads the rule and its candidates. Everything else stands in its address. */
import { type Context, Hono } from 'hono'
import { paths } from '../../../views/paths.ts'
import { type Text, texts } from '../../../views/text/index.ts'
import { type TryAnswer, TryPage, TryResult, type TryResultProps } from '../../../views/voting/rule-try.tsx'
import { fieldLabel } from '../../../views/voting/rule-try-words.ts'
import type { Deps, Env } from '../../http/env.ts'
import { pageOrFragment, seeOther } from '../../http/respond.ts'
import { allow } from '../../identity/guard.ts'
import { parseId, type RoundId } from '../../kernel/ids.ts'
import { found } from '../../kernel/verdict.ts'
import type { Candidate } from '../rule/contest.ts'
import type { VotingRule } from '../rule/rule.ts'
import { mandatesOfSession } from '../session/attendance-store.ts'
import { nounOf, statusOf } from '../session/desk-routes.ts'
import { ruleOf } from '../session/facts-store.ts'
import { candidatesOfRound, type RoundAtDesk, roundAtDesk } from '../session/round-store.ts'
import { tryRule, type WrongSum } from './try.ts'
import { changesOf } from './try-changes.ts'
import { differencesOf } from './try-difference.ts'
import { boxesOf, type TryEntry, withSupport } from './try-entry.ts'
import { examplesOf } from './try-examples.ts'
import { fieldsOf, queryText } from './try-fields.ts'
import { entitledIn, isBegun, isOnBallots, readTry, type TryError } from './try-forms.ts'
import { firstTry, movedTo } from './try-moves.ts'
import { fieldOfSum, positionOfSum, sheetOf } from './try-sheet.ts'

/** A roll that is still empty: a hall of some size has to be imagined. */
const SOME_PEOPLE = 60

export function tryRoutes({ db }: Deps) {
  const routes = new Hono<Env>()

  routes.get('/desk/:body/rounds/:id/try', allow('round.prepare'), async (c) => {
    const id = found(parseId<RoundId>(c.req.param('id')), 'round')
    const round = found(await roundAtDesk(db.read, c.var.place.id, id), 'round')
    const rule = ruleOf(round)
    const listed = await candidatesOfRound(db.read, round.id)
    const candidates = listed.map(({ id, cost_fen }): Candidate => ({ id, costFen: cost_fen, support: null }))
    const query = c.req.query()
    const people = entitledIn(query) ?? (await peopleOf(round))

    const moved = movedTo(rule, candidates, query, people)
    if (moved !== null)
      return seeOther(c, `${paths.desk(c.var.place.slug, 'rounds', id, 'try')}?${queryText(fieldsOf(rule, moved))}`)

    const fields = isBegun(query) ? query : fieldsOf(rule, firstTry(rule, candidates, people))
    const answer = answerTo(c, rule, candidates, fields)
    const props: Omit<TryResultProps, 'ui'> = {
      noun: nounOf(c),
      round,
      rule,
      candidates: listed,
      sheet: sheetOf(rule),
      onBallots: isOnBallots(fields),
      changes: changesOf(rule),
      values: fields,
      answer,
    }
    const situations = () => examplesOf(rule, candidates, people).map(({ situation }) => situation)
    return pageOrFragment(
      c,
      {
        page: (ui) => <TryPage ui={ui} {...props} situations={situations()} />,
        fragment: (ui) => <TryResult ui={ui} {...props} />,
      },
      statusOf(answer.kind === 'wrong' ? answer.errors : {}),
    )
  })

  async function peopleOf(round: RoundAtDesk): Promise<number> {
    const roll = await mandatesOfSession(db.read, round.session_id)
    return roll.length === 0 ? SOME_PEOPLE : roll.length
  }

  return routes
}

function answerTo(
  c: Context<Env>,
  rule: VotingRule,
  candidates: readonly Candidate[],
  fields: Readonly<Record<string, string>>,
): TryAnswer {
  const read = readTry(rule, fields)
  if (!read.ok) return { kind: 'wrong', errors: toldByField(texts[c.var.reading.language], rule, read.errors) }
  const before = tried(rule, candidates, rule, read.entry)
  if (before.kind === 'impossible') return { kind: 'wrong', errors: told(c, rule, candidates, before.sums) }
  const { change } = read.entry
  if (change === null) return { kind: 'tried', before, changed: null }
  const after = tried(rule, candidates, change.rule, read.entry)
  if (after.kind === 'impossible') return { kind: 'wrong', errors: told(c, rule, candidates, after.sums) }
  return { kind: 'tried', before, changed: { change, after, differences: differencesOf(before, after) } }
}

/** The same round, whichever rule it is judged by. */
const tried = (rule: VotingRule, candidates: readonly Candidate[], judgedBy: VotingRule, entry: TryEntry) =>
  tryRule(judgedBy, withSupport(candidates, entry), boxesOf(rule, entry))

function toldByField(text: Text, rule: VotingRule, errors: Readonly<Record<string, TryError>>) {
  const sheet = sheetOf(rule)
  return Object.fromEntries(
    Object.entries(errors).map(([field, code]) => [field, text.ruleTry.errors[code](fieldLabel(text, rule, sheet, field))]),
  )
}

/** Each broken sum at its field, in the words of the sum guard. */
function told(c: Context<Env>, rule: VotingRule, candidates: readonly Candidate[], sums: readonly WrongSum[]) {
  const { count, ruleTry } = texts[c.var.reading.language]
  const ids = candidates.map(({ id }) => id)
  const errors: Record<string, string> = {}
  for (const sum of sums) errors[fieldOfSum(rule, ids, sum)] ??= sentenceOf(sum)
  return errors

  function sentenceOf(sum: WrongSum): string {
    const { code, left, right } = sum
    switch (code) {
      case 'present-exceeds-entitled':
      case 'issued-exceeds-present':
      case 'void-room-of-a-class':
      case 'selections-below-minimum':
      case 'points-cannot-be':
        return ruleTry.sums[code](left, right)
      default:
        return count.sums[code](count.itemOf(positionOfSum(ids, sum)), left, right)
    }
  }
}
