import type { Text } from '../index.ts'

export const failures = {
  notFound: { title: 'No such page', body: 'The address may be mistyped, or the project has a new number.', action: 'Home' },
  signIn: { title: 'Please sign in', body: 'This page is for signed-in staff.' },
  notYours: { title: 'This page is not open to you', body: 'Your role does not include it. Ask your security administrator.' },
  refused: { title: 'Not possible now', action: 'Back' },
  tooLarge: { title: 'Too large', body: 'At most 1 MB at a time. Please shorten it and send again.' },
  malformed: { title: 'We could not read what was sent', body: 'Please go back and send it again.' },
  notSameOrigin: {
    title: 'Not accepted',
    body: 'This was not sent from a page of this site. Please open the page here and send it again.',
  },
  broken: {
    title: 'Something went wrong',
    body: (code: string) => `This did not work. Please try again; if it fails again, tell our staff the number ${code}.`,
  },
  unavailable: {
    title: 'Recovering',
    body: 'The database cannot be reached; this usually takes a few seconds. Please try again shortly.',
  },
  insecure: {
    title: 'This address is not secure',
    body: 'Please use the address that begins with https. Signing in and voting do not work here.',
  },
} satisfies Text['failures']
