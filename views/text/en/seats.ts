import type { Text } from '../index.ts'

export const seats = {
  title: 'Seating plan',
  seat: 'Seat',
  link: (seated: number, entitled: number) => (seated === 0 ? 'No seats yet' : `${seated} of ${entitled} deputies have a seat`),
  edit: 'Set seats',
  have: (seated: number, entitled: number) =>
    `${seated} of ${entitled} deputies have a seat now. It is printed on the slip and shown on the deputy’s waiting page and at the desk.`,
  plan: 'One line a deputy: number, name, seat',
  hint: 'Copy all of it into a table, fill in, paste it back; a space or a comma parts the columns, the name may be left out. Without a seat: leave it empty. What stands here is the whole plan: who is not in it has no seat.',
  save: 'Save the plan',
  fault: (line: number, what: string) => `Line ${line}: ${what}`,
  faults: {
    'number-missing': (what: string) => `no roll number before “${what}”`,
    nobody: (what: string) => `nobody on the roll has number ${what}`,
    'number-twice': (what: string) => `number ${what} stands twice`,
    'seat-too-long': (what: string) => `the seat “${what}…” is longer than 20 signs`,
    'seat-taken': (what: string) => `the seat “${what}” is taken`,
  },
} satisfies Text['seats']
