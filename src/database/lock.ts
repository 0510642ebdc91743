/**
 * Only one process may open an embedded database: two of them lose data without an error.
 * The lock lies beside the folder and names its process; a lock is taken over only from a process that is dead, never by age.
 */
import { mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

export class DatabaseInUse extends Error {
  readonly pid: number

  constructor(pid: number, path: string) {
    super(`The database in ${path} is in use by process ${pid}. Stop that process first, or choose another DATA_DIR.`)
    this.pid = pid
  }
}

/** Returns the function that gives the lock back. Throws DatabaseInUse while another living process holds it. */
export function lockFolder(folder: string): () => void {
  const path = `${folder}.lock`
  mkdirSync(dirname(path), { recursive: true })
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' })
      return () => unlinkSync(path)
    } catch (error) {
      if (!isExisting(error)) throw error
      const pid = holderOf(path)
      if (pid !== null && isAlive(pid)) throw new DatabaseInUse(pid, folder)
      removeIfThere(path)
    }
  }
  throw new Error(`the lock ${path} could not be taken`)
}

const isExisting = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EEXIST'

function holderOf(path: string): number | null {
  try {
    const pid = Number(readFileSync(path, 'utf8'))
    return Number.isInteger(pid) && pid > 0 ? pid : null
  } catch {
    return null
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function removeIfThere(path: string) {
  try {
    unlinkSync(path)
  } catch {
    // Somebody else has just removed it; the next attempt decides.
  }
}
