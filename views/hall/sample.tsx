/** The sample result of a rehearsal: as the wall will show the real one, and marked so that nobody photographs it for one. */
import type { Sample } from '../../src/voting/session/sample-store.ts'
import { type ScreenProps, Title } from './parts.tsx'

export function SampleScreen({ text, heading, picture }: ScreenProps & { picture: { readonly sample: Sample } }) {
  const words = text.rehearsal.sample
  const { sample } = picture
  return (
    <div class="wall-result">
      <div class="wall-result-head">
        <Title heading={heading}>{words.wallTitle}</Title>
        <p>{words.wallLead}</p>
      </div>
      <div>
        <p class="wall-lead">{words.figures(sample.issued, sample.returned, sample.valid, sample.void)}</p>
        <table class="wall-sample">
          <thead>
            <tr>
              <th>{words.number}</th>
              <th>{words.item}</th>
              <th>{sample.triple ? words.for : words.selected}</th>
              {sample.triple && <th>{words.against}</th>}
              {sample.triple && <th>{words.abstain}</th>}
            </tr>
          </thead>
          <tbody>
            {sample.rows.map((row) => (
              <tr>
                <td>{row.position}</td>
                <td lang="zh-CN">{row.title}</td>
                <td>{row.for}</td>
                {sample.triple && <td>{row.against}</td>}
                {sample.triple && <td>{row.abstain}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
