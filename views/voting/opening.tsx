/**
 * The scrutineers' opening page: box file and shares in, result file out, nothing sent anywhere. One document, served or saved; saved, its
 * style and script are inside, and its own policy lets it load nothing and send nothing.
 */
import { paths } from '../paths.ts'
import type { Language, Text } from '../text/index.ts'
import { BoxPart, ResultPart, SharesPart } from './opening-parts.tsx'

export interface OpeningPageProps {
  readonly text: Text
  readonly language: Language
  readonly files:
    | { readonly kind: 'served'; readonly style: string; readonly script: string }
    | { readonly kind: 'inside'; readonly style: string; readonly script: string; readonly policy: string }
}

/** On top of the site's own policy: a page that has seen a share talks to nobody. */
const SILENT = "connect-src 'none'; form-action 'none'; worker-src 'none'"

export function OpeningPage({ text, language, files }: OpeningPageProps) {
  const words = text.opening
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={files.kind === 'served' ? SILENT : files.policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>{`${words.title} — ${words.subtitle}`}</title>
        {files.kind === 'served' ? (
          <link rel="stylesheet" href={files.style} />
        ) : (
          <style dangerouslySetInnerHTML={{ __html: files.style }} />
        )}
        {files.kind === 'served' && <link rel="icon" href="data:," />}
        {files.kind === 'served' && <script src={files.script} defer />}
      </head>
      <body class="opening">
        <a class="skip" href="#main">
          {text.common.skip}
        </a>
        <header class="opening-head">
          <div>
            <h1>{words.title}</h1>
            <p>{words.subtitle}</p>
            <p class="net" role="status" data-part="net" data-words={words.online} data-words-off={words.offline} />
          </div>
        </header>
        <main id="main" tabindex={-1} data-part="page">
          <p class="lead">{words.lead}</p>
          {files.kind === 'served' && (
            <p>
              <a href={paths.openingFile} download>
                {words.save}
              </a>
            </p>
          )}
          <noscript>
            <p class="note note-zhu">{words.noScript}</p>
          </noscript>
          <p class="note note-zhu" data-part="unfit" hidden>
            {words.unfit}
          </p>
          <ol class="opening-steps">
            <BoxPart text={text} />
            <SharesPart text={text} />
            <ResultPart text={text} />
          </ol>
        </main>
        {files.kind === 'inside' && <script dangerouslySetInnerHTML={{ __html: files.script }} />}
      </body>
    </html>
  )
}
