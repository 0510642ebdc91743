/** Letters of a .docx: fonts by name, and the words of a paper as runs. */
import { type IRunOptions, TextRun, UnderlineType } from 'docx'
import type { Words } from '../../views/papers/model.ts'

export const FANG = '仿宋_GB2312'
export const TITLE = '方正小标宋简体'
export const HEI = '黑体'
export const KAI = '楷体_GB2312'
export const SONG = '宋体'
export const MONO = 'Consolas'

/** Chinese in the font that is asked for, figures in the one that goes with all of them. */
export const fontOf = (chinese: string) =>
  chinese === MONO
    ? { ascii: MONO, hAnsi: MONO, eastAsia: FANG, cs: MONO }
    : { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: chinese, cs: 'Times New Roman' }

/** A blank is a line to write on: underlined spaces, as wide as the letters that go there. */
export const runsOf = (words: Words, options: IRunOptions = {}): TextRun[] =>
  words.map((one) =>
    typeof one === 'string'
      ? new TextRun({ ...options, text: one })
      : new TextRun({ ...options, text: '　'.repeat(one.blank), underline: { type: UnderlineType.SINGLE } }),
  )
