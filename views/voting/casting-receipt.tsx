/** 回执: the seal, a label to find it by, and the whole digest, which is the check. Neither a name nor a choice nor a time stands here. */
import { paths } from '../paths.ts'
import { type CastingProps, Screen } from './casting-screen.tsx'

export function ReceiptScreen({ text, round }: CastingProps) {
  const words = text.casting.receipt
  return (
    <Screen name="receipt" class="receipt">
      <svg class="seal" viewBox="0 0 240 240" role="img" aria-label={words.seal}>
        <circle cx="120" cy="120" r="104" stroke-width="11" />
        <circle cx="120" cy="120" r="90" stroke-width="1.6" />
        <text x="120" y="88" font-size="16" aria-hidden="true">
          {words.sealTop}
        </text>
        <text x="120" y="142" font-size="51" aria-hidden="true">
          {words.seal}
        </text>
      </svg>
      <h1 tabindex={-1}>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <div class="receipt-number">
        <span>{words.label}</span>
        <b data-part="receipt-label" />
      </div>
      <svg class="receipt-code" role="img" aria-label={words.qr} data-part="receipt-code">
        <rect />
        <path shape-rendering="crispEdges" />
      </svg>
      <p class="receipt-whole">
        {words.whole}
        <span data-part="receipt-whole" />
      </p>
      <ol class="points">
        {words.points.map((point, index) => (
          <li>
            <i aria-hidden="true">{index + 1}</i>
            <span>{point}</span>
          </li>
        ))}
      </ol>
      <p class="away">
        <button class="btn btn-ghost" type="button" data-act="save" data-words={words.pictureTitle}>
          {words.save}
        </button>
        <a class="btn btn-ghost" href={paths.waiting(round.sessionCode)} data-part="receipt-back" hidden>
          {text.casting.back}
        </a>
      </p>
      <form class="note" method="post" action={paths.signOut} data-part="clear">
        <b>{words.tablet.title}</b>
        {words.tablet.body}
        <p>
          <button class="btn btn-ghost" type="submit">
            {words.tablet.action}
          </button>
        </p>
      </form>
      <p class="returned" role="status" data-part="returned" data-words={words.returned} />
    </Screen>
  )
}
