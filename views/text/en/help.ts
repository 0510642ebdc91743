import type { help as zh } from '../zh-CN/help.ts'

export const help = {
  ask: 'Ask for help',
  askIntro: 'Choose one and somebody comes. Your name, delegation and number on the roll are sent, and nothing else.',
  reason: {
    connection: 'No connection',
    battery: 'The battery is low',
    'how-to': 'I need somebody to show me',
    reading: 'I cannot read it',
    'other-device': 'I would like a tablet or paper',
    other: 'Something else',
  },
  asked: 'The staff have been told and are coming.',
  takeBack: 'No longer needed',

  title: 'Requests for help',
  pageIntro:
    'Press «Done» when somebody has been there: the request is deleted at once. When voting closes, all others are deleted too.',
  count: (count) => `Requests for help (${count})`,
  nobody: 'Nobody is asking for help.',
  number: (number) => `No. ${number}`,
  waited: (minutes) => (minutes === 0 ? 'just now' : minutes === 1 ? 'waiting for 1 minute' : `waiting for ${minutes} minutes`),
  handled: 'Done',

  card: {
    open: 'Help',
    title: 'Please help me',
    body: 'Hold up the phone so that the staff see this screen. Your ballot is covered and waits where you left it.',
    private: 'This screen sends nothing, so nobody learns whose phone it is.',
    back: 'Back',
    away: 'Ask for help on the waiting page',
  },
} satisfies typeof zh
