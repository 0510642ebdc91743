/** The office words its papers, or takes the house's own sentences again. */
import { record } from '../audit/store.ts'
import type { Database } from '../database/connect.ts'
import type { AccountId, BodyId } from '../kernel/ids.ts'
import { forgetWords, wordingOf, writeWords } from './wording-store.ts'

interface Desk {
  readonly actor: AccountId
  readonly bodyId: BodyId
}

export interface PaperWords {
  readonly paper: string
  /** Every sentence of the paper, checked; null: as the house has it. */
  readonly words: ReadonlyMap<string, string | null>
}

/** What is already worded so is no act. */
export const wordPaper = (db: Database, { actor, bodyId }: Desk, { paper, words }: PaperWords): Promise<void> =>
  db.change(async (trx, at) => {
    const stands = new Map((await wordingOf(trx, bodyId)).map((row) => [row.phrase, row.words]))
    const changed = [...words].filter(([phrase, one]) => (stands.get(phrase) ?? null) !== one)
    if (changed.length === 0) return
    const restored = changed.filter(([, one]) => one === null).map(([phrase]) => phrase)
    if (restored.length > 0) await forgetWords(trx, bodyId, restored)
    for (const [phrase, one] of changed) if (one !== null) await writeWords(trx, bodyId, phrase, one, { account: actor, at })
    const event = restored.length === changed.length ? 'papers.restored' : 'papers.worded'
    await record(trx, { at, actor, body: bodyId }, event, { paper, phrases: changed.length })
  })
