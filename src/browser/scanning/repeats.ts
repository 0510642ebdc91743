/** A slip that is still held before the camera is one scan: the same text within three seconds is not new. */
const SAME_MS = 3_000

export function repeats() {
  let last: { readonly text: string; until: number } | null = null
  return {
    /** `now`: milliseconds of a steady clock. As long as it stays in the picture it stays the same. */
    isNew(text: string, now: number): boolean {
      const same = last !== null && last.text === text && now < last.until
      last = { text, until: now + SAME_MS }
      return !same
    },
  }
}
