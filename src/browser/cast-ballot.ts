/**
 * The casting page: one page from drawing to receipt. It follows the phase of the round; what this device keeps (casting/vault.ts) says
 * how far it has come. From opening on it sends nothing but the cast.
 */
import { type Manifest, manifestDigest, manifestIn } from '../voting/ballot/manifest.ts'
import { encodeMarks } from '../voting/rule/marks.ts'
import { comforts, showStatus } from './casting/comfort.ts'
import { type NoBallot, stageOf, statusOf } from './casting/course.ts'
import { type Blinder, draw, prepare, startWorker } from './casting/drawing.ts'
import { fetchText, pause } from './casting/fetching.ts'
import { type Row, readBallot } from './casting/marking.ts'
import { fact, fill, on, part, show } from './casting/page.ts'
import { type Figures, followPhase } from './casting/phase.ts'
import { savePicture, writeReceipt } from './casting/receipt.ts'
import { eraseReview, guardedButton, writeReview } from './casting/review.ts'
import { sealBallot, send } from './casting/sending.ts'
import { type Kept, openVault, type Vault } from './casting/vault.ts'

/** Secure context, WebCrypto, a database, a worker: without any of them a ballot cannot be sealed, and the page says so. */
const isFit = () => isSecureContext && 'subtle' in crypto && 'indexedDB' in window && 'Worker' in window

async function start(): Promise<void> {
  show('loading')
  const vault = await openVault(fact('round'))
  const kept = await vault.read()
  const text = kept !== null && kept.state !== 'cast' ? kept.manifest : await fetchText(`${fact('address')}/manifest`)
  const manifest = await manifestIn(text)
  if (manifest === null || manifest.round !== fact('round')) throw new Error('this is not the manifest of the round')
  part('manifest-digest').textContent = await manifestDigest(text)
  follow({ vault, manifest, text, worker: await startWorker() }, kept)
}

interface Tools {
  readonly vault: Vault
  readonly manifest: Manifest
  readonly text: string
  readonly worker: Blinder
}

/** Goes on until the page is closed. */
function follow({ vault, manifest, text, worker }: Tools, before: Kept | null): void {
  let kept = before
  let figures: Figures | null = null
  let alive = true
  let noBallot: NoBallot | null = null
  /** Drawing, sealing and sending go on by themselves; none is begun while one runs. */
  let busy = false
  let sendAgain = () => {}
  const owner = location.hash.slice(1)
  const ballot = readBallot(manifest.rule)
  // A page that was loaded anew has no marks, so no review either.
  history.replaceState(null, '')

  comforts(ballot.update)
  ballot.update()
  const castButton = guardedButton(part('cast'), () => run(sealNow))
  part('next').addEventListener('click', () => {
    if (part('next').getAttribute('aria-disabled') === 'true') return
    // The history's state, never an address, tells that the review is open: the phone's «back» must not leave the page.
    history.pushState({ review: true }, '')
    step()
  })
  on('go-back', () => history.back())
  on('send-again', () => sendAgain())
  on('save', (button) => kept?.state === 'cast' && savePicture(kept.ballot, button))
  const clear = part('clear') as HTMLFormElement
  clear.addEventListener('submit', (event) => {
    // Signing out makes the browser forget as well, but not every browser obeys.
    event.preventDefault()
    vault.clear().then(
      () => clear.submit(),
      () => clear.submit(),
    )
  })
  addEventListener('popstate', step)
  addEventListener('beforeunload', (event) => {
    if (kept?.state === 'drawn' && ballot.isTouched()) event.preventDefault()
  })
  void followPhase(
    `${fact('address')}/phase`,
    (told) => {
      if (figures !== null && figures.phase !== told.phase && told.phase === 'open') navigator.vibrate?.(200)
      figures = told
      step()
    },
    (is) => {
      alive = is
      step()
    },
  )

  /** Shows what is right now; everything that changes calls it. */
  function step(): void {
    if (figures === null) return
    showStatus(statusOf(figures.phase, alive))
    offlineNotes()
    if (busy) return
    const reviewing = history.state?.review === true
    const foreign = kept !== null && 'owner' in kept && kept.owner !== '' && owner !== '' && kept.owner !== owner
    const stage = stageOf({ phase: figures.phase, kept: kept?.state ?? 'nothing', foreign, noBallot, reviewing })
    if (stage === 'review' && show(stage)) openReview()
    else if (stage === 'receipt') receipt(figures)
    else show(stage)
    if (stage === 'drawing') run(drawNow)
    if (stage === 'sending') run(sendNow)
    if (stage === 'late' || stage === 'void') erase()
  }

  /** One thing at a time; a failure of this device's storage or cryptography ends in a sentence, never in silence. */
  function run(work: () => Promise<void>): void {
    if (busy) return
    busy = true
    work().then(
      () => {
        busy = false
        step()
      },
      () => show('unfit'),
    )
  }

  async function drawNow(): Promise<void> {
    if (kept === null) {
      await pause(randomSeconds(fact(figures?.phase === 'open' ? 'delayLate' : 'delayIssuing')) * 1000)
      kept = await prepare(vault, worker, manifest, text, owner)
    }
    if (kept.state !== 'drawing') return
    const answer = await draw(vault, worker, kept, (lost) => {
      part('draw-lost').hidden = !lost
    })
    if (typeof answer === 'string') noBallot = answer
    else kept = answer ?? kept
  }

  async function sealNow(): Promise<void> {
    if (kept?.state !== 'drawn') return
    show('sending')
    kept = await sealBallot(vault, kept, manifest, encodeMarks(manifest.rule, ballot.marks()))
    erase()
    history.replaceState(null, '')
  }

  async function sendNow(): Promise<void> {
    if (kept?.state !== 'sealed') return
    const slow = part('slow')
    const answer = await send(
      vault,
      kept,
      () => {
        slow.hidden = false
      },
      () => new Promise((resolve) => (sendAgain = resolve)),
    )
    slow.hidden = true
    if (answer === 'refused') {
      show('refused')
      // Nothing more is tried: this phone is shown to the scrutineers as it is.
      return new Promise(() => {})
    }
    kept = answer === 'late' ? null : answer
    if (answer !== 'late') navigator.vibrate?.([200, 100, 200])
  }

  function openReview(): void {
    writeReview(manifest.rule, ballot, change)
    castButton.shown()
  }

  function change(row: Row): void {
    addEventListener('popstate', () => row.element.querySelector('input')?.focus(), { once: true })
    history.back()
  }

  function receipt({ phase, issued, returned }: Figures): void {
    if (kept?.state !== 'cast') return
    if (show('receipt')) writeReceipt(kept.ballot)
    // While others vote this page asks for nothing that knows the deputy: it would tell when he had cast.
    part('receipt-back').hidden = phase === 'open'
    part('returned').textContent = returned > 0 ? fill(part('returned'), { n: returned, all: issued }) : ''
  }

  function offlineNotes(): void {
    part('offline').hidden = alive
    for (const button of [part('next'), part('cast')]) {
      button.setAttribute('aria-disabled', String(!alive))
      button.textContent = fill(button, {}, alive ? '' : 'Off')
    }
  }

  function erase(): void {
    ballot.erase()
    eraseReview()
  }
}

/** «20-90» → some moment between. */
function randomSeconds(range: string): number {
  const [least = 0, most = 0] = range.split('-').map(Number)
  return least + Math.random() * (most - least)
}

if (isFit()) start().catch(() => show('unfit'))
else show('unfit')
