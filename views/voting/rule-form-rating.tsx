/** 测评: the tiers on the ballot, and how they become a grade; what happens at exactly half must be said. */
import { type Asked, Choose, Part, Tick, Type } from './rule-form-parts.tsx'

export function RatingQuestions(props: Asked & { rows: { readonly tiers: number; readonly grades: number } }) {
  const { ui, values, errors, rows } = props
  const words = ui.text.rulemaking
  const { fields } = ui.text.ruleQuestions
  const upTo = (count: number) => Array.from({ length: count }, (_, row) => row)
  const tiers = upTo(rows.tiers).flatMap((row) => {
    const name = values[`satisfaction.tiers.${row}.name`] ?? ''
    return name === '' ? [] : [[String(row), name] as const]
  })
  return (
    <Part id="part-rating" title={words.sections.rating}>
      <Choose {...props} field="satisfaction.base" />
      <fieldset class={errors['satisfaction.tiers'] ? 'question question-error' : 'question'} id="satisfaction.tiers">
        <legend>{fields['satisfaction.tiers'].label}</legend>
        {errors['satisfaction.tiers'] && <span class="error-message">{errors['satisfaction.tiers']}</span>}
        <div class="rule-grid">
          {upTo(rows.tiers).map((row) => (
            <>
              <input type="hidden" name={`satisfaction.tiers.${row}.id`} value={values[`satisfaction.tiers.${row}.id`] ?? ''} />
              <Type {...props} field={`satisfaction.tiers.${row}.name`} label={words.tierRow(row + 1)} />
            </>
          ))}
        </div>
      </fieldset>
      <fieldset class={errors['satisfaction.grades'] ? 'question question-error' : 'question'} id="satisfaction.grades">
        <legend>{fields['satisfaction.grades'].label}</legend>
        <p class="hint">{words.gradesHint}</p>
        {errors['satisfaction.grades'] && <span class="error-message">{errors['satisfaction.grades']}</span>}
        {upTo(rows.grades).map((row) => {
          const at = `satisfaction.grades.${row}`
          return (
            <div class="rule-row">
              <Type {...props} field={`${at}.name`} label={words.gradeRow(row + 1)} />
              <Tick {...props} field={`${at}.sumOf`} options={tiers} />
              <div class="fraction">
                <Type {...props} field={`${at}.num`} number />
                <Type {...props} field={`${at}.den`} number />
              </div>
              <Choose {...props} field={`${at}.atHalf`} />
            </div>
          )
        })}
      </fieldset>
      <Type {...props} field="satisfaction.otherwise" />
      <Choose {...props} field="satisfaction.rateBase" />
      <Type {...props} field="satisfaction.retestMonths" number />
    </Part>
  )
}
