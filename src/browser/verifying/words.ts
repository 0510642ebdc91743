/** The sentences that the server laid into the page, in the reader's language, with their blanks filled in. */
type Facts = Readonly<Record<string, string | number>>

const lying = document.querySelector<HTMLTemplateElement>('#words')?.content

export function words(name: string, facts: Facts = {}): string {
  const sentence = lying?.querySelector(`[data-name="${name}"]`)?.textContent
  if (!sentence) throw new Error(`the page has no words for ${name}`)
  return sentence.replace(/\{(\w+)\}/g, (_, blank: string) => String(facts[blank] ?? ''))
}
