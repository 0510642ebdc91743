import type { Text } from '../index.ts'

export const keys = {
  form: {
    custody: 'Who keeps the key of the ballot box',
    custodyHint: 'For sealed electronic ballots only. It becomes part of the rule that the session adopts.',
    custodies: {
      scrutineers: 'Scrutineers, in shares: some of them together open the box, the platform has no key',
      platform: 'The platform: only where the rule says so; the wall, the report and the record will say it too',
    },
    holders: 'Shares of the key',
    holdersHint: 'One for each scrutineer, 3 to 9',
    needed: 'Shares that open the box together',
    neededHint: 'At least 2, and fewer than there are shares',
  },
  custody: {
    'k-of-n': (needed: number, holders: number) =>
      `The key of this ballot box is held in ${holders} shares by ${holders} scrutineers; any ${needed} of them together open it. The platform has no key.`,
    platform: () => 'The key of this ballot box is kept by the platform.',
  },
  panel: 'Key of the box',
  shares: 'Digests of the shares',
  share: (number: number | string) => `Share ${number}`,
  boxKey: 'Digest of the public key',
  made: (time: string) => `Made at ${time}; the shares are with the scrutineers.`,
  link: 'Make the key of the box',
  again: 'Make it again',

  title: 'Making the key of the box',
  lead: (needed: number, holders: number) =>
    `The key is made on this computer and divided at once into ${holders} shares, one for each of ${holders} scrutineers; any ${needed} of them together open the box. This computer keeps nothing of it, and the platform never has it.`,
  before: 'Before you begin',
  points: (holders: number) => [
    `The chair and all ${holders} scrutineers are here. Nothing is projected or filmed, and nobody else is near.`,
    'Each scrutineer has paper, a pen and a USB stick. The passphrase is shown once and written down; the share is a file on his own stick. The two are kept apart.',
    'Whoever’s turn it is sits at the computer; the others turn away.',
    'While it makes the key, this computer sees the key. So everybody watches, and the browser is closed afterwards.',
  ],
  tool: 'Keep a copy of the opening page now; it is used without a network when the box is opened:',
  madeBefore: (time: string) => `A key was made at ${time}. Making another one leaves the earlier shares worthless.`,
  noScript: 'Making a key needs the program in your browser. Please switch JavaScript on.',
  unfit: {
    title: 'This device cannot make a key',
    body: 'Please use a computer with a recent browser, and open this page by https.',
  },
  start: 'Make the key',
  making: 'Making the key …',
  erased: (holders: number) => `The key is divided into ${holders} shares; the key itself has been erased from memory.`,
  progress: 'Share {n} of {all}',
  turn: {
    title: 'Scrutineer {n}, please sit down at the computer',
    body: 'The others please turn away.',
    show: 'I am scrutineer {n}: show my passphrase',
  },
  passphrase: {
    title: 'Passphrase of share {n}',
    write: 'Write these 24 digits down with a pen; take no picture. They are not shown again.',
    save: 'Save the file of the share',
    saved: 'Saved. Please make sure that it is on your own USB stick.',
    saveFirst: 'Please save the file of the share first.',
    file: 'box-key-share-{n}-{box}.json',
    done: 'Written down and saved',
  },
  /** A saved share and what opens it, on this page and on the opening page. */
  opening: {
    file: 'File of the share',
    passphrase: 'Passphrase',
    passphraseHint: '24 digits; spaces do not matter',
  },
  check: {
    title: 'See that it opens',
    body: 'Choose the file that you have just saved, and type the passphrase from your paper.',
    open: 'Open it',
    wait: 'Opening …',
    again: 'Start again with another passphrase',
    problems: {
      file: 'Please choose the file of the share that you have just saved.',
      foreign: 'This is not the file of share {n}. Please choose the one that you have just saved.',
      passphrase: 'It does not open. Please compare with your paper and type it again.',
    },
  },
  done: {
    title: 'Every share is with its scrutineer',
    body: 'The key and all shares have been erased from the memory of this computer. What is now recorded on the platform are the public key and a digest of each share; the key cannot be computed from them.',
    save: 'Record',
    close: 'Afterwards please close the browser.',
  },
  leave: 'The key is not finished; leaving means starting again.',

  destroy: {
    title: 'Destroying the key of the box',
    'k-of-n':
      'After the time for objections the scrutineers delete their shares and tear up their passphrases before witnesses, and clear the computer that held the box file. Then it is recorded here.',
    platform:
      'After the time for objections the platform deletes the key of this box. From then on nobody can open these ballots again.',
    act: { 'k-of-n': 'Destroyed: record it', platform: 'Delete the key and record it' },
    done: (at: string) => `The key of this box has been destroyed (recorded ${at}).`,
  },
  voidHint:
    'A void round is neither opened nor counted, and its totals are never shown. The scrutineers destroy their shares at once and record it at the console.',
} satisfies Text['keys']
