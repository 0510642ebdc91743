/**
 * Fills an empty installation with the example year: three districts, 37 projects, 1.06 亿元. The order is the order of the year, and the
 * acts that matter are done by the real actions, with the business clock set to their day.
 */
import { writeInstallation } from '../database/installation.ts'
import type { Deps } from '../http/env.ts'
import { day, shanghaiMoment } from '../kernel/clock.ts'
import { setClock, writeBodies } from './bodies.ts'
import { holdVote } from './congress.ts'
import { handOver } from './handover.ts'
import { demoPassword, type SignIns, writeOfficers } from './sign-ins.ts'
import { consult } from './street.ts'
import { carryOut } from './works.ts'
import { writeListedYears } from './year-2022.ts'
import { begin2023 } from './year-2023.ts'

export type DemoMeans = Pick<Deps, 'db' | 'assets' | 'installation' | 'masterKey'>

/** When a visitor first looks: a Tuesday morning, with a session at hand. */
const BEGINS = shanghaiMoment(day('2022-10-11'), 9, 12)

/** The database must be empty. Returns how to sign in; nothing else knows the passwords and slips. */
export async function loadDemo(means: DemoMeans, tell: (step: string) => void): Promise<SignIns> {
  const { db } = means
  const offset = BEGINS.getTime() - Date.now()
  tell('bodies and deputies')
  setClock(db, shanghaiMoment(day('2021-11-25'), 9))
  const bodies = await db.change(async (trx) => {
    await writeInstallation(trx, { kind: 'demo', businessOffsetMs: offset, setUpDigest: null })
    return writeBodies(trx)
  })
  const { accounts, signIns } = await db.change((trx, now) => writeOfficers(trx, now, bodies, demoPassword()))
  tell('proposals and candidates')
  const years = await writeListedYears(db, [...bodies.values()])
  tell('votes and consultations')
  for (const year of years) {
    const { kind } = year.body.place
    if (kind === 'street') await consult(means, accounts, year)
    else await holdVote({ means, accounts, year, method: kind === 'district' ? 'sealed' : 'hand-totals' })
  }
  tell('projects, money and progress')
  await handOver(means, accounts, years)
  await carryOut(db)
  tell('the new year')
  const slips = await begin2023(means, accounts, bodies)
  db.setBusinessOffset(offset)
  return { officers: signIns, slips }
}
