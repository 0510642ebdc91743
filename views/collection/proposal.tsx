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
import { ProposalStateTag } from './inbox.tsx'
import { DecidePanels } from './proposal-decide.tsx'

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

/** What has become of it so far: reason, leading one, those merged into it, candidates. */
function Fate({ ui, proposal, lead, merged, candidates, mayDecide, mayDraft, here }: ProposalProps & { here: string }) {
  const words = ui.text.intake.proposal
  const slug = ui.desk?.slug ?? ''
  const link = (id: string) => paths.desk(slug, 'proposals', id)
  return (
    <>
      {proposal.reason && (
        <div class="note">
          <b>
            {words.reason}
            {proposal.decided_on && ` · ${words.decided(longDay(proposal.decided_on, ui.language))}`}
          </b>
          <span lang="zh-CN">{proposal.reason}</span>
        </div>
      )}
      {lead && (
        <section class="panel" aria-labelledby="merged-into">
          <h2 id="merged-into">{words.mergedInto}</h2>
          <p lang="zh-CN">
            <a href={link(lead.id)}>{lead.title}</a>
          </p>
          <p class="quiet">{words.mergedOn(longDay(lead.mergedOn, ui.language))}</p>
          {mayDecide && (
            <form method="post" action={`${here}/undo-merge`} class="act-row">
              <input type="hidden" name="version" value={String(proposal.version)} />
              <button class="btn btn-ghost btn-small" type="submit">
                {words.undo}
              </button>
            </form>
          )}
        </section>
      )}
      {merged.length > 0 && (
        <section class="panel" aria-labelledby="merged-here">
          <h2 id="merged-here">{words.leads(merged.length)}</h2>
          <ul class="plain-rows">
            {merged.map((other) => (
              <li>
                <a href={link(other.id)} lang="zh-CN">
                  {other.title}
                </a>
                <span class="quiet">
                  {ui.text.words.channel[other.channel]} · <time>{other.submitted_on}</time>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {(candidates.length > 0 || mayDraft) && (
        <section class="panel" aria-labelledby="drafted">
          <h2 id="drafted">{words.candidates}</h2>
          <ul class="plain-rows">
            {candidates.map((candidate) => (
              <li>
                <a href={paths.desk(slug, 'screening', candidate.id)} lang="zh-CN">
                  {candidate.title}
                </a>
              </li>
            ))}
          </ul>
          {mayDraft && (
            <p class="act-row">
              <a class="btn btn-ghost btn-small" href={`${paths.desk(slug, 'screening', 'new')}?proposal=${proposal.id}`}>
                {words.draft}
              </a>
            </p>
          )}
        </section>
      )}
    </>
  )
}

function SimilarList({ ui, proposal, similar, mayDecide, here }: ProposalProps & { here: string }) {
  const words = ui.text.intake.proposal
  const canMerge = mayDecide && (proposal.state === 'submitted' || proposal.state === 'accepted')
  return (
    <section class="panel" aria-labelledby="similar">
      <h2 id="similar">{words.similar}</h2>
      {similar.length === 0 && <p class="quiet">{words.similarNone}</p>}
      <ul class="similar-rows">
        {similar.map((other) => (
          <li>
            <div>
              <a href={paths.desk(ui.desk?.slug ?? '', 'proposals', other.id)} lang="zh-CN">
                {other.title}
              </a>{' '}
              <ProposalStateTag ui={ui} state={other.state} />
              <p class="quiet">
                {words.score(Math.round(other.score * 100))} · {words.shared}
                <span lang="zh-CN">{other.shared.join('、')}</span>
              </p>
              <details>
                <summary>{words.compare}</summary>
                <p class="written" lang="zh-CN">
                  {other.text}
                </p>
                <p class="quiet" lang="zh-CN">
                  {other.place}
                </p>
              </details>
            </div>
            {canMerge && other.state === 'accepted' && (
              <form method="post" action={`${here}/merge`}>
                <input type="hidden" name="version" value={String(proposal.version)} />
                <input type="hidden" name="lead" value={other.id} />
                <button class="btn btn-ghost btn-small" type="submit">
                  {words.mergeInto}
                </button>
              </form>
            )}
            {canMerge && other.state === 'submitted' && <p class="small quiet">{words.notAcceptedYet}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Author(props: { ui: Ui; proposal: ProposalAtDesk; here: string; mayRemove: boolean }) {
  const { ui, proposal } = props
  const words = ui.text.intake.proposal
  return (
    <section class="panel" aria-labelledby="author">
      <h2 id="author">{words.author}</h2>
      {proposal.author_name === null ? (
        <p class="quiet">{words.noAuthor}</p>
      ) : (
        <>
          <dl class="summary summary-tight">
            <div>
              <dt>{words.name}</dt>
              <dd lang="zh-CN">{proposal.author_name || <span class="quiet">{words.blank}</span>}</dd>
            </div>
            <div>
              <dt>{words.phone}</dt>
              <dd>{proposal.author_phone || <span class="quiet">{words.blank}</span>}</dd>
            </div>
          </dl>
          <p class="small quiet">{words.authorNote}</p>
          {props.mayRemove && (
            <details class="act-row">
              <summary>{words.removeAuthor}</summary>
              <form method="post" action={`${props.here}/remove-author`}>
                <p>{words.removeAuthorHint}</p>
                <button class="btn btn-zhu btn-ghost btn-small" type="submit">
                  {words.removeAuthor}
                </button>
              </form>
            </details>
          )}
        </>
      )}
    </section>
  )
}
