/** The sentences of one paper, each with an example of how it reads; what the record fills in stands in braces. */
import type { FaultyWords } from '../../src/documents/wording.ts'
import { DeskMenu } from '../desk/menu.tsx'
import { Crumbs, StaffPage } from '../layout.tsx'
import { plain } from '../papers/model.ts'
import { fill } from '../papers/voice.ts'
import { ErrorSummary, TextArea } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import { type PaperId, phrasesOf } from '../text/papers/catalogue.ts'
import { COMMON_HOLES, EXAMPLES, fromChinese, inChinese } from '../text/papers/holes.ts'
import { type PhraseKey, phraseOf } from '../text/papers/phrases.ts'
import type { Ui } from '../ui.ts'

export interface WordingPaperProps {
  readonly ui: Ui
  readonly paper: PaperId
  /** As typed, with the Chinese names of the places. */
  readonly values: Readonly<Record<string, string>>
  readonly faults: Readonly<Record<string, FaultyWords>>
  /** A look was asked for, and everything may be saved. */
  readonly looked: boolean
}

export function WordingPaperPage(props: WordingPaperProps) {
  const { ui, paper, faults } = props
  const words = ui.text.roundPapers.wording
  const slug = ui.desk?.slug ?? ''
  const here = paths.desk(slug, 'papers', paper)
  const name = ui.text.roundPapers.names[paper]
  const errors = Object.fromEntries(Object.entries(faults).map(([key, fault]) => [key, faultSentence(ui, fault)]))
  const common = Object.values(COMMON_HOLES).map(([hole]) => `{${hole}}`)
  return (
    <StaffPage ui={ui} title={name} menu={<DeskMenu ui={ui} current="sessions" />} failed={Object.keys(faults).length > 0}>
      <Crumbs ui={ui} items={[[words.title, paths.desk(slug, 'papers')], [name]]} />
      <div class="desk-title">
        <h1>{name}</h1>
        <p class="quiet">{words.paperIntro}</p>
      </div>
      <ErrorSummary errors={errors} text={ui.text} />
      {props.looked && (
        <p class="note" role="status">
          {words.looked}
        </p>
      )}
      <form method="post" action={here} class="panel desk-form wording-form">
        <p class="quiet small">
          {words.holes} <span lang="zh-CN">{common.join(' ')}</span>
        </p>
        {phrasesOf(paper).map((key, index) => (
          <Sentence {...props} phrase={key} number={index + 1} error={errors[key]} here={here} />
        ))}
        <p class="act-row">
          <button class="btn" type="submit">
            {words.save}
          </button>{' '}
          <button class="btn btn-ghost" type="submit" formaction={`${here}/look`}>
            {words.look}
          </button>{' '}
          <button class="btn btn-ghost" type="submit" formaction={`${here}/look`} name="restore" value="all">
            {words.restoreAll}
          </button>
        </p>
        <p class="quiet small">{words.restoreHint}</p>
      </form>
    </StaffPage>
  )
}

function Sentence(props: WordingPaperProps & { phrase: PhraseKey; number: number; error: string | undefined; here: string }) {
  const { ui, phrase, number, error, values, here } = props
  const words = ui.text.roundPapers.wording
  const value = values[phrase] ?? ''
  const original = inChinese(phraseOf(phrase))
  const isChanged = value.trim() !== original
  return (
    <div class="wording-sentence">
      <TextArea
        name={phrase}
        label={isChanged ? `${words.sentence(number)} · ${words.isChanged}` : words.sentence(number)}
        rows={value.length > 44 ? 3 : 2}
        value={value}
        error={error}
        required
      />
      <p class="small">
        <span class="quiet">{words.example}</span> <span lang="zh-CN">{exampleOf(value)}</span>
      </p>
      {isChanged && (
        <p class="small">
          <span class="quiet">{words.original}</span> <span lang="zh-CN">{original}</span>{' '}
          <button class="link-button" type="submit" formaction={`${here}/look`} name="restore" value={phrase}>
            {words.restore}
          </button>
        </p>
      )}
    </div>
  )
}

/** What nobody knows stays as it was typed. */
const exampleOf = (value: string): string => {
  const text = fromChinese(value)
  const unknown = Object.fromEntries(
    [...text.matchAll(/\{([^{}]*)\}/g)].flatMap(([hole, name]) => (name === undefined ? [] : [[name, EXAMPLES[name] ?? hole]])),
  )
  return plain(fill(text, unknown))
}

const faultSentence = (ui: Ui, { fault, holes }: FaultyWords): string =>
  ui.text.roundPapers.wording.fault[fault](holes.map((hole) => inChinese(`{${hole}}`)).join(' '))
