/** One call at the desk: a draft can be changed and published, a published one extended and printed. */
import type { CallPhase } from '../../src/collection/call.ts'
import type { Call } from '../../src/collection/call-store.ts'
import type { ProposalState } from '../../src/database/tables/year.ts'
import type { Day } from '../../src/kernel/clock.ts'
import { DeskMenu } from '../desk/menu.tsx'
import { count, longDay } from '../format.ts'
import { Crumbs, StaffPage } from '../layout.tsx'
import { ErrorSummary, type FieldErrors, TextField } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { AfterSending, lines, WantedAndExcluded } from './call-rules.tsx'
import { FromTo } from './calls.tsx'
import { CallFields } from './desk-call-form.tsx'
import { CallState } from './desk-calls.tsx'

export interface DeskCallProps {
  readonly ui: Ui
  readonly call: Call
  readonly phase: CallPhase
  readonly length: number
  readonly short: boolean
  readonly publishedOn: Day | null
  /** Its year still collects: only then can it be changed, published, extended. */
  readonly collecting: boolean
  readonly numbers: Readonly<Record<ProposalState, number>>
  readonly values: Readonly<Record<string, string>>
  readonly errors: FieldErrors
}

export function DeskCallPage(props: DeskCallProps) {
  const { ui, call, phase, errors } = props
  const words = ui.text.intake.calls
  const slug = ui.desk?.slug ?? ''
  const here = paths.desk(slug, 'calls', call.id)
  const may = props.collecting && (ui.desk?.may('call.publish') ?? false)
  return (
    <StaffPage ui={ui} title={call.title} menu={<DeskMenu ui={ui} current="calls" />} failed={Object.keys(errors).length > 0}>
      <Crumbs ui={ui} items={[[words.title, paths.desk(slug, 'calls')], [call.title]]} />
      <div class="desk-title">
        <h1 lang="zh-CN">{call.title}</h1>
        <CallState ui={ui} phase={phase} />
        <p class="quiet">
          <FromTo ui={ui} call={call} /> · {words.days(props.length)}
          {props.publishedOn && ` · ${words.publishedOn(longDay(props.publishedOn, ui.language))}`}
        </p>
      </div>
      <div class="desk-columns">
        <div>
          {phase === 'draft' && may ? (
            <form method="post" action={here} class="panel desk-form">
              <h2>{words.change}</h2>
              <CallFields ui={ui} values={props.values} errors={errors} />
              <div class="send">
                <button class="btn btn-ghost" type="submit">
                  {words.saved}
                </button>
              </div>
            </form>
          ) : (
            <section class="panel" aria-labelledby="call-text">
              <h2 id="call-text">{words.scope}</h2>
              <p lang="zh-CN">{call.scope}</p>
              <h3 class="panel-head">{ui.text.collection.call.wanted}</h3>
              <WantedAndExcluded ui={ui} wanted={call.wanted} excluded={call.excluded} />
              <h3 class="panel-head">{words.contact}</h3>
              <ul lang="zh-CN">
                {lines(call.contact).map((line) => (
                  <li>{line}</li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <div>
          {phase === 'draft' ? may && <Publish {...props} here={here} /> : <Published {...props} here={here} may={may} />}
          <section class="panel" aria-labelledby="call-next">
            <h2 id="call-next">{ui.text.collection.call.next}</h2>
            <AfterSending ui={ui} />
          </section>
        </div>
      </div>
    </StaffPage>
  )
}

function Publish({ ui, short, length, here }: DeskCallProps & { here: string }) {
  const words = ui.text.intake.calls
  return (
    <form method="post" action={`${here}/publish`} class="panel">
      <h2>{words.publish}</h2>
      {short && <p class="note">{words.shortWarning(length)}</p>}
      <p>{words.publishHint}</p>
      <p class="row act-row">
        <button class="btn" type="submit">
          {words.publish}
        </button>
        <a href={`${here}/notice`}>{words.notice}</a>
      </p>
    </form>
  )
}

function Published({ ui, call, numbers, errors, values, here, may }: DeskCallProps & { here: string; may: boolean }) {
  const words = ui.text.intake.calls
  const { call: states } = ui.text.collection
  const extended = errors['closes-extended']
  return (
    <>
      <section class="panel" aria-labelledby="call-links">
        <h2 id="call-links">{words.numbers}</h2>
        <dl class="call-numbers">
          {(
            [
              [states.waiting, numbers.submitted],
              [states.accepted, numbers.accepted],
              [states.merged, numbers.merged],
              [states.refused, numbers.refused],
            ] as const
          ).map(([label, number]) => (
            <div>
              <dt>{label}</dt>
              <dd>{count(number)}</dd>
            </div>
          ))}
        </dl>
        <ul class="link-list">
          {ui.desk?.may('proposal.inbox') && (
            <li>
              <a href={paths.desk(ui.desk.slug, 'proposals')}>{words.toInbox}</a>
            </li>
          )}
          <li>
            <a href={paths.call(call.id)}>{words.publicPage}</a>
          </li>
          <li>
            <a href={`${here}/notice`}>{words.notice}</a>
          </li>
        </ul>
      </section>
      {may && (
        <form method="post" action={`${here}/extend`} class="panel">
          <h2>{words.extend}</h2>
          <ErrorSummary errors={{ closes: extended }} text={ui.text} />
          <TextField
            name="closes"
            label={words.extendTo}
            hint={words.extendHint(longDay(call.closes_on, ui.language))}
            type="date"
            short
            value={values['closes'] ?? ''}
            error={extended}
          />
          <button class="btn btn-ghost" type="submit">
            {words.extend}
          </button>
        </form>
      )}
    </>
  )
}
