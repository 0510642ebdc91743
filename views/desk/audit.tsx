/** The record of officers' acts, newest first, and its verification. */

import type { Noted } from '../../src/audit/chain.ts'
import type { Fact } from '../../src/audit/events.ts'
import { count, digestLabel, timeWithSeconds } from '../format.ts'
import { StaffPage } from '../layout.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { ActFacts } from './act-facts.tsx'
import { type AuditCheck, AuditVerification } from './audit-check.tsx'
import { DeskMenu } from './menu.tsx'

interface ActRow {
  readonly number: number
  readonly at: Date
  readonly day: string
  readonly actor: string | null
  readonly event: string
  readonly facts: readonly Fact[]
  readonly digest: string
}

export interface AuditProps {
  readonly ui: Ui
  readonly acts: readonly ActRow[]
  readonly older: number | null
  readonly head: Noted
  readonly check: AuditCheck
}

export function AuditPage({ ui, acts, older, head, check }: AuditProps) {
  const words = ui.text.desk.audit
  const slug = ui.desk?.slug ?? ''
  return (
    <StaffPage ui={ui} title={words.title} menu={<DeskMenu ui={ui} current="audit" />}>
      <div class="desk-title">
        <h1>{words.title}</h1>
        <p class="quiet">{words.intro}</p>
      </div>
      <AuditVerification ui={ui} head={head} check={check} />
      <Scroll label={words.title} class="panel">
        {acts.length === 0 ? (
          <p class="empty">{words.empty}</p>
        ) : (
          <table class="table acts">
            <thead>
              <tr>
                <th class="number" scope="col">
                  {words.number}
                </th>
                <th scope="col">{words.at}</th>
                <th scope="col">{words.actor}</th>
                <th scope="col">{words.event}</th>
                <th scope="col">{words.fields}</th>
                <th scope="col">{words.digest}</th>
              </tr>
            </thead>
            <tbody>
              {acts.map((act) => (
                <tr>
                  <td class="number act-number">{count(act.number)}</td>
                  <td class="nowrap">
                    {act.day} {timeWithSeconds(act.at)}
                  </td>
                  <td class="nowrap" lang="zh-CN">
                    {act.actor ?? words.system}
                  </td>
                  <td class="nowrap act-event">{ui.text.events[act.event] ?? act.event}</td>
                  <td>
                    <ActFacts ui={ui} facts={act.facts} />
                  </td>
                  <td class="nowrap">
                    <code title={act.digest}>{digestLabel(act.digest)}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {older !== null && (
          <p>
            <a class="more" href={`${paths.desk(slug, 'audit')}?before=${older}`}>
              {words.older}
            </a>
          </p>
        )}
      </Scroll>
    </StaffPage>
  )
}
