/** The tracking page: a form for the code, and the life of one proposal as its author reads it. */
import type { Fate, Step } from '../../src/publication/fate.ts'
import type { TrackedProposal } from '../../src/publication/tracking-store.ts'
import { longDay, trackingCode } from '../format.ts'
import { Crumbs, PublicPage } from '../layout.tsx'
import { ErrorSummary, TextField } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { stepWords } from './tracking-steps.ts'

export type TrackProblem = 'form' | 'unknown' | 'tooMany'

export function TrackPage(props: { ui: Ui; typed: string; problem: TrackProblem | null }) {
  const { ui, problem } = props
  const words = ui.text.tracking
  const error = problem ? words.problems[problem] : undefined
  return (
    <PublicPage ui={ui} title={words.title} menu="track" failed={problem !== null}>
      <div class="wrap section">
        <h1 class="page-title">{words.title}</h1>
        <p class="lead">{words.intro}</p>
        <form method="get" action={paths.track} class="track-form">
          <ErrorSummary errors={{ code: error }} text={ui.text} />
          <TextField
            name="code"
            label={words.code}
            hint={words.codeHint}
            value={props.typed}
            error={error}
            inputmode="numeric"
            maxlength={40}
          />
          <div class="send">
            <button class="btn" type="submit">
              {words.find}
            </button>
          </div>
        </form>
        <p class="quiet lost-code">{words.lost}</p>
      </div>
    </PublicPage>
  )
}

export function TrackedPage({ ui, code, proposal, fate }: { ui: Ui; code: string; proposal: TrackedProposal; fate: Fate }) {
  const words = ui.text.tracking
  return (
    <PublicPage ui={ui} title={proposal.title} menu="track">
      <div class="wrap">
        <Crumbs ui={ui} items={[[words.title, paths.track], [trackingCode(code)]]} />
        <p class="kicker" lang="zh-CN">
          {words.kicker(proposal.year, proposal.body_name)}
        </p>
        <h1 class="page-title" lang="zh-CN">
          {proposal.title}
        </h1>
        <p class="lead">
          <span lang="zh-CN">{proposal.place}</span> · {ui.text.words.category[proposal.category]} ·{' '}
          {words.submitted(ui.text.words.channel[proposal.channel])}
        </p>
        {linesOf(fate).map((steps, index, lines) => (
          <Steps ui={ui} steps={steps} last={index > 0 || lines.length === 1} />
        ))}
        <p class="note note-qing track-note">{words.keep}</p>
        <p class="section-small">
          <a href={paths.track}>{words.another}</a>
        </p>
      </div>
    </PublicPage>
  )
}

/** With one candidate the life is one line; with several, each goes its own way. */
const linesOf = ({ own, candidates }: Fate): (readonly Step[])[] =>
  candidates.length === 1 ? [[...own, ...candidates.flat()]] : [own, ...candidates]

/** Done steps, and the last of them marked as where it stands now. */
function Steps({ ui, steps, last }: { ui: Ui; steps: readonly Step[]; last: boolean }) {
  return (
    <ol class="life-line track-line">
      {steps.map((step, index) => {
        const { title, text, written, link } = stepWords(ui.text, step)
        const now = last && index === steps.length - 1
        return (
          <li class={classOf(step, now)} aria-current={now ? 'step' : undefined}>
            {'on' in step && step.on ? (
              <time datetime={step.on}>{longDay(step.on, ui.language)}</time>
            ) : (
              <span class="life-undated" />
            )}
            <span class="life-dot" aria-hidden="true" />
            <div>
              <b>{title}</b>
              {text !== '' && <p lang={written ? 'zh-CN' : undefined}>{text}</p>}
              {link && <a href={link.href}>{link.label}</a>}
            </div>
          </li>
        )
      })}
    </ol>
  )
}

function classOf(step: Step, now: boolean): string {
  if (step.kind === 'refused' || step.kind === 'dropped' || (step.kind === 'decided' && !step.chosen)) return 'life-late'
  if (step.kind === 'decided') return 'life-vote'
  if (step.kind === 'waiting' || step.kind === 'not-drafted') return 'life-todo'
  return now ? 'life-now' : 'life-done'
}
