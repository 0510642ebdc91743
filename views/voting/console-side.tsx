/** Beside the console: digests for the wall, papers to print, the record of the round. */
import type { VotingRule } from '../../src/voting/rule/rule.ts'
import type { RoundAct, RoundAtDesk } from '../../src/voting/session/round-store.ts'
import { time } from '../format.ts'
import { Qr } from '../parts/qr.tsx'
import type { Ui } from '../ui.ts'
import { phaseWord, withoutBallots } from './mode-words.ts'

export function Digests({ ui, round }: { ui: Ui; round: RoundAtDesk }) {
  const words = ui.text.rounds.console
  if (round.manifest_digest === null) return null
  const shown = round.box_digest ?? round.manifest_digest
  const sealed = round.method === 'sealed'
  return (
    <section class="panel" aria-labelledby="digest-title">
      <h2 id="digest-title">{round.box_digest === null ? words.wallDigest : words.boxDigest}</h2>
      <div class="digest-row">
        <Qr text={shown} label={round.box_digest === null ? words.wallDigest : words.boxDigest} size={120} />
        <div>
          <p class="digest">{shown}</p>
          <p class="quiet small">{round.box_digest !== null ? words.boxHint : sealed ? words.wallHint : words.wallPaperHint}</p>
        </div>
      </div>
      {round.box_digest !== null && (
        <p class="digest small">
          {words.wallDigest} {round.manifest_digest}
        </p>
      )}
    </section>
  )
}

export function Papers(props: { ui: Ui; here: string; hasEmptyBox: boolean; hasRooms: boolean }) {
  const { ui, here, hasEmptyBox, hasRooms } = props
  const words = ui.text.roundPapers
  return (
    <section class="panel" aria-labelledby="papers-title">
      <h2 id="papers-title">{words.title}</h2>
      <ul class="link-list">
        <li>
          <a href={`${here}/papers`}>{ui.text.rounds.console.paperLinks}</a>
        </li>
        <li>
          <a href={`${here}/papers/script`}>{words.names.script}</a>
        </li>
        {hasRooms && (
          <li>
            <a href={`${here}/rooms`}>{ui.text.rooms.link}</a>
          </li>
        )}
        {hasEmptyBox && (
          <li>
            <a href={`${here}/empty-box`}>{ui.text.rounds.console.emptyBox}</a>
          </li>
        )}
      </ul>
    </section>
  )
}

export function Log({ ui, rule, acts }: { ui: Ui; rule: VotingRule; acts: readonly RoundAct[] }) {
  const words = ui.text.rounds.console
  const hasBallots = withoutBallots(rule) === null
  return (
    <section class="panel" aria-labelledby="log-title">
      <h2 id="log-title">{words.log}</h2>
      {acts.length === 0 ? (
        <p class="quiet">{words.noLog}</p>
      ) : (
        <ol class="round-log">
          {acts.map((act) => (
            <li>
              <time datetime={act.at.toISOString()}>{time(act.at)}</time>
              <span>
                <b>{phaseWord(ui.text, rule, act.phase)}</b> {words.figures.present} {act.present}
                {hasBallots && act.issued !== null && ` · ${words.figures.issued} ${act.issued}`}
                {hasBallots && act.returned !== null && ` · ${words.figures.returned} ${act.returned}`}
              </span>
            </li>
          ))}
        </ol>
      )}
      <p class="quiet small">{words.logHint}</p>
    </section>
  )
}
