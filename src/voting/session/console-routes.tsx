/** The console of a round, and its live part. */
import { type Context, Hono } from 'hono'
import { paths } from '../../../views/paths.ts'
import { ConsolePage, type ConsoleProps } from '../../../views/voting/console.tsx'
import { ConsoleBoard, type ConsoleFigures } from '../../../views/voting/console-board.tsx'
import type { BoxKeyProps } from '../../../views/voting/console-box-key.tsx'
import type { KeyState } from '../../../views/voting/console-steps.tsx'
import type { Phase } from '../../database/tables/vote.ts'
import type { Deps, Env } from '../../http/env.ts'
import { pageOrFragment } from '../../http/respond.ts'
import { actorOf, allow } from '../../identity/guard.ts'
import { mayDo } from '../../identity/roles.ts'
import { parseId, type RoundId } from '../../kernel/ids.ts'
import { found } from '../../kernel/verdict.ts'
import { archiveOf } from '../archive/store.ts'
import { keyWaits } from '../archive/waits.ts'
import { liveFigures } from '../ballot/live-figures.ts'
import { wallAtDesk } from '../hall/at-desk.server.ts'
import { openHelp } from '../help/store.ts'
import { roomsWithFew } from '../rooms/rooms.ts'
import { isRecorded } from '../rule/recorded.ts'
import type { VotingRule } from '../rule/rule.ts'
import { candidatesOf } from '../rule/rule.ts'
import { needed } from '../rule/thresholds.ts'
import { canSetRule } from '../rulemaking/drafting.ts'
import { agreedFigures } from '../scrutiny/agreed.ts'
import { ceremonyOf } from '../scrutiny/ceremony-store.ts'
import { roundsBefore } from '../scrutiny/count-actions.ts'
import { resultDigestOf } from '../scrutiny/opening-store.ts'
import { entrantsOf, tellersOf } from '../scrutiny/paper-store.ts'
import { namersOf } from '../scrutiny/recorded-store.ts'
import { sparesAtDesk } from '../scrutiny/spares-at-desk.ts'
import { nounOf, termsOf } from './desk-routes.ts'
import { factsOf, type KnownFacts, ruleOf, stateOf } from './facts-store.ts'
import { majorityOf } from './figures.ts'
import { voidReasonsOf } from './forms.ts'
import type { KeyAct, KeyRole } from './key-actions.ts'
import { blockers, needsPaperCount, thinDoors } from './readiness.ts'
import { canDestroyKeys, canMakeKeys, canVoid } from './round.ts'
import { candidatesOfRound, followersOf, type RoundAtDesk, roundAtDesk, turnsOf } from './round-store.ts'
import { runSheet, wordsToRead } from './runsheet.ts'
import { sampleOf } from './sample-store.ts'
import { sheetOfRound } from './store.ts'

const ROLES: readonly KeyRole[] = ['chair', 'chief-scrutineer']
const KEY_ACT: Readonly<Partial<Record<Phase, KeyAct>>> = { issuing: 'open', open: 'close' }

export function consoleRoutes(deps: Deps) {
  const { db } = deps
  const terms = termsOf(deps)
  const routes = new Hono<Env>()

  routes.get('/desk/:body/rounds/:id', allow('session.read'), async (c) => {
    const id = found(parseId<RoundId>(c.req.param('id')), 'round')
    const round = found(await roundAtDesk(db.read, c.var.place.id, id), 'round')
    const facts = await factsOf(db.read, round, terms)
    const seen = await inSteps(round, facts)
    const rule = ruleOf(round)
    const blocked = blockers(stateOf(round), facts, db.displayNow())
    const keys = await keysOf(c, round)
    const paper = (await agreedFigures(db.read, rule, id)) ?? null
    const namers = isRecorded(rule) ? namersOf : paper === null ? entrantsOf : tellersOf
    const tellers = round.phase !== 'closed' ? [] : await namers(db.read, id)
    const figures = consoleFigures(round, rule, seen)
    const state = stateToken(round, blocked.length === 0, keys, tellers.length)
    const here = paths.desk(c.var.place.slug, 'rounds', id)
    // Somebody else took the step: what this page offers is no longer true.
    if (c.req.header('hx-request') === 'true' && c.req.query('state') !== state) c.header('hx-refresh', 'true')
    return pageOrFragment(c, {
      fragment: (ui) => (
        <ConsoleBoard
          ui={ui}
          here={here}
          state={state}
          phase={round.phase}
          method={round.method}
          kind={round.kind}
          rule={rule}
          figures={figures}
        />
      ),
      page: async (ui) => {
        const { grants } = c.var.place
        const sheet = await sheetOfRound(db.read, id)
        const mayRead = grants.some(({ role }) => mayDo(role, 'count.read'))
        const result = round.phase === 'counted' && !mayRead ? null : sheet
        const [next] = await followersOf(db.read, id)
        return (
          <ConsolePage
            ui={ui}
            noun={nounOf(c)}
            round={round}
            rule={rule}
            figures={figures}
            lines={runSheet(
              round.phase,
              new Map([...facts.acts, ...(await endOf(round))].map(({ phase, at }) => [phase, at])),
              round.kind,
            )}
            spoken={wordsToRead(
              { ...stateOf(round), candidates: candidatesOf(rule), seats: round.seats, recorded: isRecorded(rule) },
              { ...facts, figures: seen.figures },
              sheet?.outcome ?? null,
            )}
            blockers={blocked}
            rehearsal={facts.rehearsal}
            help={await openHelp(db.read, round.session_id)}
            sample={await sampleOf(db.read, round)}
            thin={round.phase === 'issuing' || round.phase === 'frozen' ? thinDoors(facts) : []}
            few={round.phase === 'issuing' ? roomsWithFew(facts.rooms?.rooms ?? []) : []}
            acts={facts.acts}
            voidReasons={voidReasonsOf(rule)}
            state={state}
            boxKey={await boxKeyOf(round, facts, grants)}
            nextRound={next?.id ?? null}
            result={result}
            hall={await wallAtDesk(deps, round.session_code, ui.language)}
            {...(await firstOf(round))}
            step={{
              ready: blocked.length === 0,
              keys,
              paper,
              tellers: tellers.map(({ id, name }) => ({ name, isMe: id === actorOf(c) })),
              needsPaper: needsPaperCount(round, facts),
              roomsWait: facts.rooms !== null && (facts.rooms.reconciled?.isVoid ?? true),
              out: outOf(round, seen),
              maySetRule: canSetRule(round).ok && grants.some(({ role }) => mayDo(role, 'round.prepare')),
              mayVoid:
                round.kind !== 'rehearsal' && canVoid(round.phase).ok && grants.some(({ role }) => mayDo(role, 'round.void')),
            }}
          />
        )
      },
    })
  })

  /** While ballots are drawn and cast everybody, this desk too, sees the figures in steps. */
  async function inSteps(round: RoundAtDesk, facts: KnownFacts): Promise<KnownFacts> {
    if (round.method !== 'sealed' || (round.phase !== 'issuing' && round.phase !== 'open')) return facts
    const live = found(await liveFigures(db, round.id, performance.now()), 'round')
    return { ...facts, figures: { ...facts.figures, issued: live.issued, returned: live.returned } }
  }

  /** The first round's rule and candidates: the steps of a run-off's outcome speak of its articles and of all of them. */
  async function firstOf(round: RoundAtDesk): Promise<Pick<ConsoleProps, 'adopted' | 'titles'>> {
    const first = (await roundsBefore(db.read, round))[0] ?? round
    const titles = new Map<string, string>((await candidatesOfRound(db.read, first.id)).map(({ id, title }) => [id, title]))
    return { adopted: ruleOf(first), titles }
  }

  async function boxKeyOf(
    round: RoundAtDesk,
    { archive }: KnownFacts,
    grants: Env['Variables']['place']['grants'],
  ): Promise<BoxKeyProps> {
    const may = (action: 'keys.make' | 'keys.destroy') => grants.some(({ role }) => mayDo(role, action))
    const state = stateOf(round)
    const waits = keyWaits(round.phase, archive, db.displayNow())
    const ceremony = await ceremonyOf(db.read, round.id)
    return {
      custody: state.custody,
      ceremony,
      spares: await sparesAtDesk(db.read, round, ceremony),
      resultDigest: await resultDigestOf(db.read, round.id),
      mayMake: may('keys.make') && canMakeKeys(state).ok,
      mayDestroy: may('keys.destroy') && canDestroyKeys(state, round.keys_destroyed_at, waits).ok,
    }
  }

  /** The archive is no act of the vote: it stands in its own record, and the public record does not change with it. */
  async function endOf({ id }: RoundAtDesk): Promise<{ phase: Phase; at: Date }[]> {
    const archived = await archiveOf(db.read, id)
    return archived === null ? [] : [{ phase: 'archived', at: archived.at }]
  }

  async function keysOf(c: Context<Env>, round: RoundAtDesk): Promise<KeyState[]> {
    const act = KEY_ACT[round.phase]
    if (act === undefined) return []
    const turns = (await turnsOf(db.read, round.id)).filter((turn) => turn.act === act)
    const me = actorOf(c)
    const turnedOne = turns.some((turn) => turn.account_id === me)
    return ROLES.map((role) => {
      const turn = turns.find((one) => one.role === role)
      return {
        role,
        turnedBy: turn === undefined ? null : { name: turn.name, at: turn.at },
        mine: !turnedOne && c.var.place.grants.some((grant) => grant.role === role),
      }
    })
  }

  return routes
}

function consoleFigures(
  round: RoundAtDesk,
  rule: VotingRule,
  { figures, doors, paperEntered, rooms }: KnownFacts,
): ConsoleFigures {
  return {
    ...figures,
    needed: needed(figures.entitled, rule.quorum),
    majority: majorityOf(rule, figures),
    doors,
    paperWaits: round.method === 'sealed' && round.phase === 'closed' && doors.paper > 0 && !paperEntered && !rooms?.reconciled,
  }
}

/** Ballots that are still out, for the question before closing. */
const outOf = ({ phase }: RoundAtDesk, { figures }: KnownFacts): number | null =>
  phase !== 'open' || figures.issued === null || figures.returned === null ? null : figures.issued - figures.returned

/** Changes whenever what this page offers changes. */
const stateToken = (round: RoundAtDesk, ready: boolean, keys: readonly KeyState[], tellers: number): string =>
  [round.phase, ready ? 'ready' : 'waits', keys.filter(({ turnedBy }) => turnedBy !== null).length, tellers].join('.')
