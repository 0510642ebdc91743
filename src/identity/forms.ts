/** What officers fill in to sign in and to set up the installation. */
import { z } from 'zod'

export type IdentityError =
  | 'username-form'
  | 'password-weak'
  | 'code-wrong'
  | 'name-missing'
  | 'city-missing'
  | 'slug-form'
  | 'same-username'

export const signInForm = z.object({
  username: z.string().trim().toLowerCase().default(''),
  password: z.string().default(''),
  next: z.string().default(''),
})

/** 等保 asks for three of four kinds of characters; the length does the real work. */
const isStrong = (password: string) =>
  password.length >= 10 && [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(password)).length >= 3

export const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9.-]{2,39}$/, 'username-form')
export const password = z.string().max(200, 'password-weak').refine(isStrong, 'password-weak')
export const personName = z.string().trim().min(1, 'name-missing').max(40, 'name-missing')

export type PasswordError = 'current-wrong' | 'password-weak' | 'password-same' | 'again-different' | 'too-many-tries'

export const passwordForm = z
  .object({
    'current-password': z.string('current-wrong').min(1, 'current-wrong'),
    'new-password': password,
    'new-password-again': z.string('again-different'),
  })
  .refine((form) => form['new-password'] === form['new-password-again'], {
    path: ['new-password-again'],
    message: 'again-different',
  })
  .refine((form) => form['new-password'] !== form['current-password'], { path: ['new-password'], message: 'password-same' })
export type PasswordChange = z.output<typeof passwordForm>

export const setUpForm = z
  .object({
    code: z.string().trim().min(1, 'code-wrong'),
    city: z.string().trim().min(1, 'city-missing').max(40, 'city-missing'),
    'city-slug': z
      .string()
      .trim()
      .regex(/^[a-z][a-z0-9-]{1,29}$/, 'slug-form'),
    'system-name': personName,
    'system-username': username,
    'system-password': password,
    'security-name': personName,
    'security-username': username,
    'security-password': password,
  })
  .refine((form) => form['system-username'] !== form['security-username'], {
    path: ['security-username'],
    message: 'same-username',
  })
export type SetUp = z.output<typeof setUpForm>
