/** 封存与销毁 of a round at the desk: objections, what goes and what stays, the seal, two keys; afterwards the record of it. */
import type { Day } from '../../src/kernel/clock.ts'
import type { NotedObjection } from '../../src/voting/archive/objection-store.ts'
import type { Destroyed, Objection, Sealing } from '../../src/voting/archive/record.ts'
import type { Archived } from '../../src/voting/archive/store.ts'
import type { Blocker } from '../../src/voting/session/readiness.ts'
import type { RoundAtDesk } from '../../src/voting/session/round-store.ts'
import { DeskMenu } from '../desk/menu.tsx'
import { longDay } from '../format.ts'
import { Crumbs, StaffPage } from '../layout.tsx'
import type { FieldErrors } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { type ArchiveKey, ArchiveKeys } from './archive-keys.tsx'
import { Objections } from './archive-objections.tsx'
import { Record } from './archive-record.tsx'
import { SealForm } from './archive-seal.tsx'
import { Kept, WhatGoes } from './archive-what.tsx'

export interface ArchiveProps {
  readonly ui: Ui
  readonly noun: string
  readonly round: RoundAtDesk
  readonly blockers: readonly Blocker[]
  readonly objections: readonly NotedObjection[]
  readonly holdings: Destroyed
  readonly sealing: Sealing | null
  /** What the rule asks for, in months; null: to the end of the term. */
  readonly months: number | null
  readonly keys: readonly ArchiveKey[]
  /** Digest of the seal's record as shown. */
  readonly seen: string
  readonly archived: Archived | null
  /** The period is as long as it is where no rule names a number. */
  readonly assumed: boolean
  readonly requestIds: readonly [string, string]
  /** Of the form that was sent and refused; the other one stands as it is. */
  readonly failed: 'objection' | 'sealing' | null
  readonly values: Readonly<Record<string, string>>
  readonly errors: FieldErrors
}

export function ArchivePage(props: ArchiveProps) {
  const { ui, round, archived } = props
  const words = ui.text.archive
  const slug = ui.desk?.slug ?? ''
  const here = paths.desk(slug, 'rounds', round.id)
  const title = ui.text.rounds.console.title(round.number, props.noun)
  return (
    <StaffPage ui={ui} title={words.of(title)} menu={<DeskMenu ui={ui} current="sessions" />} failed={props.failed !== null}>
      <Crumbs
        ui={ui}
        items={[
          [ui.text.session.title(props.noun), paths.desk(slug, 'sessions')],
          [round.session_name, paths.desk(slug, 'sessions', round.session_id)],
          [title, here],
          [words.title],
        ]}
      />
      <div class="desk-title">
        <h1>{words.title}</h1>
        <p class="quiet">{title}</p>
        <span class={archived === null ? 'tag tag-qing' : 'tag tag-solid'}>{ui.text.words.phase[round.phase]}</span>
        <span class="spring" />
        <a href={paths.desk(slug, 'archive')}>{words.list.link}</a>
      </div>
      {archived === null ? <Standing {...props} here={here} /> : <Record ui={ui} archived={archived} here={here} />}
      <div class="desk-columns archive-columns">
        <div>
          <Objections
            ui={ui}
            here={`${here}/archive`}
            objections={archived === null ? props.objections : settled(archived.record.objections)}
            open={archived === null}
            requestId={props.requestIds[0]}
            {...(props.failed === 'objection' ? props : { values: { raised: props.values['raised'] ?? '' }, errors: {} })}
          />
          <SealForm
            ui={ui}
            here={`${here}/archive`}
            sealing={archived === null ? props.sealing : archived.record.sealing}
            open={archived === null}
            months={props.months}
            requestId={props.requestIds[1]}
            values={props.values}
            errors={props.failed === 'sealing' ? props.errors : {}}
          />
        </div>
        <div>
          <WhatGoes ui={ui} holdings={props.holdings} done={archived !== null} />
          <Kept ui={ui} method={round.method} />
        </div>
      </div>
      {archived === null && (
        <ArchiveKeys
          ui={ui}
          here={`${here}/archive`}
          keys={props.keys}
          ready={props.blockers.length === 0}
          seen={props.seen}
          written={props.sealing !== null}
        />
      )}
    </StaffPage>
  )
}

const settled = (objections: readonly Objection[]): NotedObjection[] =>
  objections.map((one, index) => ({ ...one, id: String(index) as NotedObjection['id'] }))

function Standing({ ui, round, blockers, assumed, here }: ArchiveProps & { here: string }) {
  const words = ui.text.archive
  const { console: desk } = ui.text.rounds
  return (
    <section class="readiness" aria-labelledby="period-title">
      <h2 id="period-title">{words.period.title}</h2>
      <p class="quiet">{words.intro}</p>
      <Period ui={ui} until={round.objections_until} assumed={assumed} />
      {blockers.length === 0 ? <p class="ready">{desk.ready}</p> : <p class="strong">{desk.blocked}</p>}
      {blockers.length > 0 && (
        <ul>
          {blockers.map(({ code, place, have, need }) => (
            <li>
              {desk.blocker[code](have, need)}{' '}
              {place === 'wait' ? (
                desk.place.wait
              ) : (
                <a href={cureOf(code, here)}>{place === 'archive' ? ui.text.archive.below : desk.place[place]}</a>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Here on the page itself where it can be. */
function cureOf(code: Blocker['code'], here: string): string {
  if (code === 'keys-not-destroyed') return `${here}#box-key-title`
  return code === 'objections-open' ? '#objections-title' : '#seal-title'
}

function Period({ ui, until, assumed }: { ui: Ui; until: Day | null; assumed: boolean }) {
  const words = ui.text.archive.period
  if (until === null) return null
  const day = longDay(until, ui.language)
  return (
    <p>
      {ui.today > until ? words.over(day) : words.runs(day)} {assumed && <span class="quiet small">{words.assumed}</span>}
    </p>
  )
}
