/** Invented people for the example, always the same: a small random number generator with a seed, and common names. */

/** mulberry32: enough for an example, nothing secret hangs on it. Returns numbers from 0 up to but not including 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A number from the characters of a text, for seeds. */
export const seedOf = (text: string): number =>
  [...text].reduce((sum, char) => (Math.imul(sum, 31) + (char.codePointAt(0) ?? 0)) >>> 0, 7)

const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段',
]
const GIVEN = [...'静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉萍红梅建国志鹏宇浩凯秀珍海燕凤晨文斌慧敏雪松博辉亮云飞龙']
const MONGOLIAN = [
  '乌云',
  '巴特尔',
  '苏日娜',
  '其其格',
  '阿拉坦',
  '娜仁',
  '宝力道',
  '萨仁',
  '格日勒',
  '孟克',
  '朝鲁',
  '托娅',
  '布和',
  '斯琴',
  '哈斯',
]

/** Every eleventh person or so has a Mongolian name, as one would expect there. */
export function personName(random: () => number): string {
  if (random() < 0.09) return pick(MONGOLIAN, random)
  const given = random() < 0.45 ? pick(GIVEN, random) : pick(GIVEN, random) + pick(GIVEN, random)
  return pick(SURNAMES, random) + given
}

export function pick<T>(items: readonly T[], random: () => number): T {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

/** The same items in another order, always the same one for a seed. */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}
