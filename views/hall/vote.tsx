/** From drawing to counting: how many ballots are out and back, never what is on them. */
import type { Child } from 'hono/jsx'
import type { Picture, SealedPicture } from '../../src/voting/hall/picture.ts'
import { count } from '../format.ts'
import { TickRing } from '../voting/tick-ring.tsx'
import { ballotSentences } from './before.tsx'
import { BigFigures, Fingerprint, Halves, Lines, nounIn, QuietRing, type ScreenProps, Title } from './parts.tsx'

type With<Screen extends Picture['screen']> = ScreenProps & { picture: Extract<Picture, { screen: Screen }> }

export function Issuing({ text, heading, picture }: With<'issuing'>) {
  const words = text.hall.issuing
  const { issued, signedIn, onPaper } = picture
  const lines = (
    <>
      <Title heading={heading}>{onPaper ? words.titleOnPaper : words.title}</Title>
      <Lines lines={onPaper ? words.stepsOnPaper : words.steps} />
    </>
  )
  if (issued === null) return <Halves left={lines} right={<QuietRing word={words.onPaper} />} />
  return (
    <Halves
      left={lines}
      right={
        <>
          <TickRing returned={issued} issued={signedIn} label={words.ring(issued, signedIn)} below={words.of(signedIn)} />
          <p class="wall-hint">{words.steady}</p>
        </>
      }
    />
  )
}

export function Voting(props: With<'voting' | 'help'>) {
  const { text, heading, wall, picture } = props
  const words = text.hall.voting
  const { rule, onPaper } = picture
  const steps = rule.ballot.unmarked === 'not-selected' ? words.stepsTick : words.steps
  return (
    <VoteHalves {...props}>
      <Title heading={heading}>{text.hall.title(wall.session.year, nounIn(props))}</Title>
      <p class="wall-lead">
        {ballotSentences(text, rule)
          .slice(0, 2)
          .join(props.language === 'en' ? ' ' : '')}
      </p>
      <Lines lines={onPaper ? words.stepsOnPaper : steps} />
    </VoteHalves>
  )
}

/** The same live ring; instead of how to vote, how to get help. */
export function Help(props: With<'voting' | 'help'>) {
  const words = props.text.hall.help
  return (
    <VoteHalves {...props}>
      <Title heading={props.heading}>{words.title}</Title>
      <Lines lines={words.points} />
    </VoteHalves>
  )
}

function VoteHalves({ text, picture, children }: With<'voting' | 'help'> & { children: Child }) {
  const words = text.hall.voting
  const { issued, returned } = picture
  if (issued === null || returned === null) return <Halves left={children} right={<QuietRing word={words.onPaper} />} />
  return (
    <Halves
      left={children}
      right={
        <>
          <TickRing returned={returned} issued={issued} label={words.ring(returned, issued)} below={words.of(issued)} />
          <p class="wall-hint">{words.steady}</p>
        </>
      }
    />
  )
}

export function Sealed({ text, heading, picture }: ScreenProps & { picture: SealedPicture }) {
  const words = text.hall.sealed
  const figure = (value: number | null) => (value === null ? words.unknown : count(value))
  const left = (
    <>
      <Title heading={heading}>{words.title}</Title>
      <BigFigures
        cells={[
          [words.issued, figure(picture.issued)],
          [words.returned, figure(picture.returned)],
        ]}
      />
      {picture.paperWaits && <p class="wall-lead">{words.paperWaits}</p>}
      {picture.boxDigest === null && <p class="wall-lead">{words.paperBox}</p>}
    </>
  )
  if (picture.boxDigest === null) return <Halves left={left} right={<QuietRing word={text.hall.names.sealed} />} />
  return <Halves left={left} right={<Fingerprint digest={picture.boxDigest} label={words.digest} hint={words.digestHint} />} />
}

/** Steps, and the ring as it was when the box was closed. No number of any item exists here. */
export function Counting({ text, heading, picture }: With<'counting'>) {
  const words = text.hall.counting
  const { counted, issued, returned } = picture
  const states = counted
    ? (['done', 'done', 'done', 'now', 'later'] as const)
    : (['done', 'done', 'now', 'later', 'later'] as const)
  return (
    <Halves
      left={
        <>
          <Title heading={heading}>{counted ? words.titleCounted : words.title}</Title>
          <ol class="wall-course">
            {Object.values(words.steps).map((step, index) => {
              const state = states[index] ?? 'later'
              return (
                <li class={`course-${state}`}>
                  <i aria-hidden="true">{state === 'done' ? '✓' : ''}</i>
                  <span>{step}</span>
                  <small>{words.state[state]}</small>
                </li>
              )
            })}
          </ol>
        </>
      }
      right={
        issued === null || returned === null ? (
          <QuietRing word={text.hall.names.counting} />
        ) : (
          <TickRing
            returned={returned}
            issued={issued}
            label={words.foot(issued, returned)}
            below={text.hall.voting.of(issued)}
          />
        )
      }
    />
  )
}
