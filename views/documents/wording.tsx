/** Which papers have sentences that the office may word, and where it has. */
import { DeskMenu } from '../desk/menu.tsx'
import { Crumbs, StaffPage } from '../layout.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { paths } from '../paths.ts'
import type { PaperId } from '../text/papers/catalogue.ts'
import type { Ui } from '../ui.ts'

export interface WordingProps {
  readonly ui: Ui
  readonly papers: readonly { readonly paper: PaperId; readonly sentences: number; readonly changed: number }[]
}

export function WordingPage({ ui, papers }: WordingProps) {
  const words = ui.text.roundPapers.wording
  const slug = ui.desk?.slug ?? ''
  return (
    <StaffPage ui={ui} title={words.title} menu={<DeskMenu ui={ui} current="sessions" />}>
      <Crumbs ui={ui} items={[[ui.text.desk.menu.sessions, paths.desk(slug, 'sessions')], [words.title]]} />
      <div class="desk-title">
        <h1>{words.title}</h1>
        <p class="quiet">{words.intro}</p>
      </div>
      <section class="panel" aria-label={words.list}>
        <Scroll label={words.list}>
          <table class="table">
            <tbody>
              {papers.map(({ paper, sentences, changed }) => (
                <tr>
                  <th scope="row">
                    <a href={paths.desk(slug, 'papers', paper)}>{ui.text.roundPapers.names[paper]}</a>
                  </th>
                  <td class="quiet">{words.sentences(sentences)}</td>
                  <td>
                    {changed === 0 ? (
                      <span class="quiet">{words.unchanged}</span>
                    ) : (
                      <span class="tag">{words.changed(changed)}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </section>
    </StaffPage>
  )
}
