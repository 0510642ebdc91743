/** 疑难票裁定: what chief scrutineer and scrutineers decided of doubtful papers, and the form for the next one. */
import type { Ruling } from '../../src/database/tables/vote.ts'
import type { NotedRuling } from '../../src/voting/rulings/store.ts'
import type { RoundCandidate } from '../../src/voting/session/round-store.ts'
import { type FieldErrors, RequestIdField, Select, TextArea } from '../parts/form.tsx'
import { RoundDesk, type RoundDeskProps, roundPath } from './round-desk.tsx'
import { RulingList } from './rulings-list.tsx'

export interface RulingsProps extends RoundDeskProps {
  readonly candidates: readonly RoundCandidate[]
  readonly rulings: readonly NotedRuling[]
  /** Papers are being counted, and no two tellers agree yet. */
  readonly open: boolean
  readonly itemRulings: readonly Ruling[]
  readonly paperRulings: readonly Ruling[]
  /** The value of the choice that stands for the whole paper. */
  readonly wholePaper: string
  /** Of the adopted rule, in its own words. */
  readonly clauses: readonly string[]
  readonly requestId: string
  /** Of the form that was refused: which ruling was to be struck out; null: the form for a new one. */
  readonly struck: string | null
  readonly values: Readonly<Record<string, string>>
  readonly errors: FieldErrors
}

export function RulingsPage(props: RulingsProps) {
  const { ui, noun, round, rulings, open, errors } = props
  const words = ui.text.rulings
  const mayRule = open && (ui.desk?.may('ballot.rule') ?? false)
  return (
    <RoundDesk ui={ui} noun={noun} round={round} title={words.title} intro={words.intro} errors={errors}>
      {!open && rulings.length > 0 && <p class="note">{words.stands}</p>}
      <section class="panel" aria-labelledby="rulings-title">
        <h2 id="rulings-title">
          {words.list} {rulings.length > 0 && <span class="quiet">{words.count(rulings.length)}</span>}
        </h2>
        {rulings.length === 0 && <p class="quiet">{words.none}</p>}
        <RulingList {...props} mayStrike={mayRule} />
      </section>
      {mayRule && <RulingForm {...props} />}
      {open && !mayRule && <p class="quiet">{words.waitingFor}</p>}
      <p class="act-row ruling-acts">
        <a class="btn btn-ghost" href={roundPath(props)}>
          {words.back}
        </a>
        {ui.desk?.may('totals.enter') && open && (
          <a class="btn btn-ghost" href={roundPath(props, 'paper')}>
            {words.toEntry}
          </a>
        )}
      </p>
    </RoundDesk>
  )
}

function RulingForm(props: RulingsProps) {
  const { ui, candidates, itemRulings, paperRulings, clauses, requestId } = props
  const words = ui.text.rulings
  const isMine = props.struck === null
  const field = (name: string) => ({
    name,
    value: isMine ? (props.values[name] ?? '') : '',
    error: isMine ? props.errors[name] : undefined,
  })
  return (
    <form method="post" action={roundPath(props, 'rulings')} class="panel desk-form">
      <h2>{words.add}</h2>
      <RequestIdField id={requestId} />
      <TextArea {...field('marks')} label={words.marks} hint={words.marksHint} rows={2} maxlength={200} required />
      <Select
        {...field('about')}
        label={words.about}
        required
        empty={words.choose}
        options={[
          { value: props.wholePaper, label: words.wholePaper },
          ...candidates.map(({ position, title }) => ({ value: String(position), label: words.item(position, title) })),
        ]}
      />
      <Select
        {...field('ruling')}
        label={words.ruling}
        hint={words.rulingHint}
        required
        empty={words.choose}
        options={[...itemRulings, ...paperRulings].map((ruling) => ({ value: ruling, label: words.rulings[ruling] }))}
      />
      <Select
        {...field('clause')}
        label={words.clause}
        empty={words.noClause}
        options={clauses.map((clause) => ({ value: clause, label: clause }))}
      />
      <TextArea {...field('ground')} label={words.ground} hint={words.groundHint} rows={2} maxlength={400} />
      <button class="btn" type="submit">
        {words.save}
      </button>
    </form>
  )
}
