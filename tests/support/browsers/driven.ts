/**
 * Browsers that Playwright cannot drive as Debian ships them, by the standard they do speak: W3C WebDriver. WebKit has a driver of its own
 * that is asked over HTTP; Firefox answers the same commands on a socket (Marionette), where its separate driver would put them anyway.
 */
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** One browser with one window, of which nothing is left afterwards. */
export interface Driven {
  go(url: string): Promise<void>
  /** The body of a function in the page; its value comes back as JSON. */
  run<Value>(script: string, ...args: readonly unknown[]): Promise<Value>
  /** A real click in the middle of the element, which has to be there to be seen. */
  click(selector: string): Promise<void>
  end(): Promise<void>
}

/** A command by the end of its path in the standard, with what belongs to it. */
export type Command = 'url' | 'execute/sync' | 'element' | 'click'
export type Ask = (command: Command, params: Readonly<Record<string, unknown>>) => Promise<unknown>

export const PHONE = { width: 390, height: 844 }

/** The name under which the standard hands out an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'
/** A finger scrolls until the bars above and below leave it free. */
const TO_THE_MIDDLE = `document.querySelector(arguments[0])?.scrollIntoView({ block: 'center', behavior: 'instant' })`

export function driven(ask: Ask, end: () => Promise<void>): Driven {
  return {
    go: async (url) => void (await ask('url', { url })),
    // Who asks knows what his script answers.
    run: async <Value>(script: string, ...args: readonly unknown[]) => (await ask('execute/sync', { script, args })) as Value,
    async click(selector) {
      await ask('execute/sync', { script: TO_THE_MIDDLE, args: [selector] })
      const found = (await ask('element', { using: 'css selector', value: selector })) as Record<string, unknown>
      await ask('click', { id: found[ELEMENT] })
    },
    end,
  }
}

/** Tries until something listens; a process that has just begun does not yet. */
export async function patiently<Value>(what: () => Promise<Value>): Promise<Value> {
  const until = Date.now() + 30_000
  for (;;) {
    try {
      return await what()
    } catch (error) {
      if (Date.now() > until) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

export async function ended(...processes: readonly ChildProcess[]): Promise<void> {
  for (const one of processes)
    if (one.exitCode === null && one.signalCode === null) {
      one.kill('SIGKILL')
      await once(one, 'exit')
    }
}
