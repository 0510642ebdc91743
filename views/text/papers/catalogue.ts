/** The papers of a session day, in the order in which they are needed. */
import { PHRASE_KEYS, type PhraseKey } from './phrases.ts'

export const PAPERS = [
  'rule',
  'scrutineers',
  'script',
  'ballot',
  'issue',
  'turnout',
  'doubtful',
  'count',
  'announcement',
  'confirmation',
  'minutes',
  'sealing',
  'destruction',
] as const
export type PaperId = (typeof PAPERS)[number]

export const isPaper = (text: string): text is PaperId => (PAPERS as readonly string[]).includes(text)

/** The sentences of one paper. */
export const phrasesOf = (paper: PaperId): readonly PhraseKey[] => PHRASE_KEYS.filter((key) => key.startsWith(`${paper}.`))
