/** `piaojue verify`: the public record of a round, recounted without a server; docs/verify.md tells how to take nothing on our word. */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { LANGUAGES, type Language, type Text, texts } from '../../views/text/index.ts'
import { verifyBox } from '../voting/record/box-step.ts'
import type { Check, Facts, Step } from '../voting/record/checks.ts'
import { isDigest } from '../voting/record/shape.ts'
import { type Verification, verifyRecord } from '../voting/record/verify.ts'
import { type Answer, askedWrongly, cannotRead, json, say } from './answer.ts'
import { digestArgs } from './digest-args.ts'

export async function verifyCommand(args: readonly string[]): Promise<void> {
  say(await verify(args))
}

export async function verify(args: readonly string[]): Promise<Answer> {
  const asked = readArgs(args)
  const words = texts[asked?.language ?? 'zh-CN'].verify
  if (asked === null) return askedWrongly(words.cli.usage)
  const { file, envelopes, key, manifest, box, receipts } = asked
  const contents = [file, envelopes, key].map((name) => (name === undefined ? undefined : contentOf(name)))
  const unread = [file, envelopes, key].find((name, index) => name !== undefined && contents[index] === null)
  const [text, box7, key7] = contents
  if (unread !== undefined || text === undefined || text === null) return cannotRead(unread ?? file)
  const verification = await verifyRecord(text, { manifest, box, receipts })
  const extra = box7 && key7 && verification.fault === null ? [await verifyBox(text, box7, key7)] : []
  const steps = [...verification.steps, ...extra]
  const ok = verification.ok && extra.every(({ status }) => status !== 'failed')
  const answer: Verification = { ...verification, ok, steps }
  return {
    code: ok ? 0 : 1,
    out: asked.json ? json({ ...answer, cannotProve: words.cannot.points }) : told(answer, words),
    err: '',
  }
}

function readArgs(args: readonly string[]) {
  try {
    const { positionals, values } = parseArgs({
      args: digestArgs(args, DIGESTS),
      allowPositionals: true,
      options: {
        manifest: { type: 'string' },
        box: { type: 'string' },
        receipt: { type: 'string', multiple: true },
        envelopes: { type: 'string' },
        key: { type: 'string' },
        language: { type: 'string' },
        json: { type: 'boolean' },
      },
    })
    const [file, ...more] = positionals
    const language = LANGUAGES.find((one): one is Language => one === (values.language ?? 'zh-CN'))
    const { manifest = null, box = null, receipt: receipts = [], envelopes, key } = values
    const digests = [manifest, box, ...receipts].filter((one) => one !== null)
    if (file === undefined || more.length > 0 || language === undefined || !digests.every(isDigest)) return null
    if ((envelopes === undefined) !== (key === undefined)) return null
    return { file, language, manifest, box, receipts, envelopes, key, json: values.json === true }
  } catch {
    return null
  }
}

const DIGESTS = ['--manifest', '--box', '--receipt']

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

type Words = Text['verify']

function told({ ok, steps, about, fault }: Verification, words: Words): string {
  const heading = about === null ? [] : [fill(words.cli.about, { ...about, platform: '' })]
  const custody = about?.platform === true ? [words.verdict.platform] : []
  const isAll = steps.every(({ status }) => status === 'proved')
  const verdict =
    fault === null ? (ok ? (isAll ? words.verdict.okAll : words.verdict.ok) : words.verdict.failed) : words.verdict.unread
  return [
    ...heading,
    ...custody,
    '',
    ...steps.flatMap((step) => tellStep(step, words)),
    verdict,
    '',
    words.cli.cannot,
    ...words.cannot.points.map((point) => `  - ${point}`),
    '',
  ].join('\n')
}

const tellStep = ({ number, status, checks }: Step, words: Words): string[] => [
  `(${number}) ${words.steps[number].title}  [${words.statuses[status].word}]`,
  ...checks.map((check) => `    ${words.statuses[check.status].mark} ${sentenceOf(check, words)}`),
  '',
]

function sentenceOf({ code, status, place, facts }: Check, words: Words): string {
  // Every combination that a check can be made with has its sentence (checks.ts).
  const sentence = words.says[`${code}.${status}` as keyof Words['says']]
  const { wanted } = facts
  const said = fill(sentence, {
    ...facts,
    ...(wanted === undefined ? {} : { wanted: words.wanted[wanted as keyof Words['wanted']] }),
  })
  return place === '' ? said : `${said} ${fill(words.place, { place })}`
}

const fill = (sentence: string, facts: Facts): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''))
