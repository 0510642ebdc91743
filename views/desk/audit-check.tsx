/** Verifying the record of acts: by itself, and against what a printed paper says of it. */
import type { ChainFault, Noted } from '../../src/audit/chain.ts'
import { TextField } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'

export interface AuditCheck {
  /** Null until somebody asks for it. */
  readonly faults: readonly ChainFault[] | null
  /** What was compared with; null: nothing on paper. */
  readonly noted: Noted | null
  readonly typed: { readonly number: string; readonly digest: string }
  /** What was typed cannot stand on a paper. */
  readonly malformed: boolean
}

export function AuditVerification({ ui, head, check }: { ui: Ui; head: Noted; check: AuditCheck }) {
  const words = ui.text.desk.audit
  const { faults, noted, typed, malformed } = check
  const here = paths.desk(ui.desk?.slug ?? '', 'audit')
  const error = malformed ? words.noted.malformed : undefined
  return (
    <section class="panel">
      <p class="between">
        <span>
          {words.head}：<code>{head.digest === '' ? '—' : head.digest}</code>
        </span>
        <a class="btn btn-ghost btn-small" href={`${here}?verify=1`}>
          {words.verify}
        </a>
      </p>
      {faults?.length === 0 && (
        <p class="note note-lv" role="status">
          {words.verified(head.number)} {noted && words.noted.same(noted.number)}
        </p>
      )}
      {faults && faults.length > 0 && (
        <ul class="note note-zhu" role="alert">
          {faults.map((fault) => (
            <li>{words.broken(fault.number, words.faults[fault.kind])}</li>
          ))}
        </ul>
      )}
      <details class="audit-noted" open={malformed || noted !== null}>
        <summary>{words.noted.title}</summary>
        <form action={here}>
          <p class="hint">{words.noted.hint}</p>
          <input type="hidden" name="verify" value="1" />
          <TextField name="number" label={words.noted.number} value={typed.number} inputmode="numeric" maxlength={10} short />
          <TextField name="digest" label={words.noted.digest} value={typed.digest} error={error} maxlength={60} />
          <button class="btn btn-small" type="submit">
            {words.noted.compare}
          </button>
        </form>
      </details>
    </section>
  )
}
