/** x */
export function VerifyPage(_: { ui: unknown; record: unknown; bytes: number }) {
  return <p />
}
