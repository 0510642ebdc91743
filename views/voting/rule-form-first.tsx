/** What cannot be guessed, because places differ in it: it stands first and open. */
import { type Asked, Choose, labelOf, Part, ShareQuestion, Type } from './rule-form-parts.tsx'
import { RatingQuestions } from './rule-form-rating.tsx'

export interface FirstProps extends Asked {
  readonly isRating: boolean
  /** Rows of groups, tiers and grades that are shown. */
  readonly rows: { readonly groups: number; readonly tiers: number; readonly grades: number }
}

export function FirstQuestions(props: FirstProps) {
  const words = props.ui.text.rulemaking.sections
  return (
    <>
      {props.isRating ? <RatingQuestions {...props} /> : <Majority {...props} />}
      <Part id="part-ballot" title={words.ballot}>
        <Choose {...props} field="ballot.layout" only={(layout) => props.isRating === (layout === 'grade')} />
        <Caps {...props} />
        <Choose {...props} field="validity.overSelection" />
        <Choose {...props} field="ballot.unmarked" />
      </Part>
      {!props.isRating && (
        <>
          <Part id="part-tie" title={words.tie}>
            <Choose {...props} field="tie.method" />
            <div class="when-runoff">
              <Choose {...props} field="tie.runoffMajority" />
              <Type {...props} field="tie.maxRounds" number />
            </div>
            <div class="when-last-resort">
              <Choose {...props} field="tie.finally" />
            </div>
          </Part>
          <Part id="part-shortfall" title={words.shortfall}>
            <Choose {...props} field="shortfall.method" />
            <div class="when-second-round">
              <Choose {...props} field="shortfall.secondRoundCandidates" />
              <Type {...props} field="shortfall.maxRounds" number />
            </div>
          </Part>
        </>
      )}
      <Part id="part-rooms" title={words.rooms}>
        <Choose {...props} field="rooms" />
        <Choose {...props} field="roomOverflow" />
      </Part>
      <Part id="part-publish" title={words.publish}>
        <Choose {...props} field="publish.counts" />
        <Choose {...props} field="publish.rows" />
      </Part>
      <Part id="part-confirm" title={words.confirm}>
        <Choose {...props} field="confirm" />
      </Part>
    </>
  )
}

function Majority(props: FirstProps) {
  return (
    <Part id="part-majority" title={props.ui.text.rulemaking.sections.majority}>
      <Choose {...props} field="threshold.base" />
      <div class="when-majority">
        <ShareQuestion {...props} at="threshold" />
      </div>
    </Part>
  )
}

/** One limit for each group of candidates; only some ballots have any. */
function Caps(props: FirstProps) {
  const { ui, values, rows } = props
  const filled = Array.from({ length: rows.groups }, (_, row) => row).filter(
    (row) => (values[`groups.${row}.candidates`] ?? '') !== '',
  )
  return (
    <div class="when-cap">
      {filled.map((row) => {
        const cap = labelOf(ui.text, 'groups.cap')
        const group = values[`groups.${row}.name`] || ui.text.rulemaking.groupRow(row + 1)
        return <Type {...props} field={`groups.${row}.cap`} label={filled.length === 1 ? cap : `${group} · ${cap}`} number />
      })}
    </div>
  )
}
