import type { Text } from '../index.ts'

const and = (names: readonly string[]): string => names.join(', ')

export const rooms = {
  title: 'Rooms checked',
  intro:
    'Every delegation has a room of its own. Ballots issued and returned are checked room by room; then all papers are mixed and counted together. What is marked on them is never looked at by room.',
  link: 'Rooms: present, issued and returned, room by room',
  table: {
    room: 'Room (delegation)',
    entitled: 'Entitled',
    signedIn: 'Signed in',
    issued: 'Issued',
    papers: 'of them on paper',
    exchanged: 'Spoiled and replaced',
    returned: 'Papers returned',
    returnedByHand: 'Returned',
    state: 'Check',
    sum: 'Together',
  },
  state: {
    early: () => '—',
    waiting: () => 'Waits for the tellers',
    agrees: () => 'Agrees',
    short: (by: number) => `${by} fewer, valid`,
    'room-void': (by: number) => `${by} too many, papers of this room void`,
    'round-void': (by: number) => `${by} too many, the round is void`,
    none: () => 'No papers',
  },
  early: 'Until voting stops only attendance stands here; issued and returned are shown by room after that.',
  sealed:
    'Electronic ballots lie in one box and nobody can tell their room, so their number returned exists for the whole round only.',
  joined: (papers: number) => `Papers of the rooms that agree: ${papers}. They are mixed and counted together.`,
  roomVoid: (names: string) =>
    `${names}: more papers returned than issued. By the rule the papers of this room are void: they are not unfolded, not mixed, and sealed apart. They stay issued, and are neither returned nor valid.`,
  roundVoid: (names: string) =>
    `${names}: more papers returned than issued. By the rule the whole round is void; the chair declares it.`,
  few: (names: string) =>
    `${names}: one to four papers only. Few people are easily guessed; say before opening that they can vote electronically too.`,
  blocked: 'Still missing',
  csv: 'Download .csv',
  entry: {
    title: 'Enter the papers of each room',
    intro:
      'Two tellers count and enter, each alone and unseen by the other; only what both wrote down counts. Count papers without reading them, and do not mix the rooms before.',
    hint: 'A paper that was spoiled and replaced is neither issued nor returned.',
    save: 'Save',
    cell: (room: string, column: string) => `${room}, ${column}`,
    next: 'Next: enter the ballots',
    errors: {
      'count-form': 'Enter a whole number; 0 where there is none',
      'papers-exceed-signed-in': 'More papers issued than people signed in of this room',
    },
  },
  /** In place of `text.tellers`, where rooms have words of their own. */
  tellers: {
    notBeforeYours: 'You have not entered yet, so you do not see what others wrote. Count your own first.',
    lookAgain: 'Count these once more; whoever was wrong corrects his own. Any two who agree are enough.',
    sendBack: 'Send back, check the rooms again',
    sendBackHint:
      'The figures of the rooms, and ballots entered since, are cleared; both count and enter again. Sending back is recorded.',
    agreedHint: 'It can no longer be changed. If a mistake is found, the chief scrutineer sends it back and both count again.',
  },
  step: {
    counting: 'The papers of the rooms are being checked. Only then can they be counted together.',
    enter: 'Check the rooms',
  },
  blocker: {
    'rooms-not-reconciled': () => 'Two tellers have not yet entered the same papers returned for every room',
    'room-voids-round': () =>
      'A room returned more papers than were issued: by the rule the round is void, and the chair declares it',
  },
  place: 'to the rooms',
  refusals: {
    'rooms-not-reconciled': 'Two tellers have not yet entered the same papers returned for every room. Check the rooms first.',
    'room-voids-round':
      'A room returned more papers than were issued. By the rule the round is void and is not counted. The chair declares it void.',
    'rooms-agreed':
      'Two tellers agree already, and it can no longer be changed. If they miscounted, the chief scrutineer sends it back and both enter again.',
    'round-without-rooms': 'This round has no papers from several rooms, so there are no rooms to check.',
  },
  spoken: {
    'vote-in-rooms': ({ rooms: count }) =>
      `We vote by delegation, in ${count} rooms. Please vote in the room of your own delegation, and put your ballot into the box of that room.`,
    'rooms-agree': ({ rooms: count }) =>
      `The ${count} rooms have been checked one by one. None returned more ballots than were issued, so their ballots may be counted together.`,
    'room-void': ({ names }) =>
      `The rooms have been checked one by one. ${and(names)} returned more ballots than were issued. By the rule the papers of this room are void and do not count; those of the other rooms are counted together.`,
    'rooms-void-round': ({ names }) =>
      `The rooms have been checked one by one. ${and(names)} returned more ballots than were issued. By the rule this vote is void.`,
  },
  result: {
    title: 'The rooms, checked one by one',
    lead: 'The vote was held by delegation. Rooms were checked one by one, then all ballots were counted together; nobody counted how a room voted.',
  },
  hall: { title: 'Papers of the rooms: returned/issued', void: 'void' },
} satisfies Text['rooms']
