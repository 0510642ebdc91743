/** Before anything is voted on: how to sign in, who is there, what the rule says. */
import type { Picture, RulePicture } from '../../src/voting/hall/picture.ts'
import type { VotingRule } from '../../src/voting/rule/rule.ts'
import { count } from '../format.ts'
import { Qr } from '../parts/qr.tsx'
import { paths } from '../paths.ts'
import { byName, withoutBallots } from '../voting/mode-words.ts'
import { candidatesOf, seatsOf } from '../voting/rule-words/sums.ts'
import { TickRing } from '../voting/tick-ring.tsx'
import { BigFigures, Fingerprint, Halves, Lines, nounIn, QuietRing, type ScreenProps, Title } from './parts.tsx'

export function Welcome({ text, door, heading }: ScreenProps) {
  const words = text.hall.welcome
  return (
    <Halves
      left={
        <>
          <Title heading={heading}>{words.title}</Title>
          <Lines lines={words.steps} />
        </>
      }
      right={
        <div class="wall-print">
          <Qr text={door} label={words.code} size={580} />
          <p class="wall-hint">{words.typed}</p>
          <p class="wall-address">
            {new URL(door).host}
            <wbr />
            {new URL(door).pathname}
          </p>
        </div>
      }
    />
  )
}

export function SignIn({ text, heading, picture }: ScreenProps & { picture: Extract<Picture, { screen: 'sign-in' }> }) {
  const words = text.hall.signIn
  const { entitled, signedIn, present, needed } = picture
  const isReached = entitled > 0 && present >= needed
  return (
    <Halves
      left={
        <>
          <Title heading={heading}>{words.title}</Title>
          <BigFigures
            cells={[
              [words.entitled, count(entitled)],
              [words.signedIn, count(signedIn)],
              [words.present, count(present)],
              [words.quorum, count(needed), isReached ? `✓ ${words.reached}` : words.missing(needed - present)],
            ]}
          />
        </>
      }
      right={
        <TickRing
          returned={signedIn}
          issued={entitled}
          mark={needed}
          label={words.ring(signedIn, entitled)}
          below={words.of(entitled)}
        />
      }
    />
  )
}

export function Rule(props: ScreenProps & { picture: RulePicture }) {
  const { text, heading, picture } = props
  const words = text.hall.rule
  const sentences = (
    <>
      <Title heading={heading}>{words.title(nounIn(props))}</Title>
      <ul class="wall-rule">
        {sentencesOf(props).map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </>
  )
  if (picture.digest === null) return <Halves left={sentences} right={<QuietRing word={text.hall.names.rule} />} />
  return (
    <Halves
      left={sentences}
      right={
        <Fingerprint
          digest={picture.digest}
          label={words.digest}
          hint={picture.mode === 'sealed-ballot' ? words.compare : words.compareOnPaper}
          {...codeOf(props)}
        />
      }
    />
  )
}

/** The phone that scans it compares by itself; the digest stands behind the #, so no server is told what it saw. */
function codeOf({ door, picture }: ScreenProps & { picture: RulePicture }): { code?: string } {
  const { digest, roundId } = picture
  if (digest === null || roundId === null) return {}
  return { code: `${new URL(paths.checkManifest(roundId), door).href}#${digest}` }
}

/** The points that a deputy needs while voting; the whole rule stands in the papers. */
function sentencesOf({ text, picture }: ScreenProps & { picture: RulePicture }): string[] {
  const words = text.hall.rule
  const { rule, majority } = picture
  const { threshold } = rule
  return [
    ...nameSentence(text, rule),
    ...ballotSentences(text, rule),
    threshold === null ? words.plurality : words.majority(words.base[threshold.base], text.clauses.share(threshold), majority),
    ...(threshold === null || seatsOf(rule) >= candidatesOf(rule) ? [] : [words.mostVotes]),
    ...(rule.mode === 'sealed-ballot' && rule.custody === 'platform' ? [words.custody] : []),
  ]
}

/** 记名 is said to the hall wherever the vote is explained. */
export function nameSentence({ recorded }: ScreenProps['text'], rule: VotingRule): string[] {
  const mode = byName(rule)
  return mode === null ? [] : [recorded.wall[mode]]
}

/** How many there are, how many one ballot may choose, what silence means. */
export function ballotSentences({ hall, modes }: ScreenProps['text'], rule: VotingRule): string[] {
  const words = hall.rule
  const most = withoutBallots(rule) === null ? words.cap : modes.hall.cap
  return [
    words.seats(candidatesOf(rule), seatsOf(rule)),
    ...rule.groups.map(({ cap }) => (cap === null ? words.noCap : most(cap))),
    words.unmarked[rule.ballot.unmarked],
  ]
}
