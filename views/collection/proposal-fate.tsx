/** What has become of a proposal so far, and who its author is: the one place where a name stands. */
import type { ProposalAtDesk } from '../../src/collection/proposal-store.ts'
import { longDay } from '../format.ts'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import type { ProposalProps } from './proposal.tsx'

/** What has become of it so far: reason, leading one, those merged into it, candidates. */
export function Fate({ ui, proposal, lead, merged, candidates, mayDecide, mayDraft, here }: ProposalProps & { here: string }) {
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

export function Author(props: { ui: Ui; proposal: ProposalAtDesk; here: string; mayRemove: boolean }) {
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
