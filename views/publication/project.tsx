/** One project, one address for life: a sentence, the money, the whole life from a letter to today, who answers. */

import type { LedgerKind } from '../../src/database/tables/works.ts'
import type { Day } from '../../src/kernel/clock.ts'
import type { Fen } from '../../src/kernel/money.ts'
import type { PublicProject } from '../../src/publication/disclosure.ts'
import { count, dayOfYear, longDay, month, percent, wan, yuan } from '../format.ts'
import { Crumbs, PublicPage } from '../layout.tsx'
import { MoneySteps } from '../parts/money-steps.tsx'
import { Lamp, Ring } from '../parts/ring.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { ProjectLine } from './home.tsx'
import { type LifeEvent, LifeLine } from './life-line.tsx'

interface LedgerLine {
  readonly on: Day
  readonly kind: LedgerKind
  readonly purpose: string
  readonly counterparty: string
  readonly amount: Fen
  readonly document: string
  readonly correction: boolean
  /** Sum of payments up to and with this line. */
  readonly paidSoFar: Fen
}

interface ReportLine {
  readonly month: Day
  readonly percent: number
  readonly planned: number
  readonly done: string
  readonly problem: string
  readonly nextStep: string
  readonly reportedOn: Day
}

export interface ProjectPageProps {
  readonly ui: Ui
  readonly project: PublicProject
  readonly responsible: string
  readonly sitePhone: string
  readonly target: string
  readonly dueOn: Day
  readonly team: readonly { readonly name: string; readonly lead: boolean }[]
  readonly votes: { readonly for: number; readonly entitled: number } | null
  readonly ledger: readonly LedgerLine[]
  readonly plannedPaid: Fen | null
  readonly reports: readonly ReportLine[]
  readonly life: readonly LifeEvent[]
  readonly near: readonly PublicProject[]
}

export function ProjectPage(props: ProjectPageProps) {
  const { ui, project } = props
  const words = ui.text.publication.project
  return (
    <PublicPage ui={ui} title={project.title} menu="projects">
      <div class="wrap">
        <Crumbs
          ui={ui}
          items={[
            [ui.text.common.nav.home, paths.home],
            [project.district.name, paths.district(project.district.slug)],
            [ui.text.words.category[project.category], `${paths.projects}?cat=${project.category}`],
            [project.title],
          ]}
        />
        <Head {...props} />
        <div class="with-aside">
          <div>
            <OneSentence {...props} />
            <Money {...props} />
            <section class="block" aria-labelledby="life">
              <h2 id="life">{words.life.title}</h2>
              <LifeLine ui={ui} events={props.life} />
            </section>
            <History {...props} />
          </div>
          <aside class="aside">
            <Who {...props} />
            <Near {...props} />
            <div class="card no-print">
              <h2>{words.follow.title}</h2>
              <p class="small">{words.follow.text}</p>
              <p class="small">
                <a href={`${paths.project(project.code)}/ledger.csv`}>{words.money.csv}</a>
              </p>
            </div>
          </aside>
        </div>
      </div>
    </PublicPage>
  )
}

function Head({ ui, project, votes }: ProjectPageProps) {
  const words = ui.text.publication.project
  const how = ui.text.words.decidedBy(project.decidedBy, project.body.kind)
  return (
    <header class="project-head">
      <Ring
        percent={project.percent}
        lamp={project.lamp}
        size={148}
        label={words.done(project.percent)}
        inside={`${project.percent}%`}
      />
      <div>
        <p class="row">
          <Lamp lamp={project.lamp} text={ui.text} />
          <span class="tag">{project.code}</span>
          <span class="small quiet">{ui.text.words.projectState[project.state]}</span>
        </p>
        <h1 lang="zh-CN">{project.title}</h1>
        <p class="facts">
          <span lang="zh-CN">{project.beneficiaries}</span>
          <span>{words.ledBy(project.unit)}</span>
          <span>{votes ? words.votedFor(how, count(votes.for), count(votes.entitled)) : words.agreed(how)}</span>
        </p>
      </div>
    </header>
  )
}

/** What was done, what was paid, how far behind and why, until when: the four facts of the top of the page. */
function OneSentence({ ui, project, reports, dueOn }: ProjectPageProps) {
  const words = ui.text.publication.project
  const latest = reports[0]
  const behind = project.planned - project.percent
  return (
    <section class="block" aria-labelledby="sentence">
      <h2 id="sentence">{words.oneSentence}</h2>
      <p class="one-sentence">
        {latest ? (
          <>
            {latest.done && <span lang="zh-CN">{words.sentence.done(latest.done)}</span>}
            <b>{words.sentence.paid(wan(project.paid))}</b>
            {ui.text.publication.home.comma}
            {project.percent === 100
              ? words.sentence.finished
              : behind > 0
                ? words.sentence.behind(behind)
                : words.sentence.ahead}
            {project.reason && <span lang="zh-CN">{words.sentence.because(project.reason)}</span>}
            {project.percent < 100 && (
              <>
                {ui.text.publication.home.comma}
                {words.sentence.due(longDay(dueOn, ui.language))}
              </>
            )}
            {ui.text.publication.home.stop}
          </>
        ) : (
          words.sentence.noReport
        )}
      </p>
    </section>
  )
}

function Money({ ui, project, ledger, plannedPaid }: ProjectPageProps) {
  const words = ui.text.publication.project.money
  return (
    <section class="block" aria-labelledby="money">
      <h2 id="money">{words.title}</h2>
      <MoneySteps
        ui={ui}
        approved={project.approved}
        contracted={project.contracted}
        paid={project.paid}
        plannedPaid={plannedPaid}
      />
      <p class="quiet">
        {words.sentence(
          wan(project.approved),
          wan(project.contracted),
          wan(project.paid),
          percent(project.paid, project.approved),
        )}
      </p>
      <details class="fold">
        <summary>{words.entries(count(ledger.length))}</summary>
        <Scroll label={words.entries(count(ledger.length))}>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{words.columns.on}</th>
                <th scope="col">{words.columns.kind}</th>
                <th scope="col">{words.columns.purpose}</th>
                <th scope="col">{words.columns.counterparty}</th>
                <th class="number" scope="col">
                  {words.columns.amount}
                </th>
                <th class="number" scope="col">
                  {words.columns.running}
                </th>
                <th scope="col">{words.columns.document}</th>
              </tr>
            </thead>
            <tbody>
              {ledger.map((line) => (
                <tr>
                  <td class="nowrap">{line.on}</td>
                  <td class="nowrap">
                    {ui.text.words.ledger[line.kind]}
                    {line.correction && <span class="tag">{words.correction}</span>}
                  </td>
                  <td lang="zh-CN">{line.purpose}</td>
                  <td lang="zh-CN">{line.counterparty || '—'}</td>
                  <td class="number">{yuan(line.amount)}</td>
                  <td class="number">{line.kind === 'paid' ? yuan(line.paidSoFar) : ''}</td>
                  <td lang="zh-CN">{line.document}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </details>
    </section>
  )
}

function Who({ ui, project, responsible, sitePhone, target, dueOn, team }: ProjectPageProps) {
  const words = ui.text.publication.project.who
  const rows: [string, string][] = [
    [words.unit, project.unit],
    [words.person, responsible],
    [words.phone, sitePhone],
    [words.team, team.map((deputy) => deputy.name).join('、') || '—'],
    [words.target, target],
    [words.due, longDay(dueOn, ui.language)],
    [words.benefits, project.beneficiaries],
  ]
  return (
    <div class="card card-key">
      <h2>{words.title}</h2>
      <dl class="summary summary-tight">
        {rows.map(([term, value]) => (
          <div>
            <dt>{term}</dt>
            <dd lang="zh-CN">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function Near({ ui, project, near }: ProjectPageProps) {
  if (near.length === 0) return null
  return (
    <div class="card elder-off no-print">
      <h2>{ui.text.publication.project.near(project.district.name)}</h2>
      <ul class="slow-list">
        {near.map((other) => (
          <li>
            <ProjectLine ui={ui} project={{ ...other, reason: '' }} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function History({ ui, reports }: ProjectPageProps) {
  const words = ui.text.publication.project.history
  return (
    <section class="block" aria-labelledby="history">
      <h2 id="history">{words.title}</h2>
      {reports.length === 0 && <p class="empty">{words.none}</p>}
      <ol class="report-list">
        {reports.map((report) => (
          <li>
            <p class="between">
              <b>{month(report.month, ui.language)}</b>
              <span class="quiet">
                {report.percent}% / {report.planned}% ·{' '}
                <time datetime={report.reportedOn}>{dayOfYear(report.reportedOn, ui.language)}</time>
              </span>
            </p>
            <p lang="zh-CN">{report.done}</p>
            {(report.problem || report.nextStep) && (
              <p class="small quiet" lang="zh-CN">
                {[report.problem, report.nextStep].filter(Boolean).join(' ')}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
