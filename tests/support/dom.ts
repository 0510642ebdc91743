/** HTML as tests read it. The program itself is typed without a browser's types, so the few that are needed stand here. */
import { parseHTML } from 'linkedom'

export interface Dom {
  readonly tagName: string
  readonly textContent: string | null
  readonly innerHTML: string
  getAttribute(name: string): string | null
  hasAttribute(name: string): boolean
  querySelector(selector: string): Dom | null
  querySelectorAll(selector: string): Iterable<Dom>
}

export interface DomDocument extends Dom {
  readonly body: Dom | null
  readonly title: string
}

export const parse = (html: string): DomDocument => (parseHTML(html) as unknown as { document: DomDocument }).document
