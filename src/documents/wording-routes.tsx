/** 纸面用语: the office words the fixed sentences of its papers. */
import { type Context, Hono } from 'hono'
import { WordingPage } from '../../views/documents/wording.tsx'
import { WordingPaperPage } from '../../views/documents/wording-paper.tsx'
import { paths } from '../../views/paths.ts'
import { isPaper, PAPERS, type PaperId, phrasesOf } from '../../views/text/papers/catalogue.ts'
import { fromChinese, inChinese } from '../../views/text/papers/holes.ts'
import { phraseOf } from '../../views/text/papers/phrases.ts'
import type { Deps, Env } from '../http/env.ts'
import { type Typed, typed } from '../http/form.ts'
import { page, seeOther } from '../http/respond.ts'
import { actorOf, allow } from '../identity/guard.ts'
import { Missing } from '../kernel/verdict.ts'
import { COMMON, ownWording } from './own-wording.server.ts'
import { type FaultyWords, faultOfWords } from './wording.ts'
import { wordPaper } from './wording-actions.ts'

type Faults = Readonly<Record<string, FaultyWords>>

export function wordingRoutes({ db }: Deps) {
  const routes = new Hono<Env>()
  const paperIn = (c: Context<Env>): PaperId => {
    const paper = c.req.param('paper') ?? ''
    if (!isPaper(paper) || phrasesOf(paper).length === 0) throw new Missing('paper')
    return paper
  }

  routes.get('/desk/:body/papers', allow('papers.word'), async (c) => {
    const own = await ownWording(db.read, c.var.place.id)
    const papers = PAPERS.map((paper) => ({
      paper,
      sentences: phrasesOf(paper).length,
      changed: phrasesOf(paper).filter((key) => own.has(key)).length,
    }))
    return page(c, (ui) => <WordingPage ui={ui} papers={papers} />)
  })

  routes.get('/desk/:body/papers/:paper', allow('papers.word'), async (c) => {
    const paper = paperIn(c)
    const own = await ownWording(db.read, c.var.place.id)
    const values = Object.fromEntries(phrasesOf(paper).map((key) => [key, inChinese(own.get(key) ?? phraseOf(key))]))
    return show(c, paper, values, {}, false)
  })

  /** A look at what was typed, and the house's own sentences back into the form; nothing is kept. */
  routes.post('/desk/:body/papers/:paper/look', allow('papers.word'), async (c) => {
    const paper = paperIn(c)
    const values = await typed(c)
    const back = (key: string) => values['restore'] === key || values['restore'] === 'all'
    const shown = Object.fromEntries(
      phrasesOf(paper).map((key) => [key, back(key) ? inChinese(phraseOf(key)) : (values[key] ?? '')]),
    )
    return show(c, paper, shown, faultsIn(paper, shown), true)
  })

  routes.post('/desk/:body/papers/:paper', allow('papers.word'), async (c) => {
    const paper = paperIn(c)
    const values = await typed(c)
    const faults = faultsIn(paper, values)
    if (Object.keys(faults).length > 0) return show(c, paper, values, faults, false)
    const words = new Map(phrasesOf(paper).map((key) => [key, changed(key, wordsIn(values, key))]))
    await wordPaper(db, { actor: actorOf(c), bodyId: c.var.place.id }, { paper, words })
    return seeOther(c, paths.desk(c.var.place.slug, 'papers'))
  })

  function show(c: Context<Env>, paper: PaperId, values: Typed, faults: Faults, looked: boolean) {
    const failed = Object.keys(faults).length > 0
    return page(
      c,
      (ui) => <WordingPaperPage ui={ui} paper={paper} values={values} faults={faults} looked={looked && !failed} />,
      failed ? 422 : 200,
    )
  }

  return routes
}

const wordsIn = (values: Typed, key: string): string => fromChinese((values[key] ?? '').trim().replace(/\s*\n\s*/g, ''))

const changed = (key: Parameters<typeof phraseOf>[0], words: string): string | null => (words === phraseOf(key) ? null : words)

function faultsIn(paper: PaperId, values: Typed): Faults {
  return Object.fromEntries(
    phrasesOf(paper).flatMap((key) => {
      const fault = faultOfWords(wordsIn(values, key), phraseOf(key), COMMON)
      return fault === null ? [] : [[key, fault]]
    }),
  )
}
