/** The box on a command line: what the scrutineers' page does, without a browser. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { buildServer } from '../../scripts/build.mjs'
import { open } from '../../src/cli/open-box.ts'
import { thumbprint } from '../../src/voting/ballot/jwk.ts'
import { type BoxFacts, boxFacts, boxFileText } from '../../src/voting/scrutiny/box-file.ts'
import { checkResult } from '../../src/voting/scrutiny/opened-box.ts'
import { NO_PAPER } from '../../src/voting/scrutiny/opening.ts'
import { newPassphrase } from '../../src/voting/scrutiny/passphrase.ts'
import { type LockedShare, lockShare, shareFileText } from '../../src/voting/scrutiny/share-file.ts'
import type { Share } from '../../src/voting/scrutiny/shares.ts'
import { MARKS } from '../voting/ballot/workshop.ts'
import { type SharedBox, sharedBox } from '../voting/scrutiny/shared-box.ts'
import { useFiles } from './files.ts'

const files = useFiles()

let box: SharedBox
let facts: BoxFacts
let boxName: string
/** By share, from the first. */
let names: string[]
let passphrases: string[]

beforeAll(async () => {
  await buildServer()
  box = await sharedBox()
  const file = box.file([await box.cast(MARKS), await box.cast(MARKS), await box.cast('+++')])
  facts = (await boxFacts(file)) as BoxFacts
  boxName = files.write('box.json', boxFileText(file))
  passphrases = box.shares.map(() => newPassphrase())
  names = await Promise.all(box.shares.map((share, index) => shareFile(`share-${index + 1}.json`, share, index, box)))
})

const lockedShare = async (share: Share, index: number, of: SharedBox, spare = 0, passphrase = passphrases[index] ?? '') =>
  lockShare(
    { round: box.manifest.round, box: await thumbprint(of.manifest.boxKey), number: index + 1, holders: 3, needed: 2, spare },
    share,
    passphrase,
  )

const shareFile = async (name: string, share: Share, index: number, of: SharedBox) =>
  files.write(name, shareFileText([await lockedShare(share, index, of)]))

let made = 0
/** Answers every question with the passphrase of the share that it names. */
async function opening(shares: readonly string[], more: readonly string[] = [], said = passphrases) {
  const out = files.write('unused', '').replace('unused', `result-${++made}.jwt`)
  const asked: string[] = []
  const ask = async (question: string) => {
    asked.push(question)
    return said[Number(/\(share (\d)/.exec(question)?.[1]) - 1] ?? ''
  }
  return { ...(await open([boxName, ...shares, '--out', out, ...more], ask)), asked, path: out }
}
const of = (...numbers: number[]) => numbers.map((number) => names[number - 1] ?? '')

test('two of three shares open the box; the result is one that the platform takes', async () => {
  const { code, out, path, asked } = await opening(of(3, 1))
  expect(code).toBe(0)
  expect(asked).toHaveLength(2)
  expect(out).toContain(`box       ${facts.boxDigest}  (not checked: compare it)`)
  expect(out).toMatch(/opened {4}2\nvoid {6}1 {2}unreadable/)
  const checked = await checkResult(readFileSync(path, 'utf8'), { ...facts, paper: NO_PAPER })
  expect(checked).toMatchObject({ ok: true, opening: { marks: [{ marks: MARKS, ballots: 2 }] } })
})

test('digests from the wall and from the paper are compared before any passphrase is asked for', async () => {
  const good = await opening(of(1, 2), ['--manifest', facts.manifestDigest, '--box', facts.boxDigest])
  expect([good.code, good.out.match(/\(as given\)/g)?.length]).toEqual([0, 2])
  for (const wrong of [
    ['--manifest', facts.boxDigest],
    ['--box', facts.manifestDigest],
  ]) {
    const { code, err, asked, path } = await opening(of(1, 2), wrong)
    expect([code, asked, existsSync(path)]).toEqual([1, [], false])
    expect(err).toContain('has the digest')
  }
})

test('a digest that begins with a dash is a digest and no option', async () => {
  const { code, err } = await opening(of(1, 2), ['--manifest', `-${facts.manifestDigest.slice(1)}`])
  expect(code).toBe(facts.manifestDigest.startsWith('-') ? 0 : 1)
  expect(err).not.toContain('piaojue open')
})

test('one share opens nothing, and the command says how many it takes', async () => {
  const { code, err, path } = await opening(of(2))
  expect([code, existsSync(path)]).toEqual([1, false])
  expect(err).toContain('there are not enough shares: 2 different ones are needed, 1 given')
  expect((await opening(of(2, 2))).err).toContain('2 different ones are needed')
})

test('a wrong share is named by its file: of another box, with another passphrase, or not the one that was made', async () => {
  const other = await sharedBox()
  const foreign = await shareFile('foreign.json', other.shares[1] as Share, 1, other)
  expect((await opening([...of(1), foreign])).err).toMatch(/foreign\.json: is a share of another box\n$/)
  const forged = await shareFile('forged.json', other.shares[1] as Share, 1, box)
  expect((await opening([...of(1), forged])).err).toMatch(/forged\.json: is no share of this box/)
  const mistyped = await opening(of(1, 2), [], [passphrases[0] ?? '', newPassphrase()])
  expect(mistyped.err).toMatch(/share-2\.json: does not open/)
  expect((await opening([...of(1), boxName])).err).toMatch(/box\.json: is no file of a share/)
})

test('from files of three sets the share of this box is taken, by its own passphrase; a file without one is refused', async () => {
  const [own, other] = [await sharedBox(), await sharedBox()]
  const three = await Promise.all(
    [0, 1].map(async (index) => {
      const foreign = (of: SharedBox, spare: number) =>
        lockedShare(of.shares[index] as Share, index, of, spare, newPassphrase()) as Promise<LockedShare>
      const mine = await lockedShare(box.shares[index] as Share, index, box, 1)
      return files.write(`three-${index + 1}.json`, shareFileText([await foreign(own, 0), mine, await foreign(other, 2)]))
    }),
  )
  const { code, asked } = await opening(three)
  expect(code).toBe(0)
  expect(asked.map((question) => question.replace(/.*\(/, '('))).toEqual(['(share 1, spare 1): ', '(share 2, spare 1): '])
  const [a, b] = [own, other].map((of, spare) => lockedShare(of.shares[0] as Share, 0, of, spare))
  const none = files.write('none.json', shareFileText([await (a as Promise<LockedShare>), await (b as Promise<LockedShare>)]))
  expect((await opening([none])).err).toMatch(/none\.json: holds 2 shares, none of this box\n$/)
})

test('nothing that is there is written over', async () => {
  const { path } = await opening(of(1, 2))
  const before = readFileSync(path, 'utf8')
  const again = await open([boxName, ...of(1, 2), '--out', path], async () => '')
  expect([again.code, again.err]).toEqual([1, `${path}: is there already and is not written over\n`])
  expect(readFileSync(path, 'utf8')).toBe(before)
})

test('the built command asks on standard error, takes passphrases from standard input, and has them in none of its outputs', () => {
  const path = boxName.replace('box.json', 'built.jwt')
  const run = spawnSync(process.execPath, ['bin/piaojue.mjs', 'open', boxName, ...of(1, 2), '--out', path], {
    encoding: 'utf8',
    input: `${passphrases[0]}\n${passphrases[1]}\n`,
  })
  expect([run.status, run.stderr.match(/passphrase of/g)?.length]).toEqual([0, 2])
  expect(run.stdout).toContain('opened    2')
  for (const passphrase of passphrases) expect(run.stdout + run.stderr + readFileSync(path, 'utf8')).not.toContain(passphrase)
  const bare = spawnSync(process.execPath, ['bin/piaojue.mjs', 'open'], { encoding: 'utf8' })
  expect([bare.status, bare.stdout]).toEqual([2, ''])
  expect(bare.stderr).toContain('piaojue open BOX.json')
})
