import { readConfig } from '../config.ts'
import { migrate } from '../database/migrate.ts'
import { connect } from './open.ts'

/** `piaojue migrate` */
export async function migrateCommand(): Promise<void> {
  const connection = await connect(readConfig(process.env))
  try {
    const ran = await migrate(connection.owner)
    process.stdout.write(ran.length === 0 ? 'nothing to do\n' : `${ran.join('\n')}\n`)
  } finally {
    await connection.close()
  }
}
