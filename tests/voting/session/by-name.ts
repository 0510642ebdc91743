/** A recorded vote, held through the pages: nine deputies, eight there, four candidates for two seats. */
import type { Page, Site, Visitor } from '../../support/site.ts'
import { type Hall, press } from './hall.ts'
import { closeVote, roundBy } from './other-modes.ts'

export const BY_NAME = { mode: 'paper-ballot', secrecy: 'recorded', fallback: 'none' }
export const DEVICES_BY_NAME = { mode: 'voting-device', secrecy: 'recorded', fallback: 'show-of-hands' }
export const PUBLISHED = { 'publish.rows': 'yes' }

/** Seven papers of eight that were issued: the eighth deputy returned none, the ninth is not there. */
export const LINES = ['1 1 1 2 3', '2 1 1 2 2', '3 1 1 0 2', '4 1 2 1 2', '5 1 1 2 ?', '6 2 1 1 2', '7 1 3 1 2'] as const
export const PAPERS = { issued: '8', spoiled: '0' }
export const SHEET = { 'sheet-number': 'A-07', 'sheet-printed': '2022-12-23 10:42' }

/** As a browser packs the form, with a file where one was chosen. */
export function send(
  who: Visitor,
  round: string,
  fields: Readonly<Record<string, string>>,
  file?: { readonly name: string; readonly content: string },
): Promise<Page> {
  const parts = Object.entries(fields).map(
    ([field, value]) => `--edge\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
  )
  const attached =
    file === undefined
      ? ''
      : `--edge\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: application/octet-stream\r\n\r\n${file.content}\r\n`
  const type = { 'content-type': 'multipart/form-data; boundary=edge' }
  return who.send(`${round}/recorded`, `${parts.join('')}${attached}--edge--\r\n`, type)
}

/** Looked at first, then saved, as the page leads a teller. */
export async function enterNames(who: Visitor, round: string, fields: Readonly<Record<string, string>>): Promise<Page> {
  const looked = await send(who, round, { ...fields, step: 'look' })
  const seen = looked.document.querySelector('input[name="seen"]')?.getAttribute('value')
  if (seen == null) throw new Error(`nothing to save: ${looked.status} ${looked.text}`)
  return send(who, round, { ...fields, step: 'save', seen })
}

export async function closedByName(here: Site, answers: Readonly<Record<string, string>>) {
  const made = await roundBy(here, answers)
  const page = await closeVote(made.at, made.round)
  if (page.status !== 200) throw new Error(`not closed: ${page.text}`)
  return { ...made, one: await made.at.as('teller'), two: await made.at.as('teller', 'second') }
}

export async function agree(at: Hall, round: string, fields: Readonly<Record<string, string>>): Promise<Page> {
  await enterNames(await at.as('teller'), round, fields)
  const agreed = await enterNames(await at.as('teller', 'second'), round, fields)
  if (!agreed.text.includes('两名计票人一致')) throw new Error(`tellers do not agree: ${agreed.text}`)
  return agreed
}

export async function countNames(at: Hall, round: string): Promise<Page> {
  await press(at, 'chief-scrutineer', `${round}/open-box`)
  const page = await press(at, 'chief-scrutineer', `${round}/count`)
  if (page.status !== 200) throw new Error(`not counted: ${page.text}`)
  return page
}
