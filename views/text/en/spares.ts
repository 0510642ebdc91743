import type { Text } from '../index.ts'

/** Spare key sets that are made in the ceremony of a round: in the ceremony, where one is used, and at their end. */
export const spares = {
  own: { first: 'First vote', runoff: 'Run-off', second: 'Second vote', rehearsal: 'Rehearsal' },
  set: (ordinal) => `Spare ${ordinal}`,

  tick: 'Make two spare key sets at the same time',
  tickHint:
    'A run-off or a repeated round then needs no ceremony. Each scrutineer still has one file, with a share of every set in it; every set has a passphrase of its own, all on one slip of paper.',
  write:
    'There are three passphrases. Write them on one slip in three separate parts, each under the name of its set. When a set is over, its part is torn off.',
  title: 'The three passphrases of share {n}',
  passphrase: (name) => `Passphrase: ${name}`,
  wrong: 'The passphrase of “{set}” does not open it. Please compare with your paper and type it again.',
  erased: (holders) =>
    `Each of the three keys is divided into ${holders} shares; the keys themselves have been erased from memory.`,
  checkBody: 'Choose the file that you have just saved, and type the three passphrases from your paper one after another.',

  use: {
    title: 'Use a spare key set',
    body: (names) => `Made together with an earlier key and not used yet: ${names}. With one of them no ceremony is needed.`,
    act: (ordinal) => `Use spare set ${ordinal}`,
    confirm: (ordinal) =>
      `Spare ${ordinal} then is the key of this round’s box and of no other round. Ask the scrutineers first whether they have their files and the passphrase under “Spare ${ordinal}” with them.`,
    yes: 'Confirm',
    digest: 'Digest of the public key',
    or: 'Make a new key instead',
  },
  used: (ordinal, time) =>
    `Spare set ${ordinal} in use since ${time}; the shares are with the scrutineers. The box opens with the passphrases under “Spare ${ordinal}”.`,
  openWith: (ordinal) =>
    `This round uses spare set ${ordinal}: the file of shares is the same, the passphrase is the one under “Spare ${ordinal}”.`,
  idle: (names) => `${names}: not used yet. The shares are with the scrutineers; please keep those passphrases.`,
  ended: (names, at) => `${names}: never used, and destroyed together with the key of the last round (recorded ${at}).`,
  stripOnly:
    'The files also hold shares of spare sets or of other rounds, so only the passphrases of this round are torn up now; files and the other passphrases are kept. Without its passphrase a share of this round cannot be opened. The computer that held the box file is cleared as well. Then it is recorded here.',
  endsToo: (names) =>
    `This is the last key of this vote that was still held. ${names}, never used, ends with it: delete the whole file of shares and tear up every passphrase.`,
  voidHint:
    'A void round is neither opened nor counted, and its totals are never shown. The scrutineers tear up the passphrases of this round at once and record it at the console; the files hold spare sets as well, so files and spare passphrases are kept.',

  opening: {
    passphrase: 'Passphrase of “{set}”',
    ownPassphrase: 'Passphrase (the one that was written down first)',
  },
} satisfies Text['spares']
