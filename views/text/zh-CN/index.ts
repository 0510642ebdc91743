import { common } from './common.ts'
import { desk } from './desk.ts'
import { failures } from './failures.ts'
import { identity } from './identity.ts'
import { refusals } from './refusals.ts'
import { words } from './words.ts'

export const zh = { common, desk, failures, identity, refusals, words }
