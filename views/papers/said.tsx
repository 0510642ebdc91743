/** Words of a paper on its page. */
import type { Words } from './model.ts'

/** A blank is drawn, and read aloud as nothing. */
export function Said({ words }: { words: Words }) {
  return (
    <>
      {words.map((one) =>
        typeof one === 'string' ? (
          one
        ) : (
          <span class="paper-blank" aria-hidden="true">
            {'　'.repeat(one.blank)}
          </span>
        ),
      )}
    </>
  )
}
