/** What the archive destroys, in numbers, and what stays. */
import type { Destroyed } from '../../src/voting/archive/record.ts'
import type { RoundAtDesk } from '../../src/voting/session/round-store.ts'
import { count } from '../format.ts'
import type { Ui } from '../ui.ts'

/** `holdings`: as they stand now, or as they were when they were destroyed. */
export function WhatGoes({ ui, holdings, done }: { ui: Ui; holdings: Destroyed; done: boolean }) {
  const words = ui.text.archive.destroyed
  const { boxKey, list } = holdings
  return (
    <section class="panel" aria-labelledby="goes-title">
      <h2 id="goes-title">{done ? words.titleDone : words.title}</h2>
      {boxKey === null ? (
        <p>{words.onPaper}</p>
      ) : (
        <>
          <dl class="archive-figures">
            {(
              [
                [words.envelopes, words.pieces(count(holdings.envelopes))],
                [words.receipts, words.pieces(count(holdings.receipts))],
                [words.requests, words.pieces(count(holdings.requests))],
                [words.boxKey, (done ? words.keyGone : words.key)[boxKey]],
              ] as const
            ).map(([name, value]) => (
              <div>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          {list !== null && (
            <dl class="share-digests">
              <div>
                <dt>{words.list}</dt>
                <dd class="digest">{list}</dd>
              </div>
            </dl>
          )}
          <p class="note">{words.backups}</p>
        </>
      )}
      {holdings.voidRounds.length > 0 && (
        <>
          <h3>{(done ? words.voidGone : words.void)(holdings.voidRounds.length)}</h3>
          <ul class="archive-kept">
            {holdings.voidRounds.map(({ number, envelopes, requests, list: ofRound }) => (
              <li>
                {words.voidRound(number, count(envelopes), count(requests))}
                {ofRound !== null && <span class="digest archive-void-list">{`${words.list} ${ofRound}`}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

export function Kept({ ui, method }: { ui: Ui; method: RoundAtDesk['method'] }) {
  const words = ui.text.archive.kept
  const sealed = method === 'sealed'
  return (
    <section class="panel" aria-labelledby="kept-title">
      <h2 id="kept-title">{words.title}</h2>
      <ul class="archive-kept">
        {sealed && <li>{words.marks}</li>}
        {sealed && <li>{words.digests}</li>}
        <li>{words.report}</li>
        <li>{words.record}</li>
      </ul>
    </section>
  )
}
