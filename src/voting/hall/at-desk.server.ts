/** The wall as the operator sees it beside his levers: the very picture of the hall, and a token that changes with it. */
import { WallScreen } from '../../../views/hall/wall.tsx'
import { type Language, texts } from '../../../views/text/index.ts'
import type { Deps } from '../../http/env.ts'
import { digestOfText } from '../../kernel/digest.ts'
import { found } from '../../kernel/verdict.ts'
import { termsOf } from '../session/desk-routes.ts'
import { type Wall, wallNow } from './live-wall.ts'
import { doorOf } from './routes.tsx'

export interface WallAtDesk {
  readonly wall: Wall
  readonly door: string
  /** Another token: something has changed. */
  readonly state: string
}

export async function wallAtDesk(deps: Deps, code: string, language: Language): Promise<WallAtDesk> {
  const wall = found(await wallNow(deps.db, termsOf(deps), code, performance.now()), 'session')
  const door = doorOf(deps.config.baseUrl, code)
  const html = String(await WallScreen({ text: texts[language], language, wall, door, demo: false, heading: false }))
  return { wall, door, state: (await digestOfText(html + JSON.stringify(wall.control))).slice(0, 12) }
}
