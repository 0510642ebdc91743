/**
 * Signing in with the QR code of a slip. The secret stands in the address's fragment, which no browser sends to any server by itself:
 * it is taken out of the address, so that neither history nor a photograph of the bar keeps it, and posted once.
 */
const SECRET = /^#[\w-]{43}$/

const form = document.querySelector<HTMLFormElement>('#scan')
const field = form?.querySelector<HTMLInputElement>('input[name="secret"]')
const note = document.querySelector<HTMLElement>('#scanned')
const { hash } = location

if (form && field && SECRET.test(hash)) {
  history.replaceState(null, '', location.pathname)
  field.value = hash.slice(1)
  if (note) note.hidden = false
  form.submit()
}
