/** Instead of a casting page that is not the one whose digest was published: nobody casts on it. Like the other it knows nobody. */
import { type Language, texts } from '../text/index.ts'

export function CastingChangedPage({ language, style }: { language: Language; style: string }) {
  const { changed } = texts[language].casting
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{changed.title}</title>
        <link rel="stylesheet" href={style} />
        <link rel="icon" href="data:," />
      </head>
      <body class="booth">
        <main id="main">
          <h1>{changed.title}</h1>
          <p class="lead">{changed.body}</p>
        </main>
      </body>
    </html>
  )
}
