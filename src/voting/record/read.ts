/** The file, from text to what the steps look at; or the first place at which it is not a record. Step 0, before anything is believed. */
import { canonicalJson, type Digest, digestOfText } from '../../kernel/digest.ts'
import { type Key, thumbprint, verifyingKey } from '../ballot/jwk.ts'
import { isSignedBy, read, type Signed } from '../ballot/jws.ts'
import type { Manifest } from '../ballot/manifest.ts'
import type { CountReport } from './count-report.ts'
import { manifestShape, recordShape, reportShape } from './record-shape.ts'
import type { RoundRecord } from './round-record.ts'
import type { Fault, Shape, Wanted } from './shape.ts'

export interface ReadReport {
  readonly report: CountReport
  readonly digest: Digest
  /** Signed by the body's key of this record. */
  readonly isSigned: boolean
}

export interface Evidence {
  readonly record: RoundRecord
  readonly manifest: Manifest | null
  /** In the order of the record; the last one stands. */
  readonly reports: readonly ReadReport[]
  readonly standing: ReadReport
  /** One for each of `record.before`. */
  readonly before: readonly ReadReport[]
}

export type Reading = { readonly ok: true; readonly evidence: Evidence } | { readonly ok: false; readonly fault: Fault }

const MOST_CHARACTERS = 50_000_000

export async function readRecord(text: string): Promise<Reading> {
  const value = valueIn(text)
  if ('wanted' in value) return no('', value.wanted)
  const misshapen = recordShape(value.json, '')
  if (misshapen !== null) return { ok: false, fault: misshapen }
  // Every member has been looked at.
  const record = value.json as RoundRecord
  const key = await verifyingKey(record.key).catch(() => null)
  if (key === null) return no('key', 'key')
  const by = { key, kid: await thumbprint(record.key) }

  const { manifest: manifestText } = record.frozen
  const manifest = manifestText === null ? null : contentOf(manifestText, 'round-manifest+jwt', manifestShape, 'frozen.manifest')
  if (manifest !== null && 'fault' in manifest) return { ok: false, fault: manifest.fault }
  const reports: ReadReport[] = []
  for (const [index, one] of record.reports.entries()) {
    const report = await readReport(one.text, by, `reports[${index}].text`)
    if ('fault' in report) return { ok: false, fault: report.fault }
    reports.push(report)
  }
  const before: ReadReport[] = []
  for (const [index, one] of record.before.entries()) {
    const report = await readReport(one.report, by, `before[${index}].report`)
    if ('fault' in report) return { ok: false, fault: report.fault }
    before.push(report)
  }
  const standing = reports[reports.length - 1]
  if (standing === undefined) return no('reports', 'list')
  // The shape of the manifest has been looked at; its rule and candidates are only ever compared with those of the record.
  const evidence = { record, manifest: manifest === null ? null : (manifest.payload as Manifest), reports, standing, before }
  return { ok: true, evidence }
}

/** JSON in its one canonical text, so that no member stands there twice; white space around it is nobody's edit. */
function valueIn(text: string): { readonly json: unknown } | { readonly wanted: Wanted } {
  if (text.length > MOST_CHARACTERS) return { wanted: 'smaller' }
  try {
    const json: unknown = JSON.parse(text)
    return canonicalJson(json) === text.trim() ? { json } : { wanted: 'canonical' }
  } catch {
    return { wanted: 'json' }
  }
}

interface By {
  readonly key: Key
  readonly kid: string
}

async function readReport(text: string, by: By, place: string): Promise<ReadReport | { readonly fault: Fault }> {
  const found = contentOf(text, 'count-report+jwt', reportShape, place)
  if ('fault' in found) return found
  return {
    // The shape has been looked at.
    report: found.payload as CountReport,
    digest: await digestOfText(text),
    isSigned: found.kid === by.kid && (await isSignedBy(found, 'ES256', by.key)),
  }
}

function contentOf(
  text: string,
  kind: Parameters<typeof read>[2],
  shape: Shape,
  place: string,
): Signed | { readonly fault: Fault } {
  const signed = read(text, 'ES256', kind)
  if (signed === null) return { fault: { place, wanted: 'signed-object' } }
  const fault = shape(signed.payload, place)
  return fault === null ? signed : { fault }
}

const no = (place: string, wanted: Wanted): Reading => ({ ok: false, fault: { place, wanted } })
