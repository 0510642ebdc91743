import { expect, test } from 'vitest'
import { similarityIndex } from '../../src/collection/similarity.ts'

/** Twelve pairs: two residents, one wish, different words. */
const PAIRS: readonly (readonly [readonly [string, string], readonly [string, string]])[] = [
  [
    ['滨河公园东门到公交站没有路灯', '晚上八点以后全黑，下班的人和跳完舞回家的老人都走这条路。'],
    ['滨河公园那一段晚上太黑', '公园东门出来到公交车站，路灯一盏也没有，老人摔过跤。'],
  ],
  [
    ['三号楼单元口装扶手', '楼里老人多，冬天台阶结冰，上下楼没有地方扶。'],
    ['老旧小区单元门口加装扶手', '老人上下台阶很危险，单元口应当有扶手和坡道。'],
  ],
  [
    ['学校门口上下学堵车', '第三小学门口家长的车停得到处都是，孩子在车缝里走。'],
    ['三小门前接送孩子的车太乱', '放学时学校门口堵半个小时，请画停车位，派人疏导。'],
  ],
  [
    ['社区里办一个老年食堂', '独居老人做饭难，希望社区有便宜的午饭。'],
    ['给独居老人提供午饭', '社区能不能开食堂，让老人中午吃上热饭，价钱便宜一点。'],
  ],
  [
    ['电动自行车没有地方充电', '居民从楼上拉线充电，容易着火，希望小区里建充电棚。'],
    ['小区建电动车充电桩', '现在飞线充电到处都是，着火太危险，建议统一建充电棚。'],
  ],
  [
    ['自来水发黄有味道', '千里山镇的管子太老，早上放出来的水是黄的。'],
    ['千里山镇饮水管道老化', '水发黄，有铁锈味，请更换自来水管道。'],
  ],
  [
    ['冬天暖气不热', '顶楼家里只有十四度，供热管网该换了。'],
    ['供热管网改造', '我们小区供暖温度不够，暖气不热，老人孩子受不了。'],
  ],
  [
    ['下雨天桥洞底下积水', '铁路桥下一下雨就成河，车和人都过不去。'],
    ['铁路桥涵洞排水不畅', '下雨积水半米深，请改造桥洞的排水。'],
  ],
  [
    ['婴幼儿没有地方托', '两岁的孩子上不了幼儿园，双职工没人带。'],
    ['增加普惠托育点', '双职工家庭两岁左右的孩子没人带，希望社区办托育。'],
  ],
  [
    ['村里到镇上的班车太少', '一天只有两趟，老人看病赶不上。'],
    ['增加乡村公交班次', '从村里去镇上看病，班车一天两趟，错过就回不来。'],
  ],
  [
    ['社区卫生站缺设备', '量血糖的机器坏了半年，看个小病也要去市里。'],
    ['更新社区卫生服务站的设备', '卫生站机器旧了坏了，居民看小病都得跑市医院。'],
  ],
  [
    ['楼下垃圾桶太臭', '垃圾两天才清一次，夏天苍蝇多，味道大。'],
    ['小区垃圾清运不及时', '垃圾桶满了没人清，夏天臭味大，苍蝇成群。'],
  ],
]

const items = PAIRS.flatMap((pair, number) => pair.map(([title, text]) => ({ pair: number, title, text })))
const index = similarityIndex(items)

for (const item of items)
  test(`«${item.title}»: the other resident's wording is among the three most similar`, () => {
    const found = index.find(item, (other) => other !== item)
    expect(found.map((similar) => similar.item.pair)).toContain(item.pair)
  })

test('a wish that nobody had before finds nothing', () => {
  const found = index.find({ title: '建一座天文馆', text: '孩子们想用望远镜观测星空。' }, () => true)
  expect(found).toEqual([])
})

test('the explanation names words that really stand in both texts', () => {
  const [first] = PAIRS[5] ?? []
  const similar = index.find(
    { title: first?.[0] ?? '', text: first?.[1] ?? '' },
    (item) => item.title === '千里山镇饮水管道老化',
  )[0]
  expect(similar?.shared.length).toBeGreaterThan(0)
  for (const word of similar?.shared ?? []) {
    expect(`${first?.[0]}${first?.[1]}`).toContain(word)
    expect(`${similar?.item.title}${similar?.item.text}`).toContain(word)
  }
  expect(similar?.shared).toContain('千里山镇')
})

test('what an officer may not see yet is not found, however similar', () => {
  const [first] = items
  if (!first) throw new Error('no items')
  expect(index.find(first, () => false)).toEqual([])
})

test('equal texts score one, and an empty question finds nothing', () => {
  const [first] = items
  if (!first) throw new Error('no items')
  expect(index.find(first, (item) => item === first)[0]?.score).toBeCloseTo(1, 10)
  expect(index.find({ title: '', text: '。，' }, () => true)).toEqual([])
  expect(similarityIndex([]).find(first, () => true)).toEqual([])
})
