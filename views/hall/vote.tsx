/** From drawing to counting: how many ballots are out and back, never what is on them. */
import type { Child } from 'hono/jsx'
import type { Picture, SealedPicture } from '../../src/voting/hall/picture.ts'
import type { Mode, WithoutBallots } from '../../src/voting/rule/mode.ts'
import { count } from '../format.ts'
import { withoutBallots } from '../voting/mode-words.ts'
import { TickRing } from '../voting/tick-ring.tsx'
import { ballotSentences, nameSentence } from './before.tsx'
import { BigFigures, Fingerprint, Halves, Lines, nounIn, QuietRing, type ScreenProps, Title } from './parts.tsx'
import { fitBesideDigest, WallRooms } from './rooms.tsx'

const modeIn = ({ mode }: { readonly mode: Mode | null }) => (mode === null ? null : withoutBallots({ mode }))

type With<Screen extends Picture['screen']> = ScreenProps & { picture: Extract<Picture, { screen: Screen }> }

export function Issuing({ text, heading, picture }: With<'issuing'>) {
  const words = text.hall.issuing
  const { issued, signedIn } = picture
  const mode = modeIn(picture)
  const onPaper = picture.mode !== 'sealed-ballot'
  const own = mode === null ? null : text.modes.hall.issuing[mode]
  const lines = (
    <>
      <Title heading={heading}>{own?.title ?? (onPaper ? words.titleOnPaper : words.title)}</Title>
      <Lines lines={own?.steps ?? (onPaper ? words.stepsOnPaper : words.steps)} />
    </>
  )
  if (mode !== null) return <Halves left={lines} right={<QuietRing word={text.modes.hall.ring[mode].issuing} />} />
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
  const { rule } = picture
  const mode = modeIn(picture)
  const onScreen = rule.ballot.unmarked === 'not-selected' ? words.stepsTick : words.steps
  const byBallot = picture.mode === 'sealed-ballot' ? onScreen : words.stepsOnPaper
  const steps = mode === null ? byBallot : text.modes.hall.voting[mode]
  return (
    <VoteHalves {...props}>
      <Title heading={heading}>{text.hall.title(wall.session.year, nounIn(props))}</Title>
      <p class="wall-lead">
        {[...nameSentence(text, rule), ...ballotSentences(text, rule).slice(0, 2)].join(props.language === 'en' ? ' ' : '')}
      </p>
      <Lines lines={steps} />
    </VoteHalves>
  )
}

/** The same live ring; instead of how to vote, how to get help. */
export function Help(props: With<'voting' | 'help'>) {
  const words = modeIn(props.picture) === null ? props.text.hall.help : props.text.modes.hall.help
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
  const mode = modeIn(picture)
  const word = mode === null ? words.onPaper : text.modes.hall.ring[mode].voting
  if (mode !== null || issued === null || returned === null) return <Halves left={children} right={<QuietRing word={word} />} />
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
  const mode = modeIn(picture)
  if (mode !== null) return <VoteClosed text={text} heading={heading} mode={mode} />
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
      {picture.rooms !== null && picture.boxDigest !== null && fitBesideDigest(picture.rooms) && (
        <WallRooms text={text} rooms={picture.rooms} />
      )}
      {picture.paperWaits && <p class="wall-lead">{words.paperWaits}</p>}
      {picture.boxDigest === null && <p class="wall-lead">{words.paperBox}</p>}
    </>
  )
  if (picture.boxDigest === null) {
    const ring = <QuietRing word={text.hall.names.sealed} />
    return <Halves left={left} right={picture.rooms === null ? ring : <WallRooms text={text} rooms={picture.rooms} />} />
  }
  return <Halves left={left} right={<Fingerprint digest={picture.boxDigest} label={words.digest} hint={words.digestHint} />} />
}

/** Hands are down, the sheet is printed: there is no box and no number to show. */
function VoteClosed({ text, heading, mode }: Pick<ScreenProps, 'text' | 'heading'> & { mode: WithoutBallots }) {
  const { closed, ring } = text.modes.hall
  const left = (
    <>
      <Title heading={heading}>{closed[mode].title}</Title>
      <p class="wall-lead">{closed[mode].lead}</p>
    </>
  )
  return <Halves left={left} right={<QuietRing word={ring[mode].sealed} />} />
}

/** Steps, and the ring as it was when the box was closed. No number of any item exists here. */
export function Counting({ text, heading, picture }: With<'counting'>) {
  const words = text.hall.counting
  const { counted, issued, returned, rooms } = picture
  const mode = modeIn(picture)
  const steps = mode === null ? Object.values(words.steps) : text.modes.hall.counting[mode]
  const states = counted
    ? (['done', 'done', 'done', 'now', 'later'] as const)
    : (['done', 'done', 'now', 'later', 'later'] as const)
  return (
    <Halves
      left={
        <>
          <Title heading={heading}>{counted ? words.titleCounted : words.title}</Title>
          <ol class="wall-course">
            {steps.map((step, index) => {
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
        rooms !== null ? (
          <WallRooms text={text} rooms={rooms} />
        ) : mode !== null || issued === null || returned === null ? (
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
