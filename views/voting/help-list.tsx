/** 求助 at the desk: who waits, where, since when and why; one press when somebody has been there. */
import type { openHelp } from '../../src/voting/help/store.ts'
import type { Session } from '../../src/voting/session/session-store.ts'
import { DeskMenu } from '../desk/menu.tsx'
import { Crumbs, StaffPage } from '../layout.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'

export interface HelpListProps {
  readonly ui: Ui
  /** The page of the session. */
  readonly here: string
  readonly open: Awaited<ReturnType<typeof openHelp>>
  readonly now: Date
}

export function HelpPage(props: HelpListProps & { noun: string; session: Session }) {
  const { ui, noun, session, here } = props
  const words = ui.text.help
  return (
    <StaffPage ui={ui} title={words.title} menu={<DeskMenu ui={ui} current="sessions" />}>
      <Crumbs
        ui={ui}
        items={[[ui.text.session.title(noun), paths.desk(ui.desk?.slug ?? '', 'sessions')], [session.name, here], [words.title]]}
      />
      <div class="desk-title">
        <h1>{words.title}</h1>
        <p class="quiet">{words.pageIntro}</p>
      </div>
      <HelpList {...props} />
    </StaffPage>
  )
}

/** Live: looks every five seconds by itself. */
export function HelpList({ ui, here, open, now }: HelpListProps) {
  const words = ui.text.help
  const mayHandle = ui.desk?.may('help.handle') ?? false
  return (
    <section
      class="panel"
      id="help-list"
      aria-labelledby="help-title"
      hx-get={`${here}/help`}
      hx-trigger="every 5s"
      hx-swap="outerHTML"
    >
      <h2 id="help-title">
        <a href={`${here}/help`} aria-keyshortcuts="F8">
          {words.count(open.length)}
        </a>
      </h2>
      {open.length === 0 ? (
        <p class="quiet small">{words.nobody}</p>
      ) : (
        <ul class="help-list">
          {open.map((one) => (
            <li>
              <p>
                <b lang="zh-CN">{one.name}</b>{' '}
                <span class="quiet">
                  <span lang="zh-CN">{one.delegation}</span> · {words.number(one.rollNumber)}
                  {one.seat && <b lang="zh-CN"> · {one.seat}</b>}
                </span>
                <br />
                {words.reason[one.reason]} · <b>{words.waited(minutesSince(one.askedAt, now))}</b>
              </p>
              {mayHandle && (
                <form method="post" action={`${here}/help/${one.mandateId}`}>
                  <button class="btn btn-small btn-ghost" type="submit">
                    {words.handled}
                    <span class="visually-hidden"> {one.name}</span>
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const minutesSince = (at: Date, now: Date): number => Math.max(0, Math.floor((now.getTime() - at.getTime()) / 60_000))
