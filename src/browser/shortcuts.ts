/** A key that a control on the page names for itself (aria-keyshortcuts) presses that control. */
document.addEventListener('keydown', (event) => {
  if (event.repeat || event.altKey || event.ctrlKey || event.metaKey) return
  // Function keys only: letters belong to what people type.
  if (!/^F\d+$/.test(event.key)) return
  const control = document.querySelector<HTMLElement>(`[aria-keyshortcuts="${event.key}"]`)
  if (control === null) return
  event.preventDefault()
  control.click()
})
