/** 封存与销毁记录 (rulebook §11.8): the recorded act, printed and signed by both who did it. */
import type { Archived } from '../../src/voting/archive/store.ts'
import type { RoundAtDesk } from '../../src/voting/session/round-store.ts'
import { longDay, time } from '../format.ts'
import { PaperPage } from '../parts/paper.tsx'
import { archivePaper as paper } from '../text/papers/archive.ts'
import type { Ui } from '../ui.ts'

export interface ArchivePaperProps {
  readonly ui: Ui
  readonly round: RoundAtDesk
  readonly archived: Archived
  readonly back: string
}

export function ArchivePaperPage({ ui, round, archived, back }: ArchivePaperProps) {
  const { record, digest, at, day } = archived
  const on = longDay(day, 'zh-CN')
  const digests = [
    [paper.manifest, record.kept.manifest],
    [paper.box, record.kept.box],
    [paper.report, record.kept.report],
  ] as const
  return (
    <PaperPage ui={ui} title={paper.title} back={back}>
      <h1>{paper.title}</h1>
      <p>{paper.of(round.body_name, round.session_name, round.number)}</p>
      <ObjectionsPart archived={archived} />
      <h2>{paper.sealing}</h2>
      <Seal archived={archived} />
      <h2>{paper.keptTitle}</h2>
      <p>{paper.kept}</p>
      {digests.map(([name, value]) => value !== null && <Digest name={name} value={value} />)}
      <h2>{paper.destroyedTitle}</h2>
      <DestroyedPart archived={archived} moment={`${on}${time(at)}`} />
      <Digest name={paper.fingerprint} value={digest} />
      <div class="report-names">
        <p>
          {paper.office(record.office)}
          {paper.signature}
        </p>
        <p>
          {paper.scrutineer(record.chiefScrutineer)}
          {paper.signature}
        </p>
      </div>
      <p class="paper-sign">{on}</p>
    </PaperPage>
  )
}

const Digest = ({ name, value }: { name: string; value: string }) => (
  <p class="report-digest">
    {name} <b>{value}</b>
  </p>
)

function ObjectionsPart({ archived: { record } }: { archived: Archived }) {
  return (
    <>
      <h2>{paper.objections}</h2>
      <p>{paper.period(longDay(record.announcedOn, 'zh-CN'), longDay(record.objectionsUntil, 'zh-CN'))}</p>
      {record.objections.length === 0 && <p>{paper.none}</p>}
      {record.objections.map(({ by, about, raisedOn, answer, settledOn }) => (
        <>
          <p>
            {paper.raised(by, longDay(raisedOn, 'zh-CN'))}
            {about}
          </p>
          <p>
            {paper.settled(longDay(settledOn, 'zh-CN'))}
            {answer}
          </p>
        </>
      ))}
    </>
  )
}

function Seal({ archived }: { archived: Archived }) {
  const { sealing } = archived.record
  const fields = [
    [paper.fields.seal, sealing.sealNumber],
    [paper.fields.copies, String(sealing.copies)],
    [paper.fields.place, sealing.place],
    [paper.fields.keeper, sealing.keeper],
    [paper.fields.kept, longDay(sealing.keptUntil, 'zh-CN')],
  ] as const
  return (
    <dl class="minutes-head">
      {fields.map(([label, value]) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function DestroyedPart({ archived, moment }: { archived: Archived; moment: string }) {
  const { envelopes, receipts, requests, boxKey, list, voidRounds } = archived.record.destroyed
  const ofVoid = voidRounds.map(({ number, list: of, ...held }) => (
    <>
      <p>{paper.void(number, held.envelopes, held.receipts, held.requests)}</p>
      {of !== null && <Digest name={paper.list} value={of} />}
    </>
  ))
  if (boxKey === null)
    return (
      <>
        <p>{paper.onPaper}</p>
        {ofVoid}
      </>
    )
  return (
    <>
      <p>
        {paper.destroyed(moment, envelopes, receipts, requests)}
        {paper.key[boxKey]}
        {paper.passKey}
      </p>
      {list !== null && <Digest name={paper.list} value={list} />}
      {ofVoid}
      <p>{paper.backups}</p>
    </>
  )
}
