/**
 * `piaojue open`: what the scrutineers' page does, on a command line without a network. Passphrases are asked for, never arguments: those
 * stay in a shell's history and in the list of processes.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import { digestOfText } from '../kernel/digest.ts'
import { thumbprint } from '../voting/ballot/jwk.ts'
import { type BoxFacts, boxFacts, boxFileIn } from '../voting/scrutiny/box-file.ts'
import { holdingOf, numberOfShare, openWithShares, type SharesRefusal } from '../voting/scrutiny/open-with-shares.ts'
import { lockedSharesIn, shareForBox, unlockShare } from '../voting/scrutiny/share-file.ts'
import type { Share } from '../voting/scrutiny/shares.ts'
import { type Answer, askedWrongly, cannotRead, say, told } from './answer.ts'
import { digestArgs } from './digest-args.ts'

const USAGE = `piaojue open BOX.json SHARE.json SHARE.json …      opens a ballot box with the scrutineers' shares; asks for their passphrases
                        --out RESULT.jwt            where the result goes, to be brought back to the platform
                        [--manifest DIGEST]         the digest of the manifest as it stood on the wall, to be compared
                        [--box DIGEST]              the digest of the box as it was read out at closing, to be compared
`

/** Why nothing was opened, for a person at a command line. */
const REFUSALS: Readonly<Record<SharesRefusal, string>> = {
  'manifest-invalid': 'the manifest in the box file does not agree with itself',
  'key-of-another-box': 'the shares make the key of another box',
  'envelope-foreign': 'there is a ballot in the box that does not belong to this round',
  'envelope-twice': 'there is a ballot in the box twice',
  'box-without-shares': 'the key of this box is kept by the platform; it is not opened with shares',
  'share-foreign': 'is no share of this box: its digest is not in the manifest',
  'shares-missing': 'there are not enough shares',
  'shares-do-not-fit': 'the shares do not make the key of this box',
}

type Ask = (question: string) => Promise<string>

export async function openCommand(args: readonly string[]): Promise<void> {
  const asking = passphrasesFrom(process.stdin)
  say(await open(args, asking.ask))
  asking.end()
}

export async function open(args: readonly string[], ask: Ask): Promise<Answer> {
  const asked = readArgs(args)
  const [boxName, ...shareNames] = asked?.positionals ?? []
  const out = asked?.values.out
  if (asked === null || boxName === undefined || shareNames.length === 0 || out === undefined) return askedWrongly(USAGE)
  // Asked for before anybody has typed a passphrase in vain.
  if (existsSync(out)) return refused(out, 'is there already and is not written over')
  const boxText = contentOf(boxName)
  if (boxText === null) return cannotRead(boxName)
  const file = boxFileIn(boxText)
  if (file === null) return refused(boxName, 'is no whole box file')
  const facts = await boxFacts(file)
  if (facts === null) return refused(boxName, REFUSALS['manifest-invalid'])
  const { manifest: wall, box: paper } = asked.values
  const differs = differenceIn(facts, wall, paper)
  if (differs !== null) return refused(boxName, differs)

  const shares: Share[] = []
  for (const name of shareNames) {
    const share = await shareFrom(name, facts, ask)
    if (typeof share !== 'string') return share
    shares.push(share as Share)
  }
  const opened = await openWithShares(file, shares)
  if (!opened.ok) return refused(shareNames[opened.at ?? -1] ?? boxName, reasonOf(opened.refusal, facts, shares.length))
  writeFileSync(out, `${opened.result}\n`, { flag: 'wx', mode: 0o600 })
  return told(await account(facts, opened, out, { wall, paper }))
}

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: digestArgs(args, ['--manifest', '--box']),
      allowPositionals: true,
      options: { out: { type: 'string' }, manifest: { type: 'string' }, box: { type: 'string' } },
    })
  } catch {
    return null
  }
}

/** The digests that somebody took from the wall and from the paper; what was not given is not checked. */
function differenceIn({ manifestDigest, boxDigest }: BoxFacts, wall: string | undefined, paper: string | undefined) {
  if (wall !== undefined && wall !== manifestDigest)
    return `the manifest has the digest ${manifestDigest}, not the one of the wall`
  if (paper !== undefined && paper !== boxDigest) return `the box has the digest ${boxDigest}, not the one read out at closing`
  return null
}

async function shareFrom(name: string, { manifest }: BoxFacts, ask: Ask): Promise<Share | Answer> {
  const text = contentOf(name)
  if (text === null) return cannotRead(name)
  const inFile = lockedSharesIn(text)
  if (inFile === null) return refused(name, 'is no file of a share')
  const locked = shareForBox(inFile, await thumbprint(manifest.boxKey))
  if (locked === null)
    return refused(name, inFile.length > 1 ? `holds ${inFile.length} shares, none of this box` : 'is a share of another box')
  const set = inFile.length === 1 ? '' : locked.spare === 0 ? ', the first passphrase' : `, spare ${locked.spare}`
  const share = await unlockShare(locked, await ask(`passphrase of ${name} (share ${locked.number}${set}): `))
  if (share === null) return refused(name, 'does not open: another passphrase, or the file was changed')
  return (await numberOfShare(manifest, share)) === null ? refused(name, REFUSALS['share-foreign']) : share
}

function reasonOf(refusal: SharesRefusal, { manifest }: BoxFacts, given: number): string {
  const needed = refusal === 'shares-missing' ? holdingOf(manifest)?.needed : undefined
  return needed === undefined ? REFUSALS[refusal] : `${REFUSALS[refusal]}: ${needed} different ones are needed, ${given} given`
}

async function account(
  { manifestDigest, boxDigest, sealed, papers }: BoxFacts,
  { result, valid, voids }: { result: string; valid: number; voids: readonly { reason: string; ballots: number }[] },
  out: string,
  given: { readonly wall: string | undefined; readonly paper: string | undefined },
): Promise<string> {
  const compared = (digest: string | undefined) => (digest === undefined ? 'not checked: compare it' : 'as given')
  return [
    `manifest  ${manifestDigest}  (${compared(given.wall)})`,
    `box       ${boxDigest}  (${compared(given.paper)})`,
    `in it     ${sealed} sealed, ${papers} on paper`,
    `opened    ${valid}`,
    ...voids.map(({ reason, ballots }) => `void      ${ballots}  ${reason}`),
    `result    ${await digestOfText(result)}  ${out}`,
    '',
  ].join('\n')
}

const refused = (file: string, why: string): Answer => ({ code: 1, out: '', err: `${file}: ${why}\n` })

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/** Questions go to standard error; at a terminal what is typed is not shown. Otherwise one line of input for each. */
function passphrasesFrom(input: NodeJS.ReadStream): { ask: Ask; end(): void } {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input, output: silent, terminal: input.isTTY === true })
  const waiting = lines[Symbol.asyncIterator]()
  return {
    async ask(question) {
      process.stderr.write(question)
      const { value, done } = await waiting.next()
      if (input.isTTY) process.stderr.write('\n')
      return done ? '' : String(value)
    },
    end: () => lines.close(),
  }
}
