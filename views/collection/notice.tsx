/** 征集公告 (rulebook §11.1): the call as an official paper, with a QR code that leads to the form. */
import type { Call } from '../../src/collection/call-store.ts'
import { longDay } from '../format.ts'
import { PaperPage } from '../parts/paper.tsx'
import { Qr } from '../parts/qr.tsx'
import { paths } from '../paths.ts'
import { noticePaper as paper } from '../text/papers/collection.ts'
import type { Ui } from '../ui.ts'
import { lines } from './call-rules.tsx'

export interface NoticeProps {
  readonly ui: Ui
  readonly call: Call
  readonly address: string
  /** The organ that signs, in Chinese. */
  readonly organ: string
  /** Day of publication; null while it is a draft. */
  readonly publishedOn: Parameters<typeof longDay>[0] | null
}

export function NoticePage({ ui, call, address, organ, publishedOn }: NoticeProps) {
  const title = paper.title(call.year, call.body_name)
  return (
    <PaperPage ui={ui} title={title} back={paths.desk(call.body_slug, 'calls', call.id)}>
      {publishedOn === null && <p class="paper-draft">{paper.draft}</p>}
      <h1>{title}</h1>
      <p>{paper.opening(call.year)}</p>
      <h2>{paper.window}</h2>
      <p>{paper.from(longDay(call.opens_on, 'zh-CN'), longDay(call.closes_on, 'zh-CN'))}</p>
      <h2>{paper.scope}</h2>
      <p>{call.scope}</p>
      <p>{paper.wanted}</p>
      <Items text={call.wanted} />
      <h2>{paper.excluded}</h2>
      <Items text={call.excluded} />
      <h2>{paper.demands}</h2>
      <p>{paper.demandsText}</p>
      <h2>{paper.ways}</h2>
      <div class="paper-qr">
        <Qr text={address} label={paper.qr} size={120} />
        <p>{paper.web(address)}</p>
      </div>
      <Items text={call.contact} />
      <h2>{paper.answer}</h2>
      <p>{paper.answerText}</p>
      <div class="paper-sign">
        <p>{organ}</p>
        {publishedOn !== null && <p>{longDay(publishedOn, 'zh-CN')}</p>}
      </div>
    </PaperPage>
  )
}

function Items({ text }: { text: string }) {
  return (
    <ul>
      {lines(text).map((line, index, all) => (
        <li>
          {index + 1}．{line}
          {index === all.length - 1 ? '。' : '；'}
        </li>
      ))}
    </ul>
  )
}
