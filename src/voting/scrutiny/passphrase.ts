/**
 * The passphrase of one share: six groups of four digits, 79 bits. Digits, because everybody writes and types them alike on any
 * keyboard and in any language; drawn by machine, because nobody's own idea has 79 bits.
 */
const GROUPS = 6
const DIGITS = 4
const LENGTH = GROUPS * DIGITS

/** «4831 0927 …», as it is shown to be written down. */
export function newPassphrase(): string {
  let digits = ''
  while (digits.length < LENGTH) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1))
    // 250 to 255 would make the lower digits a little likelier.
    if (byte < 250) digits += byte % 10
  }
  return grouped(digits)
}

/** What somebody typed, in the form in which it locks: spaces, hyphens and full-width digits do not matter. Null for anything else. */
export function passphraseIn(typed: string): string | null {
  const digits = typed.normalize('NFKC').replace(/[\s-]/g, '')
  return new RegExp(`^[0-9]{${LENGTH}}$`).test(digits) ? grouped(digits) : null
}

const grouped = (digits: string): string => (digits.match(new RegExp(`.{${DIGITS}}`, 'g')) ?? []).join(' ')
