/**
 * Anybody recounts a round: the protocol's questions in big numbers, each with its lamp. The visitor's own browser answers them
 * (browser/verify-record.ts); without a script the same questions stand here with the command that answers them.
 */
import type { RoundRecord } from '../../src/voting/record/round-record.ts'
import { count } from '../format.ts'
import { Crumbs, PublicPage } from '../layout.tsx'
import { VerifyRing } from '../parts/verify-ring.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { VerifyWords } from './verify-words.tsx'

export interface VerifyProps {
  readonly ui: Ui
  readonly record: RoundRecord
  readonly bytes: number
  readonly decisionId: string
}

export const kilobytes = (bytes: number): string => count(Math.ceil(bytes / 1024))

export function VerifyPage({ ui, record, bytes, decisionId }: VerifyProps) {
  const words = ui.text.verify
  const { results, result } = ui.text.publication
  return (
    <PublicPage ui={ui} title={words.title} menu="results" script="verify-record.js">
      <div class="wrap">
        <Crumbs ui={ui} items={[[results.title, paths.votes], [result.back, paths.vote(decisionId)], [words.title]]} />
        <h1 class="page-title">{words.heading(record.body.name, record.round.number)}</h1>
        <p class="lead">{words.lead}</p>
        <noscript>
          <p class="note">{words.command.noScript}</p>
        </noscript>
        <div class="verify-verdict" data-part="verdict" data-scripted hidden>
          <VerifyRing />
          <div role="status">
            <p class="verify-answer" data-part="answer">
              {words.verdict.waiting}
            </p>
            <p data-part="counts" />
            <p class="quiet" lang="zh-CN" data-part="about" />
          </div>
        </div>
        <div class="with-aside">
          <ol class="verify-steps">
            <StepRow ui={ui} number={0} />
            <StepRow ui={ui} number={1}>
              <Digest ui={ui} name="wall" label={words.fields.wall} />
            </StepRow>
            <StepRow ui={ui} number={2} />
            <StepRow ui={ui} number={3}>
              {record.round.method === 'sealed' && <Receipts ui={ui} />}
            </StepRow>
            <StepRow ui={ui} number={4}>
              {record.round.method === 'sealed' && <Digest ui={ui} name="box" label={words.fields.box} />}
            </StepRow>
            <StepRow ui={ui} number={5} />
            <StepRow ui={ui} number={6} />
            <StepRow ui={ui} number={7} />
          </ol>
          <div class="aside">
            <Source ui={ui} id={record.round.id} bytes={bytes} />
            <Command ui={ui} />
          </div>
        </div>
        <div class="section">
          <section class="note" aria-labelledby="cannot">
            <h2 id="cannot">{words.cannot.title}</h2>
            <ul class="plain-list">
              {words.cannot.points.map((point) => (
                <li>{point}</li>
              ))}
            </ul>
          </section>
        </div>
      </div>
      <VerifyWords ui={ui} bytes={kilobytes(bytes)} />
    </PublicPage>
  )
}

function StepRow({ ui, number, children }: { ui: Ui; number: keyof Ui['text']['verify']['steps']; children?: unknown }) {
  const { title, means } = ui.text.verify.steps[number]
  return (
    <li class="verify-step" data-step={number}>
      <span class="verify-number" aria-hidden="true">
        {number}
      </span>
      <div class="verify-question">
        <h2>{title}</h2>
        <p class="quiet">{means}</p>
        {children as never}
        <ul class="verify-checks" data-part="checks" />
      </div>
      <span class="lamp lamp-grey" data-part="lamp" data-scripted hidden>
        <i aria-hidden="true">{ui.text.verify.statuses['not-checked'].mark}</i>
        <span>{ui.text.verify.statuses['not-checked'].word}</span>
      </span>
    </li>
  )
}

/** What stands here is read by the page itself and sent nowhere: no form, no name. */
function Digest({ ui, name, label }: { ui: Ui; name: string; label: string }) {
  return (
    <div class="verify-field" data-scripted hidden>
      <label for={name}>{label}</label>
      <input class="input" id={name} type="text" autocomplete="off" spellcheck={false} aria-describedby={`${name}-wrong`} />
      <Malformed ui={ui} name={name} />
    </div>
  )
}

function Receipts({ ui }: { ui: Ui }) {
  const { receipts, receiptsHint } = ui.text.verify.fields
  return (
    <div class="verify-field" data-scripted hidden>
      <label for="receipts">{receipts}</label>
      <p class="hint" id="receipts-hint">
        {receiptsHint}
      </p>
      <textarea
        class="input"
        id="receipts"
        rows={2}
        autocomplete="off"
        spellcheck={false}
        aria-describedby="receipts-hint receipts-wrong"
      />
      <Malformed ui={ui} name="receipts" />
    </div>
  )
}

const Malformed = ({ ui, name }: { ui: Ui; name: string }) => (
  <p class="error-message" id={`${name}-wrong`} hidden>
    {ui.text.verify.fields.malformed}
  </p>
)

function Source({ ui, id, bytes }: { ui: Ui; id: string; bytes: number }) {
  const words = ui.text.verify.source
  return (
    <section class="card card-key" aria-labelledby="source">
      <h2 id="source">{words.title}</h2>
      <p data-part="source">{words.online.replace('{size}', kilobytes(bytes))}</p>
      <p>
        <a href={paths.record(id)} download="record.json" data-part="download">
          {words.download}
        </a>
      </p>
      <div class="verify-file" data-scripted hidden>
        <input class="visually-hidden" id="file" type="file" accept=".json,application/json" />
        <label class="btn btn-ghost btn-small" for="file">
          {words.pick}
        </label>
        <button class="btn btn-ghost btn-small" type="button" data-part="back" hidden>
          {words.back}
        </button>
      </div>
    </section>
  )
}

function Command({ ui }: { ui: Ui }) {
  const words = ui.text.verify.command
  return (
    <section class="card" aria-labelledby="command">
      <h2 id="command">{words.title}</h2>
      <p>{words.text}</p>
      <pre class="verify-command">
        <code>piaojue verify record.json</code>
      </pre>
      <p class="quiet small">{words.more}</p>
    </section>
  )
}
