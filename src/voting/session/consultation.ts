/** 会商: what was concluded of each candidate, by consensus and in words. */
import type { CandidateId } from '../../kernel/ids.ts'

export interface Conclusion {
  readonly candidateId: CandidateId
  readonly chosen: boolean
  readonly words: string
}
