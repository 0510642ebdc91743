/** One screen of the wall: whose session it is, the picture, one line at the bottom. The same for the wall, the stream and the small picture. */
import type { Picture, ResultPicture } from '../../src/voting/hall/picture.ts'
import { time } from '../format.ts'
import { withoutBallots } from '../voting/mode-words.ts'
import { Rule, SignIn, Welcome } from './before.tsx'
import { nounIn, type ScreenProps, Title } from './parts.tsx'
import { Receipts, Result } from './result.tsx'
import { SampleScreen } from './sample.tsx'
import { Counting, Help, Issuing, Sealed, Voting } from './vote.tsx'

export type WallProps = ScreenProps & { readonly demo: boolean }

/** Parts are replaced each on its own, so that the clock does not disturb the picture. */
export function WallScreen(props: WallProps) {
  const { text, wall, heading } = props
  if (wall.black)
    return (
      <div class="wall wall-black" data-screen="black">
        <div data-part="body">{heading && <h1 class="visually-hidden">{text.hall.black}</h1>}</div>
      </div>
    )
  const { screen } = wall.picture
  const [left, right] = footOf(props, wall.picture)
  return (
    <div class={wall.kind === 'rehearsal' ? 'wall wall-trial' : 'wall'} data-screen={screen}>
      <div class="wall-top" data-part="top">
        <TopLine {...props} />
        <p class="wall-clock">{time(wall.at)}</p>
      </div>
      <div class="wall-body" data-part="body">
        <Body {...props} />
      </div>
      <div class="wall-foot" data-part="foot">
        <b>{left}</b>
        <span>{right}</span>
      </div>
    </div>
  )
}

function TopLine({ text, wall, demo }: WallProps) {
  const { bodyName, name } = wall.session
  return (
    <p class="wall-session">
      <span lang="zh-CN">
        <b>{bodyName}</b>
        {name.startsWith(bodyName) ? name.slice(bodyName.length) : name}
      </span>
      {wall.kind !== null && wall.kind !== 'first' && wall.kind !== 'rehearsal' && ` · ${text.rounds.console.kind[wall.kind]}`}
      {demo && ` · ${text.hall.example}`}
      {wall.kind === 'rehearsal' && <strong class="wall-rehearsal">{text.hall.rehearsal}</strong>}
    </p>
  )
}

function Body(props: WallProps) {
  const { text, wall, heading } = props
  const { picture } = wall
  switch (picture.screen) {
    case 'welcome':
      return <Welcome {...props} />
    case 'sign-in':
      return <SignIn {...props} picture={picture} />
    case 'rule':
      return <Rule {...props} picture={picture} />
    case 'issuing':
      return <Issuing {...props} picture={picture} />
    case 'voting':
      return <Voting {...props} picture={picture} />
    case 'help':
      return <Help {...props} picture={picture} />
    case 'sealed':
      return <Sealed {...props} picture={picture} />
    case 'counting':
      return <Counting {...props} picture={picture} />
    case 'result':
      return <Result {...props} picture={picture} />
    case 'sample':
      return <SampleScreen {...props} picture={picture} />
    case 'receipts':
      return <Receipts {...props} picture={picture} />
    case 'void':
    case 'break':
      return (
        <div class="wall-centre">
          <Title heading={heading}>{text.hall[picture.screen].title}</Title>
          <p class="wall-lead">{isWithoutBallots(picture) ? text.modes.hall.void : text.hall[picture.screen].lead}</p>
        </div>
      )
  }
}

const isWithoutBallots = (picture: Picture): boolean =>
  'mode' in picture && picture.mode !== null && withoutBallots({ mode: picture.mode }) !== null

/** What is true of the moment, left; what to do or to know, right. */
function footOf(props: WallProps, picture: Picture): readonly [string, string] {
  const { hall, modes } = props.text
  const isOther = isWithoutBallots(picture)
  const paperToo = 'mode' in picture && picture.mode === 'sealed-ballot' ? hall.paperToo : ''
  const { year } = props.wall.session
  switch (picture.screen) {
    case 'welcome':
      return [hall.welcome.foot, '']
    case 'sign-in':
      return [hall.title(year, nounIn(props)), hall.welcome.foot]
    case 'rule':
      return [picture.digest === null ? hall.rule.footBefore : hall.rule.foot, hall.title(year, nounIn(props))]
    case 'issuing':
    case 'voting':
      return [isOther ? modes.hall.handsUp : hall.handsUp, paperToo]
    case 'help':
      return [hall.help.foot, paperToo]
    case 'sealed': {
      const mode = picture.mode === null ? null : withoutBallots({ mode: picture.mode })
      return [mode === null ? hall.sealed.foot : modes.hall.closed[mode].foot, '']
    }
    case 'counting':
      return [hall.counting.patience, '']
    case 'result':
      return resultFoot(props, picture)
    case 'sample':
      return [props.text.rehearsal.sample.foot, '']
    case 'receipts':
      return [hall.receipts.foot, picture.page.pages > 1 ? hall.receipts.turns : '']
    case 'void':
    case 'break':
      return [hall.title(year, nounIn(props)), '']
  }
}

function resultFoot({ text }: WallProps, { figures, majority }: ResultPicture): readonly [string, string] {
  const words = text.hall.result
  if (figures === null || majority === null) return [words.published, '']
  const { present, issued = 0, returned = 0, valid = 0, void: spoiled = 0 } = figures
  const summary = present === undefined ? words.summary(issued, returned, valid, spoiled) : text.modes.hall.summary(present)
  return [words.line(majority), summary]
}
