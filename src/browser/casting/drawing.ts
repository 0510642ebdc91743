/** 领票: a key of our own, blinded; the server signs without seeing it. Whatever breaks off is taken up again with the same message. */
import { base64url } from '../../kernel/digest.ts'
import type { RoundId } from '../../kernel/ids.ts'
import type { Blinded } from '../../voting/ballot/blinding.ts'
import { bytesOf } from '../../voting/ballot/canonical.ts'
import { thumbprint } from '../../voting/ballot/jwk.ts'
import { type Manifest, manifestIn } from '../../voting/ballot/manifest.ts'
import { newVoterKey, passInput, passOf } from '../../voting/ballot/pass.ts'
import type { Ask } from '../blind-worker.ts'
import type { NoBallot } from './course.ts'
import { ask, backOff, json, pause } from './fetching.ts'
import { fact } from './page.ts'
import type { Kept, Vault } from './vault.ts'

export type Drawing = Extract<Kept, { state: 'drawing' }>
export type Drawn = Extract<Kept, { state: 'drawn' }>

const NO_BALLOT: Readonly<Record<string, NoBallot>> = {
  'ballot-already-drawn': 'elsewhere',
  'ballot-drawn-on-paper': 'on-paper',
  'mandate-not-signed-in': 'not-signed-in',
  'mandate-not-on-roll': 'not-on-roll',
}

/** Started when the page is loaded: nothing is fetched once voting is open. */
export async function startWorker(): Promise<(question: Ask) => Promise<unknown>> {
  const address = fact('worker')
  // The page's digest covers this name and hash: bytes with another hash are not run.
  await fetch(address, { integrity: fact('workerIntegrity'), credentials: 'omit' })
  const worker = new Worker(address)
  return (question) =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<{ done?: unknown; failed?: boolean }>) =>
        data.failed ? reject(new Error('blinding failed')) : resolve(data.done)
      worker.onerror = () => reject(new Error('no worker'))
      worker.postMessage(question)
    })
}

export type Blinder = Awaited<ReturnType<typeof startWorker>>

/** Keeps everything before it asks anybody; when another tab was first, that one's drawing. */
export async function prepare(vault: Vault, worker: Blinder, manifest: Manifest, text: string, owner: string): Promise<Kept> {
  const { privateKey, jwk } = await newVoterKey()
  const input = passInput(manifest.round, jwk, await thumbprint(manifest.passKey))
  // The worker answers what it was asked (blind-worker.ts).
  const { message, inverse } = (await worker({ kind: 'blind', input, passKey: manifest.passKey })) as Blinded
  const drawing: Drawing = {
    state: 'drawing',
    owner,
    manifest: text,
    key: privateKey,
    jwk,
    blinded: base64url(message),
    inverse,
  }
  if (await vault.begin(drawing)) return drawing
  const first = await vault.read()
  if (first === null) throw new Error('another tab drew and cleared the ballot')
  return first
}

/** Asks until there is an answer; null: not now, the phase says what next. `lost`: told when the network is away, and when it is back. */
export async function draw(
  vault: Vault,
  worker: Blinder,
  drawing: Drawing,
  lost: (is: boolean) => void,
): Promise<Drawn | NoBallot | null> {
  const manifest = await manifestIn(drawing.manifest)
  if (manifest === null) throw new Error('the kept manifest is not one')
  for (let attempt = 0; ; attempt++) {
    const answer = await ask(fact('draw'), {
      ...json({ round: manifest.round, blinded: drawing.blinded }),
      credentials: 'same-origin',
      referrerPolicy: 'same-origin',
    })
    lost(answer === null || answer.status >= 500)
    if (answer?.status === 200) return finish(vault, worker, drawing, manifest, answer.body['signature'])
    if (answer?.status === 401) return 'not-signed-in'
    const refusal = NO_BALLOT[String(answer?.body['refusal'])]
    if (refusal !== undefined) return refusal
    await pause(backOff(attempt))
    if (answer?.status === 409) return null
  }
}

async function finish(vault: Vault, worker: Blinder, drawing: Drawing, manifest: Manifest, signature: unknown): Promise<Drawn> {
  const answer = typeof signature === 'string' ? bytesOf(signature) : null
  if (answer === null) throw new Error('the server did not answer with a signature')
  const input = passInput(manifest.round as RoundId, drawing.jwk, await thumbprint(manifest.passKey))
  // The worker verifies the signature before it answers.
  const finished = (await worker({
    kind: 'unblind',
    input,
    passKey: manifest.passKey,
    answer,
    inverse: drawing.inverse,
  })) as Uint8Array
  const drawn: Drawn = {
    state: 'drawn',
    owner: drawing.owner,
    manifest: drawing.manifest,
    key: drawing.key,
    jkt: await thumbprint(drawing.jwk),
    pass: passOf(input, finished),
  }
  await vault.keep(drawn)
  return drawn
}
