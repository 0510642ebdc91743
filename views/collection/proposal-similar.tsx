/** What says nearly the same, ranked and explained, each one click away from being the leading one. */
import { paths } from '../paths.ts'
import { ProposalStateTag } from './inbox-table.tsx'
import type { ProposalProps } from './proposal.tsx'

export function SimilarList({ ui, proposal, similar, mayDecide, here }: ProposalProps & { here: string }) {
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
