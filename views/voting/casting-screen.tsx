/** What the casting page is made from, and the frame of one of its screens. */
import type { Child } from 'hono/jsx'
import type { ManifestCandidate } from '../../src/voting/ballot/manifest.ts'
import type { VotingRule } from '../../src/voting/rule/rule.ts'
import type { Language, Text } from '../text/index.ts'

/** A file that the page names by its content: another one is not run. */
interface PageFile {
  readonly href: string
  readonly integrity: string
}

export interface CastingProps {
  readonly text: Text
  readonly language: Language
  readonly demo: boolean
  readonly round: { readonly id: string; readonly rehearsal: boolean; readonly sessionCode: string }
  readonly rule: VotingRule
  readonly candidates: readonly ManifestCandidate[]
  readonly files: { readonly style: PageFile; readonly script: PageFile; readonly worker: PageFile }
  /** Seconds, «least-most»: how long a phone waits before it draws, in the issuing stage and when it comes late. */
  readonly delays: { readonly issuing: string; readonly late: string }
}

/** One state of the page. `shown`: seen until the script says otherwise, after a while (booth.css): for browsers that cannot run it. */
export function Screen(props: { name: string; shown?: boolean; class?: string; children: Child }) {
  return (
    <section class={`screen ${props.class ?? ''}`} data-screen={props.name} hidden={!props.shown}>
      {props.children}
    </section>
  )
}
