/** How anybody can check a vote, and what such a check cannot prove. */
import { PublicPage } from '../layout.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'

export function VerifyHelpPage({ ui }: { ui: Ui }) {
  const words = ui.text.publication.verifyHelp
  return (
    <PublicPage ui={ui} title={words.title}>
      <div class="wrap section">
        <h1 class="page-title">{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <ol class="numbered-steps on-paper section">
          {words.steps.map(([name, text]) => (
            <li>
              <b>{name}</b>
              <span>{text}</span>
            </li>
          ))}
        </ol>
        <section class="note section" aria-labelledby="not">
          <h2 id="not">{words.notTitle}</h2>
          <ul class="plain-list">
            {words.not.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </section>
        <p class="section">
          <a class="btn btn-ghost" href={paths.votes}>
            {words.find}
          </a>
        </p>
      </div>
    </PublicPage>
  )
}
