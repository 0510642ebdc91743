import type { Text } from '../index.ts'

/** 疑难票裁定, at the scrutiny desk only. */
export const rulings = {
  title: 'Rulings on doubtful ballots',
  intro:
    'The chief scrutineer and the scrutineers decide together what an unclear ballot says, and it is written down here. Tellers enter accordingly; it is printed on the record of doubtful ballots and never published.',
  list: 'Rulings so far',
  count: (rulings) => String(rulings),
  none: 'There is no ruling yet.',
  noneYet: 'There is no ruling on a doubtful ballot yet. Whatever is unclear goes to the chief scrutineer and the scrutineers.',
  stands: 'Two tellers agree, so rulings can no longer be recorded or struck out.',
  waitingFor: 'Rulings are recorded by the chief scrutineer.',
  add: 'Record a ruling',
  marks: 'What is on the ballot',
  marksHint:
    'Only what can be seen: where the sign stands, what was changed. No voter, no ballot number, and not the delegation that it came from.',
  about: 'It concerns',
  choose: 'Please choose',
  wholePaper: 'The whole ballot',
  item: (position, title) => `No. ${position}  ${title}`,
  ruling: 'Ruling',
  rulingHint: 'Of one item: what this item says. Of a whole ballot: valid, or void as a whole.',
  rulings: {
    for: 'For',
    against: 'Against',
    abstain: 'Abstain',
    'item-void': 'This item is void',
    'paper-void': 'The whole ballot is void',
    'paper-valid': 'Valid',
  },
  clause: 'Ground: clause of the rule',
  noClause: 'None of these; written below',
  ground: 'Ground: in other words, or in addition',
  groundHint: 'Not needed where a clause is chosen',
  groundOf: (ground) => `Ground: ${ground}`,
  save: 'Record the ruling',
  strike: 'Strike this one out',
  reason: 'Why it is struck out',
  strikeAct: 'Strike out',
  struck: (reason) => `Struck out: ${reason}`,
  back: 'Back to the console',
  toEntry: 'To the entry',
  toRule: 'Record rulings, see all of them',
  all: 'See all rulings',
  errors: {
    'marks-missing': 'Please write what is on the ballot.',
    'marks-name-somebody':
      'It holds a name that is on the roll. Write only what is on the ballot, not whose it is; if the words coincide by chance, put it in others.',
    'about-missing': 'Please choose the item that it concerns, or the whole ballot.',
    'ruling-missing': 'Please choose the ruling.',
    'ruling-not-of-it':
      'This ruling does not fit: of an item the whole ballot cannot be decided, and a whole ballot is either valid or void.',
    'ground-missing': 'Please choose a clause of the rule, or write down the ground.',
    'text-too-long': 'Too long; please write less.',
    'reason-missing': 'Please write why it is struck out.',
  },
} satisfies Text['rulings']
