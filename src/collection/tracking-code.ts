/** The tracking code as people type it: twelve digits, with or without spaces and lines, also in full-width digits. */
export function parseTrackingCode(typed: string): string | null {
  const plain = typed.normalize('NFKC').replace(/[\s\-—_.·]/g, '')
  return /^\d{12}$/.test(plain) ? plain : null
}
