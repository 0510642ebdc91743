import type { RankRule, Share } from '../../../src/voting/rule/rule.ts'
import type { Text } from '../index.ts'

type Terms = Parameters<Text['clauses']['noProxy']>[0]

const congress = (where: string) => ({
  where,
  member: 'deputies',
  all: 'all deputies',
  meeting: 'the congress',
  presidium: 'the presidium',
  chair: 'the executive chair',
})

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
const items = (count: number): string => (count === 1 ? '1 item' : `${count} items`)
const seats = (count: number): string => (count === 1 ? '1 seat' : `${count} seats`)
const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`)
const fraction = (num: number, den: number): string =>
  num === 1 && den === 2 ? 'half' : num === 2 && den === 3 ? 'two thirds' : num === 1 && den === 3 ? 'one third' : `${num}/${den}`
/** «At least» takes the exact share in, «more than» leaves it out; the text says so, because real ones are read both ways. */
const share = ({ num, den, cmp }: Share): string => {
  if (num === den) return 'all'
  const part = fraction(num, den)
  return cmp === 'over' ? `more than ${part}` : `at least ${part} (exactly ${part} is enough)`
}

export const clauses = {
  article: (position: number) => `Article ${position}`,
  share,
  warningsTitle: 'Mind these',
  warningsHint:
    'They can be read in two ways, or depart from custom. They may be adopted; explain them before the vote on the rule.',

  noun: { 'formal-vote': 'vote', 'advisory-vote': 'advisory vote', consultation: 'consultation', rating: 'rating' },
  ballot: { 'formal-vote': 'ballot', 'advisory-vote': 'ballot', consultation: 'ballot', rating: 'rating ballot' },
  venue: {
    'town-congress': congress('sessions of a town’s people’s congress'),
    'county-congress': congress('sessions of a county’s or district’s people’s congress'),
    'city-congress': congress('sessions of a city’s people’s congress'),
    'province-congress': congress('sessions of a province’s people’s congress'),
    'street-council': {
      where: 'meetings of a street’s council',
      member: 'council members',
      all: 'all council members',
      meeting: 'the meeting',
      presidium: 'the street’s congress work committee',
      chair: 'the chair of the meeting',
    },
    'standing-committee': {
      where: 'meetings of the standing committee of a people’s congress',
      member: 'committee members',
      all: 'all committee members',
      meeting: 'the meeting',
      presidium: 'the chairpersons’ meeting',
      chair: 'the chair of the meeting',
    },
  },

  basis: (venue, { noun }: Terms) => {
    const law =
      venue === 'street-council'
        ? 'the provisions in force'
        : venue === 'standing-committee'
          ? 'the Law on Supervision by Standing Committees of People’s Congresses and other provisions'
          : 'the Organic Law of Local People’s Congresses and Local People’s Governments and other provisions'
    return `This rule orders the ${noun} ${noun === 'rating' ? 'of' : 'on'} livelihood projects; it rests on ${law}, and on local conditions.`
  },
  scope: (where: string, { noun }: Terms) =>
    `It holds for the ${noun} ${noun === 'rating' ? 'of' : 'on'} livelihood projects at ${where}.`,

  contested: (candidates: number, places: number) =>
    candidates > places
      ? `${candidates} candidates stand for ${seats(places)}, ${candidates - places} more than there are seats`
      : `${candidates} candidates stand for ${seats(places)}, as many as there are seats`,
  uncontested: (candidates: number, { noun }: Terms) =>
    `there are ${candidates} candidates and as many seats; the ${noun} passes each by itself`,
  block: (candidates: number, _: Terms) => `${items(candidates)} are voted on as one whole, and pass or fail together`,
  rated: (count: number) => `${items(count)} are rated, each by itself`,
  groupsHead: (groups: number, candidates: number, places: number) =>
    `${candidates} candidates in ${groups} groups stand for ${seats(places)} in all: `,
  inGroup: (name: string, sentence: string) => `in “${name}” ${sentence}`,
  between: '; ',
  end: '.',
  sentence: capital,
  noOther: 'Nothing may be written in.',
  columns: (columns: string, { ballot }: Terms) => `The ${ballot} shows for every project its ${columns}.`,
  noColumns: ({ ballot }: Terms) => `The ${ballot} shows nothing but the names of the projects.`,
  columnsOnList: (columns: string) => `The printed list of candidates shows for every project its ${columns}.`,
  noColumnsOnList: 'The printed list of candidates shows nothing but the names of the projects.',
  column: {
    content: 'content',
    investment: 'cost',
    'fund-source': 'source of funds',
    unit: 'responsible unit',
    deadline: 'deadline',
    beneficiaries: 'beneficiaries',
  },
  list: (words: readonly string[]) =>
    words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`,

  quorum: (by: Share, { member, all, noun }: Terms) => {
    const part = fraction(by.num, by.den)
    const line =
      by.num === by.den
        ? `${all}`
        : by.cmp === 'over'
          ? `more than ${part} of ${all}`
          : `at least ${part} of ${all} (exactly ${part} is enough)`
    return `The ${noun} is held only when the ${member} in the hall are ${line}.`
  },
  noProxy: ({ member }: Terms) => `${capital(member)} vote in person; nobody votes for another.`,

  mode: {
    'sealed-ballot': (_, { member }: Terms) =>
      `Voting is by secret electronic ballot: ${member} mark it on their own devices, it is cast sealed, and nobody can tell from a ballot who cast it.`,
    'paper-ballot': (secrecy, _: Terms) =>
      secrecy === 'secret'
        ? 'Voting is by secret ballot, on paper.'
        : 'Voting is on paper, by ballots that bear the voter’s name; a ballot without a name that can be read is void.',
    'voting-device': (secrecy, _: Terms) =>
      secrecy === 'secret'
        ? 'Voting is by voting devices, in secret.'
        : 'Voting is by voting devices, recorded by name: how each of them voted goes into the count report.',
    'show-of-hands': (_, _terms: Terms) => 'Voting is by show of hands, openly.',
  },
  custody: {
    scrutineers:
      'The key of the ballot box is kept in parts by the scrutineers; it opens only when the required number of them is there.',
    platform: 'The key of this ballot box is kept by the platform.',
  },
  fallback: {
    'paper-ballot': (mode, { member }: Terms) =>
      mode === 'sealed-ballot'
        ? `${capital(member)} may take a paper ballot instead, an equal right; once drawn it cannot be exchanged.`
        : mode === 'voting-device'
          ? 'If the devices fail, paper ballots are used.'
          : 'Where hands cannot be shown, paper ballots are used.',
    'show-of-hands': (mode, _: Terms) =>
      mode === 'paper-ballot' ? 'Where paper ballots cannot be used, hands are shown.' : 'If the devices fail, hands are shown.',
  },
  rooms: {
    single: 'Everybody votes in one hall.',
    'by-delegation':
      'Everybody votes in the room of the own delegation. Issued and returned are checked room by room; then all ballots are counted together, and no votes are counted by room.',
  },
  boxes: (boxes: number, byRoom: boolean) =>
    `${boxes === 1 ? '1 ballot box stands' : `${boxes} ballot boxes stand`} in ${byRoom ? 'every room' : 'the hall'}.`,
  colour: (colour: string, { ballot }: Terms) => `The paper of the ${ballot} is ${colour}.`,
  white: 'white',

  threeWay: ({ member }: Terms) => `${capital(member)} may vote for or against each item, or abstain from it.`,
  tick: ({ member }: Terms) => `${capital(member)} select the candidates that they approve of.`,
  grade: (tiers: string, { member }: Terms) => `${capital(member)} choose one of ${tiers} for each item.`,
  quoted: (word: string) => `“${word}”`,
  asOneBlock: (name: string | null, { ballot }: Terms) =>
    `${name === null ? 'The whole' : `The whole of “${name}”`} gets one mark; a ${ballot} that marks its items differently is void.`,
  rank: (depth: number, { member }: Terms) =>
    `${capital(member)} number the candidates in order of priority, 1 for the first, up to ${depth}; numbers begin at 1, without a gap and without a repetition.`,
  rankAll: {
    some: 'Numbering only some is enough.',
    all: 'All numbers have to be given; a ballot with fewer is void.',
    least: (least: number) => `A ballot that numbers fewer than ${least} is void.`,
  },
  aggregate: {
    borda: (rank: RankRule) => `Number 1 brings ${rank.depth} points, each further number one point less, no number none.`,
    'sum-of-ranks': (_: RankRule, candidates: number) =>
      `The numbers of all ballots are added up; an item without a number counts as ${candidates}.`,
    'first-k-count': (_: RankRule, _candidates: number, places: number) =>
      `Numbers up to ${places} bring one vote each, others none.`,
  },
  signs: (forSign: string, against: string, abstain: string) => {
    const draw = (sign: string) => (sign === '' ? 'no sign' : `“${sign}”`)
    return `On paper, for is marked with ${draw(forSign)}, against with ${draw(against)}, an abstention with ${draw(abstain)}.`
  },
  signOfTick: (sign: string) => `On paper, the chosen box is marked${sign === '' ? '' : ` “${sign}”`}.`,
  signOfRank: (sign: string) =>
    `On paper, the number is written beside the project${sign === '' ? '' : `, “${sign}” for the first`}.`,
  unmarked: {
    abstain: 'An item without a mark is an abstention.',
    for: 'An item without a mark is a vote for it.',
    'not-selected': 'An item without a mark is neither a vote against it nor an abstention.',
  },
  notNumbered: 'No number is neither a vote against the item nor an abstention.',
  notGraded: 'An item without a mark is counted nowhere.',

  limit: {
    none: 'any number of items may be voted for',
    atMost: (cap: number, over, { ballot }: Terms) =>
      `a ${ballot} may vote for at most ${items(cap)}: with more it is void ${over === 'void-ballot' ? 'as a whole' : 'for this group'}`,
    exactly: (cap: number, over, { ballot }: Terms) =>
      `a ${ballot} has to select exactly ${items(cap)}: with more it is void ${over === 'void-ballot' ? 'as a whole' : 'for this group'}`,
    atLeast: (least: number) => `with fewer than ${least} it is void as a whole`,
    fewerIsValid: 'with fewer it is valid',
  },
  limitOfPeople: {
    none: 'any number of items may be voted for',
    atMost: (cap: number, over) =>
      `each of them may vote for at most ${items(cap)}: with more, ${over === 'void-ballot' ? 'none of it counts' : 'none of it counts in this group'}`,
    exactly: (cap: number, over) =>
      `each of them has to select exactly ${items(cap)}: with more, ${over === 'void-ballot' ? 'none of it counts' : 'none of it counts in this group'}`,
    atLeast: (least: number) => `with fewer than ${least}, none of it counts`,
    fewerIsValid: 'with fewer it counts',
  },
  comma: ', ',
  blankWithoutBallots: {
    valid: 'Who takes no part in any item still counts as having taken part in the vote.',
    'void-ballot': 'Who takes no part in any item does not count as having taken part in the vote.',
  },
  blank: { valid: 'A ballot without any mark is valid.', 'void-ballot': 'A ballot without any mark is void.' },
  illegible: {
    'void-item': 'Where something is illegible, what can be read is valid and what cannot be read is void.',
    'void-ballot': 'A ballot with anything illegible is void as a whole.',
  },
  unknownItem: {
    ignore: 'A project written in is ignored; the rest is valid.',
    'void-ballot': 'A ballot with a project written in is void as a whole.',
  },
  unknownMark: {
    'void-item': 'An item marked with any other sign is void.',
    'void-ballot': 'A ballot marked with any other sign is void as a whole.',
  },
  conflictingMarks: {
    'void-item': 'An item with two different marks is void.',
    'void-ballot': 'A ballot with two different marks for one item is void as a whole.',
  },
  duplicateSerial: {
    'first-stands': 'Of ballots with the same number only the first is valid.',
    'void-all': 'Ballots with the same number are all void.',
  },
  doubtful: 'Doubtful ballots are decided by the chief scrutineer together with the scrutineers.',

  returned: ({ noun }: Terms) =>
    `When no more ballots are returned than were issued, the ${noun} is valid; when more are returned, it is void and held again.`,
  raised: ({ noun, member }: Terms) =>
    `When no more votes are given than there are ${member} in the hall, the ${noun} is valid; when there are more, it is void and held again.`,
  overflow: {
    'void-room': ({ noun }: Terms) =>
      `Each box is checked by itself: one that holds more than was issued for it is void, the others count; when all do, the ${noun} is held again.`,
    'void-round': ({ noun }: Terms) =>
      `Each box is checked by itself: when any of them holds more than was issued for it, the whole ${noun} is void and held again.`,
  },

  base: {
    'all-deputies': ({ all }: Terms) => all,
    present: ({ member }: Terms) => `the ${member} in the hall when voting begins`,
    issued: (_: Terms) => 'the ballots issued',
    returned: (_: Terms) => 'the ballots returned',
    valid: (_: Terms) => 'the valid ballots',
  },
  majority: (base: string, by: string) => `A candidate passes with the votes of ${by} of ${base}.`,
  noMajority: 'No share of votes is asked for.',
  classes: (list: string) => `These are counted apart: ${list}.`,
  classOf: (name: string, members: string) => `${name} (${members})`,
  member: {
    deputy: 'deputies',
    'party-delegate': 'party delegates',
    'cppcc-member': 'CPPCC members',
    resident: 'residents',
    expert: 'experts',
    general: 'deputies of the general election',
    'by-election': 'deputies of by-elections',
    'council-member': 'council members',
  },
  classBase: {
    'all-deputies': (name: string) => `all ${name}`,
    present: (name: string) => `the ${name} in the hall when voting begins`,
    issued: (name: string) => `the ballots issued to the ${name}`,
    returned: (name: string) => `the ballots returned by the ${name}`,
    valid: (name: string) => `the valid ballots of the ${name}`,
  },
  classMajority: (base: string, by: string) => `It also needs the votes of ${by} of ${base}.`,
  minimumVotes: (votes: number, ranked: boolean) =>
    ranked
      ? `Nothing is chosen that fewer than ${votes} ${votes === 1 ? 'ballot gives' : 'ballots give'} a number.`
      : `Nothing is chosen with fewer than ${votes} ${votes === 1 ? 'vote' : 'votes'} for it.`,

  order: {
    for: 'in the order of votes for, the most first',
    'for-minus-against': 'in the order of votes for less votes against, the largest difference first',
    borda: 'in the order of points, the most first',
    'sum-of-ranks': 'in the order of the sums of their numbers, the smallest first',
    'first-k-count': 'in the order of votes, the most first',
  },
  ranking: (order: string, asked: boolean) =>
    asked
      ? `When more pass than there are seats, seats are filled ${order}, until all are filled.`
      : `Seats are filled ${order}, until all are filled.`,
  rankedForMoney: (order: string) => `Items are taken ${order}.`,
  money: (wan: string) => `Together the chosen projects may not cost more than ${wan} × 10,000 yuan.`,
  whenShort: {
    skip: 'An item that costs more than is left when its turn comes is passed over, and the next one is looked at.',
    stop: 'At the first item that costs more than is left when its turn comes it ends; nothing behind it is chosen.',
  },

  tieHead: 'Where equal votes leave a seat undecided, ',
  tie: {
    runoff: (_: Terms) => 'those with equal votes are voted on again',
    presidium: ({ presidium }: Terms) => `${presidium} decides.`,
    'accept-all': () => 'all of them are chosen, even if there are more than seats.',
    'lower-cost': () => 'the cheaper comes first; where costs are equal too, ',
    'more-public-support': () => 'what more people supported when ideas were collected comes first; where that is equal too, ',
  },
  runoffMajority: {
    plurality: ', most votes first.',
    'same-threshold': ', most votes first, but not below the votes that this rule asks for.',
  },
  withoutEnd: (_: Terms) => 'If they are level again, they are voted on again, until it is decided.',
  rounds: (rounds: number, _: Terms) => `They are voted on again at most ${times(rounds)}; if they are still level, `,
  finally: {
    presidium: ({ presidium }: Terms) => `${presidium} decides.`,
    'leave-open': () => 'the seat stays open.',
  },

  shortfallHead: (asked: boolean) => `Where fewer ${asked ? 'pass' : 'are chosen'} than there are seats, `,
  shortfall: {
    'accept-fewer': (_: Terms) => 'the remaining seats stay open.',
    'next-session': () => 'the remaining seats are left to the next session.',
    'second-round': ({ noun }: Terms) => `another ${noun} is held for the remaining seats. `,
  },
  secondCandidates: {
    'all-remaining': 'All that did not pass stand in it.',
    'top-by-votes':
      'Of those that did not pass, the first by votes stand in it, in the same ratio to the seats as before; equals stand together.',
  },
  secondRounds: (rounds: number, _: Terms) => `It is held at most ${times(rounds)}; what is still missing then stays open.`,

  confirm: ({ noun }: Terms) => `The result of the ${noun} takes effect once the street party committee has confirmed it.`,

  gradesHead: (base: string) => `Each item is graded by shares of ${base}, in this order: `,
  gradeTest: (tiers: string, several: boolean, by: Share, name: string) =>
    `${several ? 'together ' : ''}${tiers} from ${by.num === by.den ? 'all' : share(by)}: “${name}”`,
  gradeOtherwise: (name: string) => `otherwise: “${name}”`,
  rateBase: {
    valid: (_: Terms) => 'Satisfied rates are shares of the valid ballots.',
    returned: (_: Terms) => 'Satisfied rates are shares of the ballots returned.',
    'all-deputies': ({ all }: Terms) => `Satisfied rates are shares of ${all}.`,
  },
  retest: (months: number, name: string) =>
    `What is graded “${name}” is rated again after ${months} ${months === 1 ? 'month' : 'months'}.`,
  noRetest: 'Nothing is rated again.',

  officials: (chief: number, scrutineers: number, per, { meeting, presidium }: Terms, watched) =>
    `There ${chief === 1 ? 'is 1 chief scrutineer' : `are ${chief} chief scrutineers`} and ${scrutineers} ${scrutineers === 1 ? 'scrutineer' : 'scrutineers'}${per === 'session' ? '' : ' from each delegation'}. Agreed to by ${meeting} and led by ${presidium}, they watch ${watched}; ${presidium} names the tellers.`,
  watched: { ballots: 'issuing, voting and counting', people: 'who is present, voting and counting' },
  voteFirst: {
    first: ({ member }: Terms) => `Scrutineers vote first, the other ${member} after them.`,
    together: ({ member }: Terms) => `Scrutineers vote together with the other ${member}.`,
  },

  report: {
    onTheSpot: ({ chair }: Terms) => `The chief scrutineer reports the count and ${chair} announces it on the spot`,
    later: ({ chair }: Terms) => `The chief scrutineer reports the count and ${chair} announces it before the meeting closes`,
  },
  proclaim: ({ presidium }: Terms) => `; ${presidium} publishes it.`,
  counts: {
    none: 'The announcement gives the result without numbers of votes.',
    'for-only': 'The announcement gives the votes for each item.',
    full: 'The announcement gives all votes of each item and the void ballots.',
  },
  countsOfPeople: {
    none: 'The announcement gives the result without numbers of votes.',
    'for-only': 'The announcement gives the votes for each item.',
    full: 'The announcement gives the votes for, against and to abstain of each item, and how many took no part in it.',
  },
  publishedOrder: { list: 'Items stand in the order of the list.', 'by-votes': 'Items stand in the order of their votes.' },
  rows: {
    published: 'What stood on each opened ballot is published row by row, in mixed order and without any number.',
    sealed: 'What stood on single ballots is not published.',
  },
  rowsOfPeople: {
    published: 'How each of them voted is published.',
    sealed: 'Only the sums of each item are published, not how anybody voted.',
  },

  retention: (months: number | null, _: Terms) =>
    `After the count, ballots and records are sealed and kept ${months === null ? 'to the end of the term' : `for ${months} ${months === 1 ? 'month' : 'months'}`}; then they are destroyed, with a record.`,
  retentionOfRecords: (months: number | null, _: Terms) =>
    `After the count its records are sealed and kept ${months === null ? 'to the end of the term' : `for ${months} ${months === 1 ? 'month' : 'months'}`}; then they are destroyed, with a record.`,
  effect: ({ meeting }: Terms) => `This rule takes effect once ${meeting} has passed it.`,

  warnings: {
    'quorum-over':
      '“More than” leaves the exact share out, “at least” takes it in. The Organic Law, art. 14, says at least two thirds: exactly two thirds is enough; as written here it takes one more.',
    'quorum-below-law':
      'This is below the two thirds of all deputies of the Organic Law, art. 14: a people’s congress cannot meet like that.',
    'majority-at-half':
      '“At least half” takes exactly half in. The Organic Law, art. 25, says over half: exactly half does not pass.',
    'majority-two-thirds':
      'Read it out word by word: “more than” leaves the exact share out, “at least” takes it in. At exactly that share the two give opposite results.',
    'majority-not-of-all':
      'The Organic Law, art. 25, asks for over half of ALL deputies. The base or the share here is lower: a project may pass without them.',
    'majority-missing':
      'No majority is asked for: a project with very few votes may be chosen. The Organic Law, art. 25, asks for over half of all deputies.',
    'present-is-at-opening':
      '“Present” can mean who signed in or who is in the hall. Here it is always who is in the hall when voting begins; leaving later does not lower it.',
    'contested-without-surplus':
      'It says contested, but there are as many candidates as seats: whatever reaches the votes asked for is chosen.',
    'cap-without-contest': 'Where each item is voted on by itself, all may be approved; the cap holds for contested groups only.',
    'cap-is-not-seats':
      'One ballot may approve of another number than there are seats. Custom (Election Law, art. 44) is that both are the same.',
    'fewer-is-void':
      'A ballot that selects fewer is void. Custom (Election Law, art. 44) is that it is valid; remind everybody to select all.',
    'unmarked-says-for': 'No mark means for: an item that somebody forgot gets a vote. Say so again before voting.',
    'unmarked-beside-abstain':
      'There is a sign for abstaining, and no mark counts as an abstention too: both stand in one number and cannot be told apart.',
    'unmarked-instead-of-abstain':
      'Abstaining is written by leaving the field empty, and an empty field counts as for: on paper nobody can abstain. Agree on a sign for it.',
    'signs-alike': 'For and against have the same sign: on paper they cannot be told apart.',
    'room-keeps-electronic':
      'Only the papers of that room are void. Electronic ballots lie in one box, nobody can tell their room, and they count.',
    'room-loses-its-votes':
      'One paper too many in a room voids all papers of that room, while the majority is still asked of the whole: it can change the result.',
    'more-than-seats':
      'All that are level at the last seat are chosen: there may be more projects, and more money, than planned.',
    'runoffs-without-end': 'Run-offs have no end but a decision. Leave time for them.',
    'grades-differ-at-half':
      'At exactly half, one grade counts as reached and another does not. Real documents say so; read out every “exactly”.',
    'absent-count-against': 'Shares are of all members: who is not there weighs as if not satisfied.',
    'rows-can-be-ordered':
      'With every ballot published, somebody can order a pattern of marks beforehand and look for it afterwards. The more items and the fewer people, the easier.',
    'recorded-vote': 'With recorded votes everybody’s mark can be looked up. Custom is a secret ballot.',
  },
} satisfies Text['clauses']
