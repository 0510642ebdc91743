/**
 * The casting page: one static document for a round and a language, the same for everybody, in every phase. Its SHA-256 stands in the
 * round's manifest, so nothing here may depend on who asks, or when. All screens are in it; the script shows one at a time.
 */
import type { Child } from 'hono/jsx'
import { paths } from '../paths.ts'
import { BallotScreen } from './casting-ballot.tsx'
import { ReceiptScreen } from './casting-receipt.tsx'
import { ReviewScreen } from './casting-review.tsx'
import { type CastingProps, Screen } from './casting-screen.tsx'

export function CastingPage(props: CastingProps) {
  const { language, round, files, delays } = props
  const words = props.text.casting
  const waiting = paths.waiting(round.sessionCode)
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{words.pageTitle}</title>
        <link rel="stylesheet" href={files.style.href} integrity={files.style.integrity} />
        <link rel="icon" href="data:," />
        <script src={files.script.href} integrity={files.script.integrity} defer />
      </head>
      <body
        class={round.rehearsal ? 'booth booth-trial' : 'booth'}
        data-round={round.id}
        data-address={paths.casting(round.id)}
        data-draw={`/s/${round.sessionCode}/draw`}
        data-worker={files.worker.href}
        data-worker-integrity={files.worker.integrity}
        data-delay-issuing={delays.issuing}
        data-delay-late={delays.late}
      >
        <a class="skip" href="#main">
          {props.text.common.skip}
        </a>
        <TopBar {...props} />
        <main id="main" tabindex={-1}>
          <noscript>
            <Sentence {...words.noScript} />
            <Away href={`${waiting}#help`}>{props.text.help.card.away}</Away>
          </noscript>
          <Screen name="unfit" shown>
            <Sentence {...words.unfit} />
            <Away href={`${waiting}#help`}>{props.text.help.card.away}</Away>
          </Screen>
          <Screen name="loading">
            <h1>{words.loading}</h1>
          </Screen>
          <ReadyScreen {...props} />
          <Screen name="drawing">
            <Sentence {...words.drawing} />
            <p class="note" data-part="draw-lost" role="status" hidden>
              {words.drawing.lost}
            </p>
          </Screen>
          <Screen name="drawn">
            <Sentence {...words.drawn} />
          </Screen>
          <Screen name="elsewhere">
            <Sentence {...words.elsewhere} />
            <Away href={waiting}>{words.back}</Away>
          </Screen>
          <Screen name="on-paper">
            <Sentence {...words.onPaper} />
            <Away href={waiting}>{words.back}</Away>
          </Screen>
          <Screen name="not-signed-in">
            <Sentence {...words.notSignedIn} />
            <Away href={paths.sessionDoor(round.sessionCode)}>{words.notSignedIn.action}</Away>
          </Screen>
          <Screen name="not-on-roll">
            <Sentence {...words.notOnRoll} />
            <Away href={waiting}>{words.back}</Away>
          </Screen>
          <Screen name="foreign">
            <Sentence {...words.foreign} />
          </Screen>
          <BallotScreen {...props} />
          <ReviewScreen {...props} />
          <Screen name="sending">
            <Sentence {...words.sending} />
            <div class="note" data-part="slow" role="status" hidden>
              <b>{words.sending.slowTitle}</b>
              {words.sending.slow}
              <p>
                <button class="btn btn-ghost" type="button" data-act="send-again">
                  {words.sending.again}
                </button>
              </p>
            </div>
          </Screen>
          <Screen name="refused">
            <Sentence {...words.refused} />
          </Screen>
          <ReceiptScreen {...props} />
          <Screen name="late">
            <Sentence {...words.late} />
            <Away href={waiting}>{words.back}</Away>
          </Screen>
          <Screen name="void">
            <Sentence {...words.void} />
            <Away href={waiting}>{words.back}</Away>
          </Screen>
        </main>
        <HelpCard {...props} />
      </body>
    </html>
  )
}

function TopBar({ text, demo, round }: CastingProps) {
  const words = text.casting
  return (
    <header class="top-bar">
      <div>
        <p class="live" role="status" data-part="status" data-status="waiting">
          {(['waiting', 'issuing', 'open', 'closed', 'off'] as const).map((status) => (
            <span data-when={status} hidden={status !== 'waiting'}>
              {words.status[status]}
            </span>
          ))}
        </p>
        {demo && <span class="tag">{words.demo}</span>}
        <span class="tools">
          <button class="chip" type="button" data-act="help">
            {text.help.card.open}
          </button>
          <button class="chip" type="button" data-act="larger">
            {words.larger}
          </button>
          <button class="chip" type="button" data-act="hide" aria-pressed="false">
            {words.hide}
          </button>
        </span>
      </div>
      {round.rehearsal && (
        <p class="rehearsal-band">
          <b>{text.rehearsal.mark}</b> {text.rehearsal.notCounted}
        </p>
      )}
    </header>
  )
}

/** Held up, not sent: from this page goes nothing but the cast (docs/decisions/0016). It covers the ballot. */
function HelpCard({ text }: CastingProps) {
  const words = text.help.card
  return (
    <section class="help-card" data-part="help" role="dialog" aria-modal="true" aria-labelledby="help-card-title" hidden>
      <h2 id="help-card-title" tabindex={-1}>
        {words.title}
      </h2>
      <p class="lead">{words.body}</p>
      <p>{words.private}</p>
      <button class="btn" type="button" data-act="help-back">
        {words.back}
      </button>
    </section>
  )
}

/** Before drawing: what it means to draw with this phone, and that there are other ways. */
function ReadyScreen({ text, round }: CastingProps) {
  const words = text.casting.ready
  return (
    <Screen name="ready">
      <h1 tabindex={-1}>{words.title}</h1>
      <ol class="points">
        {words.points.map((point, index) => (
          <li>
            <i aria-hidden="true">{index + 1}</i>
            <span>{point}</span>
          </li>
        ))}
      </ol>
      <p class="lead">{words.wait}</p>
      <Away href={paths.waiting(round.sessionCode)}>{words.other}</Away>
      <p class="print">
        {words.print}
        <span data-part="manifest-digest" />
      </p>
    </Screen>
  )
}

function Sentence({ title, body }: { title: string; body: string }) {
  return (
    <>
      <h1 tabindex={-1}>{title}</h1>
      <p class="lead">{body}</p>
    </>
  )
}

function Away({ href, children }: { href: string; children: Child }) {
  return (
    <p class="away">
      <a class="btn btn-ghost" href={href}>
        {children}
      </a>
    </p>
  )
}
