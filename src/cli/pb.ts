/** `piaojue pb`: what advisory rules make of an election in the Pabulib format. Never binding (仅供参考). */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { ADVISORY_RULES, COMPLETIONS, mayComplete } from '../voting/rule/advisory/election.ts'
import type { PbCode } from '../voting/rule/advisory/pabulib.ts'
import { readPabulib } from '../voting/rule/advisory/pabulib-read.ts'
import { writePabulib } from '../voting/rule/advisory/pabulib-write.ts'
import { type Answer, askedWrongly, cannotRead, json, refusedFile, say, told } from './answer.ts'
import { adviceAsJson } from './pb-advice.ts'

const USAGE = `piaojue pb FILE.pb --rule ${ADVISORY_RULES.join('|')} [--completion ${COMPLETIONS.join('|')}]
                                     what the rule would choose, and why, as JSON; only mes-… has completions
piaojue pb FILE.pb --rewrite         the same election, written in one plain form
`

export async function pbCommand(args: readonly string[]): Promise<void> {
  say(pb(args))
}

export function pb(args: readonly string[]): Answer {
  const asked = readArgs(args)
  const [file, ...more] = asked?.positionals ?? []
  if (asked === null || file === undefined || more.length > 0) return askedWrongly(USAGE)
  const { rewrite = false, rule: ruleName, completion: completionName = 'none' } = asked.values
  const rule = ADVISORY_RULES.find((one) => one === ruleName)
  const completion = COMPLETIONS.find((one) => one === completionName)
  if (rewrite ? ruleName !== undefined : rule === undefined) return askedWrongly(USAGE)
  if (completion === undefined || (rule !== undefined && !mayComplete(rule, completion))) return askedWrongly(USAGE)

  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return cannotRead(file)
  }
  const reading = readPabulib(text)
  if (!reading.ok)
    return refusedFile(
      file,
      reading.problems.map(({ line, field, code, found }) => ({
        line,
        field,
        text: `${SENTENCES[code]}${found === '' ? '' : `: ${found}`}`,
      })),
    )
  if (rule === undefined) return told(writePabulib(reading.file.tables))
  return told(json(adviceAsJson(reading.file, rule, completion)))
}

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { rule: { type: 'string' }, completion: { type: 'string' }, rewrite: { type: 'boolean' } },
    })
  } catch {
    return null
  }
}

const SENTENCES: Readonly<Record<PbCode, string>> = {
  'quote-not-closed': 'a quotation mark opens here and is never closed',
  'no-section': 'the file must begin with META',
  'section-missing': 'the section is missing',
  'section-twice': 'the section stands twice',
  'column-missing': 'the column is missing',
  'column-twice': 'the column stands twice',
  'number-of-fields': 'another number of fields than of columns',
  'key-missing': 'the key is missing in META',
  empty: 'must not be empty',
  twice: 'stands twice',
  'not-an-amount': 'is no amount (digits, and a point before decimals)',
  'not-a-number': 'is no number',
  'not-a-vote-type': 'must be approval, choose-1, cumulative, scoring or ordinal',
  'unknown-project': 'is no project of this election',
  'too-many-projects': 'only one project may be chosen',
  'number-of-points': 'another number of points than of projects',
  'number-of-rows': 'another number of rows than META says',
}
