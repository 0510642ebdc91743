/** Scrutineers with their shares: how each gets one in the chair's browser, and how some of them open a box on a laptop. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { boxFacts, boxFileIn } from '../../src/voting/scrutiny/box-file.ts'
import type { Walker } from './walker.ts'

/** A file on a stick. */
export interface Carried {
  readonly name: string
  readonly text: string
}

/** What a scrutineer carries home: a file and a piece of paper. */
export interface HeldShare {
  readonly number: number
  readonly file: Carried
  readonly passphrase: string
  /** Of the spare sets in the same file, in their order. */
  readonly spares: readonly string[]
}

/** What opens a later round: the same file, another part of the slip. */
export const spareOf = (share: HeldShare, set: number): HeldShare => ({ ...share, passphrase: share.spares[set - 1] ?? '' })

export const press = (page: Page, act: string) => page.locator(`[data-act="${act}"]`).click()

export const put = (page: Page, selector: string, { name, text }: Carried) =>
  page.locator(selector).setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) })

export async function saved(page: Page, what: () => Promise<void>): Promise<Carried> {
  const [download] = await Promise.all([page.waitForEvent('download'), what()])
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
}

/** The ceremony from its link at the console back to the console. `beforeFirst`: what goes wrong before the first share is tried. */
export async function makeKeys(
  chair: Walker,
  holders: number,
  beforeFirst: (page: Page, first: HeldShare) => Promise<void> = async () => {},
): Promise<HeldShare[]> {
  const { page } = chair
  const round = chair.path()
  const shares: HeldShare[] = []
  await chair.follow('去做钥匙')
  await press(page, 'start')
  for (let number = 1; number <= holders; number++) {
    await chair.screen('turn')
    expect(await chair.text()).toContain(`请第 ${number} 名监票人坐到电脑前`)
    await press(page, 'show')
    await chair.screen('passphrase')
    const [passphrase = '', ...spares] = await slip(page)
    // Nobody goes on without having saved the file.
    await press(page, 'noted')
    expect(await chair.text()).toContain('请先存下份额文件')
    const share = { number, passphrase, spares, file: await saved(page, () => press(page, 'save')) }
    await press(page, 'noted')
    await chair.screen('check')
    for (const written of [passphrase, ...spares]) expect(await page.content()).not.toContain(written)
    if (number === 1) await beforeFirst(page, share)
    await giveShare(page, share)
    for (const [index, spare] of spares.entries()) await page.fill(`#share-passphrase-${index + 1}`, spare)
    await press(page, 'try')
    shares.push(share)
  }
  await chair.screen('done')
  await chair.send(`${round}/keys`)
  expect(chair.path()).toBe(round)
  expect(await chair.text()).toContain('份额在监票人手里')
  const written = shares.flatMap(({ passphrase, spares }) => [passphrase, ...spares])
  expect(new Set(written).size).toBe(written.length)
  return shares
}

/** What stands on the screen to be written down, one passphrase for each set. */
const slip = (page: Page): Promise<string[]> =>
  page
    .locator('.passphrases section:not([hidden]) .passphrase')
    .evaluateAll((sets) => sets.map((set) => [...set.children].map((group) => group.textContent).join(' ')))

export async function giveShare(page: Page, { file, passphrase }: Pick<HeldShare, 'file' | 'passphrase'>): Promise<void> {
  await put(page, '#share-file', file)
  await page.fill('#share-passphrase', passphrase)
}

/** The opening page is given the box, and its digests are held against the wall and the paper. */
export async function giveBox({ page }: Walker, box: Carried): Promise<void> {
  await put(page, '#box-file', box)
  const facts = await boxFacts(boxFileIn(box.text) ?? expect.fail('no box file'))
  await page.locator('[data-part="digest"]', { hasText: facts?.boxDigest ?? 'no digest' }).waitFor()
  expect(await page.locator('[data-part="shares"]').isVisible()).toBe(false)
  for (const name of ['manifest', 'digest']) await page.locator(`[data-part="${name}-same"]`).check()
}

/** From the box file to the saved result, with the shares of these scrutineers. */
export async function openBox(laptop: Walker, box: Carried, shares: readonly HeldShare[]): Promise<Carried> {
  const { page } = laptop
  await giveBox(laptop, box)
  for (const share of shares) {
    // Not before there are enough.
    expect(await page.locator('[data-part="result"]').isVisible()).toBe(false)
    await giveShare(page, share)
    await press(page, 'open-share')
    await page.locator('[data-part="opened"] li', { hasText: `第 ${share.number} 份已打开` }).waitFor()
  }
  await laptop.look()
  await press(page, 'open-box')
  await page.locator('[data-part="done"]').waitFor()
  await laptop.look()
  return saved(page, () => press(page, 'save-result'))
}
