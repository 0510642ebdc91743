/** The frames of pages: public and staff. A page's content is a function of its props; the frame adds banner, head, menu and foot. */
import type { Child } from 'hono/jsx'
import { RingLogo } from './parts/ring.tsx'
import { paths } from './paths.ts'
import type { Ui } from './ui.ts'

interface FrameProps {
  ui: Ui
  title: string
  children: Child
  /** The title begins with «错误：» when a form has errors, so that a screen reader says it first. */
  failed?: boolean
}

export function Document(
  props: FrameProps & { density: 'public' | 'staff' | 'booth'; style?: string; script?: string | null; refresh?: number },
) {
  const { ui } = props
  const title = props.failed ? ui.text.common.errorTitle(props.title) : props.title
  return (
    <html lang={ui.language} data-mode={ui.mode} data-theme={ui.theme}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>
          {title} — {ui.text.common.siteName(ui.city)}
        </title>
        <link rel="stylesheet" href={ui.asset(props.style ?? `${props.density}.css`)} />
        <link rel="icon" href={ui.asset('ring.svg')} type="image/svg+xml" />
        {props.refresh !== undefined && (
          <noscript>
            <meta http-equiv="refresh" content={String(props.refresh)} />
          </noscript>
        )}
        {props.script !== null && <script src={ui.asset(props.script ?? 'page.js')} defer />}
      </head>
      <body class={props.density}>
        <a class="skip" href="#main">
          {ui.text.common.skip}
        </a>
        {ui.demo && <DemoBanner ui={ui} />}
        {props.children}
      </body>
    </html>
  )
}

function DemoBanner({ ui }: { ui: Ui }) {
  return (
    <section class="banner" aria-label={ui.text.common.demoTag}>
      <div class="wrap">
        <span class="tag tag-solid">{ui.text.common.demoTag}</span>
        <span>{ui.text.common.demoBanner}</span>
      </div>
    </section>
  )
}

export type PublicMenu = 'home' | 'projects' | 'propose' | 'results' | 'track'

/** `script`: of a page that has its own instead of what every page may use. */
export function PublicPage(props: FrameProps & { menu?: PublicMenu; script?: string }) {
  const { ui } = props
  return (
    <Document
      ui={ui}
      title={props.title}
      density="public"
      failed={props.failed ?? false}
      {...(props.script ? { script: props.script } : {})}
    >
      <header class="mast">
        <div class="wrap">
          <RingLogo />
          <a class="brand" href={paths.home}>
            <b>{ui.text.common.siteName(ui.city)}</b>
            <span>{ui.text.common.tagline}</span>
          </a>
          <nav aria-label={ui.text.common.mainMenu}>
            <ul>
              <MenuItems ui={ui} current={props.menu} />
            </ul>
          </nav>
          <div class="tools">
            <ReadingMenu ui={ui} current={props.menu} />
          </div>
        </div>
      </header>
      <main id="main" tabindex={-1}>
        {props.children}
      </main>
      <Foot ui={ui} />
    </Document>
  )
}

const MENU: readonly (readonly [PublicMenu, string])[] = [
  ['home', paths.home],
  ['projects', paths.projects],
  ['propose', paths.calls],
  ['track', paths.track],
  ['results', paths.votes],
]

function MenuItems({ ui, current }: { ui: Ui; current: PublicMenu | undefined }) {
  return (
    <>
      {MENU.map(([key, href]) => (
        <li>
          <a href={href} aria-current={key === current ? 'page' : undefined}>
            {ui.text.common.nav[key]}
          </a>
        </li>
      ))}
    </>
  )
}

/** Reading choices and, on small screens, the menu. `details` needs no script. */
function ReadingMenu({ ui, current }: { ui: Ui; current?: PublicMenu | undefined }) {
  const { tools } = ui.text.common
  return (
    <details class="menu">
      <summary class="chip">
        <span class="menu-pages">{ui.text.common.menu}</span>
        <span class="menu-pages" aria-hidden="true">
          ·
        </span>
        <span>{tools.reading}</span>
      </summary>
      <div class="menu-list">
        <ul class="menu-pages">
          <MenuItems ui={ui} current={current} />
          <li>
            <hr />
          </li>
        </ul>
        {ui.viewer?.kind === 'officer' && <a href={paths.account}>{ui.text.accounts.own.title}</a>}
        <a href={choice(ui, 'mode', ui.mode === 'elder' ? 'normal' : 'elder')}>
          {ui.mode === 'elder' ? tools.normal : tools.elder}
        </a>
        {(['light', 'dark', 'contrast'] as const).map((theme) => (
          <a href={choice(ui, 'theme', theme)} aria-current={theme === ui.theme ? 'true' : undefined}>
            {tools[theme]}
          </a>
        ))}
        <a href={choice(ui, 'language', ui.language === 'en' ? 'zh-CN' : 'en')} lang={ui.language === 'en' ? 'zh-CN' : 'en'}>
          {tools.otherLanguage}
        </a>
      </div>
    </details>
  )
}

/** This page again, with one reading choice changed; the server keeps the choice in a cookie. */
function choice(ui: Ui, name: 'mode' | 'theme' | 'language', value: string): string {
  const target = new URL(ui.here)
  target.searchParams.set(name, value)
  return `${target.pathname}${target.search}`
}

function Foot({ ui }: { ui: Ui }) {
  const { footer } = ui.text.common
  return (
    <footer class="foot">
      <div class="wrap">
        <div>
          <h2>{footer.about(ui.city)}</h2>
          <p>{footer.host(ui.city)}</p>
          <p>{footer.source}</p>
        </div>
        <div>
          <h2>{footer.help}</h2>
          <ul>
            <li>
              <a href={paths.helpRings}>{footer.helpRings}</a>
            </li>
            <li>
              <a href={paths.helpVerify}>{footer.helpVerify}</a>
            </li>
          </ul>
        </div>
        <div>
          <h2>{footer.contact}</h2>
          <p>{footer.hotline}</p>
          <p>
            <a href={paths.signIn}>{footer.staff}</a>
          </p>
        </div>
      </div>
    </footer>
  )
}

/** A staff page at a desk: a dark bar with whose desk it is, the menu of what this person may do, the work. `script`: instead of the usual one. */
export function StaffPage(props: FrameProps & { menu?: Child; script?: string }) {
  const { ui } = props
  return (
    <Document
      ui={ui}
      title={props.title}
      density="staff"
      failed={props.failed ?? false}
      {...(props.script === undefined ? {} : { script: props.script })}
    >
      <header class="desk-bar">
        <a class="desk-brand" href={ui.desk ? paths.desk(ui.desk.slug) : paths.desks}>
          <RingLogo />
          <b>{ui.desk ? ui.text.common.deskOf(ui.desk.name) : ui.text.common.siteName(ui.city)}</b>
        </a>
        <div class="desk-right">
          <a href={paths.home}>{ui.text.common.nav.home}</a>
          <ReadingMenu ui={ui} />
          {ui.viewer && (
            <form method="post" action={paths.signOut}>
              {ui.viewer.kind === 'officer' ? (
                <a class="desk-viewer" href={paths.account} title={ui.text.accounts.own.title}>
                  {ui.viewer.name}
                </a>
              ) : (
                <span class="desk-viewer">{ui.viewer.name}</span>
              )}
              <button class="chip" type="submit">
                {ui.text.common.signOut}
              </button>
            </form>
          )}
        </div>
      </header>
      {props.menu}
      <main id="main" class="desk-main" tabindex={-1}>
        {props.children}
      </main>
    </Document>
  )
}

export function Crumbs(props: { ui: Ui; items: readonly (readonly [string, string] | readonly [string])[] }) {
  return (
    <nav aria-label={props.ui.text.common.breadcrumbs}>
      <ol class="crumbs">
        {props.items.map(([label, href]) => (
          <li>{href === undefined ? label : <a href={href}>{label}</a>}</li>
        ))}
      </ol>
    </nav>
  )
}
