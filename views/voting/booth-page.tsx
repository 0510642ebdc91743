/** The frame of a deputy's pages before the ballot: large, one column, which session this is. */
import type { Child } from 'hono/jsx'
import { Document } from '../layout.tsx'
import type { Ui } from '../ui.ts'

export function BoothPage(props: {
  ui: Ui
  title: string
  session: string
  failed?: boolean
  script?: string
  refresh?: number
  children: Child
}) {
  const { ui, session } = props
  return (
    <Document
      ui={ui}
      title={props.title}
      density="booth"
      failed={props.failed ?? false}
      {...(props.script === undefined ? {} : { script: props.script })}
      {...(props.refresh === undefined ? {} : { refresh: props.refresh })}
    >
      <header class="top-bar">
        <div>
          <p class="booth-session" lang="zh-CN">
            {session}
          </p>
          <span class="tools">
            <a class="chip" href={`${ui.here.pathname}?mode=${ui.mode === 'elder' ? 'normal' : 'elder'}`}>
              {ui.mode === 'elder' ? ui.text.common.tools.normal : ui.text.common.tools.elder}
            </a>
          </span>
        </div>
      </header>
      <main id="main" tabindex={-1}>
        {props.children}
      </main>
    </Document>
  )
}
