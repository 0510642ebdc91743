import type { manifestCheck as zh } from '../zh-CN/manifest-check.ts'

export const manifestCheck = {
  pageTitle: 'Compare the fingerprint',
  checking: 'Comparing…',
  verdict: {
    same: { title: 'The same', body: 'The manifest that this phone was given is the one on the wall.' },
    different: {
      title: 'Different',
      body: 'The manifest that this phone was given is not the one on the wall. Tell the scrutineers at once, and do not vote yet.',
    },
    'no-wall': {
      title: 'The wall was not scanned',
      body: 'Scan the QR code on the wall with the camera of your phone, or compare the fingerprint below with the wall, sign by sign.',
    },
    unreadable: {
      title: 'Different',
      body: 'The manifest that came is damaged, or its signature is wrong. Tell the scrutineers at once, and do not vote yet.',
    },
    lost: { title: 'Not compared', body: 'The manifest did not come. Check the network and scan again.' },
  },
  byEye: (label) => `Without scripts, compare by eye: the fingerprint on the server begins with ${label}.`,
  prints: 'Two fingerprints',
  onWall: 'On the wall',
  served: 'Given to this phone',
  facts: {
    title: 'What the manifest binds',
    body: 'Whose vote',
    rule: 'Rule',
    held: 'Candidates and roll',
    counts: '{candidates} candidates, {roll} deputies on the roll',
    custody: 'Key of the box',
    platform: 'kept by the platform',
    shares: 'held in shares by {holders} scrutineers, {needed} of whom open the box',
    boxKey: 'Fingerprint of the public box key',
    passKey: 'Fingerprint of the public pass key',
  },
  limits:
    'The comparison is made on this phone; what the wall says is not sent to the server. Let at least two phones scan, and note the result in the opening record.',
} satisfies typeof zh
