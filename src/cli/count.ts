/** `piaojue count`: any rule on any ballots, without a server and without writing code. docs/count.md has worked examples. */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { parseYuan } from '../kernel/money.ts'
import { approvedOn, electionOf } from '../voting/rule/advisory/approvals.ts'
import { canBeNamed, pabulibOf, writePabulib } from '../voting/rule/advisory/pabulib-write.ts'
import { judgeOf } from '../voting/rule/judge.ts'
import { PRESETS } from '../voting/rule/presets.ts'
import { ruleDigest, type VotingRule } from '../voting/rule/rule.ts'
import { ruleSchema } from '../voting/rule/schema.ts'
import { type Answer, askedWrongly, cannotRead, json, refusedFile, say, told } from './answer.ts'
import { type Sitting, sittingOf } from './count/acts.ts'
import { codesIn } from './count/ballots.ts'
import { hold } from './count/hold.ts'
import { readLines } from './count/lines.ts'
import { lineOfPath, lineOfSyntaxError } from './json-place.ts'

const USAGE = `piaojue count RULE.json BALLOTS.ndjson             what the rule makes of these ballots, step by step, as JSON
piaojue count RULE.json BALLOTS.ndjson --pb         the approvals of the first round as a .pb file, for «piaojue pb»
                        [--budget YUAN]             the money for it, where the rule has no envelope
piaojue count --presets                             the names of the rules that are ready to use
piaojue count --preset NAME                         one of them, to be saved as RULE.json and changed
`

export async function countCommand(args: readonly string[]): Promise<void> {
  say(await count(args))
}

export async function count(args: readonly string[]): Promise<Answer> {
  const asked = readArgs(args)
  if (asked === null) return askedWrongly(USAGE)
  const { positionals, values } = asked
  if (values.presets === true && positionals.length === 0) return told(PRESETS.map(({ id }) => `${id}\n`).join(''))
  if (values.preset !== undefined && positionals.length === 0) return onePreset(values.preset)
  const [ruleFile, ballotsFile] = positionals
  if (ruleFile === undefined || ballotsFile === undefined || positionals.length > 2) return askedWrongly(USAGE)

  const rule = readRule(ruleFile)
  if ('code' in rule) return rule
  const text = contentOf(ballotsFile)
  if (text === null) return cannotRead(ballotsFile)
  const { lines, problems } = readLines(text)
  if (problems.length > 0) return refusedFile(ballotsFile, problems)
  const sitting = sittingOf(rule, lines)
  if (sitting.problems.length > 0) return refusedFile(ballotsFile, sitting.problems)
  const held = hold(rule, sitting)
  if (held.problems.length > 0) return refusedFile(ballotsFile, held.problems)
  if (values.pb === true) return approvals(rule, sitting, ballotsFile, values.budget)
  const { rounds, outcome } = held
  return told(json({ rule: { title: rule.title, digest: await ruleDigest(rule) }, rounds, outcome }))
}

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        presets: { type: 'boolean' },
        preset: { type: 'string' },
        pb: { type: 'boolean' },
        budget: { type: 'string' },
      },
    })
  } catch {
    return null
  }
}

function onePreset(name: string): Answer {
  const found = PRESETS.find(({ id }) => id === name)
  return found === undefined ? askedWrongly(`no preset ${name}; see «piaojue count --presets»\n`) : told(json(found.rule))
}

/** The rule's mistakes are told by the codes of `schema.ts`. */
function readRule(file: string): VotingRule | Answer {
  const text = contentOf(file)
  if (text === null) return cannotRead(file)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return refusedFile(file, [{ line: lineOfSyntaxError(text, error), field: '', text: 'is not JSON' }])
  }
  const checked = ruleSchema.safeParse(value)
  if (checked.success) return checked.data
  return refusedFile(
    file,
    checked.error.issues.map(({ path, message }) => ({ line: lineOfPath(text, path), field: path.join('.'), text: message })),
  )
}

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/** Advisory rules ask what was approved and what it costs: every valid ballot of the first round is a voter. */
function approvals(rule: VotingRule, { candidates, acts }: Sitting, file: string, budget: string | undefined): Answer {
  const budgetFen = budget === undefined ? (rule.money?.envelopeFen ?? null) : parseYuan(budget)
  if (budgetFen === null) return askedWrongly('--budget: the sum for all projects, in yuan\n')
  if (rule.satisfaction !== null) return askedWrongly('--pb: a rating approves of nothing\n')
  const problems = candidates.flatMap(({ id, costFen }, index) => [
    ...(costFen === null ? [{ line: 1, field: `candidates.${index}.costFen`, text: 'advisory rules ask for every cost' }] : []),
    ...(canBeNamed(id) ? [] : [{ line: 1, field: `candidates.${index}.id`, text: 'a .pb file parts names by commas' }]),
  ])
  if (problems.length > 0) return refusedFile(file, problems)
  const [first] = acts
  if (first?.kind !== 'round') throw new Error('a sitting that was held begins with a round')
  const ids = candidates.map(({ id }) => id)
  const by = judgeOf(rule)
  const ballots = first.boxes.flatMap((box) =>
    [...codesIn(rule, ids, box.ballots)].flatMap((codes) => {
      const approved = approvedOn(rule, by, codes)
      return approved === null ? [] : [approved]
    }),
  )
  const about = { description: rule.title, country: 'China', currency: 'CNY', rule: rule.noun }
  return told(writePabulib(pabulibOf(electionOf(candidates, ballots, budgetFen), about)))
}
