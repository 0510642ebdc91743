/** Where tellers enter the paper box, each by himself, and see whether they agree. */
import { type Context, Hono } from 'hono'
import { paths } from '../../../views/paths.ts'
import { texts } from '../../../views/text/index.ts'
import { PaperEntryPage } from '../../../views/voting/paper-entry.tsx'
import type { Deps, Env } from '../../http/env.ts'
import { check, sentences, type Typed, typed, typedWithFiles } from '../../http/form.ts'
import { page, seeOther } from '../../http/respond.ts'
import { actorOf, allow } from '../../identity/guard.ts'
import { parseId, type RoundId } from '../../kernel/ids.ts'
import { found, must, Refused } from '../../kernel/verdict.ts'
import type { BrokenSum } from '../rule/invariants.ts'
import { hasBallots } from '../rule/mode.ts'
import { isRecorded } from '../rule/recorded.ts'
import { rulingsOf } from '../rulings/store.ts'
import { deskOf, nounOf, statusOf, termsOf } from '../session/desk-routes.ts'
import { factsOf, ruleOf } from '../session/facts-store.ts'
import { canEnterPaper, type RoundRefusal } from '../session/round.ts'
import { candidatesOfRound, type RoundAtDesk, roundAtDesk } from '../session/round-store.ts'
import { fileOf, MOST_FILE_BYTES } from './device-sheet.ts'
import { cellName, linesForm, type PaperError, paperTyped, sheetForm, sheetIn, totalsForm, totalsIn, voidName } from './forms.ts'
import { columnsOfBallot, PAPER_VOIDS, type Paper, readLines } from './paper.ts'
import { enterPaper, sendBackPaper } from './paper-actions.ts'
import { type Standing, standingOf } from './standing.ts'

export function paperRoutes(deps: Deps) {
  const { db } = deps
  const terms = termsOf(deps)
  const routes = new Hono<Env>()
  const paperPath = (c: Context<Env>, id: RoundId) => paths.desk(c.var.place.slug, 'rounds', id, 'paper')
  const roundIn = async (c: Context<Env>): Promise<RoundAtDesk> => {
    const id = found(parseId<RoundId>(c.req.param('id')), 'round')
    return found(await roundAtDesk(db.read, c.var.place.id, id), 'round')
  }

  type Errors = Readonly<Record<string, string>>

  async function show(c: Context<Env>, round: RoundAtDesk, standing: Standing, values: Typed, errors: Errors) {
    const facts = await factsOf(db.read, round, terms)
    const handedOut = round.method === 'sealed' ? facts.doors.paper : null
    if (handedOut === 0) throw new Refused<RoundRefusal>('round-not-for-paper')
    const candidates = await candidatesOfRound(db.read, round.id)
    const rule = ruleOf(round)
    const columns = columnsOfBallot(rule)
    const rulings = await rulingsOf(db.read, round.id)
    const cells = candidates.map((_, index) => ({
      position: index + 1,
      fields: columns.map((column) => ({ name: cellName(column, index + 1), column })),
    }))
    return page(
      c,
      (ui) => (
        <PaperEntryPage
          ui={ui}
          noun={nounOf(c)}
          round={round}
          rule={rule}
          present={facts.figures.present}
          candidates={candidates}
          cells={cells}
          voids={PAPER_VOIDS.map((reason) => ({ name: voidName(reason), reason }))}
          handedOut={handedOut}
          joined={facts.rooms?.reconciled?.joined ?? null}
          standing={standing}
          rulings={rulings}
          values={values}
          errors={errors}
        />
      ),
      statusOf(errors),
    )
  }

  routes.get('/desk/:body/rounds/:id/paper', allow('totals.enter'), async (c) => {
    const round = await roundIn(c)
    must(canEnterPaper(round.phase))
    if (isRecorded(ruleOf(round))) return seeOther(c, paths.desk(c.var.place.slug, 'rounds', round.id, 'recorded'))
    const { rooms } = await factsOf(db.read, round, terms)
    // Nothing is mixed, and nothing read, before every room is checked.
    if (rooms !== null && (rooms.reconciled?.isVoid ?? true))
      return seeOther(c, `${paths.desk(c.var.place.slug, 'rounds', round.id)}/rooms`)
    const standing = await standingOf(db.read, round, actorOf(c))
    const mine = standing.kind === 'agreed' ? null : standing.mine
    return show(c, round, standing, mine === null ? {} : paperTyped(ruleOf(round), mine), {})
  })

  routes.post('/desk/:body/rounds/:id/paper', allow('totals.enter'), async (c) => {
    const round = await roundIn(c)
    must(canEnterPaper(round.phase))
    const byDevices = ruleOf(round).mode === 'voting-device'
    const { fields: values, files, names } = byDevices ? await typedWithFiles(c) : { ...NO_FILE, fields: await typed(c) }
    const read = round.method === 'sealed' ? readBallots(c, round, values) : await readTotals(c, round, values)
    const sent = files.get('file') ?? new Uint8Array()
    const again = async (errors: Errors) => show(c, round, await standingOf(db.read, round, actorOf(c)), values, errors)
    if (!read.ok) return again(read.errors)
    if (sent.length > MOST_FILE_BYTES) return again({ file: texts[c.var.reading.language].count.errors['file-too-large'] })
    const file = sent.length === 0 ? null : await fileOf(names.get('file') ?? '', sent)
    const broken = await enterPaper(db, terms, deskOf(c), round.id, read.paper, file)
    if (broken.length > 0) return again(await told(c, round, broken))
    return seeOther(c, paperPath(c, round.id))
  })

  routes.post('/desk/:body/rounds/:id/paper/send-back', allow('box.open'), async (c) => {
    const round = await roundIn(c)
    await sendBackPaper(db, deskOf(c), round.id)
    return seeOther(c, paperPath(c, round.id))
  })

  type Read = { readonly ok: true; readonly paper: Paper } | { readonly ok: false; readonly errors: Errors }

  async function readTotals(c: Context<Env>, round: RoundAtDesk, values: Typed): Promise<Read> {
    const words = texts[c.var.reading.language].count
    const items = (await candidatesOfRound(db.read, round.id)).length
    const rule = ruleOf(round)
    const numbers = !hasBallots(rule) ? 'none' : rule.rooms === 'by-delegation' ? 'of-rooms' : 'all'
    const schema = totalsForm(items, columnsOfBallot(rule), numbers)
    const form = check<PaperError, typeof schema>(schema, values)
    const sheet = check<PaperError, typeof sheetForm>(sheetForm, values)
    const byDevices = rule.mode === 'voting-device'
    if (byDevices && !sheet.ok) {
      const errors = { ...sheet.errors, ...(form.ok ? {} : form.errors) }
      return { ok: false, errors: sentences<PaperError>(errors, words.errors) }
    }
    if (!form.ok) return { ok: false, errors: sentences(form.errors, words.errors) }
    const { issued = 0, returned = 0 } = form.values
    if (returned > issued) return { ok: false, errors: { returned: words.errors['returned-exceeds-issued'] } }
    const totals = totalsIn(form.values, items)
    const content = byDevices && sheet.ok ? { ...totals, sheet: sheetIn(sheet.values) } : totals
    return { ok: true, paper: { issued, returned, content } }
  }

  function readBallots(c: Context<Env>, round: RoundAtDesk, values: Typed): Read {
    const { count: words, outcome } = texts[c.var.reading.language]
    const form = check<PaperError, typeof linesForm>(linesForm, values)
    if (!form.ok) return { ok: false, errors: sentences(form.errors, words.errors) }
    const { marks, ballots, wrong } = readLines(ruleOf(round), form.values.lines)
    if (wrong.length > 0) return { ok: false, errors: { lines: words.wrongLines(wrong.join(outcome.and)) } }
    const { spoiled } = form.values
    return { ok: true, paper: { issued: 0, returned: ballots + spoiled, content: { kind: 'ballots', marks, spoiled } } }
  }

  /** Each broken equation at the field where a teller would look first, in words with both its sides. */
  async function told(c: Context<Env>, round: RoundAtDesk, broken: readonly BrokenSum[]): Promise<Record<string, string>> {
    const words = texts[c.var.reading.language].count
    const candidates = await candidatesOfRound(db.read, round.id)
    const errors: Record<string, string> = {}
    for (const { code, where, left, right } of broken) {
      const position = candidates.findIndex(({ id }) => where.endsWith(id)) + 1
      const sentence = words.sums[code](words.itemOf(position), left, right)
      errors[fieldIn(round, code, position)] ??= sentence
    }
    return errors
  }

  return routes
}

const NO_FILE = { files: new Map<string, Uint8Array>(), names: new Map<string, string>() }

/** Of several rooms 收回 is known, so that what was read of the papers is looked at again. */
function fieldIn(round: RoundAtDesk, code: BrokenSum['code'], position: number): string {
  const field = fieldOf(code, position)
  if (ruleOf(round).rooms === 'single' || (field !== 'returned' && field !== 'issued')) return field
  return round.method === 'sealed' ? 'lines' : 'valid'
}

function fieldOf(code: BrokenSum['code'], position: number): string {
  if (position > 0) return cellName('for', position)
  if (code === 'issued-exceeds-present') return 'issued'
  return code === 'selections-exceed-cap' ? 'valid' : 'returned'
}
