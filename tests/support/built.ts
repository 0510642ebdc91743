/** Before any test: the browser's scripts and styles are built once, because pages name them by their content. */
import { buildAssets } from '../../scripts/build.mjs'

export default async function setup(): Promise<void> {
  await buildAssets()
}
