/**
 * Mutation testing of the rule room: a wrong word, sign or number in the code must make a test fail. How to run it, and what it found:
 * docs/count.md. Advisory rules are left out, they are held against elections computed elsewhere; presets are data.
 */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tests/mutation/vitest.config.ts' },
  mutate: ['src/voting/rule/**/*.ts', '!src/voting/rule/advisory/**', '!src/voting/rule/presets/**'],
  coverageAnalysis: 'perTest',
  // What is computed once when a module is loaded belongs to no single test.
  ignoreStatic: true,
  timeoutMS: 15_000,
  timeoutFactor: 3,
  reporters: ['clear-text', 'progress-append-only'],
}
