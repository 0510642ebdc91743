import type { archive as zh } from '../zh-CN/archive.ts'

export const archive = {
  title: 'Seal and destroy',
  of: (round: string) => `${round} · seal and destroy`,
  intro:
    'After the announcement comes a time for objections. When it is over and every objection is settled, the papers are sealed, envelopes, receipts and keys are destroyed, and the round is over.',

  below: 'record it below',

  period: {
    title: 'Objection period',
    runs: (until: string) =>
      `It counts from the day after the announcement to ${until}, that day included. The round can be archived from the next day.`,
    over: (until: string) => `The objection period ended on ${until}.`,
    assumed: 'Seven days are an assumption: no source names a number.',
    days: 'Objection period (days)',
    daysHint:
      'Counted from the day after the announcement. As many as the local rule names; seven is an assumption where it names none. It cannot be changed afterwards.',
  },
  objections: {
    title: 'Objections',
    none: 'No objection has been noted.',
    count: (all: number, open: number) => (open === 0 ? `${all}, all settled` : `${all}, of which ${open} not settled`),
    raised: (by: string, on: string) => `Raised on ${on} by ${by}`,
    settled: (on: string) => `Settled on ${on}`,
    open: 'Not settled',
    settle: 'Record how it was settled',
    add: 'Note an objection',
    addHint: 'Late objections are noted and settled all the same. What is noted can be neither changed nor removed.',
    by: 'Raised by',
    byHint: 'A name or an organisation; shown only here and in the archive record, never in public',
    about: 'What is objected to',
    raisedOn: 'Raised on',
    note: 'Note it',
    answer: 'How it was settled',
    answerHint: 'What was looked into, what came of it, how the objector was answered',
    settledOn: 'Settled on',
    save: 'Record as settled',
    waitingFor: 'Objections are noted by the office or the chief scrutineer.',
  },
  destroyed: {
    title: 'What will be destroyed',
    titleDone: 'What was destroyed',
    onPaper: 'This round was held on paper: the platform holds no envelope and no key. Only the seal is recorded.',
    envelopes: 'Envelopes (sealed electronic ballots)',
    receipts: 'Stored receipts',
    requests: 'Digests of drawing requests',
    boxKey: 'Key of the box',
    key: { platform: 'kept by the platform, deleted with the archive', 'k-of-n': 'kept by the scrutineers' },
    keyGone: { platform: 'kept by the platform, deleted', 'k-of-n': 'kept by the scrutineers, shares recorded as destroyed' },
    pieces: (count: string) => count,
    list: 'Digest of the destroyed list',
    void: (rounds) => `Also destroyed: what ${rounds === 1 ? 'a void round' : `${rounds} void rounds`} before it left behind`,
    voidGone: (rounds) =>
      `Destroyed as well: what ${rounds === 1 ? 'a void round' : `${rounds} void rounds`} before it left behind`,
    voidRound: (number, envelopes, requests) =>
      `Round ${number} (void): ${envelopes} envelopes with their receipts, ${requests} digests of drawing requests; never opened`,
    backups:
      'The archive reaches the live database only. Backups made before it still hold the envelopes, and the key where the platform kept it: destroy them when their own time is up.',
  },
  kept: {
    title: 'What stays',
    marks: 'The merged marks (nobody can tell whose) and the votes of each item',
    digests: 'The list of receipts’ digests: voters can still look for theirs',
    report: 'The signed count report and the record of the round',
    record: 'The public record for checking, byte for byte the same before and after',
  },
  sealing: {
    title: 'The seal',
    intro:
      'When paper ballots, slips and the signed count report are sealed, copy the fields of the seal. They can be changed until the round is archived; every change turns the keys back.',
    seal: 'Seal number',
    packages: 'Packages',
    copies: 'Packages (bags or parcels)',
    place: 'Where they are kept',
    keeper: 'Kept by',
    kept: 'Kept until',
    keptMonths: (months: number) => `The rule says: ${months} months`,
    keptTerm: 'The rule says: to the end of the term. Enter the day on which the term ends',
    save: 'Record the seal',
    change: 'Change the seal',
    waitingFor: (role: string) => `The seal is recorded by: ${role}.`,
  },
  keys: {
    title: 'Two people confirm',
    hint: 'The office and the chief scrutineer each turn a key. With the second one everything is sealed and destroyed at once; it cannot be undone.',
    of: { 'office-staff': 'First key (office)', 'chief-scrutineer': 'Second key (chief scrutineer)' },
    turn: 'Turn the key: seal and destroy',
    first: 'Record the seal first, then turn the keys.',
  },
  errors: {
    'by-missing': 'Enter who raised the objection.',
    'about-missing': 'Enter what is objected to.',
    'answer-missing': 'Enter how it was settled.',
    'text-too-long': 'Too long; please shorten it.',
    'day-form': 'Enter a day.',
    'day-too-early': 'Too early: objections follow the announcement, and settling them follows the objection.',
    'day-ahead': 'That day has not come yet.',
    'seal-missing': 'Enter the number of the seal.',
    'copies-form': 'Enter the number of packages, a whole number.',
    'place-missing': 'Enter where they are kept.',
    'keeper-missing': 'Enter who keeps them.',
    'kept-too-short': 'Papers must be kept at least as long as the rule says, and not only until a day that is past.',
  },

  done: {
    at: (when: string) => `Sealed, destroyed and archived: ${when}.`,
    by: (office: string, scrutineer: string) => `by two people: ${office} (office) and ${scrutineer} (chief scrutineer)`,
    fingerprint: 'Fingerprint of the archive',
    fingerprintHint: 'Printed on the record and signed by both. If one character of the record changed, it would be another.',
    print: 'Print the record of sealing and destruction',
  },
  console: {
    go: 'To the archive',
    hint: 'When the objection period is over and every objection is settled, office and chief scrutineer together seal, destroy and archive.',
    done: {
      sealed: 'It is archived: envelopes and receipts are destroyed, the papers are sealed.',
      'hand-totals': 'It is archived: the papers are sealed.',
    },
    record: 'Record of sealing and destruction',
  },

  list: {
    title: 'Archives',
    intro: 'Where the papers of each round are sealed, and until which day they are kept.',
    empty: 'No result has been announced yet.',
    link: 'Archives',
    round: 'Round',
    state: 'State',
    place: 'Kept at',
    keeper: 'Kept by',
    kept: 'Kept until',
    objections: (until: string) => `Objections until ${until}`,
    waits: 'Waits for the archive',
    archived: (on: string) => `Archived on ${on}`,
    seal: (seal: string, copies: number) => `Seal ${seal}, packages: ${copies}`,
    notYet: 'Not recorded yet',
    due: (days: number) => (days === 0 ? 'Due today' : days === 1 ? 'Due tomorrow' : `Due in ${days} days`),
    overdue: 'Time is up: the papers may be destroyed',
  },

  public: {
    title: 'Objections and archive',
    runs: (until: string) => `Objections to the result go to the congress office until ${until}, that day included.`,
    over: (until: string) => `The objection period ended on ${until}; the round waits for its archive.`,
    objections: (all: number) =>
      all === 0
        ? 'Nobody objected.'
        : all === 1
          ? 'One objection was raised and settled.'
          : `${all} objections were raised and settled.`,
    sealed: (on: string, ballots: string) =>
      `Archived on ${on}: ${ballots} envelopes, the stored receipts and the key of the box were destroyed. Merged marks, list of digests and count report stay; everything below can still be checked.`,
    paper: (on: string) => `Archived on ${on}: the paper ballots are sealed.`,
    kept: (until: string) => `The sealed papers are kept until ${until}.`,
    receipts: (on: string) =>
      `The envelopes of this box were destroyed when the round was archived on ${on}. The list below is the one that was published at close; receipts can still be checked.`,
  },
} satisfies typeof zh
