/** WebKit, the engine of Safari, in the small browser that Debian ships with it, on a screen that nobody sees. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { freePort } from '../../../scripts/postgres.mjs'
import { type Driven, driven, ended, PHONE, patiently } from './driven.ts'

const DRIVER = '/usr/bin/WebKitWebDriver'
const SCREEN = '/usr/bin/Xvfb'
const BROWSER = ['4.1', '4.0'].map((at) => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${at}/MiniBrowser`).find(existsSync)
export const hasWebKit = BROWSER !== undefined && existsSync(DRIVER) && existsSync(SCREEN)

export async function webkit(): Promise<Driven> {
  if (BROWSER === undefined) throw new Error('no WebKit found')
  const display = `:${90 + (process.pid % 900)}`
  const screen = spawn(SCREEN, [display, '-screen', '0', '800x1000x24'], { stdio: 'ignore' })
  const port = await freePort()
  const driver = spawn(DRIVER, [`--port=${port}`], { stdio: 'ignore', env: { ...process.env, DISPLAY: display } })
  const to = async (method: string, path: string, body: object = {}): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
    })
    const { value } = (await answer.json()) as { value: unknown }
    if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(value)}`)
    return value
  }
  const capabilities = {
    alwaysMatch: {
      acceptInsecureCerts: true,
      'webkitgtk:browserOptions': { binary: BROWSER, args: ['--automation'] },
    },
  }
  const { sessionId } = (await patiently(() => to('POST', '/session', { capabilities }))) as { sessionId: string }
  const session = `/session/${sessionId}`
  await to('POST', `${session}/window/rect`, PHONE)
  return driven(
    (command, params) => {
      const { id, ...rest } = params
      return to('POST', id === undefined ? `${session}/${command}` : `${session}/element/${id}/${command}`, rest)
    },
    async () => {
      await to('DELETE', session)
      await ended(driver, screen)
    },
  )
}
