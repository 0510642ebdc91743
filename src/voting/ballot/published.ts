/** What is published of a box at close: the list of its sealed ballots' digests, and the one digest of the list that is read out and printed. */
import { type Digest, digestOfText } from '../../kernel/digest.ts'

/** SHA-256 of the sorted digests, joined by line feeds. */
export const boxDigest = (digests: readonly string[]): Promise<Digest> => digestOfText([...digests].sort().join('\n'))
