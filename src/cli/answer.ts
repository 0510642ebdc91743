/** What a command says: on standard output, or what is wrong on standard error, and the exit code 0 (told), 1 (refused) or 2 (asked wrongly). */
export type Answer = { readonly code: 0 | 1 | 2; readonly out: string; readonly err: string }

/** `field` names the place inside the line; empty when the line as a whole is wrong. */
export type Problem = { readonly line: number; readonly field: string; readonly text: string }

const MOST_PROBLEMS = 20

export const told = (out: string): Answer => ({ code: 0, out, err: '' })
export const askedWrongly = (usage: string): Answer => ({ code: 2, out: '', err: usage })

export function refusedFile(file: string, problems: readonly Problem[]): Answer {
  const lines = problems
    .slice(0, MOST_PROBLEMS)
    .map(({ line, field, text }) => `${file}:${line}: ${field === '' ? '' : `${field}: `}${text}\n`)
  const more = problems.length - lines.length
  return { code: 1, out: '', err: lines.join('') + (more > 0 ? `… and ${more} more\n` : '') }
}

export function say({ code, out, err }: Answer): void {
  process.stdout.write(out)
  process.stderr.write(err)
  process.exitCode = code
}

export const cannotRead = (file: string): Answer => ({ code: 1, out: '', err: `${file}: cannot be read\n` })

/** Amounts are whole numbers of any size; JSON has them as text, as they would be written by hand. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
