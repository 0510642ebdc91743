/** 材料 of a round: every paper with when it is wanted, how far it is, and its two forms. */
import type { RoundPaper, Standing } from '../../src/voting/papers/which.ts'
import { Scroll } from '../parts/scroll.tsx'
import { paths } from '../paths.ts'
import { RoundDesk, type RoundDeskProps, roundPath } from './round-desk.tsx'

export interface RoundPapersProps extends RoundDeskProps {
  readonly papers: readonly (readonly [RoundPaper, Standing])[]
}

const TAG: Readonly<Record<Standing, string>> = {
  ready: 'tag tag-lv',
  draft: 'tag',
  live: 'tag tag-lv',
  blank: 'tag',
  later: 'quiet',
}

export function RoundPapersPage(props: RoundPapersProps) {
  const { ui, papers } = props
  const words = ui.text.roundPapers
  return (
    <RoundDesk {...props} title={words.title} intro={words.intro}>
      <section class="panel" aria-label={words.title}>
        <Scroll label={words.title}>
          <table class="table papers-table">
            <thead>
              <tr>
                <th scope="col">{words.paper}</th>
                <th scope="col">{words.standingHead}</th>
                <th scope="col">{words.get}</th>
              </tr>
            </thead>
            <tbody>
              {papers.map(([paper, standing]) => (
                <tr>
                  <th scope="row">
                    {words.names[paper]}
                    <span class="quiet small">{words.when[paper]}</span>
                  </th>
                  <td>
                    <span class={TAG[standing]}>{words.standing[standing]}</span>
                  </td>
                  <td>{standing !== 'later' && <Links {...props} paper={paper} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
        {papers.some(([paper]) => paper === 'ballot') && <p class="quiet small">{words.ballotPage}</p>}
        {ui.desk?.may('papers.word') && (
          <p class="quiet small">
            <a href={paths.desk(ui.desk.slug, 'papers')}>{words.wording.title}</a> {words.wordHint}
          </p>
        )}
      </section>
    </RoundDesk>
  )
}

/** Every link names its paper to whoever hears it alone. */
function Links(props: RoundPapersProps & { paper: RoundPaper }) {
  const { ui, paper } = props
  const words = ui.text.roundPapers
  const at = roundPath(props, 'papers', paper)
  return (
    <span class="papers-links">
      <a href={at} aria-label={`${words.print} ${words.names[paper]}`}>
        {words.print}
      </a>
      <a href={`${at}.docx`} aria-label={`${words.file} ${words.names[paper]}`}>
        {words.file}
      </a>
    </span>
  )
}
