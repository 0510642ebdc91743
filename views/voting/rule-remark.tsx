/** For the office that lays a rule before the session: what may be read in two ways. Stands above the paper and is never printed. */
import type { RuleWarning } from '../../src/voting/rule/warnings.ts'
import type { Ui } from '../ui.ts'
import { RuleWarnings } from './rule-in-words.tsx'

export function RuleRemark({ ui, warnings }: { ui: Ui; warnings: readonly RuleWarning[] }) {
  if (warnings.length === 0) return null
  return (
    <div class="paper-once no-print" lang={ui.language}>
      <RuleWarnings ui={ui} warnings={warnings} />
    </div>
  )
}
