/**
 * The same work again and again, warmed up first; what is told is the quickest of several stretches, in processor time, so that
 * neighbours hardly count. A stretch is long enough for the clock of the processor, which ticks.
 */
import { cpus } from 'node:os'

const STRETCH_MS = 150

export function secondsFor(stretches: number, work: () => unknown): number {
  work()
  return Math.min(...Array.from({ length: stretches }, () => stretch(work)))
}

function stretch(work: () => unknown): number {
  const ends = performance.now() + STRETCH_MS
  const began = process.cpuUsage()
  let times = 0
  do {
    work()
    times += 1
  } while (performance.now() < ends)
  return process.cpuUsage(began).user / 1e6 / times
}

export const machine = (): string => `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.versions.node}`
