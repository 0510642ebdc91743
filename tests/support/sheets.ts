/** Papers without a desk: a ballot of a rule with so many candidates, the page that is printed of it, and the words in a .docx. */
import { inflateRawSync } from 'node:zlib'
import { day } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { Fen } from '../../src/kernel/money.ts'
import type { VotingRule } from '../../src/voting/rule/rule.ts'
import type { RoundCandidate } from '../../src/voting/session/round-store.ts'
import { ballotSheet } from '../../views/papers/ballot.ts'
import type { Sheet } from '../../views/papers/model.ts'
import { commonOf } from '../../views/papers/round-facts.ts'
import { SheetPage } from '../../views/papers/sheet.tsx'
import { voiceOf, type Wording } from '../../views/papers/voice.ts'
import { texts } from '../../views/text/index.ts'
import type { Ui } from '../../views/ui.ts'

const ROUND = {
  kind: 'first',
  session_name: '海勃湾区第九届人民代表大会第二次会议',
  body_name: '海勃湾区',
  year: 2023,
  held_on: day('2022-12-23'),
} as const

/** Names as long as real lists have them, and what will be done in a sentence or two. */
const candidatesFor = (count: number, content: string): RoundCandidate[] =>
  Array.from({ length: count }, (_, index) => ({
    id: newId(),
    position: index + 1,
    title: index % 3 === 0 ? '滨河片区老旧小区地下排水管网和二次供水设施改造' : '社区老年食堂扩面（8 处）',
    content,
    beneficiaries: '6个小区，2.1万户',
    unit_name: index % 4 === 0 ? '区住房和城乡建设局' : '区民政局',
    cost_fen: 860_000_000 as Fen,
  }))

export function ballotOf(rule: VotingRule, content: string, own: Wording = new Map()): Sheet {
  const many = rule.groups.reduce((sum, { candidates }) => sum + candidates, 0)
  return ballotSheet(voiceOf(own, commonOf(ROUND, rule)), ROUND, rule, candidatesFor(many, content))
}

const UI: Ui = {
  text: texts['zh-CN'],
  language: 'zh-CN',
  mode: 'normal',
  theme: 'light',
  demo: false,
  city: '乌海',
  today: ROUND.held_on,
  now: new Date('2022-12-23T02:00:00Z'),
  here: new URL('http://localhost/desk'),
  viewer: null,
  desk: null,
  asset: (name) => `/assets/${name}`,
}

export const pageOf = (sheet: Sheet): string => `<!doctype html>${SheetPage({ ui: UI, sheet, back: '/' })}`

const CENTRAL = 0x02014b50
const END = 0x06054b50

/** One file of a zip, found by its directory at the end. */
export function fileIn(zip: Uint8Array, name: string): string | null {
  const bytes = Buffer.from(zip)
  const end = bytes.lastIndexOf(Buffer.from([END & 255, (END >> 8) & 255, (END >> 16) & 255, END >> 24]))
  let at = bytes.readUInt32LE(end + 16)
  while (bytes.readUInt32LE(at) === CENTRAL) {
    const [method, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)]
    const [nameLength, extra, comment] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)]
    const offset = bytes.readUInt32LE(at + 42)
    if (bytes.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const data = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
      const content = bytes.subarray(data, data + packed)
      return (method === 0 ? content : inflateRawSync(content)).toString('utf8')
    }
    at += 46 + nameLength + extra + comment
  }
  return null
}

/** Every letter that stands in the document, paragraph after paragraph. */
export const wordsOfDocx = (zip: Uint8Array): string =>
  (fileIn(zip, 'word/document.xml') ?? '')
    .replace(/<w:br\/>|<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
