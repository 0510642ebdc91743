/** Beside the questions: what the answers come to in words and numbers, or what does not work yet. htmx replaces it as answers change. */
import type { RuleFaults } from '../../src/voting/rulemaking/forms.ts'
import type { Reading } from '../../src/voting/rulemaking/reading.ts'
import { count } from '../format.ts'
import type { FieldErrors } from '../parts/form.tsx'
import type { Text } from '../text/index.ts'
import type { Ui } from '../ui.ts'
import { labelOf } from './rule-form-parts.tsx'
import { RuleInWords } from './rule-in-words.tsx'

export function RuleReading({ ui, reading, faults }: { ui: Ui; reading: Reading | null; faults: RuleFaults }) {
  const words = ui.text.rulemaking
  const sentences = Object.entries(faultSentences(ui.text, faults))
  const isHeld = reading !== null && reading.obstacles.length === 0
  return (
    <section class="panel rule-reading" id="rule-reading" aria-labelledby="rule-reading-title" tabindex={0}>
      <h2 id="rule-reading-title">{words.reading}</h2>
      <p role="status" class={isHeld ? 'ready' : 'strong'}>
        {reading === null ? words.faulty(sentences.length) : isHeld ? words.checked : words.cannot}
      </p>
      {reading === null ? (
        <ul class="fault-list">
          {sentences.map(([field, sentence]) => (
            <li>
              <a href={`#${field}`}>{sentence}</a>
            </li>
          ))}
        </ul>
      ) : (
        <Clauses ui={ui} reading={reading} />
      )}
    </section>
  )
}

function Clauses({ ui, reading }: { ui: Ui; reading: Reading }) {
  const words = ui.text.rulemaking
  const { entitled, quorum, majority, obstacles } = reading
  return (
    <>
      {obstacles.length > 0 && (
        <div class="note note-zhu">
          <b>{words.obstacles}</b>
          <ul class="plain-list">
            {obstacles.map((obstacle) => (
              <li>{ui.text.ruleFaults.obstacles[obstacle]()}</li>
            ))}
          </ul>
        </div>
      )}
      <p class="reading-numbers">
        {entitled === 0 ? words.noRoll : words.numbers(entitled, quorum)}
        {entitled > 0 && majority !== null && ` ${words.majority(majority)}`}
      </p>
      <Patterns ui={ui} reading={reading} />
      <p class="hint">{words.readingHint}</p>
      <RuleInWords ui={ui} rule={reading.rule} warnings={reading.warnings} />
    </>
  )
}

function Patterns({ ui, reading: { patterns, entitled } }: { ui: Ui; reading: Reading }) {
  const words = ui.text.rulemaking
  if (patterns === null) return null
  const say = patterns > BigInt(entitled) ? words.patterns : words.patternsFew
  return <p class="note">{say(count(patterns), entitled)}</p>
}

/** What is wrong with one field is said with its label; several together have a sentence of their own. */
export function faultSentences(text: Text, faults: RuleFaults): FieldErrors {
  const { ofField, ofRule } = text.ruleFaults
  const withLabel: Readonly<Record<string, ((label: string) => string) | undefined>> = ofField
  const whole: Readonly<Record<string, string | undefined>> = ofRule
  return Object.fromEntries(
    Object.entries(faults).map(([field, fault]) => [field, withLabel[fault]?.(labelOf(text, field)) ?? whole[fault]]),
  )
}
