/** The house holds its directions: a wrong import, written on purpose, is caught. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** dependency-cruiser over one file written into a room for a moment. */
function rulesBrokenBy(folder: string, name: string, source: string): string[] {
  const place = mkdtempSync(join(folder, 'wrong-'))
  try {
    const file = join(place, name)
    writeFileSync(file, source)
    const run = spawnSync('npx', ['depcruise', '--config', '.dependency-cruiser.cjs', '--output-type', 'json', file], {
      encoding: 'utf8',
    })
    const { summary } = JSON.parse(run.stdout) as { summary: { violations: { rule: { name: string }; from: string }[] } }
    return summary.violations.filter(({ from }) => from.includes('wrong-')).map(({ rule }) => rule.name)
  } finally {
    rmSync(place, { recursive: true })
  }
}

test.each([
  ['a rule that reads the clock of the machine through node', 'src/collection', 'rule.ts', `import 'node:fs'`, 'rules-do-no-io'],
  [
    'a rule that asks the database',
    'src/screening',
    'rule.ts',
    `import { sql } from 'kysely'\nexport const x = sql`,
    'sql-only-in-stores',
  ],
  [
    'a room that knows a room downstream',
    'src/cycle',
    'store.ts',
    `import '../../overview/todo.ts'`,
    'cycle-knows-nothing-downstream',
  ],
  [
    'a page that asks a store',
    'views/desk',
    'page.tsx',
    `import { tree } from '../../../src/bodies/store.ts'\nexport const x = tree`,
    'views-take-data',
  ],
  ['a store that makes a page', 'src/cycle', 'store.ts', `import '../../../views/paths.ts'`, 'stores-know-no-pages'],
  ['a browser script that reaches the server', 'src/browser', 'x.ts', `import '../../config.ts'`, 'browser-is-small'],
  [
    'a route that writes past its action',
    'src/cycle',
    'routes.tsx',
    `import { record } from '../../audit/store.ts'\nexport const x = record`,
    'routes-do-not-write',
  ],
])(
  '%s is caught',
  (_what, folder, name, source, rule) => {
    expect(rulesBrokenBy(folder, name, source)).toContain(rule)
  },
  60_000,
)
