/**
 * P5: a million ballots of 30 candidates counted by the rule, against a plain scan of the same bytes in the same run, which adds up
 * the votes and asks nothing about validity. `npx tsx bench/count.ts`
 */
import { countCodes, countTexts } from '../src/voting/rule/count.ts'
import { ABSTAIN, AGAINST, alphabetOf, FOR, UNMARKED } from '../src/voting/rule/form.ts'
import { preset } from '../src/voting/rule/presets.ts'
import type { VotingRule } from '../src/voting/rule/rule.ts'
import { machine, secondsFor } from './timing.ts'

const BALLOTS = 1_000_000
const ITEMS = 30
const SEATS = 10

function ruleFrom(name: string): VotingRule {
  const { rule } = preset(name)
  const groups = rule.groups.map((group) => ({
    ...group,
    candidates: ITEMS,
    seats: SEATS,
    cap: group.cap === null ? null : SEATS,
  }))
  return { ...rule, groups }
}

/** The same ballots every time; about one in four ballots selects more than ten. */
function manyBallots(): Uint8Array {
  const codes = [FOR, UNMARKED, AGAINST, ABSTAIN]
  const ballots = new Uint8Array(BALLOTS * ITEMS)
  let state = 20221231
  for (let at = 0; at < ballots.length; at++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    ballots[at] = codes[state >>> 30] ?? UNMARKED
  }
  return ballots
}

/** Without a branch, which random marks would make slow. */
function plainScan(ballots: Uint8Array): Uint32Array {
  const votes = new Uint32Array(ITEMS)
  const isFor = new Uint8Array(ABSTAIN + 1)
  isFor[FOR] = 1
  for (let at = 0; at < ballots.length; ) {
    // `as number`: reads inside the bounds find a number, which the compiler cannot know.
    for (let item = 0; item < ITEMS; item++, at++)
      votes[item] = (votes[item] as number) + (isFor[ballots[at] as number] as number)
  }
  return votes
}

const ballots = manyBallots()
const plain = secondsFor(7, () => plainScan(ballots))
console.log(machine())
console.log(`plain scan                       ${told(plain)}`)
for (const name of ['law-default-contested', 'law-default-with-cap']) {
  const rule = ruleFrom(name)
  const { valid } = countCodes(rule, ballots)
  const seconds = secondsFor(7, () => countCodes(rule, ballots))
  console.log(`${name.padEnd(32)} ${told(seconds)}, ${(plain / seconds).toFixed(2)} of the plain scan, ${valid} valid`)
}
const rule = ruleFrom('law-default-with-cap')
const texts = textsOf(rule)
const seconds = secondsFor(3, () => countTexts(rule, texts))
console.log(`${'the same, from texts'.padEnd(32)} ${told(seconds)}, ${(plain / seconds).toFixed(2)} of the plain scan`)

function textsOf(voting: VotingRule): string[] {
  const alphabet = alphabetOf(voting)
  const characters = Array.from(ballots, (code) => alphabet[code] ?? '')
  return Array.from({ length: BALLOTS }, (_, ballot) => characters.slice(ballot * ITEMS, (ballot + 1) * ITEMS).join(''))
}

function told(time: number): string {
  return `${time.toFixed(3)} s, ${(BALLOTS / time / 1e6).toFixed(1)} million ballots a second`
}
