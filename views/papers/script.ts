/**
 * 主持词 (rulebook §11.8): what the chair reads, from the rule to the result, with the figures of this moment; what is not known yet is a
 * place for a pen. The console reads out one step at a time (views/voting/console.tsx); this is the whole sheet.
 */
import { scriptPaper as paper } from '../text/papers/forms.ts'
import { chineseNumber } from '../text/papers/session.ts'
import { zh } from '../text/zh-CN/index.ts'
import { byName, withoutBallots } from '../voting/mode-words.ts'
import { accountOf } from '../voting/outcome-words/account.ts'
import { verdictSentences } from '../voting/outcome-words/verdict.ts'
import { candidatesOf, seatsOf } from '../voting/rule-words/sums.ts'
import { type Block, heading, paperOf, paragraph, plain, type Sheet, type Words } from './model.ts'
import { comparedWords, type RoundFacts, sessionOf } from './round-facts.ts'
import type { Voice } from './voice.ts'

const cue = (words: Words): Block => ({ kind: 'cue', words })
const say = (...sentences: readonly Words[]): Block[] => sentences.map(paragraph)

export function scriptSheet(voice: Voice, facts: RoundFacts): Sheet {
  const name = plain(voice.say('script.title'))
  const parts: readonly (readonly [string, readonly Block[]])[] = [
    ...openingOf(voice, facts),
    [paper.parts.quorum, say(quorum(voice, facts))],
    ...voting(voice, facts),
    ...(facts.round.phase === 'void' ? [] : ending(voice, facts)),
  ]
  return paperOf(name, [
    { kind: 'centred', words: [sessionOf(facts.round)] },
    { kind: 'address', words: voice.say('script.greeting') },
    ...parts.flatMap(([part, blocks], index) => [heading(`${chineseNumber(index + 1)}、${part}`), ...blocks]),
  ])
}

/** The rule is adopted once, and the scrutineers with it; a later vote says what it follows from. */
function openingOf(voice: Voice, { round, rule, officials }: RoundFacts): (readonly [string, readonly Block[]])[] {
  const numbers = { candidates: candidatesOf(rule), seats: seatsOf(rule) }
  if (round.kind === 'runoff') return [[paper.runoffPart, say(voice.say('script.runoff', numbers))]]
  if (round.kind === 'second') return [[paper.secondPart, say(voice.say('script.second', numbers))]]
  const named = (role: 'chief-scrutineer' | 'scrutineer') =>
    officials
      .filter((one) => one.role === role)
      .map((one) => one.name)
      .join('、') || null
  const officers = { chief: named('chief-scrutineer'), scrutineers: named('scrutineer') }
  return [
    [
      paper.parts.rule,
      [
        ...say(voice.say('script.subject', numbers), voice.say('script.rule')),
        cue(voice.say('script.ruleCue')),
        ...say(voice.say('script.rulePassed')),
      ],
    ],
    [paper.parts.officials, [...say(voice.say('script.officials', officers)), cue(voice.say('script.officialsCue'))]],
  ]
}

function quorum(voice: Voice, { figures, round }: RoundFacts): Words {
  const { entitled, signedIn, present, needed } = figures
  const isOpen = round.phase !== 'draft' && round.phase !== 'frozen'
  if (!isOpen && present !== null && present > 0 && present < needed)
    return voice.say('script.quorumMissing', { entitled, present, needed })
  return voice.say('script.quorum', { entitled, signedIn, present, absent: signedIn === null ? null : entitled - signedIn })
}

function voting(voice: Voice, facts: RoundFacts): (readonly [string, readonly Block[]])[] {
  const { parts, withoutBallots: own } = paper
  const mode = withoutBallots(facts.rule)
  if (mode === null)
    return [
      [parts.issue, issue(voice, facts)],
      [parts.vote, vote(voice, facts)],
      [parts.returned, returned(voice, facts)],
    ]
  const byHand = mode === 'show-of-hands'
  const isVoid = facts.round.phase === 'void'
  return [
    [own.issue, say(byHand ? voice.say('script.countPresent') : voice.say('script.tryDevices'))],
    [
      own.vote,
      [
        ...(byName(facts.rule) === null ? [] : say(voice.say('script.byNameByDevices'))),
        ...say(byHand ? voice.say('script.hands') : voice.say('script.devices')),
        cue(byHand ? voice.say('script.handsCue') : voice.say('script.devicesCue')),
        ...say(byHand ? voice.say('script.handsClose') : voice.say('script.devicesClose')),
      ],
    ],
    [own.returned, say(isVoid ? voice.say('script.void') : voice.say('script.took', { present: facts.figures.present }))],
  ]
}

const issue = (voice: Voice, { round, rule }: RoundFacts): Block[] =>
  round.method === 'sealed'
    ? say(voice.say('script.boxSealed'), voice.say('script.draw'))
    : say(
        ...(byName(rule) === null ? [] : [voice.say('script.byNameOnPaper')]),
        voice.say('script.box'),
        voice.say('script.handOut'),
        voice.say('script.marking'),
      )

function vote(voice: Voice, { round, rule }: RoundFacts): Block[] {
  const onPaper = round.method !== 'sealed' && rule.officials.voteFirst
  return [
    ...say(onPaper ? voice.say('script.voteFirst') : voice.say('script.vote')),
    cue(voice.say('script.voteCue')),
    ...say(voice.say('script.close')),
  ]
}

function returned(voice: Voice, { figures, round }: RoundFacts): Block[] {
  const { issued, returned: back } = figures
  const compared = comparedWords(figures)
  const cleared = round.method === 'sealed' ? [] : say(voice.say('script.clearing'))
  if (round.phase === 'void' && compared !== '多于') return say(voice.say('script.void'))
  if (compared === '多于') return [...cleared, ...say(voice.say('script.returnedTooMany', { issued, returned: back }))]
  const told = say(voice.say('script.returned', { issued, returned: back, compared }))
  return [...cleared, ...told, ...(round.method === 'sealed' ? say(voice.say('script.objections')) : [])]
}

function ending(voice: Voice, { result, adopted, titles }: RoundFacts): (readonly [string, readonly Block[]])[] {
  const outcome = result?.outcome ?? null
  const isOver = outcome === null || outcome.kind === 'decided' || outcome.kind === 'shortfall'
  const verdict =
    outcome === null
      ? []
      : verdictSentences(accountOf({ text: zh, language: 'zh-CN' }, adopted, titles), outcome).map((one) => [one])
  return [
    [paper.parts.count, [...say(voice.say('script.counting'), voice.say('script.report')), cue(voice.say('script.reportCue'))]],
    [
      paper.parts.result,
      [
        ...say(voice.say('script.result'), ...verdict),
        ...(isOver ? say(voice.say('script.chosen', { winners: outcome?.elected.length ?? null })) : []),
      ],
    ],
  ]
}
