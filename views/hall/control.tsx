/** The operator's levers: what the hall sees now, what comes next, what else may be shown, and black. */
import type { Wall } from '../../src/voting/hall/live-wall.ts'
import type { Picture } from '../../src/voting/hall/picture.ts'
import type { Screen } from '../../src/voting/hall/screen.ts'
import { DeskMenu } from '../desk/menu.tsx'
import { Crumbs, StaffPage } from '../layout.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { withoutBallots } from '../voting/mode-words.ts'
import { nounIn } from './parts.tsx'
import { WallScreen } from './wall.tsx'

export interface HallControlProps {
  readonly ui: Ui
  readonly wall: Wall
  readonly door: string
  readonly state: string
  /** The console that it stands beside; null on a page of its own. */
  readonly round: string | null
}

export function HallControlPage(props: HallControlProps) {
  const { ui, wall } = props
  const words = ui.text.hall.control
  const slug = ui.desk?.slug ?? ''
  return (
    <StaffPage ui={ui} title={words.title} menu={<DeskMenu ui={ui} current="sessions" />}>
      <Crumbs
        ui={ui}
        items={[
          [ui.text.session.title(nounIn({ text: ui.text, wall })), paths.desk(slug, 'sessions')],
          [wall.session.name, paths.desk(slug, 'sessions', wall.session.id)],
          [words.title],
        ]}
      />
      <div class="desk-title">
        <h1>{words.title}</h1>
        <p class="quiet" lang="zh-CN">
          {wall.session.name}
        </p>
      </div>
      <div class="hall-alone">
        <HallControl {...props} />
      </div>
    </StaffPage>
  )
}

/** The panel beside the console. Only its live part is replaced; what one has unfolded stays unfolded. */
export function HallControl(props: HallControlProps) {
  return (
    <section class="panel hall-control" aria-labelledby="hall-control-title">
      <HallLive {...props} />
      <HallLinks {...props} />
    </section>
  )
}

/** Looks every two seconds; answered with nothing while nothing has changed. */
export function HallLive(props: HallControlProps) {
  const { ui, wall, door, state, round } = props
  const words = ui.text.hall.control
  const { black, control, picture } = wall
  const look = `${pathOf(props)}?state=${state}${round === null ? '' : `&round=${round}`}`
  return (
    <div id="hall-live" class="hall-live" hx-get={look} hx-trigger="every 2s" hx-swap="outerHTML">
      <div class="hall-control-head">
        <h2 id="hall-control-title">{words.title}</h2>
        <p class="quiet small" role="status">
          {black ? (
            <strong>{words.isBlack}</strong>
          ) : (
            <>
              {screenNames(ui, picture)[picture.screen]} · {control.pinned === null ? words.following : words.byHand}
            </>
          )}
        </p>
      </div>
      <div class="hall-preview" aria-hidden="true">
        <WallScreen text={ui.text} language={ui.language} wall={wall} door={door} demo={ui.demo} heading={false} />
      </div>
      <div class="hall-levers">
        {ui.desk?.may('hall.show') ? <Levers {...props} /> : <p class="quiet small">{words.watch}</p>}
      </div>
    </div>
  )
}

/** By hands and devices nothing is drawn, and nobody raises a hand for help while hands are counted. */
function screenNames({ text }: Ui, picture: Picture): Record<Screen, string> {
  const mode = 'mode' in picture && picture.mode !== null ? withoutBallots({ mode: picture.mode }) : null
  return mode === null ? text.hall.names : { ...text.hall.names, ...text.modes.hall.names[mode] }
}

const pathOf = ({ ui, wall }: HallControlProps): string => paths.desk(ui.desk?.slug ?? '', 'sessions', wall.session.id, 'hall')

function Levers(props: HallControlProps) {
  const { ui, wall } = props
  const words = ui.text.hall.control
  const { black, control, picture } = wall
  const names = screenNames(ui, picture)
  return (
    <>
      <Reveal {...props} />
      <fieldset class="hall-choices">
        <legend>{words.choose}</legend>
        <Lever {...props} to="show" fields={{ screen: 'follow' }} label={words.follow} isOn={control.pinned === null} />
        {control.offered
          .filter((screen) => screen !== control.follows)
          .map((screen) => (
            <Lever {...props} to="show" fields={{ screen }} label={names[screen]} isOn={control.pinned === screen} />
          ))}
        <Lever
          {...props}
          to="black"
          fields={{ black: black ? 'off' : 'on' }}
          label={black ? words.light : `${words.black} F9`}
          isOn={black}
          shortcut="F9"
        />
      </fieldset>
      <p class="quiet small">{words.chooseHint}</p>
    </>
  )
}

/** Only after the announcement. */
function Reveal(props: HallControlProps) {
  const { ui, wall } = props
  const words = ui.text.hall.control
  const { reveal } = wall.control
  if (reveal === null) return null
  const { next, all, roundId } = reveal
  if (next === null) return <p class="hall-reveal-done">{words.revealed}</p>
  const label = next.stage === 'chosen' ? words.nextChosen(next.chosen) : words.next[next.stage]
  return (
    <div class="hall-reveal">
      <h3>{words.reveal}</h3>
      <p class="quiet small">{words.revealHint}</p>
      <Lever {...props} to="reveal" fields={{ of: roundId, step: String(next.step) }} label={label} look="btn" />
      {all !== null && (
        <Lever {...props} to="reveal" fields={{ of: roundId, step: String(all) }} label={words.all} look="btn btn-ghost" />
      )}
    </div>
  )
}

interface LeverProps extends HallControlProps {
  readonly to: 'show' | 'reveal' | 'black'
  readonly fields: Readonly<Record<string, string>>
  readonly label: string
  readonly isOn?: boolean
  readonly look?: string
  readonly shortcut?: string
}

/** An ordinary form; where htmx is at hand only this part of the page is replaced. */
function Lever(props: LeverProps) {
  const { to, fields, label, round, isOn, look = 'chip', shortcut } = props
  const action = `${pathOf(props)}/${to}`
  return (
    <form method="post" action={action} hx-post={action} hx-target="#hall-live" hx-swap="outerHTML">
      {round !== null && <input type="hidden" name="round" value={round} />}
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button
        class={look}
        type="submit"
        id={`lever-${to}-${fields['screen'] ?? (look === 'chip' ? 'switch' : look.includes('ghost') ? 'all' : 'next')}`}
        aria-pressed={isOn === undefined ? undefined : isOn ? 'true' : 'false'}
        aria-keyshortcuts={shortcut}
      >
        {label}
      </button>
    </form>
  )
}

function HallLinks({ ui, wall, round }: HallControlProps) {
  const words = ui.text.hall.control
  const language = ui.language === 'en' ? '?language=en' : ''
  const wallPath = paths.hall(wall.session.code)
  return (
    <details class="hall-links">
      <summary>{words.open}</summary>
      <p class="quiet small">{words.openHint}</p>
      <ul class="link-list">
        <li>
          <a href={`${wallPath}${language}`} target="_blank" rel="noopener">
            {words.open}
          </a>
        </li>
        <li>
          <a href={`${wallPath}${language === '' ? '?' : `${language}&`}theme=dark`} target="_blank" rel="noopener">
            {words.openDark}
          </a>
        </li>
        {round !== null && (
          <li>
            <a href={paths.desk(ui.desk?.slug ?? '', 'sessions', wall.session.id, 'hall')}>{words.alone}</a>
          </li>
        )}
      </ul>
    </details>
  )
}
