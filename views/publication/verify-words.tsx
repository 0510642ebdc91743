/** The verifier's sentences, lying in the page for its script: a template shows nothing and runs nothing. */
import type { Ui } from '../ui.ts'

export function VerifyWords({ ui, bytes }: { ui: Ui; bytes: string }) {
  const { says, wanted, statuses, verdict, place, source, cli } = ui.text.verify
  const sentences: readonly (readonly [string, string])[] = [
    ...Object.entries(says),
    ...Object.entries(wanted).map(([name, words]) => [`wanted.${name}`, words] as const),
    ...Object.entries(statuses).map(([name, { word }]) => [`word.${name}`, word] as const),
    ...Object.entries(statuses).map(([name, { mark }]) => [`mark.${name}`, mark] as const),
    ...Object.entries(verdict).map(([name, words]) => [`verdict.${name}`, words] as const),
    ['place', place],
    ['about', cli.about],
    ['source.online', source.online.replace('{size}', bytes)],
    ['source.file', source.file],
  ]
  return (
    <template id="words">
      {sentences.map(([name, words]) => (
        <p data-name={name}>{words}</p>
      ))}
    </template>
  )
}
