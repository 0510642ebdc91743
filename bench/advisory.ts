/**
 * P6: each advisory rule on the largest of the reference elections, against a plain scan of the same marks in the same run, which only
 * adds up the votes. `REFERENCE_DIR=… npx tsx bench/advisory.ts [NAME]`
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { advise } from '../src/voting/rule/advisory/advise.ts'
import { ADVISORY_RULES, COMPLETIONS, type Election, mayComplete } from '../src/voting/rule/advisory/election.ts'
import { readPabulib } from '../src/voting/rule/advisory/pabulib-read.ts'
import { machine, secondsFor } from './timing.ts'

const SCANS = 1000

function electionsIn(folder: string): { name: string; text: string; election: Election }[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.pb'))
    .flatMap((name) => {
      const text = readFileSync(join(folder, name), 'utf8')
      const reading = readPabulib(text)
      return reading.ok ? [{ name, text, election: reading.file.election }] : []
    })
}

const marksIn = ({ ballots }: Election): number => ballots.reduce((sum, marks) => sum + marks.length, 0)

/** A thousand scans, because one takes no time that could be measured. */
function scan(marks: Uint16Array, projects: number): number {
  let sum = 0
  for (let times = 0; times < SCANS; times++) {
    const votes = new Uint32Array(projects)
    for (let at = 0; at < marks.length; at++) {
      const project = marks[at] ?? 0
      votes[project] = (votes[project] ?? 0) + 1
    }
    sum += votes[0] ?? 0
  }
  return sum
}

const named = process.env['REFERENCE_DIR'] ?? ''
const folder = [join(named, 'pabulib'), named].find((one) => named !== '' && existsSync(join(one, 'expected')))
if (folder === undefined) {
  console.error('REFERENCE_DIR must name the folder of the reference elections')
  process.exit(2)
}
const all = electionsIn(folder).sort(
  (a, b) => marksIn(b.election) * b.election.projects.length - marksIn(a.election) * a.election.projects.length,
)
const wanted = process.argv[2]
const chosen = wanted === undefined ? all[0] : all.find(({ name }) => name.includes(wanted))
if (chosen === undefined) throw new Error('no such election')

const { name, text, election } = chosen
const plain = secondsFor(5, () => scan(Uint16Array.from(election.ballots.flat()), election.projects.length)) / SCANS
console.log(machine())
console.log(`${name}: ${election.projects.length} projects, ${election.ballots.length} voters, ${marksIn(election)} marks`)
console.log(`${'plain scan of the marks'.padEnd(26)} ${(plain * 1e6).toFixed(1)} µs`)
const reading = secondsFor(5, () => readPabulib(text))
console.log(`${'reading the file'.padEnd(26)} ${(reading * 1e3).toFixed(2)} ms`)
for (const rule of ADVISORY_RULES) {
  for (const completion of COMPLETIONS.filter((one) => mayComplete(rule, one))) {
    const seconds = secondsFor(5, () => advise(election, rule, completion))
    const label = completion === 'none' ? rule : `${rule} ${completion}`
    console.log(`${label.padEnd(26)} ${(seconds * 1e3).toFixed(2)} ms, ${Math.round(seconds / plain)} plain scans`)
  }
}
