/**
 * `npm test` runs rules (pure, parallel) and database (two processes, each with a database of its own, one file after another): embedded by
 * default, on PostgreSQL with TEST_DATABASE_URL. Journeys (two at once, each on a database of its own), pages and crash need Chromium or a
 * server of their own and have their own commands.
 */
import { defineConfig } from 'vitest/config'

const alone = { isolate: false, fileParallelism: false, maxWorkers: 1 } as const

export default defineConfig({
  test: {
    globalSetup: ['tests/support/built.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/**/*.db.test.{ts,tsx}', 'tests/journeys/**', 'tests/pages/**', 'tests/crash/**'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['tests/**/*.db.test.{ts,tsx}'],
          isolate: false,
          maxWorkers: 2,
          // After the rules, which take as many processes as there are.
          sequence: { groupOrder: 1 },
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          isolate: false,
          maxWorkers: 2,
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: { name: 'pages', include: ['tests/pages/**/*.test.ts'], ...alone, testTimeout: 240_000, hookTimeout: 120_000 },
      },
      {
        extends: true,
        test: { name: 'crash', include: ['tests/crash/**/*.test.ts'], ...alone, testTimeout: 600_000, hookTimeout: 120_000 },
      },
    ],
  },
})
