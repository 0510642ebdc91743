/** The stream of the wall over a real port: everybody hears the same, at once and when something changes. */
import { expect, test } from 'vitest'
import { readConfig } from '../../../src/config.ts'
import { start } from '../../../src/server.ts'
import { useDatabase } from '../../support/database.ts'
import { frozenRound, setPhase } from '../../support/rounds.ts'
import { MASTER_KEY, site } from '../../support/site.ts'

useDatabase()

/** One event after another, as the text of its picture. */
async function listen(url: string) {
  const response = await fetch(url, { headers: { accept: 'text/event-stream' } })
  const reader = response.body?.getReader()
  if (!reader) throw new Error('no stream')
  const decoder = new TextDecoder()
  let rest = ''
  return {
    headers: response.headers,
    async next(): Promise<string> {
      for (;;) {
        const end = rest.indexOf('\n\n')
        const block = rest.slice(0, Math.max(end, 0))
        if (end >= 0) rest = rest.slice(end + 2)
        if (block.startsWith('data: ')) return (JSON.parse(block.slice('data: '.length)) as { html: string }).html
        if (end >= 0) continue
        const { done, value } = await reader.read()
        if (done) return 'the end'
        rest += decoder.decode(value, { stream: true })
      }
    },
  }
}

const screenIn = (html: string) => /data-screen="([a-z-]+)"/.exec(html)?.[1]

test('two walls are told the same picture, and the next one when the round moves on, without a cookie; a stop ends both', async () => {
  const here = await site('demo')
  const round = await frozenRound(here.db, MASTER_KEY, { deputies: 6, pageOf: here.deps })
  const config = readConfig({ PORT: '0', DATA_DIR: 'data-of-tests' })
  const running = await start({ ...here.deps, db: { ...here.db, close: async () => {} }, config })
  const url = `http://localhost:${running.port}/hall/${round.sessionCode}/live`
  try {
    const walls = [await listen(url), await listen(`${url}?language=en`), await listen(`${url}?screen=result`)]
    const [one = '', english = '', asked = ''] = await Promise.all(walls.map((wall) => wall.next()))
    expect([one, english, asked].map(screenIn)).toEqual(['rule', 'rule', 'rule'])
    expect([asked === one, english === one]).toEqual([true, false])
    await setPhase(here.db, round, 'issuing')
    expect((await Promise.all(walls.map((wall) => wall.next()))).map(screenIn)).toEqual(['issuing', 'issuing', 'issuing'])
    for (const { headers } of walls) {
      expect([headers.get('content-type'), headers.get('cache-control')]).toEqual([
        'text/event-stream; charset=utf-8',
        'no-store',
      ])
      expect(headers.get('set-cookie')).toBeNull()
    }
    const ends = walls.map((wall) => wall.next())
    await running.stop()
    expect(await Promise.all(ends)).toEqual(['the end', 'the end', 'the end'])
  } finally {
    await running.stop()
  }
})
