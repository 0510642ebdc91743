/** The wording that papers of a body are made with: its own sentences where they are sound, nothing where the house's stand. */
import type { Wording } from '../../views/papers/voice.ts'
import { COMMON_HOLES } from '../../views/text/papers/holes.ts'
import { phrases } from '../../views/text/papers/phrases.ts'
import type { Reader } from '../database/connect.ts'
import type { BodyId } from '../kernel/ids.ts'
import { soundWording } from './wording.ts'
import { wordingOf } from './wording-store.ts'

export const COMMON = Object.keys(COMMON_HOLES)

export const ownWording = async (db: Reader, bodyId: BodyId): Promise<Wording> =>
  soundWording(await wordingOf(db, bodyId), phrases, COMMON)
