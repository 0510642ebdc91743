/** `npm run dev`: the program from its sources, started again at every change. */
import { buildAssets } from '../scripts/build.mjs'
import { main } from '../src/cli/main.ts'

await buildAssets()
await main(process.argv.slice(2))
