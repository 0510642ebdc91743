/** The page for the wall: nothing to press, nothing to read but the picture. It looks after itself (src/browser/hall.ts). */
import type { Child } from 'hono/jsx'
import { paths } from '../paths.ts'
import type { Language, Text } from '../text/index.ts'
import { type WallProps, WallScreen } from './wall.tsx'

type WallTheme = 'light' | 'dark'

export interface HallFrame {
  readonly text: Text
  readonly language: Language
  readonly theme: WallTheme
  readonly code: string
  readonly asset: (name: string) => string
}

/** Seconds between two looks of a page without a script. */
const REFRESH = 10

export function HallPage(props: HallFrame & Omit<WallProps, 'heading'>) {
  return (
    <Frame {...props} title={props.text.hall.documentTitle(props.wall.session.name)}>
      <WallScreen {...props} heading />
    </Frame>
  )
}

/** When the database is away: an empty wall, which finds back by itself. Never a word of error where a whole hall looks. */
export function EmptyHallPage(props: HallFrame) {
  return (
    <Frame {...props} title={props.text.hall.control.title}>
      <div class="wall" data-screen="none">
        <div data-part="body">
          <h1 class="visually-hidden">{props.text.hall.control.title}</h1>
        </div>
      </div>
    </Frame>
  )
}

function Frame({ text, language, theme, code, asset, title, children }: HallFrame & { title: string; children: Child }) {
  return (
    <html lang={language} data-theme={theme} data-mode="normal">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="stylesheet" href={asset('hall.css')} />
        <link rel="icon" href={asset('ring.svg')} type="image/svg+xml" />
        <noscript>
          <meta http-equiv="refresh" content={String(REFRESH)} />
        </noscript>
        <script src={asset('hall.js')} defer />
      </head>
      <body class="hall" data-live={`${paths.hallLive(code)}?language=${language}`} data-version={versionOf(asset)}>
        <main id="main" aria-label={text.hall.control.title}>
          {children}
        </main>
        <i class="hall-lost" id="lost" hidden />
      </body>
    </html>
  )
}

/** Changes with every build: a wall that hears of another one loads itself anew. */
export const versionOf = (asset: HallFrame['asset']): string => `${asset('hall.css')} ${asset('hall.js')}`
