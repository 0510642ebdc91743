/** The two ends of sending a proposal: received, with its tracking code; or the call has closed meanwhile, with nothing lost. */
import type { Call } from '../../src/collection/call-store.ts'
import { trackingCode } from '../format.ts'
import { PublicPage } from '../layout.tsx'
import { Qr } from '../parts/qr.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { AfterSending } from './call-rules.tsx'
import { ProposeSteps } from './propose-form.tsx'

export function ProposeDonePage(props: { ui: Ui; call: Call; code: string; title: string; address: string; open: boolean }) {
  const { ui, call, code } = props
  const words = ui.text.collection.propose
  return (
    <PublicPage ui={ui} title={words.doneTitle} menu="propose">
      <div class="wrap">
        <div class="check-page">
          <div class="no-print done-steps">
            <ProposeSteps ui={ui} at={2} />
          </div>
          <h1 class="page-title">{words.doneTitle}</h1>
          <p class="lead">{words.doneIntro}</p>
          <section class="code-card" aria-labelledby="code-title">
            <div>
              <h2 id="code-title">{words.code}</h2>
              <p class="code-digits">{trackingCode(code)}</p>
              <p class="strong" lang="zh-CN">
                {props.title}
              </p>
              <p class="small quiet">{words.codeHint}</p>
            </div>
            <Qr text={props.address} label={words.qr} size={148} />
          </section>
          <section class="section" aria-labelledby="done-next">
            <h2 id="done-next" class="section-title">
              {words.doneNext}
            </h2>
            <AfterSending ui={ui} />
          </section>
          <div class="send">
            <a class="btn" href={paths.tracked(code)}>
              {words.track}
            </a>
            {props.open && (
              <a class="btn btn-ghost" href={paths.propose(call.id)}>
                {words.another}
              </a>
            )}
          </div>
        </div>
      </div>
    </PublicPage>
  )
}

export function ProposeClosedPage(props: {
  ui: Ui
  call: Call
  sentence: string
  title: string
  values: Readonly<Record<string, string>>
}) {
  const { ui, call, values } = props
  const words = ui.text.collection.propose
  const written = [
    [words.checkTitleWord, values['title']],
    [words.checkPlace, values['place']],
    [words.checkWish, values['wish']],
    [words.checkWho, values['beneficiaries']],
  ] as const
  return (
    <PublicPage ui={ui} title={props.title} menu="propose">
      <div class="wrap section">
        <div class="check-page">
          <h1 class="page-title">{props.title}</h1>
          <p class="lead">{props.sentence}</p>
          <dl class="summary section-small">
            {written.map(([label, text]) => (
              <div>
                <dt>{label}</dt>
                <dd class="written" lang="zh-CN">
                  {text || <span class="quiet">{words.blank}</span>}
                </dd>
              </div>
            ))}
          </dl>
          <p class="section">
            <a class="btn" href={paths.call(call.id)}>
              {ui.text.collection.calls.more}
            </a>
          </p>
        </div>
      </div>
    </PublicPage>
  )
}
