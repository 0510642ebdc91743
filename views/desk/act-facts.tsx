/** What a recorded act says beside its name: every field with its word; ids and digests by their beginning, whole on hovering. */
import type { Fact } from '../../src/audit/events.ts'
import { count, digestLabel, yuan } from '../format.ts'
import type { Ui } from '../ui.ts'

export function ActFacts({ ui, facts }: { ui: Ui; facts: readonly Fact[] }) {
  return (
    <ul class="act-facts">
      {facts.map((fact) => (
        <li>
          <span class="quiet">{ui.text.acts.fields[fact.field] ?? fact.field}</span> <Value ui={ui} {...fact} />
        </li>
      ))}
    </ul>
  )
}

function Value({ ui, field, kind, value }: { ui: Ui } & Fact) {
  switch (kind) {
    case 'id':
      return <code title={value}>{value.slice(0, 8)}</code>
    case 'digest':
      return <code title={value}>{digestLabel(value)}</code>
    case 'code':
      return <>{wordOf(ui, value)}</>
    case 'amount':
      return (
        <>
          {yuan(Number(value))} {ui.text.common.yuan}
        </>
      )
    case 'count':
      return <>{field === 'year' ? value : count(Number(value))}</>
    case 'day':
    case null:
      return <>{value}</>
  }
}

/** One word for each code, wherever it is used; codes of different fields never mean two things. */
function wordOf({ text }: Ui, code: string): string {
  const { role, stage, channel, opinion, bodyKind, ledger } = text.words
  const words: Readonly<Record<string, string>> = {
    ...text.acts.codes,
    ...text.roundPapers.names,
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
