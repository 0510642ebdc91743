/** Deputies' devices from outside: envelopes made before, sent over the network, and what came back. */
import { join } from 'node:path'
import { readConfig } from '../../src/config.ts'
import { connectEmbedded, connectPostgres, type Database } from '../../src/database/connect.ts'
import { digestOfText } from '../../src/kernel/digest.ts'
import { loadMasterKey } from '../../src/master-key.ts'
import { envelopeIn } from '../../src/voting/ballot/envelope.ts'
import type { FrozenRound } from '../support/rounds.ts'
import type { RunningServer } from '../support/server.ts'
import { sealedEnvelope, signedPass } from '../support/voter.ts'

/** Where the servers of a test keep their data. */
export type Data = Pick<RunningServer, 'dataDir' | 'databaseUrl'>

/** As the servers of these tests have it: from the environment beside PostgreSQL, from the folder otherwise. */
export const masterKeyOf = ({ dataDir, databaseUrl }: Data): Uint8Array =>
  loadMasterKey(readConfig({ DATA_DIR: dataDir, PIAOJUE_MASTER_KEY: databaseUrl === null ? '' : 'A'.repeat(43) }))

/** Beside the servers, or while none runs on an embedded database. */
export async function onDatabase<T>({ databaseUrl, dataDir }: Data, work: (db: Database) => Promise<T>): Promise<T> {
  const connection = databaseUrl === null ? await connectEmbedded(join(dataDir, 'database')) : await connectPostgres(databaseUrl)
  const db = await connection.asApplication()
  try {
    return await work(db)
  } finally {
    await db.close()
  }
}

export interface Answer {
  readonly status: number
  readonly receipt: string | null
}

/** The answer's status and receipt; null when none came. */
export async function send(server: Pick<RunningServer, 'url'>, round: FrozenRound, envelope: string): Promise<Answer | null> {
  try {
    const response = await fetch(`${server.url}/cast/${round.id}`, {
      method: 'POST',
      body: JSON.stringify({ envelope }),
      headers: { 'content-type': 'application/json', origin: server.url },
    })
    const { receipt } = (await response.json()) as { receipt?: string }
    return { status: response.status, receipt: receipt ?? null }
  } catch {
    return null
  }
}

/** One deputy's envelope; with several ballots, as many under the same pass. */
export async function envelopes(round: FrozenRound, ballots: readonly string[] = ['++++++++++-.']): Promise<string[]> {
  const pass = await signedPass(round.manifest, round.passKey)
  return Promise.all(ballots.map((marks) => sealedEnvelope(round.manifest, pass, marks)))
}

export const digestIn = (envelope: string) => digestOfText(envelopeIn(envelope)?.sealed ?? '')

/** As the box lists them: sorted. */
export const digestsOf = async (all: readonly string[]): Promise<string[]> => (await Promise.all(all.map(digestIn))).sort()

/** A number from the environment, for a proof that takes longer than every day's run. */
export const asked = (name: string, usual: number): number => Number(process.env[name] ?? usual)
