/** One digest in 64 begins with «-»: told as one word with its name it cannot be taken for an option. */
export const digestArgs = (args: readonly string[], names: readonly string[]): string[] =>
  args.flatMap((arg, index) => {
    if (names.includes(args[index - 1] ?? '')) return []
    const next = args[index + 1]
    return [names.includes(arg) && next !== undefined ? `${arg}=${next}` : arg]
  })
