/** Where a field stands in a JSON text, so that a mistake can be told by its line. */

/** The line of the value at `path`; of a field that is missing, the line of what should hold it. */
export function lineOfPath(text: string, path: readonly PropertyKey[]): number {
  let at = skipSpace(text, 0)
  for (const key of path) {
    const inside = childAt(text, at, key)
    if (inside === null) break
    at = inside
  }
  return lineAt(text, at)
}

/** The line that a `SyntaxError` of `JSON.parse` is about; it tells no place when the text ends too soon. */
export function lineOfSyntaxError(text: string, error: unknown): number {
  const place = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
  return lineAt(text, place === undefined ? text.trimEnd().length : Number(place))
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length

function childAt(text: string, start: number, key: PropertyKey): number | null {
  const isObject = text[start] === '{'
  if (!isObject && text[start] !== '[') return null
  let at = skipSpace(text, start + 1)
  for (let index = 0; text[at] !== '}' && text[at] !== ']'; index++) {
    let name: PropertyKey = index
    if (isObject) {
      const end = endOfValue(text, at)
      name = JSON.parse(text.slice(at, end)) as string // the text was parsed before, and its keys are texts
      at = skipSpace(text, skipSpace(text, end) + 1)
    }
    if (name === key) return at
    at = skipSpace(text, endOfValue(text, at))
    if (text[at] === ',') at = skipSpace(text, at + 1)
  }
  return null
}

function endOfValue(text: string, start: number): number {
  if (text[start] === '"') return endOfText(text, start)
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const character = text[at] ?? ''
    if (character === '"') at = endOfText(text, at) - 1
    else if (character === '{' || character === '[') depth += 1
    else if (depth === 0 && /[,}\]\s]/.test(character)) return at
    else if ((character === '}' || character === ']') && --depth === 0) return at + 1
  }
  return text.length
}

function endOfText(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

function skipSpace(text: string, start: number): number {
  let at = start
  while (/\s/.test(text[at] ?? '')) at += 1
  return at
}
