/** 核对: everything once more, by choice, what is worth a second look on top, and the one red button. */
import { choicesOf } from './casting-choices.ts'
import { type CastingProps, Screen } from './casting-screen.tsx'

export function ReviewScreen({ text, rule }: CastingProps) {
  const words = text.casting.review
  const { unmarked } = rule.ballot
  const groups = [
    ...choicesOf(rule, text).map(({ value, sign, word }) => [value, `${sign} ${word}`.trim()] as const),
    ['unmarked', words.groups.unmarked[unmarked]] as const,
  ]
  return (
    <Screen name="review">
      <header class="ballot-head">
        <h1 tabindex={-1}>{words.title}</h1>
        <p>{words.lead}</p>
        <p class="note note-zhu" data-part="void" hidden>
          <b>{words.void.title}</b>
          {Object.entries(words.void.reasons).map(([reason, sentence]) => (
            <span data-reason={reason} hidden>
              {sentence}
            </span>
          ))}
        </p>
        <p class="note note-zhu" data-part="missing" data-words={words.missing} hidden />
        <p class="note" data-part="unmarked" hidden>
          <b data-words={words.unmarkedTitle[unmarked]} />
          <span data-part="unmarked-list" lang="zh-CN" />
        </p>
        <p class="note" data-part="none-for" hidden>
          <b>{words.noneFor.title}</b>
          {words.noneFor.body}
        </p>
      </header>
      <div class="choices-box">
        <div class="review-lists">
          {groups.map(([value, title]) => (
            <section data-group={value} hidden>
              <h2>
                <span>{title}</span>
                <span class="serif" data-part="count" data-words={words.pieces} />
              </h2>
              <ul />
            </section>
          ))}
        </div>
        <button class="cover" type="button" data-act="peek-review">
          <b>{words.covered}</b>
        </button>
      </div>
      <template data-part="review-row">
        <li>
          <span>
            <b class="serif" /> <span lang="zh-CN" />
          </span>
          <button class="change" type="button" data-words={words.changeItem}>
            {words.change}
          </button>
        </li>
      </template>
      <div class="bottom-bar">
        <div>
          <p class="tally">
            <button class="change" type="button" data-act="go-back">
              {words.goBack}
            </button>
            <span data-part="review-tally" data-words={words.valid} />
          </p>
          <button
            class="btn btn-zhu"
            type="button"
            data-part="cast"
            data-words={words.cast}
            data-words-off={text.casting.ballot.waitForNetwork}
          >
            {words.cast}
          </button>
        </div>
      </div>
    </Screen>
  )
}
