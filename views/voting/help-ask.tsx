/** 求助 on the page where a deputy waits: a reason is a button, nothing is typed, and it works without a script. */
import type { HelpReason } from '../../src/database/tables/vote.ts'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'

/** Outside the part that replaces itself, so that nothing moves under a finger. */
export function HelpAsk({ ui, code }: { ui: Ui; code: string }) {
  const words = ui.text.help
  return (
    <details class="help-ask" id="help">
      <summary class="btn btn-ghost">{words.ask}</summary>
      <form method="post" action={paths.help(code)}>
        <p>{words.askIntro}</p>
        <div class="help-reasons">
          {(Object.keys(words.reason) as HelpReason[]).map((reason) => (
            <button class="btn btn-ghost" type="submit" name="reason" value={reason}>
              {words.reason[reason]}
            </button>
          ))}
        </div>
      </form>
    </details>
  )
}

export function HelpAsked({ ui, code, reason }: { ui: Ui; code: string; reason: HelpReason }) {
  const words = ui.text.help
  return (
    <div class="note note-qing">
      <p role="status">
        <b>{words.asked}</b> {words.reason[reason]}
      </p>
      <form method="post" action={`${paths.help(code)}/take-back`}>
        <button class="btn btn-ghost" type="submit">
          {words.takeBack}
        </button>
      </form>
    </div>
  )
}
