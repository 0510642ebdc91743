import type { rehearsal as zh } from '../zh-CN/rehearsal.ts'

export const rehearsal = {
  title: (number) => `Rehearsal ${number}`,
  mark: 'Rehearsal',
  notCounted: 'does not count',
  banner:
    'This is a rehearsal. The candidates are made up and nobody is chosen by it; the platform keeps the key, so it is not held to the secrecy of the vote.',

  session: {
    title: 'Rehearsal',
    intro:
      'Before the vote, everybody goes once from drawing to the receipt on their own phone. The candidates are made up; the ballot is marked like the real one. Signing in to a rehearsal is kept apart and is not signing in to the session. When the real round is frozen, everything of the rehearsal is destroyed.',
    draft: 'Hold a rehearsal',
    again: 'Hold another rehearsal',
    over: 'The vote has begun: there are no more rehearsals.',
  },

  stands:
    'A rehearsal has not been destroyed yet. Freezing the vote destroys its box, ballots, sums and keys in the same moment.',
  toIt: 'See the rehearsal',

  act: {
    freeze: 'Begin the rehearsal',
    freezeHint:
      'Once samples, roll and keys of the rehearsal are ready, the waiting pages ask deputies to open the sample ballot. No quorum is needed; three phones are enough.',
    issueHint: 'Phones that wait draw their sample ballots by themselves; after ten seconds it may be opened.',
    openBoxHint: 'The platform opens the box with the key of the rehearsal; a sample result comes of it.',
    end: 'End the rehearsal and destroy it',
    endHint:
      'Box, issues, ballots, sums, keys and presence are deleted and cannot be restored; only how many ballots went out and came back remains in the record of acts.',
  },

  sample: {
    title: 'Sample result',
    lead: 'A made-up example and not the result of a vote: no count report, no announcement, nothing published.',
    number: 'No.',
    item: 'Sample',
    for: 'For',
    against: 'Against',
    abstain: 'Abstain',
    selected: 'Selected',
    figures: (issued, returned, valid, spoiled) => `Issued ${issued}, returned ${returned}, valid ${valid}, void ${spoiled}.`,
    wallTitle: 'The rehearsal is over',
    wallLead: 'This is a sample result; it does not count',
    foot: 'The rehearsal ends here; its ballots and sums are destroyed',
  },

  wait: {
    title: (name) => `${name}, please rehearse now`,
    notSignedIn: 'You have not signed in to the session yet. After the rehearsal, please scan your slip again.',
    ready: 'Please vote once for practice; it does not count',
    readyLead: 'The candidates are made up. Open the sample ballot, mark it, and see what a receipt looks like.',
    open: 'Open the sample ballot',
    drawn: 'You have drawn your ballot of the rehearsal.',
    back: 'Back to the sample ballot',
    over: 'The rehearsal is over; its sample result stands on the screen and does not count. When the vote begins, this page changes by itself.',
  },

  door: {
    now: 'A rehearsal is being held: signing in here takes you to the rehearsal and does not sign you in to the session.',
    after:
      'The rehearsal is over and you have not signed in to the session yet. Please scan your slip again, or fill in the two fields below.',
  },
} satisfies typeof zh
