/** The last page before a result is public: what was counted, how it follows, and the text that goes out. */
import type { VotingRule } from '../../src/voting/rule/rule.ts'
import type { RoundResult } from '../../src/voting/session/store.ts'
import { type FieldErrors, TextArea, TextField } from '../parts/form.tsx'
import { OutcomeSteps, OutcomeVerdict } from './outcome-steps.tsx'
import { PresidiumChoice } from './presidium-choice.tsx'
import { ResultTable } from './result-table.tsx'
import { RoundDesk, type RoundDeskProps, roundPath } from './round-desk.tsx'
import { speechOf } from './rule-words/article.ts'

export interface AnnounceProps extends RoundDeskProps {
  readonly result: RoundResult
  /** The rule of the first round, whose articles the steps cite. */
  readonly adopted: VotingRule
  /** Titles of every candidate of the first round, for the steps. */
  readonly titles: ReadonlyMap<string, string>
  /** What the announcement leads to. */
  readonly sequel:
    | 'publish'
    | 'confirm'
    | { readonly kind: 'runoff' | 'second'; readonly seats: number; readonly items: readonly string[] }
  readonly values: Readonly<Record<string, string>>
  readonly errors: FieldErrors
}

export function AnnouncePage(props: AnnounceProps) {
  const { ui, noun, round, result, errors } = props
  const words = ui.text.count.announce
  return (
    <RoundDesk
      ui={ui}
      noun={noun}
      round={round}
      title={words.title}
      intro={words.intro}
      tag={<span class="tag tag-solid">{ui.text.count.outcome[result.outcome.kind]}</span>}
      errors={errors}
    >
      <div class="desk-columns">
        <div class="panel">
          <ResultTable ui={ui} result={result} />
          <OutcomeSteps ui={ui} steps={result.outcome.steps} titles={props.titles} rule={props.adopted} />
          <OutcomeVerdict ui={ui} outcome={result.outcome} rule={props.adopted} titles={props.titles} />
        </div>
        {result.outcome.kind === 'presidium-choice' ? (
          <PresidiumChoice
            ui={ui}
            presidium={presidiumOf(props)}
            ties={result.outcome.ties}
            titles={props.titles}
            action={roundPath(props, 'presidium')}
            values={props.values}
            errors={errors}
          />
        ) : (
          <Announcement {...props} />
        )}
      </div>
    </RoundDesk>
  )
}

/** Of whom the rule speaks. */
const presidiumOf = ({ ui, adopted }: AnnounceProps): string => speechOf(ui.text.clauses, adopted).terms.presidium

function Announcement(props: AnnounceProps) {
  const { ui, result } = props
  const words = ui.text.count.announce
  return (
    <form method="post" action={roundPath(props, 'announce')} class="panel desk-form">
      {result.presidium && <p class="note note-qing">{words.presidium.decided(presidiumOf(props), result.presidium.basis)}</p>}
      <p class="note">
        {words.signFirst} <a href={roundPath(props, 'papers', 'count')}>{words.toReport}</a>
      </p>
      <TextField
        name="objectionDays"
        label={ui.text.archive.period.days}
        hint={ui.text.archive.period.daysHint}
        value={props.values['objectionDays'] ?? ''}
        error={props.errors['objectionDays']}
        inputmode="numeric"
        short
      />
      <Sequel {...props} />
    </form>
  )
}

function Sequel({ ui, sequel, values, errors }: AnnounceProps) {
  const words = ui.text.count.announce
  if (sequel === 'publish')
    return (
      <>
        <div class="announcement-field">
          <TextArea
            name="announcement"
            label={words.announcement}
            hint={words.announcementHint}
            rows={16}
            value={values['announcement'] ?? ''}
            error={errors['announcement']}
            required
          />
        </div>
        <button class="btn btn-zhu" type="submit">
          {words.submit}
        </button>
      </>
    )
  if (sequel === 'confirm')
    return (
      <button class="btn btn-zhu" type="submit">
        {words.submitStreet}
      </button>
    )
  return (
    <>
      <p>{words.nextItems(sequel.seats)}</p>
      <ul class="ballot-list" lang="zh-CN">
        {sequel.items.map((title) => (
          <li>{title}</li>
        ))}
      </ul>
      <button class="btn btn-zhu" type="submit">
        {words.submitNext[sequel.kind]}
      </button>
    </>
  )
}
