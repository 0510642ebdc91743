/** An official paper on A4, printed straight from the page. Its language is Chinese; only the bar above it, which is not printed, follows the reader. */
import type { Child } from 'hono/jsx'
import { Document } from '../layout.tsx'
import type { Ui } from '../ui.ts'

export function PaperPage(props: {
  ui: Ui
  title: string
  back: string
  shape?: 'wide' | 'slip' | 'slips' | 'ballot' | 'ballot-a3'
  /** Where the same paper is fetched as a .docx. */
  file?: string
  children: Child
}) {
  const { ui } = props
  return (
    <Document ui={ui} title={props.title} density="staff" style="paper.css" script={null}>
      <nav class="paper-bar no-print" aria-label={ui.text.common.print}>
        <a href={props.back}>{ui.text.common.back}</a>
        <span>{ui.text.common.printHint}</span>
        {props.file !== undefined && <a href={props.file}>{ui.text.roundPapers.file}</a>}
      </nav>
      <main id="main" class={props.shape ? `paper paper-${props.shape}` : 'paper'} lang="zh-CN" tabindex={-1}>
        {props.children}
      </main>
    </Document>
  )
}
