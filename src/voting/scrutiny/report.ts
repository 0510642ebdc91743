/**
 * The count report (计票报告): what the scrutineers sign with ink, signed as well by the body's key so that it can be checked far away.
 * A correction is a new report that names the old one; nothing is ever overwritten.
 */
import { digestOfText } from '../../kernel/digest.ts'
import type { Key } from '../ballot/jwk.ts'
import { sign } from '../ballot/jws.ts'
import type { CountReport } from '../record/count-report.ts'

export interface SignedReport {
  readonly text: string
  readonly digest: string
}

export async function signReport(report: CountReport, by: { readonly kid: string; readonly sign: Key }): Promise<SignedReport> {
  const text = await sign('count-report+jwt', by.kid, report, by.sign)
  return { text, digest: await digestOfText(text) }
}
