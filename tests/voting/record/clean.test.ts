/** No false alarm: rounds of every kind, held as they should be, verify. */
import { expect, test } from 'vitest'
import { type RoundRecord, recordText } from '../../../src/voting/record/round-record.ts'
import { verifyRecord } from '../../../src/voting/record/verify.ts'
import { countTexts } from '../../../src/voting/rule/count.ts'
import { formOf } from '../../../src/voting/rule/form.ts'
import { hasBallots } from '../../../src/voting/rule/mode.ts'
import { PRESETS } from '../../../src/voting/rule/presets.ts'
import type { VotingRule } from '../../../src/voting/rule/rule.ts'
import { nextRound } from '../../../src/voting/rule/runoff.ts'
import { ruleSchema } from '../../../src/voting/rule/schema.ts'
import { type Congress, candidatesFor, congress, makeRecord } from './make.ts'

/** The same rounds every time: a small generator with a seed of its own. Seeds that follow one another are far apart as it begins. */
function dice(seed: number): (below: number) => number {
  let state = Math.imul(seed, 2_654_435_761) >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const RULES: VotingRule[] = PRESETS.map(({ rule }) => rule).filter(
  ({ classes, satisfaction, tie }) => classes.length === 0 && satisfaction === null && tie.method === 'runoff',
)

const SHEET = { number: 'A-07', printed: '2022-12-23 10:42', file: null }

/** A ballot by the rule's own signs; few of them, so that ties and shortfalls happen. */
function ballot(rule: VotingRule, roll: (below: number) => number): string {
  const { items, alphabet } = formOf(rule)
  if (roll(20) === 0) return alphabet.charAt(2).repeat(items)
  return Array.from({ length: items }, () => alphabet.charAt([0, 2, 2, Math.min(3, alphabet.length - 1)][roll(4)] ?? 0)).join('')
}

/** By hands and devices nobody can say more than the rule allows and be heard. */
function vote(rule: VotingRule, roll: (below: number) => number): string {
  const said = ballot(rule, roll)
  return hasBallots(rule) || countTexts(rule, [said]).valid === 1 ? said : vote(rule, roll)
}

/** Two rooms, the first as large as the second or one smaller; `found` are the papers of both boxes. */
function inRooms(entitled: number, issued: number, papers: number, found: number) {
  const half = Math.floor(issued / 2)
  const [here, back] = [Math.min(papers, half), Math.min(found, papers, half)]
  return [
    { name: '一团', entitled: half, signedIn: half, issued: half, papers: here, exchanged: 0, returned: back },
    {
      name: '二团',
      entitled: entitled - half,
      signedIn: issued - half,
      issued: issued - half,
      papers: papers - here,
      exchanged: 1,
      returned: found - back,
    },
  ]
}

/** From the first vote on until nothing is due, or three rounds have been held. */
async function heldThrough(by: Congress, seed: number): Promise<RoundRecord[]> {
  const roll = dice(seed)
  const adopted = RULES[roll(RULES.length)] as VotingRule
  const method = !hasBallots(adopted) || roll(4) === 0 ? 'hand-totals' : 'sealed'
  const first: VotingRule = { ...adopted, publish: { ...adopted.publish, rows: method === 'sealed' && roll(2) === 0 } }
  const list = candidatesFor(first)
  const rounds: RoundRecord[] = []
  let due: { rule: VotingRule; candidates: readonly string[]; kind: RoundRecord['round']['kind'] } | null = {
    rule: first,
    candidates: list.map(({ id }) => id),
    kind: 'first',
  }
  while (due !== null && rounds.length < 3) {
    const { rule, candidates, kind } = due
    const entitled = 9 + roll(12)
    const issued = entitled - roll(Math.floor(entitled / 3) + 1)
    // By hands and devices everybody present took part: nothing is spoiled, nothing stays out.
    const [spoiled, kept] = hasBallots(rule) ? [roll(3) === 0 ? 1 : 0, roll(3)] : [0, 0]
    const ballots = Array.from({ length: issued - spoiled - kept }, () => vote(rule, roll))
    const paper = method === 'sealed' && roll(3) === 0 ? Math.min(ballots.length, 1 + roll(3)) : 0
    const record: RoundRecord = await makeRecord(by, {
      rule,
      candidates: list.filter(({ id }) => candidates.includes(id)),
      ballots,
      paper,
      spoiled,
      entitled,
      issued,
      method,
      kind,
      before: rounds,
      ...(rule.mode === 'voting-device' ? { sheet: SHEET } : {}),
      ...(rule.rooms === 'by-delegation'
        ? {
            rooms:
              method === 'sealed'
                ? inRooms(entitled, issued, paper, paper)
                : inRooms(entitled, issued, issued, ballots.length + spoiled),
          }
        : {}),
    })
    rounds.push(record)
    const { outcome } = record
    due = outcome.kind === 'no-quorum' || outcome.kind === 'round-void' ? null : nextRound(first, outcome)
  }
  return rounds
}

/** More of them for a proof that takes longer than every day's run: `ROUNDS=1000`. */
const ROUNDS = Number(process.env['ROUNDS'] ?? 200)

test(`${ROUNDS} rounds of all adopted rules, sealed, on paper, by devices and in rooms, with run-offs, second votes, voids and papers, raise no alarm`, async () => {
  const by = await congress()
  const kinds = new Map<string, number>()
  const rules = new Set<string>()
  let rounds = 0
  for (let seed = 1; rounds < ROUNDS; seed++)
    for (const record of await heldThrough(by, seed)) {
      rounds++
      rules.add(record.frozen.rule.title)
      kinds.set(record.outcome.kind, (kinds.get(record.outcome.kind) ?? 0) + 1)
      kinds.set(record.round.kind, (kinds.get(record.round.kind) ?? 0) + 1)
      const { steps } = await verifyRecord(recordText(record), {
        manifest: record.acts[0]?.digest ?? null,
        box: record.acts[3]?.digest ?? null,
        receipts: record.digests,
      })
      const alarms = steps.flatMap(({ checks }) => checks.filter(({ status }) => status === 'failed'))
      expect(alarms, `seed ${seed}`).toEqual([])
    }
  // What was held is not all alike.
  expect(rules.size).toBe(new Set(RULES.map(({ title }) => title)).size)
  expect([...kinds.keys()]).toEqual(expect.arrayContaining(['first', 'runoff', 'second', 'decided', 'second-round']))
}, 600_000)

test('every rule used here is one that a session could adopt', () => {
  expect(RULES.length).toBeGreaterThan(4)
  for (const rule of RULES) expect(ruleSchema.safeParse(rule).success).toBe(true)
})
