/** Several databases of one new server, each with a program of its own that starts at the same moment. */
import pg from 'pg'
import { expect, test } from 'vitest'
import { makePostgres, postgresPrograms } from '../../scripts/postgres.mjs'
import { connectPostgres } from '../../src/database/connect.ts'
import { migrate } from '../../src/database/migrate.ts'

test.skipIf(postgresPrograms() === '')(
  'six databases of a new server are brought up at once, though they share the role',
  async () => {
    const server = await makePostgres()
    try {
      const admin = new pg.Client({ connectionString: server.url })
      await admin.connect()
      const names = Array.from({ length: 6 }, (_, index) => `at_once_${index}`)
      for (const name of names) await admin.query(`create database ${name}`)
      await admin.end()
      const connections = await Promise.all(
        names.map((name) => connectPostgres(Object.assign(new URL(server.url), { pathname: `/${name}` }).href, 2)),
      )
      const ran = await Promise.all(connections.map(({ owner }) => migrate(owner)))
      expect(ran.map((migrations) => migrations.length > 5)).toEqual(names.map(() => true))
      for (const connection of connections) await (await connection.asApplication()).close()
    } finally {
      server.remove()
    }
  },
)
