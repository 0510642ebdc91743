/** What the verifier said, on the page: a lamp and sentences for each step, a ring and a verdict for all of them. */
import type { Check, Status, Step } from '../../voting/record/checks.ts'
import type { Verification } from '../../voting/record/verify.ts'
import { part } from '../casting/page.ts'
import { words } from './words.ts'

const LAMPS: Readonly<Record<Status, string>> = {
  proved: 'lamp-green',
  'signed-word': 'lamp-amber',
  'not-checked': 'lamp-grey',
  failed: 'lamp-red',
}
/** Those of the ring; the file itself is none of them. */
const ASKED = [1, 2, 3, 4, 5, 6] as const

export function showVerification({ ok, steps, about, fault }: Verification): void {
  const step = (number: number) => steps.find((one) => one.number === number)
  for (const number of [0, ...ASKED]) showStep(number, step(number))
  const asked = steps.filter(({ number }) => number > 0)
  const many = (wanted: Status) => asked.filter(({ status }) => status === wanted).length
  const isAll = asked.length > 0 && many('proved') === asked.length
  const verdict = fault !== null ? 'unread' : !ok ? 'failed' : isAll ? 'okAll' : 'ok'
  part('answer').textContent = words(`verdict.${verdict}`)
  part('verdict').setAttribute('data-verdict', ok ? 'ok' : 'failed')
  part('counts').textContent =
    fault === null
      ? words('verdict.counts', {
          proved: many('proved'),
          word: many('signed-word'),
          open: many('not-checked'),
          failed: many('failed'),
        })
      : sentenceOf(step(0)?.checks[0])
  part('about').textContent =
    about === null
      ? ''
      : `${words('about', { ...about, platform: '' })}${about.platform ? ` · ${words('verdict.platform')}` : ''}`
  ringText(fault === null ? `${many('proved')}/${ASKED.length}` : '')
}

/** Neither the page's record nor a file is there. */
export function showNothing(): void {
  part('answer').textContent = words('verdict.offline')
  for (const name of ['counts', 'about']) part(name).textContent = ''
}

function showStep(number: number, step: Step | undefined): void {
  const row = document.querySelector<HTMLElement>(`[data-step="${number}"]`)
  if (row === null) return
  const status = step?.status ?? 'not-checked'
  part('lamp', row).className = `lamp ${LAMPS[status]}`
  part('lamp', row).replaceChildren(element('i', words(`mark.${status}`), true), element('span', words(`word.${status}`)))
  part('checks', row).replaceChildren(...(step?.checks ?? []).map(lineOf))
  document.querySelector(`[data-ring="${number}"]`)?.setAttribute('class', `verify-arc ${LAMPS[status]}`)
}

function lineOf(check: Check): HTMLElement {
  const line = element('li')
  line.className = LAMPS[check.status]
  line.append(element('i', words(`mark.${check.status}`), true), element('span', sentenceOf(check)))
  return line
}

function sentenceOf(check: Check | undefined): string {
  if (check === undefined) return ''
  const { code, status, place, facts } = check
  const wanted = facts['wanted']
  const said = words(`${code}.${status}`, wanted === undefined ? facts : { ...facts, wanted: words(`wanted.${wanted}`) })
  return place === '' ? said : `${said} ${words('place', { place })}`
}

function element(name: string, text = '', isDecoration = false): HTMLElement {
  const made = document.createElement(name)
  made.textContent = text
  if (isDecoration) made.setAttribute('aria-hidden', 'true')
  return made
}

function ringText(text: string): void {
  const place = document.querySelector('[data-part="ring"]')
  if (place) place.textContent = text
}
