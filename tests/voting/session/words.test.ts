import { expect, test } from 'vitest'
import { day } from '../../../src/kernel/clock.ts'
import type { DrawRefusal } from '../../../src/voting/ballot/actions.ts'
import { preset } from '../../../src/voting/rule/presets.ts'
import type { OpenBoxRefusal } from '../../../src/voting/scrutiny/opening-actions.ts'
import { namesAll } from '../../../src/voting/session/announcement.ts'
import type { AttendanceRefusal } from '../../../src/voting/session/attendance-actions.ts'
import type { ConsultationRefusal } from '../../../src/voting/session/consultation-actions.ts'
import type { RoundRefusal } from '../../../src/voting/session/round.ts'
import type { PrepareRefusal } from '../../../src/voting/session/round-actions.ts'
import { congressDraft, streetDraft } from '../../../views/papers/announcement.ts'
import { commonOf, commonOfStreet } from '../../../views/papers/round-facts.ts'
import { voiceOf } from '../../../views/papers/voice.ts'
import { texts } from '../../../views/text/index.ts'
import { chineseNumber } from '../../../views/text/papers/session.ts'

type Refusal = RoundRefusal | PrepareRefusal | AttendanceRefusal | ConsultationRefusal | OpenBoxRefusal | DrawRefusal

test('every refusal of this room has its sentence in both languages (the compiler says so)', () => {
  const covered: readonly Readonly<Record<Refusal, string>>[] = [texts['zh-CN'].refusals, texts.en.refusals]
  for (const sentences of covered) expect(sentences['quorum-missing'].length).toBeGreaterThan(10)
})

test('a street’s words never say 票决 or 决议', () => {
  const { consultation } = texts['zh-CN']
  const street = JSON.stringify(consultation) + consultation.result['advisory-vote']
  expect(street.replace(consultation.result['formal-vote'], '')).not.toMatch(/票决|决议/)
  const draft = streetDraft(
    voiceOf(new Map(), commonOfStreet('滨河街道', 2023, 'consultation', '2023年1月6日')),
    { body_name: '滨河街道', year: 2023 },
    'consultation',
    { committee: '中共滨河街道工作委员会', document: '滨党发〔2023〕1号' },
    ['甲', '乙'],
    '2023年1月6日',
  )
  expect(draft).not.toMatch(/票决|决议/)
  expect(draft).toContain('会商')
})

test('an announcement numbers its items as papers do', () => {
  expect([1, 9, 10, 11, 19, 20, 21, 30].map(chineseNumber)).toEqual(['一', '九', '十', '十一', '十九', '二十', '二十一', '三十'])
})

test('the draft of an announcement names every chosen project, and one that was cut out is missed', () => {
  const titles = ['老旧小区燃气软管更换', '社区老年食堂扩面']
  const round = { body_name: '海勃湾区', session_name: '第三次会议', year: 2023, held_on: day('2022-12-23') }
  const voice = voiceOf(new Map(), commonOf(round, preset('law-default-contested').rule))
  const draft = congressDraft(voice, titles, '2022年12月23日')
  expect(namesAll(draft, titles)).toBe(true)
  expect(namesAll(draft.replace('社区老年食堂扩面', '社区食堂'), titles)).toBe(false)
})
