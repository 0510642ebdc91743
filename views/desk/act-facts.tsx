/** What a recorded act says beside its name: every field with its word; ids and digests by their beginning, whole on hovering. */
import { type FieldName, fieldKind } from '../../src/audit/events.ts'
import { count, digestLabel, yuan } from '../format.ts'
import type { Ui } from '../ui.ts'

export function ActFacts({ ui, event, fields }: { ui: Ui; event: string; fields: string }) {
  const facts = Object.entries(JSON.parse(fields) as Record<string, unknown>) // written by `record`, whatever stands there is shown
  return (
    <ul class="act-facts">
      {facts.map(([field, value]) => (
        <li>
          <span class="quiet">{ui.text.acts.fields[field as FieldName] ?? field}</span>{' '}
          <Value ui={ui} event={event} field={field} value={value} />
        </li>
      ))}
    </ul>
  )
}

function Value({ ui, event, field, value }: { ui: Ui; event: string; field: string; value: unknown }) {
  const text = String(value)
  switch (fieldKind(event, field)) {
    case 'id':
      return <code title={text}>{text.slice(0, 8)}</code>
    case 'digest':
      return <code title={text}>{digestLabel(text)}</code>
    case 'code':
      return <>{wordOf(ui, text)}</>
    case 'amount':
      return (
        <>
          {yuan(Number(value))} {ui.text.common.yuan}
        </>
      )
    case 'count':
      return <>{field === 'year' ? text : count(Number(value))}</>
    case 'day':
    case undefined:
      return <>{text}</>
  }
}

/** One word for each code, wherever it is used; codes of different fields never mean two things. */
function wordOf({ text }: Ui, code: string): string {
  const { role, stage, channel, opinion, bodyKind, ledger } = text.words
  const words: Readonly<Record<string, string>> = {
    ...text.acts.codes,
    ...text.count.outcome,
    ...role,
    ...stage,
    ...channel,
    ...opinion,
    ...bodyKind,
    ...ledger,
  }
  return words[code] ?? code
}
