/** The command `piaojue`: one word each. */
import { ConfigProblem } from '../config.ts'
import { DatabaseInUse } from '../database/lock.ts'
import { countCommand } from './count.ts'
import { demoCommand } from './demo.ts'
import { migrateCommand } from './migrate.ts'
import { openCommand } from './open-box.ts'
import { pbCommand } from './pb.ts'
import { startCommand } from './start.ts'
import { verifyCommand } from './verify.ts'

const COMMANDS: Record<string, (args: readonly string[]) => Promise<void>> = {
  start: startCommand,
  demo: demoCommand,
  migrate: migrateCommand,
  count: countCommand,
  pb: pbCommand,
  verify: verifyCommand,
  open: openCommand,
}

const USAGE = `piaojue — deputies vote on livelihood projects

  piaojue start [--empty]   serve; the first start without DATABASE_URL loads the demo, unless --empty
  piaojue demo              fill an empty database with the demo year
  piaojue migrate           bring the tables to the newest form
  piaojue count RULE.json BALLOTS.ndjson   what a rule makes of ballots, step by step (docs/count.md)
  piaojue pb FILE.pb --rule NAME           what an advisory rule would choose in a Pabulib election
  piaojue verify RECORD.json               check the public record of a round (docs/verify.md)
  piaojue open BOX.json SHARE.json … --out RESULT.jwt   opens a ballot box with the scrutineers' shares, offline

Environment: PORT, DATA_DIR, DATABASE_URL, BASE_URL, PIAOJUE_MASTER_KEY
`

export async function main(args: readonly string[]): Promise<void> {
  const [name = 'help', ...rest] = args
  const command = COMMANDS[name]
  if (!command) {
    process.stdout.write(USAGE)
    process.exitCode = name === 'help' || name === '--help' ? 0 : 2
    return
  }
  try {
    await command(rest)
  } catch (error) {
    if (!(error instanceof ConfigProblem || error instanceof DatabaseInUse)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
