import type { Text } from '../index.ts'

export const tellers = {
  nobody: 'Nothing has been entered. Two tellers enter the papers, each alone; only what both wrote down counts.',
  entered: (names: string) => `Entered by ${names}. Another teller has still to enter.`,
  mineIn: 'Your entry is in; another teller has still to enter. Until two agree you can correct your own.',
  me: (name: string) => `${name} (you)`,
  counting: 'The tellers are entering the paper ballots, each alone.',
  agreed: 'Two tellers agree. ',
  agreedBy: (names: string) => `Entered by ${names}, each alone, with the same result. `,
  figures: (issued: number, returned: number) => `Paper ballots: ${issued} issued, ${returned} returned.`,
  agreedHint:
    'It can no longer be changed. If a mistake is found before the box is opened, the chief scrutineer sends it back and both enter again.',
  comparison: 'The entries compared',
  differs: 'Different',
  different: (names: string) => `The entries of ${names} are different.`,
  notBeforeYours: 'You have not entered yet, so you do not see what others wrote. Enter your own from the ballots first.',
  cell: 'Where',
  verdict: 'Compared',
  apart: (count: number) => `Different, ${count} apart`,
  same: 'The same',
  marks: 'Ballots marked',
  equalCells: (count: number) => (count === 1 ? 'One other figure is the same.' : `The other ${count} figures are the same.`),
  lookAgain:
    'Count these again from the ballots; whoever was wrong corrects it and saves. A third teller or the chief scrutineer may count as well: any two who agree are enough.',
  mine: 'Your entry',
  sendBack: 'Send back, enter again',
  sendBackHint: 'Both entries are cleared, and the papers are counted and entered again. Sending back is recorded.',
  enter: 'Enter the paper ballots',
  change: 'Correct my entry',
  compare: 'Compare and enter again',
  look: 'See the entries',
  toConsole: 'Back to the round',
} satisfies Text['tellers']
