/**
 * The scrutineers' opening page, the same for every box: as it is served, and as one file that is saved beforehand and opened on a laptop
 * without a network. The file's own policy lets it load and send nothing at all.
 */
import { createHash } from 'node:crypto'
import { type Language, texts } from '../../../views/text/index.ts'
import { OpeningPage } from '../../../views/voting/opening.tsx'
import type { Deps } from '../../http/env.ts'
import { type Digest, digestOfText } from '../../kernel/digest.ts'

type PageDeps = Pick<Deps, 'assets'>

const STYLE = 'opening.css'
const SCRIPT = 'open-box.js'

export const openingHtml = async ({ assets }: PageDeps, language: Language): Promise<string> =>
  `<!doctype html>${await OpeningPage({
    text: texts[language],
    language,
    files: { kind: 'served', style: assets.path(STYLE), script: assets.path(SCRIPT) },
  })}`

export interface OpeningTool {
  readonly html: string
  /** SHA-256 of the file, for people to compare copies from different hands. */
  readonly digest: Digest
}

const tools = new WeakMap<Deps['assets'], Map<Language, Promise<OpeningTool>>>()

/** Made once for each language: nothing in it depends on who asks, or when. */
export function openingTool({ assets }: PageDeps, language: Language): Promise<OpeningTool> {
  const known = tools.get(assets) ?? new Map<Language, Promise<OpeningTool>>()
  tools.set(assets, known)
  const before = known.get(language)
  if (before !== undefined) return before
  const making = make({ assets }, language)
  known.set(language, making)
  return making
}

async function make({ assets }: PageDeps, language: Language): Promise<OpeningTool> {
  const [style, script] = [assets.bytes(STYLE).toString(), assets.bytes(SCRIPT).toString()]
  const html = `<!doctype html>${await OpeningPage({
    text: texts[language],
    language,
    files: { kind: 'inside', style, script, policy: policyFor(style, script) },
  })}\n`
  return { html, digest: await digestOfText(html) }
}

const policyFor = (style: string, script: string): string =>
  `default-src 'none'; script-src '${hashOf(script)}'; style-src '${hashOf(style)}'; base-uri 'none'; form-action 'none'`

const hashOf = (text: string): string => `sha384-${createHash('sha384').update(text).digest('base64')}`
