/** Drawing up a round from the frozen list: which rule to start from, how many seats, how ballots are cast. */
import type { RuleStart } from '../../src/voting/rulemaking/starts.ts'
import type { ListItem } from '../../src/voting/session/decision-store.ts'
import { DeskMenu } from '../desk/menu.tsx'
import { wan } from '../format.ts'
import { Crumbs, StaffPage } from '../layout.tsx'
import { ErrorSummary, type FieldErrors, Picks, RequestIdField, TextField } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { AnswerList } from './rule-form-parts.tsx'

export interface RoundFormProps {
  readonly ui: Ui
  readonly noun: string
  readonly year: number
  readonly session: { readonly id: string; readonly name: string }
  readonly items: readonly ListItem[]
  readonly starts: readonly { readonly id: RuleStart; readonly basis: readonly string[] }[]
  readonly requestId: string
  readonly values: Readonly<Record<string, string>>
  readonly errors: FieldErrors
}

export function RoundFormPage(props: RoundFormProps) {
  const { ui, noun, session, items, values, errors } = props
  const words = ui.text.rounds
  const keys = ui.text.keys.form
  const slug = ui.desk?.slug ?? ''
  const title = words.newTitle(noun)
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errors[name], required: true })
  return (
    <StaffPage ui={ui} title={title} menu={<DeskMenu ui={ui} current="sessions" />} failed={Object.keys(errors).length > 0}>
      <Crumbs
        ui={ui}
        items={[
          [ui.text.session.title(noun), paths.desk(slug, 'sessions')],
          [session.name, paths.desk(slug, 'sessions', session.id)],
          [title],
        ]}
      />
      <div class="desk-title">
        <h1>{title}</h1>
        <p class="quiet">{words.newIntro(props.year, items.length)}</p>
      </div>
      <div class="desk-columns">
        <form method="post" action={`${paths.desk(slug, 'rounds')}?session=${session.id}`} class="panel desk-form">
          <RequestIdField id={props.requestId} />
          <ErrorSummary errors={errors} text={ui.text} />
          <TextField {...field('title')} label={words.title} maxlength={80} />
          <AnswerList
            {...field('choice')}
            label={words.choice}
            hint={words.choiceHint}
            answers={props.starts.map(({ id, basis }) => ({
              value: id,
              label: ui.text.rulemaking.starts[id],
              means: (
                <>
                  {ui.text.rulemaking.basis}
                  <span lang="zh-CN">{basis.join('；')}</span>
                </>
              ),
            }))}
          />
          <TextField {...field('seats')} label={words.seats} hint={words.seatsHint(items.length)} inputmode="numeric" short />
          <Picks
            {...field('method')}
            label={words.method}
            options={optionsOf(['sealed', 'hand-totals'] as const, words.methods)}
            wide
          />
          <Picks
            {...field('custody')}
            label={keys.custody}
            hint={keys.custodyHint}
            options={optionsOf(['scrutineers', 'platform'] as const, keys.custodies)}
            wide
          />
          <div class="holding">
            <TextField {...field('holders')} label={keys.holders} hint={keys.holdersHint} inputmode="numeric" short />
            <TextField {...field('needed')} label={keys.needed} hint={keys.neededHint} inputmode="numeric" short />
          </div>
          <div class="send">
            <button class="btn" type="submit">
              {words.create}
            </button>
          </div>
        </form>
        <section class="panel" aria-labelledby="list-title">
          <h2 id="list-title">{ui.text.desk.menu.shortlist}</h2>
          <ol class="ballot-list" lang="zh-CN">
            {items.map((item) => (
              <li>
                {item.title}{' '}
                <span class="quiet">
                  {wan(item.cost_fen)} {ui.text.common.wan}
                </span>
              </li>
            ))}
          </ol>
        </section>
      </div>
    </StaffPage>
  )
}

const optionsOf = <Value extends string>(values: readonly Value[], labels: Readonly<Record<Value, string>>) =>
  values.map((value) => ({ value, label: labels[value] }))
