/**
 * The example's tree: 乌海市, three districts, five towns, six streets, their departments, how many deputies each congress has and when it
 * met. Names of places are real; numbers of deputies, officers and dates are invented.
 */
import type { BodyKind } from '../../database/tables/people.ts'
import { type Day, day } from '../../kernel/clock.ts'

export interface DemoPlace {
  readonly slug: string
  readonly name: string
  readonly kind: BodyKind
  readonly parent: string | null
  /** 应到, and who came to the meeting of 2021; members of the council for streets. */
  readonly entitled: number
  readonly present: number
  readonly decidedOn: Day
  readonly units: readonly string[]
}

const district = (
  slug: string,
  name: string,
  entitled: number,
  present: number,
  decidedOn: string,
  units: readonly string[],
): DemoPlace => ({
  slug,
  name,
  kind: 'district',
  parent: 'wuhai',
  entitled,
  present,
  decidedOn: day(decidedOn),
  units,
})
const under = (
  kind: 'town' | 'street',
  parent: string,
  slug: string,
  name: string,
  entitled: number,
  present: number,
  decidedOn: string,
): DemoPlace => ({ slug, name, kind, parent, entitled, present, decidedOn: day(decidedOn), units: [name] })

export const DEMO_PLACES: readonly DemoPlace[] = [
  { slug: 'wuhai', name: '乌海市', kind: 'city', parent: null, entitled: 0, present: 0, decidedOn: day('2021-12-31'), units: [] },
  district('haibowan', '海勃湾区', 203, 188, '2021-12-23', [
    '区住建局',
    '区交通局',
    '区民政局',
    '区商务局',
    '区教育局',
    '区卫健委',
    '区园林局',
    '区城管局',
    '区残联',
  ]),
  district('hainan', '海南区', 141, 131, '2021-12-21', [
    '区住建局',
    '区教育局',
    '区交通局',
    '区消防大队',
    '区文体局',
    '区民政局',
  ]),
  district('wuda', '乌达区', 149, 138, '2021-12-24', ['区生态环境分局', '区住建局', '区民政局', '区教育局', '区林草局']),
  under('town', 'haibowan', 'qianlishan', '千里山镇', 56, 51, '2021-12-14'),
  under('street', 'haibowan', 'linyin', '林荫街道', 46, 43, '2021-12-08'),
  under('street', 'haibowan', 'xinhua', '新华街道', 52, 47, '2021-12-09'),
  under('street', 'haibowan', 'haibei', '海北街道', 41, 38, '2021-12-10'),
  under('town', 'hainan', 'bayintaohai', '巴音陶亥镇', 52, 49, '2021-12-15'),
  under('town', 'hainan', 'gongwusu', '公乌素镇', 47, 44, '2021-12-16'),
  under('town', 'hainan', 'lasengmiao', '拉僧庙镇', 45, 41, '2021-12-16'),
  under('street', 'hainan', 'xizhuozishan', '西卓子山街道', 44, 40, '2021-12-07'),
  under('town', 'wuda', 'wulannaoer', '乌兰淖尔镇', 51, 48, '2021-12-17'),
  under('street', 'wuda', 'bayinsai', '巴音赛街道', 39, 36, '2021-12-09'),
  under('street', 'wuda', 'suhaitu', '苏海图街道', 36, 33, '2021-12-10'),
]
