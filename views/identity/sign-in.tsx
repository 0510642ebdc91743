/** Sign-in of officers. Also shown in place of a page that needs one, and then leads back to it. */
import { PublicPage } from '../layout.tsx'
import { TextField } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'

export function SignInPage(props: { ui: Ui; next: string; username: string; problem: 'wrong' | 'tooMany' | null }) {
  const { ui, problem } = props
  const words = ui.text.identity.signIn
  return (
    <PublicPage ui={ui} title={words.title} failed={problem !== null}>
      <div class="wrap section narrow">
        <h1 class="page-title">{words.title}</h1>
        {problem && (
          <div class="error-summary" role="alert">
            <h2>{words[problem]}</h2>
          </div>
        )}
        <form method="post" action={paths.signIn}>
          <input type="hidden" name="next" value={props.next} />
          <TextField name="username" label={words.username} value={props.username} autocomplete="username" />
          <TextField name="password" label={words.password} type="password" autocomplete="current-password" />
          <div class="send">
            <button class="btn" type="submit">
              {words.submit}
            </button>
          </div>
        </form>
        <p class="section quiet">{words.hint}</p>
      </div>
    </PublicPage>
  )
}
