/** Scanning slips at the desk: with the camera of this device, or with a hand scanner that types. One after the other, without a touch. */
import type { ScanResult } from '../../src/voting/session/scanned.ts'
import type { Session } from '../../src/voting/session/session-store.ts'
import { DeskMenu } from '../desk/menu.tsx'
import { Crumbs, StaffPage } from '../layout.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'

export interface ScanProps {
  readonly ui: Ui
  readonly noun: string
  readonly session: Session
  /** The page of the session. */
  readonly here: string
  /** Of a slip that a hand scanner has just typed. */
  readonly result: ScanResult | null
}

export function ScanPage({ ui, noun, session, here, result }: ScanProps) {
  const words = ui.text.scan
  const shown = result?.result ?? null
  return (
    <StaffPage ui={ui} title={words.title} menu={<DeskMenu ui={ui} current="sessions" />} script="scan-slips.js">
      <Crumbs
        ui={ui}
        items={[[ui.text.session.title(noun), paths.desk(ui.desk?.slug ?? '', 'sessions')], [session.name, here], [words.title]]}
      />
      <div class="desk-title">
        <h1>{words.title}</h1>
        <p class="quiet">{words.intro}</p>
      </div>
      <div class="scan" id="scan" data-address={`${here}/scan`} data-code={session.code}>
        <section class="panel" aria-labelledby="camera-title">
          <h2 id="camera-title">{words.camera}</h2>
          <div class="scan-picture">
            <video id="picture" muted playsinline hidden aria-label={words.picture} />
            <p class="quiet" id="camera-off">
              {words.off}
            </p>
          </div>
          <p class="act-row">
            <button class="btn" type="button" id="camera" hidden>
              {words.start}
            </button>
          </p>
          <p class="note" id="camera-problem" role="alert" hidden data-denied={words.denied} data-none={words.none} />
          <noscript>
            <p class="note">{words.noScript}</p>
          </noscript>
        </section>
        <section class="panel" aria-labelledby="scanned-title">
          <h2 id="scanned-title">{words.last}</h2>
          <div
            class={shown === null ? 'scan-result' : `scan-result scan-${shown}`}
            id="result"
            role="status"
            aria-live="assertive"
          >
            <p class="scan-verdict" id="verdict">
              {shown === null ? words.waiting : words.result[shown]}
            </p>
            <p class="scan-name" id="name" lang="zh-CN">
              {result !== null && 'name' in result ? result.name : ''}
            </p>
            <p id="seat" lang="zh-CN">
              {result !== null && 'seat' in result ? result.seat : ''}
            </p>
          </div>
          <template id="words">
            {Object.entries({ ...words.result, lost: words.lost }).map(([name, sentence]) => (
              <span data-name={name}>{sentence}</span>
            ))}
          </template>
          <form method="post" action={`${here}/scan`} class="inline-form">
            <label for="slip">{words.scanner}</label>
            <input class="input" id="slip" name="slip" autocomplete="off" maxlength={300} />
            <button class="btn btn-ghost" type="submit">
              {words.send}
            </button>
          </form>
          <p class="quiet small">{words.scannerHint}</p>
        </section>
      </div>
    </StaffPage>
  )
}
