import { accounts } from './accounts.ts'
import { acts } from './acts.ts'
import { casting } from './casting.ts'
import { collection } from './collection.ts'
import { common } from './common.ts'
import { consultation } from './consultation.ts'
import { count } from './count.ts'
import { desk } from './desk.ts'
import { events } from './events.ts'
import { failures } from './failures.ts'
import { identity } from './identity.ts'
import { implementation } from './implementation.ts'
import { intake } from './intake.ts'
import { publication } from './publication.ts'
import { refusals } from './refusals.ts'
import { roll } from './roll.ts'
import { rounds } from './rounds.ts'
import { screening } from './screening.ts'
import { session } from './session.ts'
import { tracking } from './tracking.ts'
import { words } from './words.ts'

export const zh = {
  accounts,
  acts,
  casting,
  collection,
  common,
  consultation,
  count,
  desk,
  events,
  failures,
  identity,
  implementation,
  intake,
  publication,
  refusals,
  roll,
  rounds,
  screening,
  session,
  tracking,
  words,
}
