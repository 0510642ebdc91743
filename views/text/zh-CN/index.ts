import { accounts } from './accounts.ts'
import { acts } from './acts.ts'
import { archive } from './archive.ts'
import { casting } from './casting.ts'
import { clauses } from './clauses.ts'
import { collection } from './collection.ts'
import { common } from './common.ts'
import { consultation } from './consultation.ts'
import { count } from './count.ts'
import { desk } from './desk.ts'
import { differences } from './differences.ts'
import { events } from './events.ts'
import { failures } from './failures.ts'
import { hall } from './hall.ts'
import { help } from './help.ts'
import { identity } from './identity.ts'
import { implementation } from './implementation.ts'
import { intake } from './intake.ts'
import { keys } from './keys.ts'
import { manifestCheck } from './manifest-check.ts'
import { modes } from './modes.ts'
import { opening } from './opening.ts'
import { outcome } from './outcome.ts'
import { publication } from './publication.ts'
import { recorded } from './recorded.ts'
import { refusals } from './refusals.ts'
import { rehearsal } from './rehearsal.ts'
import { roll } from './roll.ts'
import { rooms } from './rooms.ts'
import { roundPapers } from './round-papers.ts'
import { rounds } from './rounds.ts'
import { ruleFaults } from './rule-faults.ts'
import { ruleQuestions } from './rule-questions.ts'
import { ruleTry } from './rule-try.ts'
import { rulemaking } from './rulemaking.ts'
import { rulings } from './rulings.ts'
import { scan } from './scan.ts'
import { screening } from './screening.ts'
import { seats } from './seats.ts'
import { session } from './session.ts'
import { spares } from './spares.ts'
import { tellers } from './tellers.ts'
import { tracking } from './tracking.ts'
import { verify } from './verify.ts'
import { words } from './words.ts'

export const zh = {
  accounts,
  acts,
  archive,
  casting,
  clauses,
  collection,
  common,
  consultation,
  count,
  desk,
  differences,
  events,
  failures,
  hall,
  help,
  identity,
  implementation,
  intake,
  manifestCheck,
  outcome,
  keys,
  modes,
  opening,
  publication,
  refusals,
  recorded,
  rehearsal,
  roll,
  rooms,
  roundPapers,
  rounds,
  ruleFaults,
  ruleQuestions,
  rulemaking,
  rulings,
  ruleTry,
  scan,
  screening,
  seats,
  session,
  spares,
  tellers,
  tracking,
  verify,
  words,
}
