/** An amount inside a sentence is exact: in 万元 where one decimal holds it, otherwise in 元 and 分. */
import type { Fen } from '../../src/kernel/money.ts'
import { wan, yuan } from '../format.ts'
import type { Text } from '../text/index.ts'

const FEN_OF_A_TENTH = 100_000

export const isWhole = (fen: Fen): boolean => fen % FEN_OF_A_TENTH === 0

export const exactAmount = (text: Text, fen: Fen): string =>
  isWhole(fen) ? text.implementation.inWan(wan(fen)) : text.implementation.inYuan(yuan(fen))
