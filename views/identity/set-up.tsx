/** First start: the one-time code, the city, and two administrators who are two people. */
import { PublicPage } from '../layout.tsx'
import { ErrorSummary, type FieldErrors, TextField } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'

export function SetUpPage(props: { ui: Ui; values: Readonly<Record<string, string>>; errors: FieldErrors }) {
  const { ui, values, errors } = props
  const words = ui.text.identity.setUp
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errors[name] })
  return (
    <PublicPage ui={ui} title={words.title} failed={Object.keys(errors).length > 0}>
      <div class="wrap section narrow">
        <h1 class="page-title">{words.title}</h1>
        <p class="lead">{words.intro}</p>
        <form method="post" action={paths.setUp} class="section">
          <ErrorSummary errors={errors} text={ui.text} />
          <TextField {...field('code')} label={words.code} hint={words.codeHint} />
          <TextField {...field('city')} label={words.city} hint={words.cityHint} />
          <TextField {...field('city-slug')} label={words.citySlug} hint={words.citySlugHint} />
          <TextField {...field('system-name')} label={words.systemName} />
          <TextField {...field('system-username')} label={words.systemUsername} autocomplete="username" />
          <TextField
            {...field('system-password')}
            value=""
            label={words.systemPassword}
            hint={words.passwordHint}
            type="password"
          />
          <TextField {...field('security-name')} label={words.securityName} />
          <TextField {...field('security-username')} label={words.securityUsername} autocomplete="username" />
          <TextField
            {...field('security-password')}
            value=""
            label={words.securityPassword}
            hint={words.passwordHint}
            type="password"
          />
          <div class="send">
            <button class="btn" type="submit">
              {words.submit}
            </button>
          </div>
        </form>
      </div>
    </PublicPage>
  )
}
