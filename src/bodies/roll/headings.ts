/** Which column is what: by the words that people usually write above it. */
import { bare } from './cells.ts'
import type { Table } from './table.ts'

export const FIELDS = ['number', 'name', 'delegation', 'term', 'origin'] as const
export type Field = (typeof FIELDS)[number]

/** Where each field stands in a row; null where it stands nowhere. */
export type Columns = Readonly<Record<Field, number | null>>

export interface Layout {
  /** How many rows stand above the first deputy; the last of them is the row of headings. */
  readonly headRows: number
  readonly columns: Columns
}

/** The better name first: a file with 名册号 and 序号 means the first of them. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  number: [
    '名册号',
    '代表名册号',
    '代表编号',
    '代表证号',
    '代表号',
    '编号',
    '证号',
    '号码',
    'rollnumber',
    'number',
    'no',
    '序号',
  ],
  name: ['姓名', '代表姓名', '名字', '代表', 'name', 'deputy'],
  delegation: ['代表团', '所属代表团', '所在代表团', '代表团名称', '所属团', '代表小组', '小组', 'delegation'],
  term: ['届次', '届别', '届', 'term'],
  origin: ['来源', '代表来源', '产生方式', '当选方式', '代表类别', '类别', 'origin'],
}

/** A title, a unit and a date may stand above the headings; further down nobody looks for them. */
const LOOK_DOWN = 12

/** The first row that names a number and a person; without one the first row, with whatever it names. */
export function layoutOf(table: Table): Layout {
  const heads = table.slice(0, LOOK_DOWN).map(columnsIn)
  const at = heads.findIndex(({ number, name }) => number !== null && name !== null)
  return { headRows: Math.max(at, 0) + 1, columns: heads[Math.max(at, 0)] ?? columnsIn([]) }
}

function columnsIn(row: readonly string[]): Columns {
  const words = row.map(bare)
  const columnOf = (field: Field) => {
    const found = NAMES[field].map((name) => words.indexOf(name)).find((at) => at !== -1)
    return found ?? null
  }
  return {
    number: columnOf('number'),
    name: columnOf('name'),
    delegation: columnOf('delegation'),
    term: columnOf('term'),
    origin: columnOf('origin'),
  }
}
