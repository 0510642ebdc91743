/** Firefox as Debian ships it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../../scripts/postgres.mjs'
import { type Command, type Driven, driven, ended, PHONE, patiently } from './driven.ts'

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(existsSync)
export const hasFirefox = FIREFOX !== undefined

export async function firefox(): Promise<Driven> {
  if (FIREFOX === undefined) throw new Error('no Firefox found')
  const profile = mkdtempSync(join(tmpdir(), 'piaojue-firefox-'))
  const port = await freePort()
  // A test's browser calls nobody but the program.
  const quiet = ['app.update.enabled', 'datareporting.policy.dataSubmissionEnabled', 'browser.safebrowsing.update.enabled']
  const settings = [['marionette.port', port], ...quiet.map((name) => [name, false])]
  writeFileSync(join(profile, 'user.js'), settings.map(([name, value]) => `user_pref("${name}", ${value});`).join('\n'))
  const browser = spawn(FIREFOX, ['--headless', '--marionette', '--no-remote', '--profile', profile], {
    stdio: 'ignore',
    env: { ...process.env, HOME: profile },
  })
  const ask = await marionette(await patiently(() => listening(port)))
  await ask('WebDriver:NewSession', { acceptInsecureCerts: true })
  await ask('WebDriver:SetWindowRect', PHONE)
  const names = {
    url: 'WebDriver:Navigate',
    'execute/sync': 'WebDriver:ExecuteScript',
    element: 'WebDriver:FindElement',
    click: 'WebDriver:ElementClick',
  } as const satisfies Record<Command, string>
  return driven(
    async (command, params) => {
      const answer = await ask(names[command], params)
      return answer !== null && typeof answer === 'object' && 'value' in answer ? answer.value : answer
    },
    async () => {
      await ended(browser)
      rmSync(profile, { recursive: true, force: true })
    },
  )
}

async function listening(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  return socket
}

/** Messages with their length before them: `[0, number, command, params]` there, `[1, number, error, result]` back. */
async function marionette(socket: Socket): Promise<(command: string, params: object) => Promise<unknown>> {
  let read = Buffer.alloc(0)
  let asked = 0
  const waiting = new Map<number, (answer: { error: unknown; result: unknown }) => void>()
  const greeted = new Promise<void>((resolve) => {
    socket.on('data', (chunk: Buffer) => {
      read = Buffer.concat([read, chunk])
      for (let colon = read.indexOf(':'); colon > 0; colon = read.indexOf(':')) {
        const end = colon + 1 + Number(read.subarray(0, colon))
        if (read.length < end) return
        const message: unknown = JSON.parse(read.subarray(colon + 1, end).toString())
        read = read.subarray(end)
        if (!Array.isArray(message)) resolve()
        else waiting.get(Number(message[1]))?.({ error: message[2], result: message[3] })
      }
    })
  })
  await greeted
  return async (command, params) => {
    const number = ++asked
    const text = JSON.stringify([0, number, command, params])
    const answer = new Promise<{ error: unknown; result: unknown }>((resolve) => waiting.set(number, resolve))
    socket.write(`${Buffer.byteLength(text)}:${text}`)
    const { error, result } = await answer
    waiting.delete(number)
    if (error) throw new Error(`${command}: ${JSON.stringify(error)}`)
    return result
  }
}
