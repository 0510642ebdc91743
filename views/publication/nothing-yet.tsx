/** Before the first vote: what will stand here, and what one can do now. */
import { PublicPage } from '../layout.tsx'
import type { Ui } from '../ui.ts'
import { CallBox, type OpenCall } from './call-box.tsx'

export function NothingYetPage({ ui, calls }: { ui: Ui; calls: readonly OpenCall[] }) {
  const words = ui.text.publication.home.empty
  return (
    <PublicPage ui={ui} title={words.title} menu="home">
      <div class="wrap section">
        <h1 class="page-title">{words.title}</h1>
        <p class="lead">{words.body}</p>
        {calls.map((call) => (
          <CallBox ui={ui} call={call} />
        ))}
      </div>
    </PublicPage>
  )
}
