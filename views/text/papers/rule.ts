/** 票决办法 on paper (rulebook §11.5). Its articles are those of `text/zh-CN/clauses.ts`; here stands what surrounds them. */
import type { RoundKind } from '../../../src/database/tables/vote.ts'

const ROUND: Readonly<Record<RoundKind, (noun: string) => string>> = {
  first: () => '',
  runoff: (noun) => `（再次${noun}）`,
  second: (noun) => `（另行${noun}）`,
  rehearsal: () => '（试投）',
}

export const rulePaper = {
  /** `noun` is 票决; a street's is 票选. */
  title: (title: string, kind: RoundKind, noun: string, isDraft: boolean) =>
    `${title}${ROUND[kind](noun)}${isDraft ? '（草案）' : ''}`,
  passed: (day: string, session: string) => `（${day}${session}通过）`,
  /** The rule of a run-off is the adopted one, narrowed to what has to be voted on again. */
  derived: (day: string, session: string) => `（依据${day}${session}通过的办法）`,
  draft: '草案',
  digest: '办法指纹',
} as const
