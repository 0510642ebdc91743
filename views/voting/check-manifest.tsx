/**
 * Where the wall's QR code leads a phone: 相同 or 不同 in one word, large, and below what the manifest binds. The same page for everybody, without
 * a cookie. Without a script the two fingerprints stand here to be compared by eye.
 */
import { digestLabel } from '../format.ts'
import { type Language, texts } from '../text/index.ts'

export interface CheckManifestProps {
  readonly language: Language
  readonly round: string
  readonly digest: string
  readonly files: { readonly style: string; readonly script: string }
}

const VERDICTS = ['same', 'different', 'no-wall', 'unreadable', 'lost'] as const

export function CheckManifestPage({ language, round, digest, files }: CheckManifestProps) {
  const words = texts[language].manifestCheck
  const facts = words.facts
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{words.pageTitle}</title>
        <link rel="stylesheet" href={files.style} />
        <link rel="icon" href="data:," />
        <script src={files.script} defer />
      </head>
      <body class="booth" data-manifest={`/cast/${round}/manifest`}>
        <main id="main">
          <div class="check-verdict" role="status" data-part="verdict">
            <h1 data-part="title">{words.pageTitle}</h1>
            <p class="lead" data-part="body">
              {words.checking}
            </p>
          </div>
          <noscript>
            <p class="note">{words.byEye(digestLabel(digest))}</p>
          </noscript>
          <p class="rehearsal-banner" data-part="rehearsal" hidden>
            <b>{texts[language].rehearsal.mark}</b> <b>{texts[language].rehearsal.notCounted}</b>
          </p>
          <h2>{words.prints}</h2>
          <dl class="check-facts">
            <dt>{words.onWall}</dt>
            <dd data-part="wall">—</dd>
            <dt>{words.served}</dt>
            <dd data-part="served">{digest}</dd>
          </dl>
          <section data-part="facts" hidden>
            <h2>{facts.title}</h2>
            <dl class="check-facts">
              <dt>{facts.body}</dt>
              <dd data-part="body-name" lang="zh-CN" />
              <dt>{facts.rule}</dt>
              <dd data-part="rule" lang="zh-CN" />
              <dt>{facts.held}</dt>
              <dd data-part="counts" />
              <dt>{facts.custody}</dt>
              <dd data-part="custody" />
              <dt>{facts.boxKey}</dt>
              <dd data-part="box-key" />
              <dt>{facts.passKey}</dt>
              <dd data-part="pass-key" />
            </dl>
          </section>
          <p class="print">{words.limits}</p>
          <template id="words">
            {VERDICTS.map((name) => (
              <>
                <p data-name={`${name}-title`}>{words.verdict[name].title}</p>
                <p data-name={name}>{words.verdict[name].body}</p>
              </>
            ))}
            <p data-name="counts">{facts.counts}</p>
            <p data-name="platform">{facts.platform}</p>
            <p data-name="shares">{facts.shares}</p>
          </template>
        </main>
      </body>
    </html>
  )
}
