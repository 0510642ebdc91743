/** The first page: how many projects, how much money, which are slow and why, and what one can do now. */

import type { BodyKind } from '../../src/database/tables/people.ts'
import type { DecisionKind } from '../../src/database/tables/vote.ts'
import type { Day } from '../../src/kernel/clock.ts'
import type { Fen } from '../../src/kernel/money.ts'
import type { DistrictFigures, PublicProject, Totals } from '../../src/publication/disclosure.ts'
import { count, dayOfYear, longDay, percent, shortDay, wan, yi } from '../format.ts'
import { PublicPage } from '../layout.tsx'
import { Lamp, type LampState, Ring } from '../parts/ring.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { CallBox, type OpenCall } from './call-box.tsx'
import { MoneyStrip } from './money-strip.tsx'
import { RingField } from './ring-field.tsx'

interface FeedItem {
  readonly on: Day
  readonly code: string
  readonly title: string
  readonly sentence: string
  readonly lamp: LampState
}

export interface HomeProps {
  readonly ui: Ui
  readonly year: number
  readonly totals: Totals
  readonly districts: readonly DistrictFigures[]
  /** The slowest of each district, by its slug. */
  readonly slow: Readonly<Record<string, readonly PublicProject[]>>
  readonly decided: readonly {
    readonly kind: DecisionKind
    readonly level: BodyKind
    readonly count: number
    readonly approved: Fen
  }[]
  readonly calls: readonly OpenCall[]
  readonly feed: readonly FeedItem[]
}

export function HomePage(props: HomeProps) {
  const { ui, totals } = props
  const words = ui.text.publication.home
  return (
    <PublicPage ui={ui} title={words.title(count(totals.count))} menu="home">
      <Hero {...props} />
      <MoneyStrip ui={ui} totals={totals} />
      <div class="wrap">
        {props.calls.map((call) => (
          <CallBox ui={ui} call={call} />
        ))}
        <Districts {...props} />
        <div class="two-columns section">
          <Feed ui={ui} feed={props.feed} />
          <HowDecided ui={ui} decided={props.decided} />
        </div>
      </div>
    </PublicPage>
  )
}

function Hero({ ui, year, totals, districts, decided }: HomeProps) {
  const words = ui.text.publication.home
  const lamp = (state: LampState) => words.lampCount[state](count(totals.lamps[state]))
  const states = (['done', 'green', 'amber', 'red', 'grey'] as const).filter((state) => totals.lamps[state] > 0)
  return (
    <section class="hero">
      <div class="wrap">
        <div>
          <p class="kicker">{words.kicker(year, ui.city, words.ways(decided))}</p>
          <h1>
            <span class="nowrap">{words.headlineCount(count(totals.count))}</span>
            <br />
            <em class="nowrap">{words.headlineMoney(yi(totals.approved))}</em>
            <br />
            <span>{words.headlineQuestion}</span>
          </h1>
          <p class="answer">
            {states.map((state, index) => (
              <>
                {index > 0 && words.comma}
                <b>{lamp(state)}</b>
              </>
            ))}
            {words.stop}
            {words.paid} <b>{words.amount(wan(totals.paid))}</b>
            {words.share(percent(totals.paid, totals.approved))}
          </p>
          <p class="cta">
            <a class="btn" href={paths.projects}>
              {words.find}
            </a>
            <a class="btn btn-ghost" href={paths.calls}>
              {words.propose}
            </a>
          </p>
          {totals.asOf && (
            <p class="as-of">
              {words.asOf} <time datetime={totals.asOf}>{longDay(totals.asOf, ui.language)}</time>
              {words.stop} {words.checked} <a href={`${paths.projects}.csv`}>{words.download}</a>
            </p>
          )}
        </div>
        <RingField ui={ui} districts={districts} />
      </div>
    </section>
  )
}

function Districts({ ui, districts, slow }: HomeProps) {
  const words = ui.text.publication.home
  return (
    <section class="section" aria-labelledby="districts">
      <div class="between">
        <h2 class="section-title" id="districts">
          {words.districts(districts.length)}
        </h2>
        <a href={paths.projects}>{words.filterAll}</a>
      </div>
      <div class="district-columns">
        {districts.map((district) => (
          <article>
            <h3>
              <a href={paths.district(district.slug)}>{district.name}</a>
            </h3>
            <p class="quiet">
              {words.districtFacts(
                count(district.totals.count),
                wan(district.totals.approved),
                count(district.totals.lamps.done),
              )}
            </p>
            <svg class="meter" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
              <rect class="track" width="100" height="6" />
              <rect class="value" width={share(district.totals.paid, district.totals.approved)} height="6" />
            </svg>
            <p class="small quiet">
              {words.districtPaid(wan(district.totals.paid), percent(district.totals.paid, district.totals.approved))}
            </p>
            <ul class="slow-list">
              {(slow[district.slug] ?? []).map((project) => (
                <li>
                  <ProjectLine ui={ui} project={project} />
                </li>
              ))}
            </ul>
            <p>
              <a class="more" href={`${paths.projects}?d=${district.slug}`}>
                {words.allOf(district.name, count(district.totals.count))}
              </a>
            </p>
          </article>
        ))}
      </div>
    </section>
  )
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10)

/** One project in a narrow list: its ring, its name, why it is slow, its money and its plan. */
export function ProjectLine({ ui, project }: { ui: Ui; project: PublicProject }) {
  const words = ui.text.publication.home
  return (
    <a href={paths.project(project.code)}>
      <Ring
        percent={project.percent}
        lamp={project.lamp}
        size={44}
        label={ui.text.words.lamp[project.lamp].word}
        inside={ui.text.words.lamp[project.lamp].mark}
      />
      <span class="slow-title" lang="zh-CN">
        {project.title}
        {project.reason && <span class="slow-why">{project.reason}</span>}
      </span>
      <span class="slow-figures">
        {words.amount(wan(project.approved))}
        <br />
        {words.progress(project.percent, project.planned)}
      </span>
    </a>
  )
}

function Feed({ ui, feed }: { ui: Ui; feed: readonly FeedItem[] }) {
  const words = ui.text.publication.home
  return (
    <section aria-labelledby="feed">
      <h2 class="section-title" id="feed">
        {words.feed}
      </h2>
      {feed.length === 0 && <p class="empty">{words.noFeed}</p>}
      <ol class="feed">
        {feed.map((item) => (
          <li>
            <time datetime={item.on} title={dayOfYear(item.on, ui.language)}>
              {shortDay(item.on)}
            </time>
            <div>
              <p class="between">
                <a class="strong" href={paths.project(item.code)} lang="zh-CN">
                  {item.title}
                </a>
                <Lamp lamp={item.lamp} text={ui.text} />
              </p>
              <p lang="zh-CN">{item.sentence}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function HowDecided({ ui, decided }: { ui: Ui; decided: HomeProps['decided'] }) {
  const words = ui.text.publication.home
  return (
    <section aria-labelledby="how">
      <h2 class="section-title" id="how">
        {words.how.title}
      </h2>
      <ol class="numbered-steps on-paper">
        {words.how.steps.map(([name, text]) => (
          <li>
            <b>{name}</b>
            <span>{text}</span>
          </li>
        ))}
      </ol>
      <p class="small">
        {decided.map((group, index) => (
          <>
            {index > 0 && words.comma}
            <a href={`${paths.projects}?by=${group.level}-${group.kind}`}>
              {words.decidedCount(ui.text.words.decidedBy(group.kind, group.level), count(group.count))}
            </a>
          </>
        ))}
        {words.stop}
      </p>
      <p>
        <a class="more" href={paths.votes}>
          {words.how.results}
        </a>
      </p>
    </section>
  )
}
