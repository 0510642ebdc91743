/** A page that says what went wrong and what to do; at a desk it stays inside the desk. */
import type { Child } from 'hono/jsx'
import { DeskMenu } from './desk/menu.tsx'
import { PublicPage, StaffPage } from './layout.tsx'
import { paths } from './paths.ts'
import type { Ui } from './ui.ts'

interface FailureProps {
  readonly ui: Ui
  readonly title: string
  readonly body: string
  readonly back?: string
  readonly home?: boolean
}

export function FailurePage(props: FailureProps) {
  const { ui, title, body } = props
  return (
    <Frame ui={ui} title={title}>
      <h1 class="page-title">{title}</h1>
      <p class="lead">{body}</p>
      <p class="section">
        <a class="btn" href={props.home ? paths.home : (props.back ?? paths.home)}>
          {props.home ? ui.text.failures.notFound.action : ui.text.failures.refused.action}
        </a>
      </p>
    </Frame>
  )
}

function Frame({ ui, title, children }: { ui: Ui; title: string; children: Child }) {
  if (ui.desk === null)
    return (
      <PublicPage ui={ui} title={title}>
        <div class="wrap section">{children}</div>
      </PublicPage>
    )
  return (
    <StaffPage ui={ui} title={title} menu={<DeskMenu ui={ui} current={null} />}>
      {children}
    </StaffPage>
  )
}
