/** Exact fractions, for the numbers that explain an advice. They are shortened only to be shown. */
export type Fraction = { readonly num: bigint; readonly den: bigint }

export function shortened({ num, den }: Fraction): Fraction {
  const by = commonDivisor(num, den)
  return { num: num / by, den: den / by }
}

/** Of two numbers that are not negative. */
function commonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b]
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller]
  return larger
}
