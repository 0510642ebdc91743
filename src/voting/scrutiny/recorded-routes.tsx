/** Where tellers enter a recorded vote, each by himself: written, pasted or as a file; looked at, then saved; compared by deputy and item. */
import { type Context, Hono } from 'hono'
import { paths } from '../../../views/paths.ts'
import { texts } from '../../../views/text/index.ts'
import { RecordedEntryPage, type SeenNames } from '../../../views/voting/recorded-entry.tsx'
import { readSource } from '../../bodies/roll/source.ts'
import { type Table, writeTable } from '../../bodies/roll/table.ts'
import type { Deps, Env } from '../../http/env.ts'
import { check, sentences, type Typed, typedWithFiles } from '../../http/form.ts'
import { page, seeOther } from '../../http/respond.ts'
import { actorOf, allow } from '../../identity/guard.ts'
import { digestOfJson } from '../../kernel/digest.ts'
import { parseId, type RoundId } from '../../kernel/ids.ts'
import { found, must, Refused } from '../../kernel/verdict.ts'
import type { BrokenSum } from '../rule/invariants.ts'
import { hasBallots } from '../rule/mode.ts'
import { isRecorded, rowsOfNames } from '../rule/recorded.ts'
import type { VotingRule } from '../rule/rule.ts'
import { rulingsOf } from '../rulings/store.ts'
import { deskOf, nounOf, statusOf, termsOf } from '../session/desk-routes.ts'
import { factsOf, ruleOf } from '../session/facts-store.ts'
import { canEnterPaper, type RoundRefusal } from '../session/round.ts'
import { candidatesOfRound, type RoundAtDesk, roundAtDesk } from '../session/round-store.ts'
import { namesForm, type RecordedError, sheetForm, sheetIn } from './forms.ts'
import { linesOf, type TypedNames, type Understood, understand } from './recorded.ts'
import { enterNames, sendBackNames } from './recorded-actions.ts'
import type { LineFault, RollDeputy } from './recorded-lines.ts'
import { recordedStanding } from './recorded-standing.ts'
import { rollForNames } from './recorded-store.ts'

interface Shown {
  readonly values: Typed
  readonly errors: Readonly<Record<string, string>>
  readonly faults?: readonly LineFault[]
  readonly seen?: SeenNames
  readonly changed?: boolean
}

export function recordedRoutes(deps: Deps) {
  const { db } = deps
  const terms = termsOf(deps)
  const routes = new Hono<Env>()
  const here = (c: Context<Env>, id: RoundId) => paths.desk(c.var.place.slug, 'rounds', id, 'recorded')

  async function roundIn(c: Context<Env>): Promise<RoundAtDesk> {
    const id = found(parseId<RoundId>(c.req.param('id')), 'round')
    const round = found(await roundAtDesk(db.read, c.var.place.id, id), 'round')
    must(canEnterPaper(round.phase))
    if (!isRecorded(ruleOf(round))) throw new Refused<RoundRefusal>('round-not-by-name')
    return round
  }

  async function show(c: Context<Env>, round: RoundAtDesk, shown: Shown | null) {
    const rule = ruleOf(round)
    const roll = await rollForNames(db.read, round, rule)
    const candidates = await candidatesOfRound(db.read, round.id)
    const standing = await recordedStanding(db.read, round, rule, roll, actorOf(c))
    const kept = standing.mine
    const before: Typed =
      kept === null
        ? {}
        : {
            lines: linesOf(rule, roll, kept.votes),
            issued: String(kept.issued),
            spoiled: String(kept.spoiled),
            'sheet-number': kept.sheet?.number ?? '',
            'sheet-printed': kept.sheet?.printed ?? '',
          }
    const { values, errors, faults = [], seen = null, changed = false } = shown ?? { values: before, errors: {} }
    const rulings = await rulingsOf(db.read, round.id)
    const props = { noun: nounOf(c), round, rule, rulings, roll, candidates, standing, values, errors, faults, seen, changed }
    return page(c, (ui) => <RecordedEntryPage ui={ui} {...props} />, statusOf(errors))
  }

  routes.get('/desk/:body/rounds/:id/recorded', allow('totals.enter'), async (c) => show(c, await roundIn(c), null))

  routes.post('/desk/:body/rounds/:id/recorded', allow('totals.enter'), async (c) => {
    const round = await roundIn(c)
    const { fields, files } = await typedWithFiles(c)
    const read = await readTyped(c, ruleOf(round), fields, files.get('file'))
    if (!read.ok) return show(c, round, { values: fields, errors: read.errors })
    const { typed } = read
    // What came in a file stands in the field from now on, so that it can be mended there.
    const values = { ...fields, lines: read.lines }
    const token = await digestOfJson({ ...typed, table: read.lines })
    const isSeen = fields['seen'] === token
    const done =
      fields['step'] === 'save' && isSeen ? await enterNames(db, terms, deskOf(c), round.id, typed) : await look(round, typed)
    const wrong = await told(c, round, done)
    if (Object.keys(wrong).length > 0) return show(c, round, { values, errors: wrong, faults: done.faults })
    if (fields['step'] === 'save' && isSeen) return seeOther(c, here(c, round.id))
    const seen = await seenOf(round, done, token)
    return show(c, round, { values, errors: {}, seen, changed: fields['step'] === 'save' })
  })

  routes.post('/desk/:body/rounds/:id/recorded/send-back', allow('box.open'), async (c) => {
    const round = await roundIn(c)
    await sendBackNames(db, deskOf(c), round.id)
    return seeOther(c, here(c, round.id))
  })

  async function look(round: RoundAtDesk, typed: TypedNames): Promise<Understood> {
    const rule = ruleOf(round)
    const { figures } = await factsOf(db.read, round, terms)
    const candidates = (await candidatesOfRound(db.read, round.id)).map(({ id }) => id)
    return understand(rule, typed, { roll: await rollForNames(db.read, round, rule), candidates, figures })
  }

  async function seenOf(round: RoundAtDesk, { entry }: Understood, token: string): Promise<SeenNames> {
    const rule = ruleOf(round)
    const roll = new Map((await rollForNames(db.read, round, rule)).map((deputy) => [deputy.mandate, deputy]))
    const list = entry.votes.flatMap(({ mandate, marks }) => {
      const deputy: RollDeputy | undefined = roll.get(mandate)
      return deputy === undefined ? [] : [{ number: deputy.number, name: deputy.name, delegation: deputy.delegation, marks }]
    })
    return { token, rows: rowsOfNames(rule, list), returned: entry.returned }
  }

  /** What keeps it from being saved, at the field where a teller would look first. */
  async function told(
    c: Context<Env>,
    round: RoundAtDesk,
    { entry, faults, broken }: Understood,
  ): Promise<Record<string, string>> {
    const { recorded, count } = texts[c.var.reading.language]
    if (faults.length > 0) return { lines: recorded.errors['lines-wrong'] }
    if (entry.returned > entry.issued) return { issued: count.errors['returned-exceeds-issued'] }
    const candidates = await candidatesOfRound(db.read, round.id)
    return Object.fromEntries(
      broken.map(({ code, where, left, right }: BrokenSum) => {
        const position = candidates.findIndex(({ id }) => where.endsWith(id)) + 1
        return [code === 'issued-exceeds-present' ? 'issued' : 'lines', count.sums[code](count.itemOf(position), left, right)]
      }),
    )
  }

  return routes
}

type Read =
  | { readonly ok: true; readonly typed: TypedNames; readonly lines: string }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> }

/** Nothing in the field is a list of nobody: every paper may have been without a name, or none have come back. */
async function readTyped(c: Context<Env>, rule: VotingRule, fields: Typed, file: Uint8Array | undefined): Promise<Read> {
  const words = texts[c.var.reading.language].recorded.errors
  const fail = (errors: Readonly<Record<string, RecordedError>>): Read => ({ ok: false, errors: sentences(errors, words) })
  const onPaper = hasBallots(rule)
  const paper = onPaper ? check<RecordedError, typeof namesForm>(namesForm, fields) : null
  const devices = onPaper ? null : check<RecordedError, typeof sheetForm>(sheetForm, fields)
  if (paper?.ok === false) return fail(paper.errors)
  if (devices?.ok === false) return fail(devices.errors)
  const written = fields['lines'] ?? ''
  const hasFile = file !== undefined && file.length > 0
  const source = hasFile || written.trim() !== '' ? await readSource(file, written) : { ok: true as const, table: [] as Table }
  if (!source.ok) return fail({ [hasFile ? 'file' : 'lines']: source.fault })
  const sheet = devices?.ok ? sheetIn(devices.values) : null
  const { issued = 0, spoiled = 0 } = paper?.ok ? paper.values : {}
  return { ok: true, typed: { table: source.table, issued, spoiled, sheet }, lines: hasFile ? writeTable(source.table) : written }
}
