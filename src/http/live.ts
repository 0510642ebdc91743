/**
 * Server-sent events on the raw response: one hub asks for a topic's text once a second while anybody listens to it, and writes it to
 * all of them when it has changed. An event carries the whole text, never a difference, so a lost one does no harm.
 */
import type { ServerResponse } from 'node:http'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context } from 'hono'
import type { Env } from './env.ts'

export interface Hub {
  /** Keeps this response open: the topic's text now, and again whenever it changes. */
  listen(c: Context<Env>, topic: string): Response
  /** Ends every response; called when the server stops, so that it need not wait for listeners. */
  close(): void
}

interface Topic {
  readonly listeners: Set<ServerResponse>
  readonly timer: NodeJS.Timeout
  event: string
  beats: number
  /** A slow database is asked once at a time. */
  looking: boolean
}

const EVERY_MS = 1_000
/** A comment after this many silent seconds, so that a listener (and a proxy) knows that the line is alive. */
const BEAT_AFTER = 15
/** Who has not read this much is gone, or too slow to be told. */
const MOST_UNREAD = 65_536

/** `read`: the topic's text now; null when there is nothing to tell. `beatAfter`: how many silent seconds a listener puts up with. */
export function createHub(read: (topic: string) => Promise<string | null>, beatAfter = BEAT_AFTER): Hub {
  const topics = new Map<string, Topic>()

  const tell = (topic: Topic, text: string) => {
    for (const listener of topic.listeners)
      if (listener.writableLength > MOST_UNREAD) listener.destroy()
      else listener.write(text)
  }

  async function look(name: string, topic: Topic) {
    if (topic.looking) return
    topic.looking = true
    // The database may be away for a moment: what was last known stays, the next look decides.
    const text = await read(name).catch(() => null)
    topic.looking = false
    const event = text === null ? topic.event : eventOf(text)
    topic.beats = event === topic.event ? topic.beats + 1 : 0
    if (event !== topic.event) {
      topic.event = event
      tell(topic, event)
    } else if (topic.beats % beatAfter === 0) tell(topic, ':\n\n')
  }

  function open(name: string): Topic {
    const listeners = new Set<ServerResponse>()
    const timer = setInterval(() => void look(name, topic), EVERY_MS)
    timer.unref()
    const topic: Topic = { listeners, timer, event: '', beats: 0, looking: false }
    topics.set(name, topic)
    void look(name, topic)
    return topic
  }

  function leave(name: string, topic: Topic, listener: ServerResponse) {
    topic.listeners.delete(listener)
    if (topic.listeners.size > 0) return
    clearInterval(topic.timer)
    topics.delete(name)
  }

  return {
    listen(c, name) {
      if (c.env.outgoing === undefined) throw new Error('a live topic needs the server’s own response')
      // We serve HTTP/1 only (server.ts), so it is this one of the two kinds.
      const listener = c.env.outgoing as ServerResponse
      listener.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
        'x-content-type-options': 'nosniff',
      })
      const topic = topics.get(name) ?? open(name)
      topic.listeners.add(listener)
      listener.write(topic.event === '' ? ':\n\n' : topic.event)
      listener.on('close', () => leave(name, topic, listener))
      return RESPONSE_ALREADY_SENT
    },
    close() {
      for (const topic of topics.values()) for (const listener of topic.listeners) listener.end()
    },
  }
}

const eventOf = (text: string) =>
  `${text
    .split('\n')
    .map((line) => `data: ${line}\n`)
    .join('')}\n`
