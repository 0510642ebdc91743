/** The clauses in which places seldom differ from the starting point: folded away until somebody wants them. */
import { type Asked, Choose, Part, Pick, ShareQuestion, Tick, Type } from './rule-form-parts.tsx'

export interface RestProps extends Asked {
  readonly candidates: number
  readonly rows: { readonly groups: number; readonly classes: number }
}

export function OtherQuestions(props: RestProps) {
  const words = props.ui.text.rulemaking.sections
  return (
    <>
      <Part id="part-setting" title={words.setting}>
        <Type {...props} field="title" />
        <Choose {...props} field="mode" />
        <div class="rule-grid">
          <Pick {...props} field="fallback" />
          <Pick {...props} field="secrecy" />
          <Pick {...props} field="custody" />
        </div>
      </Part>
      <Part id="part-quorum" title={words.quorum}>
        <ShareQuestion {...props} at="quorum" />
      </Part>
      <Groups {...props} />
      <Part id="part-paper" title={words.paper}>
        <div class="rule-grid">
          <Type {...props} field="ballot.signs.for" />
          <Type {...props} field="ballot.signs.against" />
          <Type {...props} field="ballot.signs.abstain" />
          <Type {...props} field="ballot.colour" />
          <Type {...props} field="ballot.boxes" number />
        </div>
        <Tick {...props} field="ballot.fields" />
        <div class="rule-grid when-rank">
          <Type {...props} field="ballot.rank.depth" number />
          <Pick {...props} field="ballot.rank.aggregate" />
          <Pick {...props} field="ballot.rank.partialAllowed" />
        </div>
      </Part>
      <Part id="part-validity" title={words.validity}>
        <div class="rule-grid">
          {VALIDITY.map((key) => (
            <Pick {...props} field={`validity.${key}`} />
          ))}
        </div>
      </Part>
      <Part id="part-further" title={words.further}>
        <div class="rule-grid">
          <Type {...props} field="minimumVotes" number />
          <Pick {...props} field="ranking" />
          <Pick {...props} field="money.whenShort" />
          <div class="when-money">
            <Type {...props} field="money.envelopeFen" number />
          </div>
        </div>
      </Part>
      <Classes {...props} />
      <Part id="part-officials" title={words.officials}>
        <div class="rule-grid">
          <Type {...props} field="officials.chief" number />
          <Type {...props} field="officials.scrutineers" number />
          <Pick {...props} field="officials.scrutineersPer" />
          <Pick {...props} field="officials.voteFirst" />
        </div>
      </Part>
      <Part id="part-after" title={words.after}>
        <div class="rule-grid">
          <Pick {...props} field="publish.onTheSpot" />
          <Pick {...props} field="publish.order" />
          <Type {...props} field="retentionMonths" number />
        </div>
      </Part>
    </>
  )
}

const VALIDITY = [
  'underSelection',
  'blank',
  'illegible',
  'unknownItem',
  'unknownMark',
  'conflictingMarks',
  'duplicateSerial',
] as const

const upTo = (count: number) => Array.from({ length: count }, (_, row) => row)

function Groups(props: RestProps) {
  const { ui, values, errors, candidates, rows } = props
  const words = ui.text.rulemaking
  return (
    <Part id="groups" title={words.sections.groups} hint={words.groupsHint(candidates)} error={errors['groups']}>
      {upTo(rows.groups).map((row) => {
        const at = `groups.${row}`
        const isNew = (values[`${at}.candidates`] ?? '') === ''
        return (
          <fieldset class="rule-row">
            <legend>{isNew ? words.newGroup : words.groupRow(row + 1)}</legend>
            <input type="hidden" name={`${at}.id`} value={values[`${at}.id`] ?? ''} />
            <div class="rule-grid">
              <Type {...props} field={`${at}.name`} />
              <Pick {...props} field={`${at}.contest`} />
              <Type {...props} field={`${at}.candidates`} number />
              <Type {...props} field={`${at}.seats`} number />
              <Type {...props} field={`${at}.minimum`} number />
            </div>
          </fieldset>
        )
      })}
    </Part>
  )
}

function Classes(props: RestProps) {
  const { ui, values, errors, rows } = props
  const words = ui.text.rulemaking
  return (
    <Part id="classes" title={words.sections.classes} hint={words.classesHint} error={errors['classes']}>
      {upTo(rows.classes).map((row) => {
        const own = `extraThresholds.${row}`
        return (
          <fieldset class="rule-row">
            <legend>{words.classRow(row + 1)}</legend>
            <input type="hidden" name={`classes.${row}.id`} value={values[`classes.${row}.id`] ?? ''} />
            <Type {...props} field={`classes.${row}.name`} />
            <Tick {...props} field={`classes.${row}.members`} />
            <div class="rule-grid">
              <Pick {...props} field={`${own}.base`} />
              <Pick {...props} field={`${own}.share`} />
            </div>
            <div class="fraction when-own-share">
              <Type {...props} field={`${own}.num`} number />
              <Type {...props} field={`${own}.den`} number />
              <Pick {...props} field={`${own}.cmp`} />
            </div>
          </fieldset>
        )
      })}
    </Part>
  )
}
