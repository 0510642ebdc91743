/** A page that says what went wrong and what to do. */
import { PublicPage } from './layout.tsx'
import { paths } from './paths.ts'
import type { Ui } from './ui.ts'

export function FailurePage(props: { ui: Ui; title: string; body: string; back?: string; home?: boolean }) {
  const { ui, title, body } = props
  return (
    <PublicPage ui={ui} title={title}>
      <div class="wrap section">
        <h1 class="page-title">{title}</h1>
        <p class="lead">{body}</p>
        <p class="section">
          <a class="btn" href={props.home ? paths.home : (props.back ?? paths.home)}>
            {props.home ? ui.text.failures.notFound.action : ui.text.failures.refused.action}
          </a>
        </p>
      </div>
    </PublicPage>
  )
}
