/** Every code that these rooms refuse with has its sentence in both languages: the type says so, the test that none is empty. */
import { expect, test } from 'vitest'
import type { CallRefusal } from '../../src/collection/call.ts'
import type { ProposalRefusal } from '../../src/collection/proposal.ts'
import type { CandidateRefusal } from '../../src/screening/candidate.ts'
import type { ReviewRefusal } from '../../src/screening/review.ts'
import type { ShortlistRefusal } from '../../src/screening/shortlist.ts'
import { LANGUAGES, texts } from '../../views/text/index.ts'

type Refusal = CallRefusal | ProposalRefusal | CandidateRefusal | ReviewRefusal | ShortlistRefusal

test.each(LANGUAGES)('%s has a sentence for every refusal', (language) => {
  const sentences: Readonly<Record<Refusal, string>> = texts[language].refusals
  for (const [code, sentence] of Object.entries(sentences)) expect(sentence.length, code).toBeGreaterThan(5)
})
