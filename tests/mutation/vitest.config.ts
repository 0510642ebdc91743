/** The tests of the rule room alone: what mutation testing runs against every mutant. */
import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { include: ['tests/voting/rule/**/*.test.ts'] } })
