/** 选票: every candidate with choices that cost the same effort, and nothing preset. */
import type { ManifestCandidate } from '../../src/voting/ballot/manifest.ts'
import type { Group, VotingRule } from '../../src/voting/rule/rule.ts'
import { wan } from '../format.ts'
import type { Text } from '../text/index.ts'
import { choicesOf } from './casting-choices.ts'
import { type CastingProps, Screen } from './casting-screen.tsx'

/** Neighbouring candidates that are marked together (a block), or one candidate. */
interface Row {
  readonly number: string
  readonly title: string
  readonly items: readonly number[]
  readonly candidates: readonly ManifestCandidate[]
}

export function BallotScreen(props: CastingProps) {
  const { rule, candidates } = props
  const words = props.text.casting.ballot
  const pips = rule.groups.length === 1 ? (rule.groups[0]?.cap ?? 0) : 0
  return (
    <Screen name="ballot">
      <form autocomplete="off" data-part="ballot">
        <header class="ballot-head">
          <h1 tabindex={-1}>{titleOf(rule, candidates.length, words)}</h1>
          <p>
            {rule.groups.length === 1 && rule.groups.map((group) => <b>{limitOf(rule, group, words)}</b>)}
            {words.unmarked[rule.ballot.unmarked]}
          </p>
          <div class="note note-zhu" data-part="offline" role="alert" hidden>
            <b>{words.offline.title}</b>
            {words.offline.body}
          </div>
        </header>
        {rule.groups.map((group, index) => (
          <Rows {...props} group={group} from={startOf(rule, index)} />
        ))}
        <p class="order">{words.order}</p>
        <div class="note" data-part="full" role="alert" hidden>
          <b data-words={words.full.title} />
          {words.full.body}
          <span data-part="approved" />
        </div>
        <div class="bottom-bar">
          <div>
            {pips > 0 && (
              <div class="pips" aria-hidden="true" data-part="pips">
                {Array.from({ length: pips }, () => (
                  <i />
                ))}
              </div>
            )}
            <p class="tally" role="status">
              <span
                data-part="tally"
                data-words={words.tally}
                data-words-open={words.tallyOpen}
                data-words-hidden={words.marked}
              />
              <span data-part="left" data-words={words.left} data-words-none={words.allMarked} data-words-hidden={words.hidden} />
            </p>
            <button class="btn" type="button" data-part="next" data-words={words.next} data-words-off={words.waitForNetwork}>
              {words.next}
            </button>
          </div>
        </div>
      </form>
    </Screen>
  )
}

function Rows({ text, language, rule, candidates, group, from }: CastingProps & { group: Group; from: number }) {
  const words = text.casting.ballot
  const many = rule.groups.length > 1
  return (
    <>
      {many && (
        <h2 class="group-head">
          <span lang="zh-CN">{group.name}</span> <small>{limitOf(rule, group, words)}</small>
        </h2>
      )}
      <ol class="ballot">
        {rowsOf(group, from, candidates, words).map((row) => (
          <Item text={text} language={language} rule={rule} row={row} />
        ))}
      </ol>
    </>
  )
}

function Item({ text, rule, row }: Pick<CastingProps, 'text' | 'language' | 'rule'> & { row: Row }) {
  const words = text.casting.ballot
  const id = row.items.join('-')
  const choices = choicesOf(rule, text)
  return (
    <li id={`c${id}`} data-items={row.items.join(' ')} data-number={row.number}>
      <div class="item" role="group" aria-labelledby={`t${id}`} aria-describedby={`m${id}`}>
        <div class="item-text">
          <h2 id={`t${id}`}>
            <span class="item-number">{row.number}</span>
            <span class="item-name" lang="zh-CN" data-part="name">
              {row.title}
            </span>
          </h2>
          {row.candidates.map((candidate, index) => (
            <Facts candidate={candidate} text={text} id={index === 0 ? `m${id}` : undefined} named={row.candidates.length > 1} />
          ))}
        </div>
        <div class="choices-box">
          <div class={`choices choices-${choices.length}`}>
            {choices.map(({ value, sign, word }) => (
              <label class="choice">
                <input type={choices.length > 1 ? 'radio' : 'checkbox'} name={`c${id}`} value={value} autocomplete="off" />
                <span class="face">
                  {sign !== '' && (
                    <span class={sign === '○' ? 'sign sign-ring' : 'sign'} aria-hidden="true">
                      {sign === '○' ? '' : sign}
                    </span>
                  )}
                  <span>{word}</span>
                </span>
              </label>
            ))}
          </div>
          <button class="cover" type="button" data-act="peek">
            <b>{words.covered}</b>
            <small>{words.peek}</small>
          </button>
        </div>
      </div>
    </li>
  )
}

function Facts(props: { candidate: ManifestCandidate; text: Text; id: string | undefined; named: boolean }) {
  const { candidate, text } = props
  const words = text.casting.ballot
  // Made up for a rehearsal: nobody builds it and it costs nothing.
  if (candidate.unit === '')
    return (
      <p class="item-facts" id={props.id} lang="zh-CN">
        {candidate.content}
      </p>
    )
  return (
    <>
      <p class="item-facts" id={props.id}>
        {props.named && (
          <span class="item-part" lang="zh-CN">
            {candidate.title}：
          </span>
        )}
        <b>{words.cost(wan(candidate.costFen))}</b> · <span lang="zh-CN">{candidate.unit}</span> ·{' '}
        {words.benefit(candidate.beneficiaries)}
      </p>
      <details>
        <summary>{words.details}</summary>
        <p lang="zh-CN">{candidate.content}</p>
      </details>
    </>
  )
}

type Words = Text['casting']['ballot']

const startOf = (rule: VotingRule, index: number) =>
  rule.groups.slice(0, index).reduce((sum, { candidates }) => sum + candidates, 0)

function rowsOf(group: Group, from: number, candidates: readonly ManifestCandidate[], words: Words): Row[] {
  const items = Array.from({ length: group.candidates }, (_, index) => from + index)
  const of = (item: number) => candidates[item] ?? []
  if (group.contest === 'block') {
    const number = items.length > 1 ? `${from + 1}–${from + items.length}` : String(from + 1)
    return [{ number, title: words.block(group.name), items, candidates: items.flatMap(of) }]
  }
  return items.map((item) => ({
    number: String(item + 1),
    title: candidates[item]?.title ?? '',
    items: [item],
    candidates: [item].flatMap(of),
  }))
}

function titleOf(rule: VotingRule, candidates: number, words: Words): string {
  switch (rule.ballot.layout) {
    case 'up-to-n':
    case 'exactly-n':
      return words.titleTick(candidates)
    case 'grade':
      return words.titleGrade(candidates)
    default:
      return words.title(candidates)
  }
}

function limitOf(rule: VotingRule, { cap, minimum, candidates }: Group, words: Words): string {
  const binding = rule.validity.underSelection === 'void-ballot'
  if (cap !== null && binding && minimum === cap) return words.exactly(cap)
  if (cap !== null && cap < candidates) return words.atMost(cap)
  return binding && minimum > 0 ? words.atLeast(minimum) : ''
}
