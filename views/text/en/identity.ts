import type { Text } from '../index.ts'

export const identity = {
  signIn: {
    title: 'Staff sign-in',
    username: 'User name',
    password: 'Password',
    submit: 'Sign in',
    wrong: 'User name or password is wrong.',
    tooMany: 'Too many tries. Wait 15 minutes, or ask the system administrator.',
    hint: 'Deputies do not sign in here: scan the slip from the sign-in desk.',
  },
  setUp: {
    title: 'First start',
    intro: 'Enter the one-time code that was printed at the start, and set up the city and its first two administrators.',
    code: 'Set-up code',
    codeHint: 'It stands in the window where the program was started, and works once.',
    city: 'Name of the city',
    cityHint: 'For example: 乌海市',
    citySlug: 'Address name of the city',
    citySlugHint: 'Lower-case letters, for example: wuhai',
    systemName: 'System administrator: name',
    systemUsername: 'System administrator: user name',
    systemPassword: 'System administrator: password',
    securityName: 'Security administrator: name',
    securityUsername: 'Security administrator: user name',
    securityPassword: 'Security administrator: password',
    passwordHint:
      'At least 10 characters, three of: capitals, small letters, digits, signs. Its owner changes it at the first sign-in.',
    submit: 'Finish',
    done: 'Set-up is complete. Please sign in.',
    already: 'This installation has been set up already.',
  },
  errors: {
    'username-form': 'User name: 3 to 40 small letters, digits, dots or hyphens',
    'password-weak': 'Password: at least 10 characters, three of capitals, small letters, digits, signs',
    'code-wrong': 'The set-up code is wrong',
    'name-missing': 'Enter a name',
    'city-missing': 'Enter the name of the city',
    'slug-form': 'Address name: small letters, digits or hyphens, beginning with a letter',
    'same-username': 'The two administrators need different user names',
  },
} satisfies Text['identity']
