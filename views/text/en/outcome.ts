import type { Text } from '../index.ts'

const votes = (count: number): string => (count === 1 || count === -1 ? `${count} vote` : `${count} votes`)
const ballots = (count: number): string => (count === 1 ? '1 ballot' : `${count} ballots`)
const seats = (count: number): string => (count === 1 ? '1 seat' : `${count} seats`)
const items = (count: number): string => (count === 1 ? '1 item' : `${count} items`)

export const outcome = {
  title: 'How the result came about',
  act: (act: number, kind: string) => `${act}. ${kind}`,
  actKind: {
    first: (_) => 'First vote',
    runoff: (_) => 'Run-off',
    second: (_) => 'Second vote',
    presidium: (_) => 'Decision of the presidium',
  },
  finish: (sentence: string, article: string | null) => `${sentence}${article === null ? '' : ` (${article})`}.`,
  inGroup: (group: string, sentence: string) => `“${group}”: ${sentence}`,
  and: ', ',
  or: '; ',
  who: { noun: 'vote', ballot: 'ballot', member: 'deputies', presidium: 'the presidium' },

  score: {
    votes,
    net: (score: number) => `${votes(score)} for less against`,
    points: (score: number) => (score === 1 ? '1 point' : `${score} points`),
    sum: (score: number) => `a sum of ${score}`,
  },
  scored: (names: string, count: number, score: string) => `${names} with ${score}${count > 1 ? ' each' : ''}`,
  tier: (names: string, count: number, score: string) => `${names} ${score}${count > 1 ? ' each' : ''}`,

  quorum: (entitled: number, present: number, needed: number, met: boolean, { member, noun }) =>
    `Of ${entitled} ${member}, ${present} were in the hall when voting began; the quorum is ${needed}: ${met ? 'there is a quorum' : `there is no quorum, and the ${noun} cannot be held`}`,
  roomVoid: (boxes: string) => `The box “${boxes}” holds more ballots than were issued for it; it is void and not counted`,
  returned: (issued: number, returned: number, valid: boolean, { noun }) => {
    const against =
      returned === issued ? 'as many as were issued' : returned < issued ? 'fewer than were issued' : 'more than were issued'
    return `${ballots(issued)} issued, ${returned} returned, ${against}: the ${noun} is ${valid ? 'valid' : 'void, the box stays closed and nothing is counted'}`
  },
  ballots: (valid: number, spoiled: number, reasons: string) =>
    `${ballots(valid)} valid, ${spoiled === 0 ? 'none void' : `${spoiled} void (${reasons})`}`,
  reason: (reason: string, count: number) => `${reason}: ${count}`,

  base: {
    'all-deputies': (of: number, member: string) => `all ${of} ${member}`,
    present: (of: number, member: string) => `the ${of} ${member} in the hall when voting began`,
    issued: (of: number) => `the ${ballots(of)} issued`,
    returned: (of: number) => `the ${ballots(of)} returned`,
    valid: (of: number) => `the ${of} valid ${of === 1 ? 'ballot' : 'ballots'}`,
  },
  majority: (base: string, share: string, needed: number) =>
    `To pass takes the votes of ${share} of ${base}, that is ${votes(needed)}`,
  needs: (base: string, needed: number) => `Of ${base}, it takes ${votes(needed)} to pass`,
  classMajority: (base: string, share: string, needed: number) =>
    `It also takes the votes of ${share} of ${base}, that is ${votes(needed)}`,
  minimum: (needed: number) => `To be chosen takes at least ${votes(needed)}`,
  reached: (passed: number, failed: number, names: string) =>
    failed === 0
      ? `; ${passed === 1 ? 'the 1 item reaches' : `all ${items(passed)} reach`} it`
      : passed === 0
        ? `; ${failed === 1 ? 'the 1 item does' : `the ${items(failed)} do`} not reach it: ${names}`
        : `; ${items(passed)} ${passed === 1 ? 'reaches' : 'reach'} it, ${failed} ${failed === 1 ? 'does' : 'do'} not: ${names}`,

  ranking: {
    votes: (order: string) => `By votes for, the most first: ${order}`,
    net: (order: string) => `By votes for less votes against, the largest difference first: ${order}`,
    points: (order: string) => `By points, the most first: ${order}`,
    sum: (order: string) => `By the sum of their numbers, the smallest first: ${order}`,
  },
  seated: (who: string, left: number, moneyLeft: string | null) =>
    `${who}: chosen; ${left === 0 ? 'all seats are filled' : `${seats(left)} left`}${moneyLeft === null ? '' : `, ${moneyLeft} × 10,000 yuan left`}`,
  seatedInTurn: (names: string, count: number, left: number) =>
    `${items(count)} chosen in this order: ${names}; ${left === 0 ? 'all seats are filled' : `${seats(left)} left`}`,
  seatsFull: (lastIn: string, firstOut: string, out: string) =>
    `Last in: ${lastIn}; first out: ${firstOut}; all seats are filled; not chosen: ${out}`,
  passedOver: (names: string, money: string) => `${names}: more than the ${money} × 10,000 yuan left, passed over`,
  moneyEnds: (names: string, money: string) => `The ${money} × 10,000 yuan left do not pay for ${names}; the count ends here`,

  tie: (names: string, score: string, left: number) => `${names}: ${score} each, ${seats(left)} left, undecided`,
  tieForMoney: (names: string, score: string) =>
    `${names}: ${score} each, the money left does not pay for all of them, undecided`,
  settled: {
    runoff: (_) => '; they are voted on again',
    presidium: ({ presidium }) => `; ${presidium} decides`,
    'accept-all': (_) => '; by the rule all of them are chosen',
    'lower-cost': (_) => '; the cheaper comes first',
    'more-public-support': (_) => '; what more people supported when ideas were collected comes first',
    'leave-open': (_) => '; the seat stays open',
  },
  parted: {
    'lower-cost': (order: string) => `By cost, the cheapest first: ${order}`,
    'more-public-support': (order: string) => `By people in support, the most first: ${order}`,
  },
  runoffResult: (order: string, _) => `Result of the run-off: ${order}`,
  presidiumChoice: (names: string, count: number, { presidium }) =>
    count === 0 ? `Decided by ${presidium}: none of them` : `Decided by ${presidium}: ${names}`,
  openSeats: {
    'accept-fewer': (open: number, _) => `${seats(open)} ${open === 1 ? 'stays' : 'stay'} open, without another vote`,
    'next-session': (open: number, _) => `${seats(open)} ${open === 1 ? 'is' : 'are'} left to the next session`,
    'second-round': (open: number, _) => `${seats(open)} ${open === 1 ? 'stays' : 'stay'} open; there is no further vote`,
  },
  secondRound: (names: string, count: number, left: number, { noun }) =>
    `${seats(left)} still open: another ${noun} is held on ${count === 1 ? '' : `these ${count}: `}${names}`,
  confirmation: ({ noun }) => `The result of the ${noun} takes effect once the street party committee has confirmed it`,

  verdict: {
    chosen: (places: number, chosen: number, names: string) =>
      chosen === 0
        ? `For ${seats(places)} nothing is chosen.`
        : `For ${seats(places)} ${chosen === 1 ? '1 item is' : `${chosen} items are`} chosen: ${names}.`,
    soFar: (places: number, chosen: number, names: string) =>
      chosen === 0
        ? `For ${seats(places)} nothing is chosen yet.`
        : `For ${seats(places)} ${chosen === 1 ? '1 item is' : `${chosen} items are`} chosen so far: ${names}.`,
    kind: {
      decided: (open: number, _) => (open === 0 ? '' : `${seats(open)} ${open === 1 ? 'stays' : 'stay'} open.`),
      shortfall: (open: number, _) => `${seats(open)} ${open === 1 ? 'is' : 'are'} left to the next session.`,
      'pending-confirmation': (open: number, { noun }) =>
        `${open === 0 ? '' : `${seats(open)} ${open === 1 ? 'stays' : 'stay'} open. `}This result of the ${noun} is published once the street party committee has confirmed it.`,
      'no-quorum': (_: number, { noun }) =>
        `There was no quorum and this ${noun} was not held; it is held on the same items once there is a quorum.`,
      'round-void': (_: number, { noun }) =>
        `This ${noun} is void, none of its votes is ever published, and it is held again on the same items.`,
      runoff: (_: number, _who) => '',
      'presidium-choice': (_: number, _who) => '',
      'second-round': (_: number, _who) => '',
    },
    runoff: (names: string, count: number, left: number, _) =>
      `These ${count} are undecided: ${names}; with ${seats(left)} left, they are voted on again by the rule.`,
    presidium: (names: string, count: number, left: number, { presidium }) =>
      `These ${count} are undecided: ${names}; with ${seats(left)} left, ${presidium} decides by the rule.`,
    second: (names: string, count: number, left: number, { noun }) =>
      `${seats(left)} still open; by the rule another ${noun} is held on ${count === 1 ? 'this one' : `these ${count}`}: ${names}.`,
  },

  rated: {
    votes: (tier: string, count: number) => `“${tier}” ${count}`,
    test: (tiers: string, several: boolean, count: number, needed: number, met: boolean) =>
      `${several ? 'together ' : ''}${tiers} ${count}, ${met ? 'reaches' : 'below'} ${needed}`,
    quoted: (word: string) => `“${word}”`,
    item: (item: string, counts: string, tests: string, grade: string) => `${item}: ${counts}. ${tests}: graded “${grade}”.`,
    rates: (satisfied: string, overall: string) => `Satisfied rate ${satisfied}, overall rate ${overall}.`,
    base: (base: string) => `Grades are shares of ${base}.`,
    overall: (rate: string, count: number) =>
      `Overall satisfied rate of ${count === 1 ? 'the 1 item' : `all ${count} items together`}: ${rate}.`,
    noRate: 'cannot be computed',
  },
  ratingKind: {
    rated: 'Rated',
    'no-quorum': 'There was no quorum; the rating was not held.',
    'round-void': 'More ballots were returned than issued; the rating is void, its votes are never published, it is held again.',
  },
} satisfies Text['outcome']
