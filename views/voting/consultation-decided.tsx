/** What a street has decided: the items, the party committee's confirmation, the announcement. */
import { longDay } from '../format.ts'
import { ErrorSummary, TextArea, TextField } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import type { ConsultationProps } from './consultation.tsx'

type WithDecision = ConsultationProps & { decision: NonNullable<ConsultationProps['decision']> }

export function Decided(props: WithDecision) {
  const { ui, decision, decided } = props
  const words = ui.text.consultation
  const here = paths.desk(ui.desk?.slug ?? '', 'consultations', props.cycleId)
  return (
    <div class="desk-columns">
      <section class="panel" aria-labelledby="result-title">
        <h2 id="result-title">
          {words.result[decision.kind]}{' '}
          <span class="quiet">{words.chosenCount(decided.filter(({ chosen }) => chosen).length)}</span>
        </h2>
        <ol class="decided-list">
          {decided.map((item) => (
            <li>
              <span class={item.chosen ? 'tag tag-lv' : 'tag'}>{item.chosen ? words.chosen : words.notChosen}</span>{' '}
              <span lang="zh-CN">{item.title}</span>
              {item.votes_for !== null && <span class="quiet"> {words.voted(item.votes_for)}</span>}
              {item.conclusion && (
                <p class="quiet" lang="zh-CN">
                  {item.conclusion}
                </p>
              )}
            </li>
          ))}
        </ol>
        {props.minutes && (
          <p>
            <a href={`${here}/minutes`}>{words.print}</a>
          </p>
        )}
      </section>
      <div>
        <Confirmation {...props} here={here} />
        {decision.confirmed_on !== null && <Announcement {...props} here={here} />}
      </div>
    </div>
  )
}

function Confirmation({ ui, decision, values, errors, here }: WithDecision & { here: string }) {
  const words = ui.text.consultation
  const { confirmed_on: on, confirmed_by: by, confirmed_document: document } = decision
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errors[name], required: true })
  if (on !== null && by !== null)
    return (
      <section class="panel" aria-labelledby="confirm-title">
        <h2 id="confirm-title">{words.confirm}</h2>
        <p>{words.confirmedBy(by, longDay(on, ui.language), document ?? '')}</p>
      </section>
    )
  return (
    <form method="post" action={`${here}/confirm`} class="panel desk-form">
      <h2>{words.confirm}</h2>
      <p class="note">{words.confirmHint}</p>
      {ui.desk?.may('consultation.confirm') ? (
        <>
          <ErrorSummary errors={errors} text={ui.text} />
          <TextField {...field('committee')} label={words.committee} maxlength={60} />
          <TextField {...field('document')} label={words.document} maxlength={80} />
          <TextField {...field('confirmed')} label={words.confirmed} type="date" short />
          <button class="btn" type="submit">
            {words.doConfirm}
          </button>
        </>
      ) : (
        <p class="quiet">{words.waitingFor(ui.text.words.role.chair)}</p>
      )}
    </form>
  )
}

function Announcement({ ui, decision, values, errors, here }: WithDecision & { here: string }) {
  const words = ui.text.consultation
  if (decision.announced_on !== null)
    return (
      <section class="panel" aria-labelledby="announce-title">
        <h2 id="announce-title">{words.announce}</h2>
        <p>{words.announced(longDay(decision.announced_on, ui.language))}</p>
        <p class="announcement-text" lang="zh-CN">
          {decision.announcement}
        </p>
      </section>
    )
  return (
    <form method="post" action={`${here}/announce`} class="panel desk-form">
      <h2>{words.announce}</h2>
      {ui.desk?.may('count.announce') ? (
        <>
          <ErrorSummary errors={errors} text={ui.text} />
          <TextArea
            name="announcement"
            label={words.announcement}
            hint={words.announcementHint}
            rows={14}
            value={values['announcement'] ?? ''}
            error={errors['announcement']}
            required
          />
          <button class="btn btn-zhu" type="submit">
            {words.doAnnounce}
          </button>
        </>
      ) : (
        <p class="quiet">{words.waitingFor(ui.text.words.role.chair)}</p>
      )}
    </form>
  )
}
