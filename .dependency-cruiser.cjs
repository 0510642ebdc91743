/**
 * The direction of the house: data flows downstream, pure rules touch nothing, views take data, SQL stands in stores.
 * A test imports something wrong on purpose and sees that it is caught (tests/architecture.test.ts).
 */
const ROOMS = [
  'kernel',
  'database',
  'audit',
  'notify',
  'identity',
  'bodies',
  'cycle',
  'documents',
  'collection',
  'screening',
  'voting',
  'implementation',
  'supervision',
  'publication',
  'overview',
]
const room = (names) => `^src/(${names.join('|')})/`

/** Each room knows the rooms before it and nothing behind it. `http` is the door that all rooms share. */
const downstream = ROOMS.slice(0, -1).map((name, index) => ({
  name: `${name}-knows-nothing-downstream`,
  comment: 'Data flows downstream only; the room that receives pulls.',
  severity: 'error',
  from: { path: room([name]) },
  // The guard stands at every route, also at those of rooms before identity.
  to: { path: room(ROOMS.slice(index + 1)), pathNot: '^src/identity/guard\\.ts$', dependencyTypesNot: ['type-only'] },
}))

/** Pure rules: everything in a process room that is not named as touching the world. */
const WORLDLY =
  '/(routes|actions|store|guard|session|secrets|keys|worker)\\.tsx?$|/[a-z-]*(store|actions|routes)\\.tsx?$|\\.server\\.ts$'

module.exports = {
  forbidden: [
    ...downstream,
    {
      name: 'sql-only-in-stores',
      comment: 'One place per room to read what the database is asked.',
      severity: 'error',
      from: { path: '^(src|views)/', pathNot: '(^|[/-])store\\.ts$|^src/database/|^src/http/(once|health)\\.ts$' },
      to: { path: 'node_modules/(kysely|pg|@electric-sql)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'views-take-data',
      comment: 'A page is a function of its props.',
      severity: 'error',
      from: { path: '^views/' },
      to: { path: '^src/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'rules-are-pure',
      comment: 'A rule has no I/O, no clock, no framework.',
      severity: 'error',
      from: {
        path: '^src/(kernel|audit|cycle|documents|collection|screening|voting|implementation|supervision|publication)/',
        pathNot: `${WORLDLY}|/(forms|schema)\\.ts$`,
      },
      to: {
        path: '^src/http/|^src/database/(?!tables/)|^views/|node_modules/(hono|@hono|kysely|pg|zod)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'rules-do-no-io',
      severity: 'error',
      from: {
        path: '^src/(kernel|audit|cycle|documents|collection|screening|voting|implementation|supervision|publication)/',
        pathNot: WORLDLY,
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'zod-stays-at-the-door',
      comment: 'The counting rules run in a casting page of a few kilobytes.',
      severity: 'error',
      from: { path: '^src/voting/rule/', pathNot: '/schema\\.ts$' },
      to: { path: 'node_modules/zod/|/rule/schema\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'stores-know-no-pages',
      severity: 'error',
      from: { path: '(store|actions)\\.ts$' },
      to: { path: '^views/|node_modules/(hono|@hono)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'stores-of-one-room',
      comment: 'A store asks the database, never another store: joins for reading are allowed, detours are not.',
      severity: 'error',
      from: { path: '^src/([^/]+)/.*store\\.ts$' },
      to: { path: 'store\\.ts$', pathNot: '^src/$1/' },
    },
    {
      name: 'routes-do-not-write',
      comment: 'Writes go through an action: one transaction, one event.',
      severity: 'error',
      from: { path: 'routes\\.tsx$', pathNot: '^src/audit/' },
      to: { path: '^src/audit/store\\.ts$|^src/database/connect\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'browser-is-small',
      comment: 'The pure ballot and count rules, jose, and nothing of the server.',
      severity: 'error',
      from: { path: '^src/browser/' },
      to: {
        pathNot:
          '^src/(browser|kernel)/|^src/voting/(rule|ballot|record|scrutiny)/|^src/voting/session/scanned\\.ts$|node_modules/(jose|canonicalize|@cloudflare/blindrsa-ts|shamir-secret-sharing|htmx\\.org|uqr|jsqr)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'reached-by-browser-stays-clean',
      severity: 'error',
      from: { path: '^src/browser/' },
      to: { path: '^src/(database|http|identity)/', reachable: true },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: { path: '^(src|views)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['import', 'types', 'default'], exportsFields: ['exports'] },
  },
}
