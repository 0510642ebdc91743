/** Arranging the page of accounts and roles: its two administrators signed in, and its forms filled in. */
import { accountByUsername } from '../../src/identity/store.ts'
import type { AccountId } from '../../src/kernel/ids.ts'
import { type MadeBody, makeBody, makeDistrict, officer, PASSWORD } from '../support/people.ts'
import { type Page, type Site, site, type Visitor } from '../support/site.ts'

/** 海勃湾区 with its own two administrators, and 海南区 beside it. */
export interface Setting {
  readonly here: Site
  readonly city: MadeBody
  readonly district: MadeBody
  readonly other: MadeBody
  /** Makes accounts, bodies and departments. */
  readonly system: Visitor
  /** Gives and withdraws roles. */
  readonly security: Visitor
}

export async function setting(): Promise<Setting> {
  const here = await site()
  const { city, district } = await makeDistrict(here)
  const other = await makeBody(here, 'district', '海南区', 'hainan', city)
  const system = await officer(here, 'system-administrator', district)
  return { here, city, district, other, system, security: await officer(here, 'security-administrator', district) }
}

export const people = (body: MadeBody) => `/desk/${body.slug}/people`

/** Fills in one of the forms of the page: accounts (no name), grants, bodies, units. */
export const fill = async (visitor: Visitor, body: MadeBody, form: '' | '/grants' | '/bodies' | '/units', fields: Fields) =>
  visitor.submit(await visitor.get(people(body)), fields, `${people(body)}${form}`)
type Fields = Readonly<Record<string, string>>

/** What the system administrator gives; its owner changes it at his first sign-in. */
export const FIRST_PASSWORD = 'Given-by-another-1'
export const PERSON = { name: '李秀英', username: 'li.xiuying', password: FIRST_PASSWORD }

export const createAccount = (visitor: Visitor, body: MadeBody, change: Partial<typeof PERSON> = {}): Promise<Page> =>
  fill(visitor, body, '', { ...PERSON, ...change })

export const giveRole = (visitor: Visitor, body: MadeBody, account: string, role: string, unit = ''): Promise<Page> =>
  fill(visitor, body, '/grants', { account, role, unit })

export async function accountId(here: Site, username: string): Promise<AccountId> {
  const account = await accountByUsername(here.db.read, username)
  if (!account) throw new Error(`there is no account ${username}`)
  return account.id
}

/** An account of this body without any role; its owner has chosen his own password. */
export async function madeAccount({ here, system, district }: Setting, username: string): Promise<AccountId> {
  await createAccount(system, district, { username, name: `某${username}` })
  const owner = await signIn(here, username, FIRST_PASSWORD)
  await changePassword(owner, FIRST_PASSWORD, PASSWORD)
  return accountId(here, username)
}

export async function signIn(here: Site, username: string, password = PASSWORD): Promise<Visitor> {
  const visitor = here.visitor()
  await visitor.submit(await visitor.get('/sign-in'), { username, password })
  return visitor
}

export const changePassword = async (visitor: Visitor, current: string, chosen: string, again = chosen): Promise<Page> =>
  visitor.submit(
    await visitor.get('/account'),
    { 'current-password': current, 'new-password': chosen, 'new-password-again': again },
    '/account',
  )

/** What stands at a field after the form was refused. */
export const errorAt = (page: Page, field: string): string => page.document.querySelector(`#${field}-error`)?.textContent ?? ''
/** What a field of the page holds. */
export const typedAt = (page: Page, name: string): string | null | undefined =>
  page.document.querySelector(`input[name="${name}"]`)?.getAttribute('value') ??
  page.document.querySelector(`select[name="${name}"] option[selected]`)?.getAttribute('value')

/** The user names that the table of officers shows. */
export const listed = (page: Page): string[] =>
  [...page.document.querySelectorAll('table tbody tr td:nth-child(2)')].map((cell) => cell.textContent ?? '')

/** The accounts that a role can be given to, by user name. */
export const offered = (page: Page): string[] =>
  [...page.document.querySelectorAll('select[name="account"] option')].flatMap(
    (option) => /（(.+)）/.exec(option.textContent ?? '')?.[1] ?? [],
  )
