/** One proposal at the desk: every word of it, its author, what is similar, and what may be decided. */
import type { ProposalAtDesk } from '../../src/collection/proposal-store.ts'
import type { SimilarProposal } from '../../src/collection/similar-store.ts'
import type { CandidateState, Category, Channel } from '../../src/database/tables/year.ts'
import type { Day } from '../../src/kernel/clock.ts'
import { DeskMenu } from '../desk/menu.tsx'
import { longDay, trackingCode } from '../format.ts'
import { Crumbs, StaffPage } from '../layout.tsx'
import type { FieldErrors } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { ProposalStateTag } from './inbox-table.tsx'
import { DecidePanels } from './proposal-decide.tsx'
import { Author, Fate } from './proposal-fate.tsx'
import { SimilarList } from './proposal-similar.tsx'

export interface ProposalProps {
  readonly ui: Ui
  readonly proposal: ProposalAtDesk
  readonly lead: { readonly id: string; readonly title: string; readonly mergedOn: Day } | null
  readonly merged: readonly {
    readonly id: string
    readonly title: string
    readonly channel: Channel
    readonly submitted_on: Day
  }[]
  readonly candidates: readonly { readonly id: string; readonly title: string; readonly state: CandidateState }[]
  readonly similar: readonly SimilarProposal[]
  readonly categories: readonly Category[]
  readonly phrases: readonly (keyof Ui['text']['intake']['proposal']['refusalPhrases'])[]
  /** The year still decides, and the viewer may. */
  readonly mayDecide: boolean
  /** The year is past deciding. */
  readonly closed: boolean
  readonly mayDraft: boolean
  /** Why the last attempt did not go through: a colleague was faster. */
  readonly conflict: { readonly name: string | null; readonly time: string } | null
  readonly values: Readonly<Record<string, string>>
  readonly errors: FieldErrors
}

export function ProposalPage(props: ProposalProps) {
  const { ui, proposal, conflict } = props
  const words = ui.text.intake.proposal
  const slug = ui.desk?.slug ?? ''
  const here = paths.desk(slug, 'proposals', proposal.id)
  return (
    <StaffPage
      ui={ui}
      title={proposal.title}
      menu={<DeskMenu ui={ui} current="proposals" />}
      failed={Object.keys(props.errors).length > 0}
    >
      <Crumbs ui={ui} items={[[ui.text.intake.inbox.title, paths.desk(slug, 'proposals')], [proposal.title]]} />
      {conflict && (
        <div class="note note-zhu" role="alert">
          <b>{words.conflict(conflict.name ?? words.somebody, conflict.time)}</b>
          {words.conflictBody}
        </div>
      )}
      <div class="desk-title">
        <h1 lang="zh-CN">{proposal.title}</h1>
        <ProposalStateTag ui={ui} state={proposal.state} />
        <p class="quiet">
          {words.received(longDay(proposal.submitted_on, ui.language), ui.text.words.channel[proposal.channel])}
        </p>
      </div>
      <div class="desk-columns">
        <div>
          <Words ui={ui} proposal={proposal} />
          <Fate {...props} here={here} />
          <SimilarList {...props} here={here} />
        </div>
        <div>
          {props.mayDecide && <DecidePanels {...props} here={here} />}
          {props.closed && <p class="note note-qing">{words.frozen}</p>}
          <Author ui={ui} proposal={proposal} here={here} mayRemove={ui.desk?.may('proposal.decide') ?? false} />
        </div>
      </div>
    </StaffPage>
  )
}

function Words({ ui, proposal }: { ui: Ui; proposal: ProposalAtDesk }) {
  const words = ui.text.intake.proposal
  const facts = [
    [words.place, proposal.place],
    [words.who, proposal.beneficiaries],
    [words.call, proposal.call_title ?? words.outsideCall],
  ] as const
  return (
    <section class="panel" aria-label={ui.text.collection.propose.checkWish}>
      <p class="written proposal-wish" lang="zh-CN">
        {proposal.wish}
      </p>
      <dl class="summary summary-tight">
        <div>
          <dt>{words.category}</dt>
          <dd>{ui.text.words.category[proposal.category]}</dd>
        </div>
        {facts.map(([label, value]) => (
          <div>
            <dt>{label}</dt>
            <dd lang="zh-CN">{value || <span class="quiet">{words.blank}</span>}</dd>
          </div>
        ))}
        <div>
          <dt>{words.code}</dt>
          <dd class="row">
            <span class="code-small">{trackingCode(proposal.tracking_code)}</span>
            <a href={paths.desk(ui.desk?.slug ?? '', 'proposals', proposal.id, 'slip')}>{words.slip}</a>
          </dd>
        </div>
      </dl>
    </section>
  )
}
