/** A street of the example consults: minutes, confirmation by its party committee, publication. Never a vote. */
import { longDay } from '../../views/format.ts'
import { streetDraft } from '../../views/papers/announcement.ts'
import { commonOfStreet } from '../../views/papers/round-facts.ts'
import { voiceOf } from '../../views/papers/voice.ts'
import { addDays, shanghaiMoment } from '../kernel/clock.ts'
import { newId } from '../kernel/ids.ts'
import { announceConfirmed, confirmDecision, minuteConsultation } from '../voting/session/consultation-actions.ts'
import { setClock } from './bodies.ts'
import type { DemoMeans } from './load.ts'
import { type Accounts, accountOf } from './sign-ins.ts'
import type { ListedYear } from './year-2022.ts'

export async function consult(means: DemoMeans, accounts: Accounts, year: ListedYear): Promise<void> {
  const { db } = means
  const { place, id: bodyId } = year.body
  const desk = (office: 'office' | 'chair') => ({ actor: accountOf(accounts, place.slug, office), bodyId })
  setClock(db, shanghaiMoment(place.decidedOn, 16, 30))
  const form = {
    held: place.decidedOn,
    place: `${place.name}议事厅`,
    chair: '街道人大工委主任',
    entitled: place.entitled,
    present: place.present,
    attendees: '街道办事处负责人、各社区书记、居民代表',
    discussion: '与会人员逐项讨论，认为列入的项目居民反映集中、受益面广、当年能办完，意见一致；未列入的项目建议转入储备。',
  }
  const conclusions = year.items.map((item) => ({
    candidateId: item.id,
    chosen: item.project !== null,
    words: item.project ? '一致同意列入。' : '暂不列入，转入储备。',
  }))
  await minuteConsultation(db, desk('office'), year.cycleId, { form, conclusions }, { id: newId(), location: '/' })
  const confirmed = addDays(place.decidedOn, 6)
  const committee = `${place.name}党工委`
  const document = `${place.name.replace('街道', '')}党工委会议纪要〔2021〕${confirmed.slice(8)}号`
  setClock(db, shanghaiMoment(confirmed, 15))
  await confirmDecision(db, desk('chair'), year.cycleId, { committee, document, confirmed })
  const titles = year.items.flatMap(({ project }) => (project ? [project.title] : []))
  const day = longDay(confirmed, 'zh-CN')
  const voice = voiceOf(new Map(), commonOfStreet(place.name, 2022, 'consultation', day))
  const text = streetDraft(voice, { body_name: place.name, year: 2022 }, 'consultation', { committee, document }, titles, day)
  await announceConfirmed(db, desk('chair'), year.cycleId, text)
}
