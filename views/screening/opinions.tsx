/** What the departments say of a candidate, and which of them have not answered yet. */
import type { ReviewRow } from '../../src/screening/review-store.ts'
import { wan } from '../format.ts'
import { Scroll } from '../parts/scroll.tsx'
import type { Ui } from '../ui.ts'
import type { CandidateProps } from './candidate.tsx'

export function Opinions({ ui, reviews, mayWithdraw, here }: CandidateProps & { here: string }) {
  const words = ui.text.screening.candidate
  return (
    <section class="panel" aria-labelledby="opinions">
      <h2 id="opinions">{words.opinions}</h2>
      {reviews.length === 0 ? (
        <p class="quiet">{words.noOpinions}</p>
      ) : (
        <Scroll label={words.opinions}>
          <table class="table opinions-table">
            <thead>
              <tr>
                <th scope="col">{words.columns.unit}</th>
                <th scope="col">{words.columns.due}</th>
                <th scope="col">{words.columns.opinion}</th>
                <th scope="col" class="number">
                  {words.columns.cost}
                </th>
                <th scope="col">{words.columns.reason}</th>
              </tr>
            </thead>
            <tbody>
              {reviews.map((review) => (
                <tr>
                  <td class="nowrap" lang="zh-CN">
                    {review.unit}
                  </td>
                  <td class="nowrap">
                    <time>{review.due_on}</time>
                  </td>
                  <td class="nowrap">
                    <OpinionTag ui={ui} review={review} />
                  </td>
                  <td class="number">
                    {review.cost_fen !== null && (
                      <>
                        {wan(review.cost_fen)} <span class="phone-unit">{ui.text.common.wan}</span>
                      </>
                    )}
                  </td>
                  <td>
                    {review.opinion === null && mayWithdraw ? (
                      <form method="post" action={`${here}/withdraw`}>
                        <input type="hidden" name="unit" value={review.unit_id} />
                        <button class="link-button" type="submit" aria-label={words.withdrawFrom(review.unit)}>
                          {words.withdraw}
                        </button>
                      </form>
                    ) : (
                      <span class="written" lang="zh-CN">
                        {review.reason}
                      </span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  )
}

const OPINION_TAGS = { feasible: 'tag tag-lv', 'feasible-if-changed': 'tag tag-qing', infeasible: 'tag tag-zhu' } as const

function OpinionTag({ ui, review }: { ui: Ui; review: ReviewRow }) {
  if (review.opinion !== null) return <span class={OPINION_TAGS[review.opinion]}>{ui.text.words.opinion[review.opinion]}</span>
  const late = review.due_on < ui.today
  return <span class={late ? 'late' : 'quiet'}>{ui.text.screening.candidate.waiting}</span>
}
