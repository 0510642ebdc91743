import type { Spoken } from '../../../src/voting/session/runsheet.ts'
import type { Text } from '../index.ts'
import { modes } from './modes.ts'
import { recorded } from './recorded.ts'
import { rooms } from './rooms.ts'
import { ruleFaults } from './rule-faults.ts'

type Say<Word extends Spoken['say']> = Extract<Spoken, { say: Word }>

const people = (count: number) => (count === 1 ? '1 deputy' : `${count} deputies`)

export const rounds = {
  noun: { 'formal-vote': 'deputies’ vote', 'advisory-vote': 'advisory vote', consultation: 'consultation', rating: 'rating' },
  newTitle: (noun: string) => `New ${noun}`,
  newIntro: (year: number, candidates: number) =>
    `The frozen list of ${year} has ${candidates} candidates; this round votes on them.`,
  noList: 'The candidate list is not frozen yet, so no round can be drawn up.',
  noSession: 'There is no session yet. Create one first.',
  existing: 'This year already has a round that is not void.',
  session: 'In which session',
  title: 'Name of the rule',
  titlePreset: (body: string, year: number, noun: string) => `${body} ${year}: rule of the ${noun} on livelihood projects`,
  choice: 'Start from',
  choiceHint: 'Clause by clause in the next step.',
  seats: 'Seats',
  seatsHint: (candidates: number) => `How many of the ${candidates} candidates are chosen`,
  method: 'How ballots are cast',
  methods: {
    sealed: 'Sealed electronic ballots (phone, tablet), paper for who asks',
    'hand-totals': 'Paper ballots (or devices, or hands), totals entered',
  },
  create: 'Create, go to the rule',

  rule: {
    title: 'The rule in words',
    digest: 'Digest of the rule',
    seats: (candidates: number, seats: number) =>
      candidates > seats
        ? `${candidates} candidates for ${seats} seats, ${candidates - seats} more than seats. Nothing may be written in.`
        : `${candidates} candidates, each voted on by itself. Nothing may be written in.`,
  },

  console: {
    title: (number: number, noun: string) => `Round ${number} of the ${noun}`,
    kind: { first: 'First vote', runoff: 'Run-off', second: 'Second vote', rehearsal: 'Rehearsal' },
    steps: 'Order of the session',
    step: {
      freeze: 'Freeze rule, list and roll',
      issue: 'Draw ballots',
      open: 'Open voting',
      close: 'Close and seal the box',
      openBox: 'Open the box',
      count: 'Count',
      announce: 'Announce',
      archive: 'Seal, destroy, archive',
    },
    stepOnPaper: { issue: 'Hand out ballots', openBox: 'Confirm the paper totals' },
    done: 'Done',
    next: 'Next step',
    figures: {
      entitled: 'Entitled',
      signedIn: 'Signed in',
      present: 'In the hall',
      issued: 'Issued',
      returned: 'Returned',
      needed: 'Quorum',
    },
    board: 'Figures',
    atOpening: 'as of opening',
    quorumOfAll: 'two thirds of all deputies',
    majority: (needed: number) => `majority: ${needed} votes`,
    device: (count: number) => `electronic ${count}`,
    paper: (count: number) => `paper ${count}`,
    unknown: 'not counted yet',
    paperWaiting: 'paper not counted yet',
    inSteps: 'while voting, changes every 5 ballots or 10 seconds',
    ring: (returned: number, issued: number) => `${returned} of ${issued} issued ballots returned`,
    ringOf: (issued: number) => `of ${issued} returned`,
    sealed: 'Sealed',
    sealedHint:
      'Until voting has ended and the box is opened and counted, nobody (administrators included) sees votes by item; how somebody voted electronically can never be found out.',
    readiness: 'Before the next step',
    ready: 'Nothing stands in the way of the next step.',
    blocked: 'Not yet; first:',
    blocker: {
      ...ruleFaults.obstacles,
      ...modes.blocker,
      ...rooms.blocker,
      'casting-page-changed': () =>
        'The program was changed after the freeze: the casting page no longer agrees with its digest.',
      'database-not-durable': () => 'This database would lose data in a power cut: it may hold rehearsals, not a real vote.',
      'database-writes-down': () =>
        'The database server logs statements, parameters or times of writing: the order of drawing and casting would stay there.',
      'roll-empty': () => 'There is nobody in office on the roll',
      'keys-not-made': () => 'The key of the box has not been made',
      'another-round-runs': () => 'Another round of this session is not over',
      'quorum-missing': (have: number, need: number) => `${have} in the hall, the quorum is ${need}`,
      'issuing-too-short': (have: number, need: number) => `Drawing lasts at least ${need} seconds; ${have} have passed`,
      'nobody-drew': () => 'Nobody has drawn a ballot yet',
      'objection-pause': (have: number, need: number) =>
        `${need} seconds are left for objections after sealing; ${have} have passed`,
      'paper-not-counted': () => 'Two tellers have not yet entered the same paper ballots',
      'objection-period': (_have: number, need: number) =>
        need === 1 ? 'The objection period ends today' : `The objection period has ${need} days left, today included`,
      'objections-open': (have: number) => (have === 1 ? 'One objection is not settled' : `${have} objections are not settled`),
      'keys-not-destroyed': () => 'The scrutineers’ key shares are not recorded as destroyed',
      'sealing-not-written': () => 'Nobody has recorded where the sealed papers are kept',
      'box-not-empty': () => 'there are ballots in the box already: declare this round void',
      'rehearsal-runs': () => 'a rehearsal is still being held',
      'rehearsal-is-not-counted': () => 'a rehearsal is not counted and has no report',
    },
    place: {
      operator:
        'Ask the system administrator to connect PostgreSQL (DATABASE_URL) with fsync, synchronous_commit and full_page_writes on.',
      roll: 'To the roll',
      rule: 'Change the rule',
      'sign-in': 'To the desk',
      rounds: 'To the rounds',
      rehearsal: 'To the rehearsal',
      keys: 'Make the key',
      desk: 'To the desk',
      paper: 'The tellers enter them',
      rooms: rooms.place,
      archive: 'To the archive page',
      'key-end': 'Record it',
      wait: 'Wait',
    },
    thin: {
      device: (count: number) =>
        `Only ${count} vote electronically. So few are easily guessed: before opening, remind people that paper is open to them too.`,
      paper: (count: number) =>
        `Only ${count} vote on paper. So few are easily guessed: before opening, remind people that tablets are open to them too.`,
    },
    wallDigest: 'Digest of the manifest',
    wallHint:
      'Let at least two phones scan the code on the wall: they say whether it is the same; note it in the opening record.',
    wallPaperHint: 'One digest of rule, list and roll together, for the minutes.',
    boxDigest: 'Digest of the box',
    boxHint: 'Read it out now and print it. Whoever has a receipt that is not in the list should say so at once.',
    prompter: 'Words to read',
    prompterHint: 'figures filled in',
    log: 'Record of this round',
    logHint: 'Who did what and when stands in the record of acts, each linked to the one before.',
    noLog: 'Nothing yet.',
    paperLinks: 'All papers, to print or as .docx',
    emptyBox: 'Empty-box report',
    boxIsEmpty:
      'The box holds 0 ballots. Let the chief scrutineer see it, print the empty-box report and have it signed before opening.',
    act: {
      setRule: 'Set the rule',
      freeze: 'Freeze',
      freezeHint: 'Rule, list and roll cannot be changed afterwards. Press only after the session has adopted the rule.',
      issue: 'Begin drawing',
      issueHint: 'Waiting phones draw one after another; this takes at least two minutes.',
      issuePaper: 'Begin handing out',
      issuePaperHint: 'Scrutineers hand out ballots by the roll.',
      key: { open: 'Open voting', close: 'Close voting' },
      keyOf: { chair: 'First key (executive chair)', 'chief-scrutineer': 'Second key (chief scrutineer)' },
      keyHint: 'Two people turn one key each; it takes effect with the second.',
      turn: { open: 'Turn the key: open voting', close: 'Turn the key: close voting' },
      turned: (name: string, time: string) => `Turned by ${name} at ${time}`,
      notTurned: 'Not turned yet',
      stillOut: (count: number) => `${count} ballots have not been cast. After closing they cannot be.`,
      openBox: 'Open the box',
      openBoxHint: 'This yields the merged ballots only, no votes by item.',
      confirmTotals: 'Checked: confirm the totals',
      confirmHint: 'Two tellers agree; the chief scrutineer confirms. Cannot be changed afterwards.',
      count: 'Count',
      countHint: 'Counts by the rule, checks every sum, signs the count report.',
      announce: 'Go and announce',
      announceHint: 'Read the count report first and have it signed by the scrutineers.',
      handOut: 'Paper ballots are handed out at the sign-in desk.',
      waitingFor: (role: string) => `This step is for: ${role}.`,
      void: 'Declare this round void',
      voidHint: 'A void round is never opened or counted, its totals are never shown, and its key is destroyed at once.',
      voidReason: 'Reason',
      repeat: 'Draw up the same round again',
      toNext: 'To the next round',
    },
    voidBecause: (reason: string) => `This round is void: ${reason}.`,
    voidReasons: {
      'returned-exceeds-issued': 'more ballots returned than issued',
      'box-does-not-open': 'the box does not open, or is not what was sealed',
      'device-failure': modes.voided['device-failure'],
      procedure: 'a fault of procedure; the presidium decided to vote again',
      'drafted-wrongly': 'drawn up wrongly, nobody has voted',
    },
    over: 'This round is over.',
    outcome: 'Result',
    publicResult: 'The public result page',
  },

  spoken: {
    ...modes.spoken,
    ...recorded.spoken,
    ...rooms.spoken,
    'rule-adopted': ({ candidates, seats }: Say<'rule-adopted'>, noun: string) =>
      `The session has adopted the rule of the ${noun}: ${candidates} candidates for ${seats} seats. Rule, candidates and roll are now frozen; please look at the digest on the screen.`,
    rehearse: () => 'Please vote once for practice with your phones. It does not count; the candidates are made up.',
    'rehearse-draw': () => 'Please open the sample ballot from your waiting page; it draws by itself.',
    'rehearse-on': () =>
      'Please mark every item, check and cast, and look at the receipt. Raise your hand if anything is unclear.',
    rehearsed: () => 'The rehearsal ends here. It does not count, and its ballots are destroyed.',
    'runoff-drafted': ({ candidates, seats }: Say<'rule-adopted'>) =>
      `By the rule the ${candidates} items with equal votes are now voted on again, for ${seats === 1 ? '1 seat' : `${seats} seats`}. Candidates and roll are now frozen; please look at the digest on the screen.`,
    'second-drafted': ({ candidates, seats }: Say<'rule-adopted'>) =>
      `By the rule the ${candidates} items that did not pass are now voted on once more, for ${seats === 1 ? '1 seat' : `${seats} seats`}. Candidates and roll are now frozen; please look at the digest on the screen.`,
    'quorum-reached': ({ entitled, signedIn, present }: Say<'quorum-reached'>, noun: string) =>
      `Of ${people(entitled)} entitled, ${signedIn} have signed in and ${present} are in the hall. There is a quorum; the ${noun} can be held.`,
    'quorum-missing': ({ entitled, present, needed }: Say<'quorum-reached'>, noun: string) =>
      `Of ${people(entitled)} entitled, ${present} are in the hall, fewer than the quorum of ${needed}. The ${noun} cannot be held.`,
    'draw-now': (_: Say<'draw-now'>) =>
      'Ballots are drawn now. Please open the ballot page on your phone; for a tablet or a paper ballot, raise your hand.',
    'hand-out': (_: Say<'hand-out'>) => 'Ballots are handed out now. Scrutineers, please give one to every deputy by the roll.',
    'check-box': (_: Say<'check-box'>) => 'Scrutineers, please check the ballot box and seal it.',
    drawn: ({ issued }: Say<'drawn'>) => `${issued} ballots have been issued.`,
    'vote-now': ({ issued }: Say<'vote-now'>) =>
      issued === null
        ? 'Voting is open. Please fill in your ballots and cast them one after another.'
        : `Voting is open. ${issued} ballots have been issued; please mark each item, check, and cast.`,
    'so-far': ({ issued, returned }: Say<'so-far'>) =>
      `About ${returned} of ${issued} ballots have come in. Please raise your hand if you need help.`,
    'stop-soon': (_: Say<'stop-soon'>) => 'Whoever has not voted yet, please do so; voting ends in one minute.',
    closed: ({ issued, returned }: Say<'closed'>, noun: string) =>
      `Voting has ended. ${issued} ballots were issued and ${returned} returned, ${returned === issued ? 'as many as' : 'fewer than'} were issued: the ${noun} is valid.`,
    'paper-being-counted': (_: Say<'paper-being-counted'>) =>
      'Voting has ended and the box is sealed. Scrutineers and tellers, please count the paper ballots.',
    objections: ({ seconds }: Say<'objections'>) =>
      `The digest of the box is on the screen. Whoever holds a receipt that is not in the list, please say so now. The box is opened in ${seconds} seconds.`,
    'box-opened': (_: Say<'box-opened'>) => 'The box is open and its ballots are merged. They are counted now.',
    outcome: (_: Say<'outcome'>) => 'Chief scrutineer, please report the count.',
    announced: ({ elected }: Say<'announced'>) => `I now announce that these ${elected} items are chosen.`,
    'round-void': (_: Say<'round-void'>, noun: string) => `This ${noun} is void and will be held again.`,
  },
} satisfies Text['rounds']
