import type { scan as zh } from '../zh-CN/scan.ts'

export const scan = {
  title: 'Scan slips',
  intro: 'Scan the QR codes of slips one after the other, without pressing anything. Check who stands before you first.',
  camera: 'Camera',
  picture: 'Picture of the camera',
  off: 'The camera is off.',
  start: 'Start the camera',
  denied:
    'The browser was not allowed to use the camera. Allow it beside the address and press again, use a hand scanner, or look for the roll number.',
  none: 'This device has no camera that can be used. Use a hand scanner, or look for the roll number.',
  noScript: 'The camera needs scripts. Without them, use a hand scanner, or look for the roll number.',
  last: 'Result',
  waiting: 'Waiting for a slip',
  result: {
    'signed-in': 'Signed in',
    'signed-in-before': 'The same: signed in before',
    'came-back': 'Back in the hall',
    unknown: 'Not valid: revoked, or a slip of another session',
  },
  lost: 'No connection: this slip was not recorded. Please scan it again.',
  scanner: 'Hand scanner',
  send: 'Record',
  scannerHint: 'With the cursor in the field, one scan records a slip.',
} satisfies typeof zh
