/** The imagined round: people and ballots, an example to begin with, the votes (`rule-try-votes.tsx`). */
import type { SheetBox } from '../../src/voting/rulemaking/try-sheet.ts'
import { type FieldErrors, TextField } from '../parts/form.tsx'
import type { TryPageProps } from './rule-try.tsx'
import { TryVotes } from './rule-try-votes.tsx'

export type EntryProps = TryPageProps & { readonly errors: FieldErrors }

export function TryEntryForm(props: EntryProps) {
  const { ui, sheet, onBallots } = props
  const words = ui.text.ruleTry
  return (
    <>
      <section class="panel" aria-labelledby="figures-title">
        <h2 id="figures-title">{words.figures}</h2>
        {sheet.boxes.map((box) => (
          <BoxFigures {...props} box={box} />
        ))}
        <button class="btn" type="submit">
          {words.run}
        </button>
      </section>
      <Situations {...props} />
      <section class="panel" aria-labelledby="votes-title">
        <h2 id="votes-title">{words.votes}</h2>
        <Ways {...props} />
        <TryVotes {...props} />
        <div class="try-chips">
          <button class="btn" type="submit">
            {words.run}
          </button>
          {onBallots && (
            <button class="btn btn-ghost" type="submit" name="again" value="1">
              {words.again}
            </button>
          )}
        </div>
      </section>
    </>
  )
}

function BoxFigures({ ui, box, values, errors, onBallots }: EntryProps & { box: SheetBox }) {
  const words = ui.text.ruleTry
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errors[name], inputmode: 'numeric' as const })
  return (
    <div class="number-row">
      {box.name !== null && <p class="strong try-class">{words.className(box.name)}</p>}
      {box.figures.map(({ field: name, figure }) => (
        <TextField {...field(name)} label={words.figure[figure]} maxlength={7} />
      ))}
      {!onBallots && <TextField {...field(box.void)} label={words.void} maxlength={7} />}
    </div>
  )
}

/** Buttons of the form, so that the number of members that was just typed goes along. */
function Situations({ ui, situations }: EntryProps) {
  const words = ui.text.ruleTry
  if (situations.length === 0) return null
  return (
    <section class="panel" aria-labelledby="examples-title">
      <h2 id="examples-title">{words.examples}</h2>
      <div class="try-chips">
        {situations.map((situation) => (
          <button class="chip" type="submit" name="fill" value={situation}>
            {words.situation[situation]}
          </button>
        ))}
      </div>
      <p class="hint">{words.examplesHint}</p>
    </section>
  )
}

function Ways({ ui, onBallots }: EntryProps) {
  const words = ui.text.ruleTry
  const way = (name: 'totals' | 'ballots', isCurrent: boolean) => (
    <button
      class="chip"
      type={isCurrent ? 'button' : 'submit'}
      name="to"
      value={name}
      aria-pressed={isCurrent ? 'true' : 'false'}
    >
      {words.by[name]}
    </button>
  )
  return (
    <div class="try-chips try-ways">
      {way('totals', !onBallots)}
      {way('ballots', onBallots)}
    </div>
  )
}
