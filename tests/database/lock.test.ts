import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DatabaseInUse, lockFolder } from '../../src/database/lock.ts'

const folder = () => join(mkdtempSync(join(tmpdir(), 'piaojue-lock-')), 'database')

test('a second process is refused and told which process holds the database', () => {
  const path = folder()
  const unlock = lockFolder(path)
  expect(() => lockFolder(path)).toThrow(DatabaseInUse)
  expect(() => lockFolder(path)).toThrow(`process ${process.pid}`)
  unlock()
  lockFolder(path)()
})

test('the lock of a process that was killed is taken over', async () => {
  const path = folder()
  const gone = spawn(process.execPath, ['-e', ''])
  await once(gone, 'exit')
  writeFileSync(`${path}.lock`, String(gone.pid))
  lockFolder(path)()
  expect(existsSync(`${path}.lock`)).toBe(false)
})
