/** The shortlist before it is frozen: order, places, money, balance, and the chair's act that freezes it. */
import type { CandidateRow } from '../../src/screening/candidate-store.ts'
import type { Figures, Share } from '../../src/screening/shortlist.ts'
import { DeskMenu } from '../desk/menu.tsx'
import { StaffPage } from '../layout.tsx'
import type { FieldErrors } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { FigureRow } from './shortlist-figures.tsx'
import { Order } from './shortlist-order.tsx'
import { Balance, Freeze, PlanForm } from './shortlist-panels.tsx'

export interface ShortlistProps {
  readonly ui: Ui
  readonly items: readonly CandidateRow[]
  readonly figures: Figures
  readonly balance: readonly {
    readonly title: 'balanceKind' | 'balancePlace' | 'balanceUnit'
    readonly shares: readonly Share<string>[]
  }[]
  readonly values: Readonly<Record<string, string>>
  readonly errors: FieldErrors
  readonly mayArrange: boolean
  /** Digest of what would be frozen now; null as long as it cannot be. */
  readonly digest: string | null
  readonly inDeliberation: boolean
}

export function ShortlistPage(props: ShortlistProps) {
  const { ui, items } = props
  const words = ui.text.screening.shortlist
  const slug = ui.desk?.slug ?? ''
  return (
    <StaffPage
      ui={ui}
      title={words.title}
      menu={<DeskMenu ui={ui} current="shortlist" />}
      failed={Object.keys(props.errors).length > 0}
    >
      <div class="desk-title">
        <h1>{words.title}</h1>
        {props.figures.planned !== null && items.length > 0 && (
          <a href={paths.desk(slug, 'shortlist', 'table')}>{words.printDraft}</a>
        )}
      </div>
      <FigureRow {...props} />
      <div class="desk-columns">
        <div>{items.length === 0 ? <Empty ui={ui} /> : <Order {...props} />}</div>
        <div>
          {props.mayArrange && <PlanForm {...props} />}
          {items.length > 0 && <Freeze {...props} />}
          {props.balance.map(({ title, shares }) => (
            <Balance ui={ui} title={words[title]} shares={shares} total={props.figures.total} />
          ))}
        </div>
      </div>
    </StaffPage>
  )
}

function Empty({ ui }: { ui: Ui }) {
  const words = ui.text.screening.shortlist
  return (
    <div class="empty">
      <p>{words.empty}</p>
      <p>
        <a href={paths.desk(ui.desk?.slug ?? '', 'screening')}>{words.toBoard}</a>
      </p>
    </div>
  )
}
