import type { Text } from '../index.ts'

export const opening = {
  desk: {
    title: 'The scrutineers open the box',
    intro:
      'The platform has no key. The box is carried to the scrutineers’ own computer and opened there by several of them, without a network; only merged ballots come back.',
    take: 'Take the box file',
    takeHint: 'It holds the sealed ballots and the manifest, and does not open without shares. Put it on a clean USB stick.',
    takeAct: 'Download the box file',
    sealed: (count: number) => `${count} sealed electronic ${count === 1 ? 'ballot' : 'ballots'}`,
    and: ', ',
    papers: (count: number) => `${count} paper ${count === 1 ? 'ballot' : 'ballots'} entered by the tellers`,
    manifest: 'Digest of the manifest',
    box: 'Digest of the box',
    shares: (needed: number, holders: number) => `${needed} of ${holders} shares open it`,
    open: 'Open it on the scrutineers’ computer',
    openHint:
      'Save the opening page first, cut the network, then open it. Shares and passphrases are never typed into a computer that is on a network.',
    openSave: 'Save the opening page',
    openHere: 'Look at the opening page',
    openDigest: 'SHA-256 of the saved opening page, to compare with a copy from elsewhere',
    command: 'Who prefers a command line runs this on that computer:',
    bring: 'Bring the result back',
    bringHint:
      'The platform checks: this round, this box, signed with the key of the box, the right number of ballots. If anything differs nothing is changed.',
    file: 'Result file',
    act: 'Check and accept',
    errors: {
      'result-missing': 'Please choose the result file first.',
      'result-malformed': 'This is not a whole result file. Please save it again on that computer.',
      'result-of-another-round': 'This is the result of another round; it was not accepted.',
      'result-not-by-box-key':
        'This result is not signed with the key of this box; it was not accepted. Please open the box again on the scrutineers’ computer.',
      'result-of-another-box':
        'This result does not agree with the digest of the box that was read out at closing; it was not accepted. Please open the box file from this page.',
      'result-marks-unknown':
        'The result holds marks that this round does not have; it was not accepted. Please open the box again with the original page.',
      'result-count-differs':
        'The result does not hold as many ballots as the box; it was not accepted. Please open the box file from this page.',
      'result-without-paper':
        'The paper ballots are not merged into this result; it was not accepted. Please download the box file again and open it.',
    },
  },

  title: 'Opening the box',
  subtitle: 'for scrutineers',
  lead: 'Opens a ballot box on the scrutineers’ own computer. It works without a network and sends nothing anywhere.',
  online: 'On a network: please cut it first.',
  offline: 'Not on a network.',
  save: 'Save this page for use without a network',
  noScript: 'Opening a box needs the program in your browser. Please switch JavaScript on, or use the command line.',
  unfit: 'This browser cannot open a box. Please use a recent one, or the command line.',
  box: {
    title: 'Box file',
    file: 'Choose the box file',
    round: 'Round',
    sealed: 'Sealed ballots',
    papers: 'Paper ballots',
    sealedCount: '{n}',
    manifest: 'Digest of the manifest',
    digest: 'Digest of the box',
    manifestSame: 'The same as the manifest’s digest on the wall and on paper',
    digestSame: 'The same as the digest of the box that was read out and printed at closing',
    differ: 'If one differs, stop, open nothing, and tell the chair.',
    rehearsal: 'This is a rehearsal.',
  },
  shares: {
    title: 'Shares',
    need: '{needed} of {holders} shares are needed; {have} are open.',
    ready: 'That is enough to open the box.',
    open: 'Open this share',
    wait: 'Opening …',
    opened: 'Share {n} is open',
    hand: 'When one scrutineer has finished, the next sits down; the others turn away.',
  },
  open: {
    title: 'Open the box',
    act: 'Open the box',
    wait: 'Opening …',
    done: 'The box is open',
    valid: 'Ballots opened',
    void: 'Ballots that do not open or cannot be used',
    count: '{n}',
    merged: 'Equal ballots are merged and the order is gone. No votes of any item are shown here; they are counted in the hall.',
    erased: 'Key and shares have been erased from memory.',
  },
  result: {
    title: 'Result',
    hint: 'Put it on the USB stick and bring it to the platform, which shows the same digest when it has accepted it.',
    save: 'Save the result',
    digest: 'Digest of the result',
    file: 'opened-box-{box}.jwt',
    close: 'Afterwards close this page and delete box file and result from this computer.',
  },
  voids: {
    copied: 'copied from another ballot',
    'does-not-decrypt': 'does not open',
    unreadable: 'unreadable',
  },
  problems: {
    'box-malformed': 'This is not a whole box file. Please download and copy it again.',
    'share-malformed': 'This is not the file of a share. Please choose the one that was saved when the key was made.',
    'share-of-another-box': 'This is a share of another box. Please choose the one of this round.',
    'shares-of-other-boxes':
      'None of the {n} shares in this file belongs to this box. Please choose the file that was saved when the key of this round was made.',
    'share-does-not-open':
      'It does not open: the passphrase is another one, or the file was changed. Please compare with the paper.',
    'share-changed':
      'This is not the share that was made: its digest differs. Please note that it is share {n}, and take another scrutineer’s.',
    'share-twice': 'This share is open already. Please take another scrutineer’s.',
    'manifest-invalid':
      'The manifest in the box file does not agree with itself; nothing was opened. Please secure the evidence.',
    'key-of-another-box': 'The shares make the key of another box; nothing was opened.',
    'envelope-foreign':
      'There is a ballot in the box that does not belong to this round; nothing was opened. Please secure the evidence.',
    'envelope-twice': 'There is a ballot in the box twice; nothing was opened. Please secure the evidence.',
    'box-without-shares': 'The key of this box is kept by the platform; it is not opened with shares.',
    'share-foreign': 'One of these is no share of this box; nothing was opened.',
    'shares-missing': 'There are not enough shares yet; nothing was opened.',
    'shares-do-not-fit': 'These shares do not make the key of this box; nothing was opened. Please try another scrutineer’s.',
  },
} satisfies Text['opening']
