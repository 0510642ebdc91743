/** A deputy's phone in a real browser: marking, checking, casting, for fingers and eyes of every age. */
import { expect, test } from 'vitest'
import { awake, castButton, choose, next, Phones, screen, violations } from './phones.ts'

const at = new Phones()

test('from waiting to receipt: the page turns by itself, fourteen taps cast twelve candidates, every screen is accessible', async () => {
  const page = await at.phone()
  await screen(page, 'ready')
  expect(await violations(page)).toEqual([])
  let draws = () => {}
  const held = new Promise<void>((resolve) => {
    draws = resolve
  })
  await page.route('**/draw', (route) => held.then(() => route.continue()))
  await at.phase('issuing')
  await screen(page, 'drawing')
  expect(await violations(page)).toEqual([])
  draws()
  await screen(page, 'drawn')
  await at.phase('open')
  await screen(page, 'ballot')
  expect(await violations(page)).toEqual([])
  for (let item = 0; item < 12; item++) await choose(page, item, item < 10 ? 'for' : item === 10 ? 'against' : 'abstain')
  await next(page)
  await screen(page, 'review')
  expect(await violations(page)).toEqual([])
  expect(await page.locator('[data-group=for] [data-part=count]').textContent()).toBe('10 件')
  await awake(page)
  await castButton(page).click()
  await screen(page, 'receipt')
  expect(await violations(page)).toEqual([])
  expect(await page.locator('[data-part=receipt-label]').textContent()).toMatch(/^\d{4} \d{4}$/)
  expect(await at.returned()).toBe(1)
  expect(at.problems).toEqual([])
})

test('with the keyboard alone, five keys a candidate at most', async () => {
  const page = await at.ballotPhone()
  let keys = 0
  const press = async (key: string) => {
    keys++
    await page.keyboard.press(key)
  }
  /** Tab by Tab from where the keyboard stands. */
  const reach = async (selector: string) => {
    for (let tabs = 0; tabs < 20; tabs++) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return
      await press('Tab')
    }
    expect.fail(`the keyboard does not come to ${selector}`)
  }
  await reach('#c0 input')
  keys = 0
  for (let item = 0; item < 12; item++) {
    await press('Space')
    if (item >= 10) await press('ArrowRight')
    // Past the next candidate's explanation to its choices; after the last one to the button.
    await reach(item < 11 ? `#c${item + 1} input` : '[data-part=next]')
  }
  expect(keys).toBeLessThanOrEqual(5 * 12)
  await press('Enter')
  await screen(page, 'review')
  await awake(page)
  await reach('[data-part=cast]')
  await press('Enter')
  await screen(page, 'receipt')
  expect(await at.returned()).toBe(1)
})

test('the eleventh 赞成 goes back, in words, in its place, and the ten stay', async () => {
  const page = await at.ballotPhone()
  for (let item = 0; item < 11; item++) await choose(page, item, 'for')
  expect(await page.locator('#c10 [data-part=full]').textContent()).toContain('赞成已满 10 件')
  expect(await page.locator('#c10 input:checked').count()).toBe(0)
  expect(await page.locator('[data-part=tally]').textContent()).toBe('赞成 10 / 10')
  expect(await violations(page)).toEqual([])
  await choose(page, 0, 'against')
  await choose(page, 10, 'for')
  expect(await page.locator('[data-part=full]').isVisible()).toBe(false)
  expect(await page.locator('[data-part=tally]').textContent()).toBe('赞成 10 / 10')
})

test('two quick taps on the same spot never cast: the red button does not hear the second', async () => {
  const page = await at.ballotPhone()
  await choose(page, 0, 'for')
  const box = await page.locator('[data-part=next]').boundingBox()
  if (box === null) throw new Error('no button')
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2)
  await page.waitForTimeout(300)
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2)
  await awake(page)
  await screen(page, 'review')
  expect(await at.returned()).toBe(0)
  await castButton(page).click()
  await screen(page, 'receipt')
})

test('«back» on the phone leads from the review to the ballot, with every choice kept', async () => {
  const page = await at.ballotPhone()
  await choose(page, 3, 'against')
  await next(page)
  await screen(page, 'review')
  await page.goBack()
  await screen(page, 'ballot')
  expect(await page.locator('#c3 input[value=against]').isChecked()).toBe(true)
  await next(page)
  await page.locator('[data-group=against] .change').click()
  await screen(page, 'ballot')
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name)).toBe('c3')
})

test('防窥: all 赞成, all 反对 and all 弃权 look the same', async () => {
  const page = await at.ballotPhone()
  await page.locator('[data-act=hide]').click()
  // Round corners at the top are smoothed a little differently from picture to picture; nothing of a choice stands there.
  await page.locator('.top-bar').evaluate((bar) => {
    bar.setAttribute('hidden', '')
  })
  const pictures: string[] = []
  for (const value of ['against', 'abstain', 'for']) {
    for (let item = 0; item < 10; item++) {
      await page.locator(`#c${item}`).evaluate((row, wanted) => {
        const input = row.querySelector<HTMLInputElement>(`input[value=${wanted}]`)
        input?.click()
        input?.blur()
      }, value)
    }
    await page.evaluate(() => scrollTo(0, 0))
    pictures.push((await page.screenshot({ fullPage: true })).toString('base64'))
  }
  expect(new Set(pictures).size).toBe(1)
  expect(await violations(page)).toEqual([])
})

test('in English the same page says everything in English', async () => {
  await at.phase('open')
  const page = await at.phone('en')
  await screen(page, 'ballot')
  expect(await page.locator('[data-screen=ballot] h1').innerText()).toBe('Give your view on each of 12 candidates')
  expect(await violations(page)).toEqual([])
})

test('the whole ballot page weighs at most 40 KB, all from here, in five requests and one worker', async () => {
  const page = await at.emptyPhone()
  const loaded: Promise<number>[] = []
  const hosts = new Set<string>()
  page.on('requestfinished', (request) => {
    if (request.url().includes('/phase')) return
    hosts.add(new URL(request.url()).host)
    loaded.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
  })
  await page.goto(at.castingPage)
  await screen(page, 'ready')
  await page.waitForTimeout(500)
  const bytes = (await Promise.all(loaded)).reduce((sum, size) => sum + size, 0)
  expect(bytes).toBeLessThanOrEqual(40 * 1024)
  expect([...hosts]).toEqual([new URL(at.url).host])
})

test('at 160 % and at 320 pixels nothing runs out of the screen, and every target is sixty pixels high', async () => {
  const page = await at.ballotPhone()
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 800 })
    for (let size = 0; size < 3; size++) {
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      await page.locator('[data-act=larger]').click()
    }
  }
  const low = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, summary, .choice, a.btn')]
      .filter((element) => element.offsetParent !== null && element.getBoundingClientRect().height < 60)
      .map((element) => element.outerHTML.slice(0, 80)),
  )
  expect(low).toEqual([])
})
