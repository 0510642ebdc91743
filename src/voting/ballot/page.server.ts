/** The casting page as bytes: rendered from a frozen round, digested for its manifest, compressed once. */
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { type Language, texts } from '../../../views/text/index.ts'
import { CastingPage } from '../../../views/voting/casting.tsx'
import type { Reader } from '../../database/connect.ts'
import type { Assets } from '../../http/assets.ts'
import type { Deps } from '../../http/env.ts'
import { type Digest, digestOfText } from '../../kernel/digest.ts'
import type { RoundId } from '../../kernel/ids.ts'
import { found } from '../../kernel/verdict.ts'
import type { VotingRule } from '../rule/rule.ts'
import { type Manifest, manifestIn } from './manifest.ts'
import { candidatesOf, roundOf } from './round-store.ts'

type PageDeps = Pick<Deps, 'assets' | 'installation'>

/** SHA-256 of the page as it is served, for the manifest. `read` may be the freezing transaction itself. */
export async function castingPageDigests(deps: PageDeps, read: Reader, roundId: RoundId): Promise<Manifest['pages']> {
  const digest = async (language: Language): Promise<Digest> => digestOfText(await castingHtml(deps, read, roundId, language))
  return { 'zh-CN': await digest('zh-CN'), en: await digest('en') }
}

/** What was asked of this program's pages, for each set of files that it serves. */
const asked = new WeakMap<Assets, Map<RoundId, Promise<boolean>>>()

/** Whether a frozen round's page is still made as it was frozen; an upgrade in between makes another one. Asked once for each round. */
export function pageGuard(deps: PageDeps): (read: Reader, round: RoundId) => Promise<boolean> {
  const known = asked.get(deps.assets) ?? new Map<RoundId, Promise<boolean>>()
  asked.set(deps.assets, known)
  return (read, id) => {
    const before = known.get(id)
    if (before) return before
    const asking = stands(deps, read, id)
    known.set(id, asking)
    asking.catch(() => known.delete(id))
    return asking
  }
}

async function stands(deps: PageDeps, read: Reader, id: RoundId): Promise<boolean> {
  const { manifest } = found(await roundOf(read, id), 'round')
  const { pages } = found(await manifestIn(found(manifest, 'manifest')), 'manifest')
  const now = await castingPageDigests(deps, read, id)
  return now['zh-CN'] === pages['zh-CN'] && now.en === pages.en
}

/** A text as it is sent, compressed once. */
export interface Packed {
  readonly plain: Uint8Array<ArrayBuffer>
  readonly gzip: Uint8Array<ArrayBuffer>
}

export function pack(text: string): Packed {
  const bytes = Buffer.from(text)
  return { plain: new Uint8Array(bytes), gzip: new Uint8Array(gzipSync(bytes, { level: 9 })) }
}

export async function castingHtml(deps: PageDeps, read: Reader, roundId: RoundId, language: Language): Promise<string> {
  const round = found(await roundOf(read, roundId), 'round')
  const { assets, installation } = deps
  return `<!doctype html>${await CastingPage({
    text: texts[language],
    language,
    demo: installation.kind === 'demo',
    round: { id: roundId, rehearsal: round.kind === 'rehearsal', sessionCode: round.sessionCode },
    // Its digest was checked when the round was drafted.
    rule: JSON.parse(round.rule) as VotingRule,
    candidates: await candidatesOf(read, roundId),
    files: {
      style: fileOf(assets, 'casting.css'),
      script: fileOf(assets, 'cast-ballot.js'),
      worker: fileOf(assets, 'blind-worker.js'),
    },
    delays: DELAYS[round.kind === 'rehearsal' ? 'demo' : installation.kind],
  })}`
}

/** The issuing stage lasts two minutes; who comes later waits longer, so that drawing and casting do not meet. In a demo and at a rehearsal nothing is to be kept apart. */
const DELAYS = { real: { issuing: '0-90', late: '20-90' }, demo: { issuing: '0-2', late: '1-3' } } as const

const fileOf = (assets: Assets, name: string) => ({
  href: assets.path(name),
  integrity: `sha384-${createHash('sha384').update(assets.bytes(name)).digest('base64')}`,
})
