/** A paper as the page that is printed. */
import type { Child } from 'hono/jsx'
import { PaperPage } from '../parts/paper.tsx'
import type { Ui } from '../ui.ts'
import type { Block, Sheet } from './model.ts'
import { Said } from './said.tsx'
import { SheetTable } from './sheet-table.tsx'

const SHAPE = { document: undefined, wide: 'wide', 'ballot-a4': 'ballot', 'ballot-a3': 'ballot-a3' } as const

export function SheetPage(props: {
  ui: Ui
  sheet: Sheet
  back: string
  /** Where the same paper is fetched as a file. */
  file?: string
  /** For the office, above the paper and never printed. */
  remark?: Child
}) {
  const { ui, sheet, back, file } = props
  const shape = SHAPE[sheet.shape]
  return (
    <PaperPage ui={ui} title={sheet.title} back={back} {...(shape ? { shape } : {})} {...(file === undefined ? {} : { file })}>
      {sheet.stamp !== null && <p class="paper-draft">{sheet.stamp}</p>}
      {props.remark}
      {sheet.blocks.map((block) => (
        <BlockPart block={block} />
      ))}
    </PaperPage>
  )
}

function BlockPart({ block }: { block: Block }) {
  switch (block.kind) {
    case 'letterhead':
      return (
        <header class="report-head">
          <p class="report-organ">{block.organ}</p>
          <p>{block.number}</p>
        </header>
      )
    case 'title':
      return (
        <h1>
          {block.parts.map((part) => (
            <span class="together">{part}</span>
          ))}
        </h1>
      )
    case 'heading':
      return <h2>{block.text}</h2>
    case 'paragraph':
      return (
        <p>
          <Said words={block.words} />
        </p>
      )
    case 'clause':
      return (
        <p>
          <b>{block.label}</b>　<Said words={block.words} />
        </p>
      )
    case 'centred':
    case 'address':
    case 'cue':
    case 'right':
      return (
        <p class={`paper-${block.kind}`}>
          <Said words={block.words} />
        </p>
      )
    case 'boxed':
      return (
        <p class="paper-boxed">
          <b>{block.label}</b> <Said words={block.words} />
        </p>
      )
    case 'seal':
      return <p class="paper-seal">{block.text}</p>
    case 'fields':
      return (
        <dl class="paper-fields">
          {block.rows.map(({ label, words }) => (
            <div>
              <dt>{label}</dt>
              <dd>
                <Said words={words} />
              </dd>
            </div>
          ))}
        </dl>
      )
    case 'signatures':
      return (
        <div class="report-names">
          {block.lines.map((line) => (
            <p>{line}</p>
          ))}
        </div>
      )
    case 'digest':
      return (
        <p class="report-digest">
          {block.label} <b>{block.value}</b>
        </p>
      )
    case 'table':
      return <SheetTable table={block} />
  }
}
