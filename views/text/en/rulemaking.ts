import type { Text } from '../index.ts'

export const rulemaking = {
  title: (noun: string) => `Rule of the ${noun}`,
  intro:
    'A rule counts once the session has adopted it. Answer by your own adopted text; the clauses follow. Once frozen it cannot be changed.',
  started: 'Started from: ',
  basis: 'Source: ',
  toWords: 'Read the clauses',
  mark: 'This place’s own text must say this',
  markHint:
    'No source of the starting point answers the questions with this mark; look them up in your own text before you choose.',
  first: 'Settle these first',
  firstHint: 'Places differ here; none of it can be guessed.',
  rest: 'The other clauses',
  restHint: 'Usually as in the starting point; open to change them.',

  sections: {
    majority: 'What carries a project',
    ballot: 'How one ballot counts',
    tie: 'Equal votes',
    shortfall: 'Fewer carried than seats',
    rooms: 'Where people vote',
    publish: 'What is published',
    rating: 'How grades are given',
    confirm: 'Who confirms',
    setting: 'Name and way of voting',
    quorum: 'Quorum',
    groups: 'Candidates and seats',
    paper: 'The ballot paper',
    validity: 'Void ballots',
    further: 'Further conditions',
    classes: 'Two kinds of members counted apart',
    officials: 'Scrutineers',
    after: 'Announcing and keeping',
  },
  groupsHint: (candidates: number) =>
    `The frozen list has ${candidates} candidates. They fall to the groups in list order, every one of them and no others. Must-do projects are a group of their own, first or last.`,
  newGroup: 'One more group (leave empty if there is none)',
  groupRow: (number: number) => `Group ${number}`,
  classesHint:
    'Only where members are of several kinds, as at a street. Each kind has ballots of its own colour; beside the votes of all, its own share must be reached.',
  classRow: (number: number) => `Kind ${number}`,
  tierRow: (number: number) => `Tier ${number}`,
  gradeRow: (number: number) => `Grade ${number}`,
  gradesHint: 'Asked from the top; the first grade whose share is reached is given.',
  twoThirds:
    'In law “two thirds or more” takes exactly two thirds in; some texts say “more than two thirds”. At exactly two thirds the two give opposite results: choose what your own text says, and say it when the rule is read out.',

  reading: 'The clauses',
  readingHint: 'As answered now, the rule says:',
  numbers: (entitled: number, quorum: number) => `By the roll of ${entitled}: ${quorum} in the hall to begin.`,
  majority: (votes: number) => `${votes} votes carry a project.`,
  noRoll: 'Nobody is on the roll yet, so no votes can be worked out.',
  patterns: (patterns: string, entitled: number) =>
    `A ballot can be marked in ${patterns} ways, and ${entitled} people vote. With more ways than people, everybody can be told one to use, and publication shows whether it came in.`,
  patternsFew: (patterns: string, entitled: number) =>
    `A ballot can be marked in ${patterns} ways, and ${entitled} people vote. Where few vote, a rare way of marking can still point to a person.`,
  obstacles: 'Written like this, the rule cannot be carried out by this system yet and will not be frozen:',
  faulty: (count: number) =>
    count === 1
      ? 'One answer does not work yet; once it is put right the clauses appear here:'
      : `${count} answers do not work yet; once they are put right the clauses appear here:`,
  checked: 'This works.',
  cannot: 'This is sound, but it cannot be carried out here yet.',

  check: 'Read the clauses',
  save: 'Save, go to the console',
  draftOnly: 'What is saved is a draft. The chair freezes it once the session has adopted it.',

  starts: {
    'law-default-with-cap':
      'Each project for, against or abstain, at most as many for as seats; over half of ALL, most votes first',
    'law-default-contested': 'Each project for, against or abstain, any number for; over half of ALL, most votes first',
    'binjiang-2017-top-n': 'Tick at most as many as seats; no majority asked, most votes win',
    'shaanxi-2025-county':
      'Each project judged, more candidates than seats; seats, surplus, way of voting and publication written out',
    'ninghai-county-2013': 'Secret paper ballot, each project judged; over half of ALL',
    'luqiao-2017-tick': 'Like an election of persons: tick at most as many as seats; over half of ALL',
    'dongyang-2017-per-item': 'Each project judged; its votes for and against are published',
    'delegation-vote-wencheng-2022': 'Delegations vote in rooms of their own; checked room by room, then added up',
    'city-combined-lishui-2025': 'At one session with elections: ballots of several colours, five boxes, counted in recess',
    'hainan-province-2024': 'By voting devices; by show of hands when they fail',
    'town-small-siping-2023': 'A small town: paper ballots, each project judged, one of two or three chosen',
    'town-device-banfu-2019': 'A town with voting devices, used for every item of the session',
    'liyang-town-2010-rank': 'Ranking: places are written by urgency; the smallest sums of places win',
    'street-select-xihu-2019': 'Each project judged; over half of those present, confirmed by the street party committee',
    'street-select-aishan': 'A street body of thirty or so: each project judged, five of six chosen',
    'street-select-jingtai': 'Secret, each project judged, ten of twelve chosen',
    'street-dual-shigu': 'Two majorities: over half of the congress deputies, and more than two thirds of all votes',
  },
} satisfies Text['rulemaking']
