/**
 * Public records made directly, as a count would leave them: any rule, any ballots, run-offs after one another. What the pages and tables
 * make of a real round is tested beside (record.db.test.ts); here a record takes two milliseconds.
 */
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { base64url, digestOfJson, digestOfText } from '../../../src/kernel/digest.ts'
import { type BodyId, type CandidateId, newId, type RoundId } from '../../../src/kernel/ids.ts'
import { type EcPrivateJwk, type Key, publicEc, type RsaJwk, signingKey, thumbprint } from '../../../src/voting/ballot/jwk.ts'
import { type ManifestCandidate, writeManifest } from '../../../src/voting/ballot/manifest.ts'
import { boxDigest } from '../../../src/voting/ballot/published.ts'
import { plaintextBytes } from '../../../src/voting/ballot/sealed.ts'
import { type Act, actsHead, publishedActs } from '../../../src/voting/record/acts.ts'
import type { CountReport, SignedSheet } from '../../../src/voting/record/count-report.ts'
import { type Frozen, frozenDigest } from '../../../src/voting/record/frozen.ts'
import { FORMAT, type RoundRecord } from '../../../src/voting/record/round-record.ts'
import { countTexts } from '../../../src/voting/rule/count.ts'
import { formOf } from '../../../src/voting/rule/form.ts'
import { decideRounds } from '../../../src/voting/rule/outcome.ts'
import type { NamedVote } from '../../../src/voting/rule/recorded.ts'
import type { HeldRound } from '../../../src/voting/rule/round.ts'
import { candidatesOf, type VotingRule } from '../../../src/voting/rule/rule.ts'
import type { Count } from '../../../src/voting/rule/totals.ts'
import { signReport } from '../../../src/voting/scrutiny/report.ts'
import { ecPair } from '../ballot/workshop.ts'

const passPrivate = generateKeyPairSync('rsa', { modulusLength: 3072 }).privateKey.export({ format: 'jwk' })
const passKey: RsaJwk = { e: 'AQAB', kty: 'RSA', n: passPrivate.n ?? '' }

export interface Congress {
  readonly body: { readonly id: BodyId; readonly name: string }
  readonly jwk: EcPrivateJwk
  readonly sign: Key
}

export async function congress(): Promise<Congress> {
  const jwk = ecPair()
  return { body: { id: newId<BodyId>(), name: '海勃湾区' }, jwk, sign: await signingKey(jwk) }
}

export interface Held {
  readonly rule: VotingRule
  readonly candidates: readonly ManifestCandidate[]
  /** Texts of marks, sealed and paper together. */
  readonly ballots: readonly string[]
  /** How many of the ballots came on paper. */
  readonly paper?: number
  /** Sealed ballots that did not open. */
  readonly spoiled?: number
  readonly entitled: number
  readonly issued: number
  readonly method?: 'sealed' | 'hand-totals'
  readonly kind?: RoundRecord['round']['kind']
  readonly before?: readonly RoundRecord[]
  /** 记名: the whole roll; the ballots are those of it. */
  readonly names?: readonly NamedVote[]
  /** Where ballots alone do not say it: of devices who pressed nothing belongs to it. */
  readonly count?: Count
  readonly returned?: number
  readonly sheet?: SignedSheet
  readonly rooms?: NonNullable<RoundRecord['rooms']>
}

export const candidatesFor = (rule: VotingRule): ManifestCandidate[] =>
  Array.from({ length: candidatesOf(rule) }, (_, index) => ({
    id: newId<CandidateId>(),
    title: `候选项目 ${index + 1}`,
    content: '改造',
    beneficiaries: '三千户',
    unit: '区住建局',
    costFen: 100_000_000 + index,
  }))

export async function makeRecord(by: Congress, round: Held): Promise<RoundRecord> {
  const { rule, candidates, ballots, paper = 0, spoiled = 0, entitled, issued, method = 'sealed', before = [] } = round
  const id = newId<RoundId>()
  const [first] = before
  const kind = round.kind ?? (first === undefined ? 'first' : 'runoff')
  const returned = round.returned ?? ballots.length + spoiled
  const isSealed = method === 'sealed'
  const frozen = await freeze(by, id, round, kind === 'rehearsal')
  const sealed = isSealed ? returned - paper : 0
  const digests = Array.from({ length: sealed }, () => base64url(randomBytes(32))).sort()
  const box = isSealed ? await boxDigest(digests) : null
  const acts = actsOf({ entitled, issued, returned, paper, isSealed }, { frozen: await frozenDigest(id, frozen), box })
  const counted = round.count ?? countTexts(rule, ballots)
  const held: HeldRound = {
    kind: 'round',
    candidates: candidates.map((candidate) => candidate.id),
    attendance: { entitled, present: issued, atOpening: issued, classes: [] },
    boxes: [
      {
        name: 'box',
        classId: null,
        issued,
        returned,
        count: { ...counted, voids: { ...counted.voids, unreadable: counted.voids.unreadable + spoiled } },
      },
    ],
  }
  const list = (first?.frozen ?? frozen).candidates
  const facts = list.map((candidate) => ({ id: candidate.id, costFen: candidate.costFen, support: null }))
  const rounds = [...before.map((earlier) => earlier.held), held]
  const outcome = decideRounds(first?.frozen.rule ?? rule, facts, rounds)
  const rows = isSealed && rule.publish.rows ? merged(ballots) : null
  const report: CountReport = {
    round: id,
    number: before.length + 1,
    kind,
    method,
    body: by.body,
    session: '第九届人民代表大会第三次会议',
    heldOn: '2022-12-23',
    ruleDigest: await digestOfJson(rule),
    frozenDigest: await frozenDigest(id, frozen),
    boxDigest: box,
    acts: await actsHead(id, acts.slice(0, 5)),
    rows: rows === null ? null : await digestOfJson(rows),
    candidates: candidates.map((candidate) => ({ id: candidate.id, title: candidate.title })),
    held,
    outcome,
    presidium: null,
    ...(round.sheet === undefined ? {} : { sheet: round.sheet }),
    ...(round.names === undefined ? {} : { names: await digestOfJson(round.names) }),
    ...(round.rooms === undefined ? {} : { rooms: round.rooms }),
    corrects: null,
  }
  const isFinal = ['decided', 'shortfall', 'pending-confirmation'].includes(outcome.kind)
  return {
    format: FORMAT,
    round: { id, number: before.length + 1, kind, method, custody: isSealed ? 'platform' : null },
    body: by.body,
    session: report.session,
    heldOn: report.heldOn,
    frozen,
    key: publicEc(by.jwk),
    acts,
    digests,
    rows,
    ...(round.names === undefined || !rule.publish.rows ? {} : { names: round.names }),
    totals: totalsOf(held),
    held,
    outcome,
    ...(round.rooms === undefined ? {} : { rooms: round.rooms }),
    decision: isFinal
      ? list.map((candidate, index) => ({
          candidate: candidate.id,
          chosen: outcome.elected.includes(candidate.id),
          votesFor: rounds[0]?.boxes[0]?.count?.items[index]?.for ?? null,
        }))
      : null,
    reports: [await signReport(report, { kid: await thumbprint(publicEc(by.jwk)), sign: by.sign })],
    before: before.map((earlier) => ({
      round: earlier.round.id,
      frozen: earlier.frozen,
      report: earlier.reports.at(-1)?.text ?? '',
    })),
  }
}

async function freeze(by: Congress, round: RoundId, held: Held, rehearsal: boolean): Promise<Frozen> {
  const { rule, candidates, entitled, method } = held
  const roll = await digestOfText(`roll of ${entitled}`)
  if (method === 'hand-totals') return { rule, candidates, roll, manifest: null }
  const manifest = await writeManifest(
    {
      round,
      rehearsal,
      body: by.body,
      rule,
      ruleDigest: await digestOfJson(rule),
      candidates,
      candidatesDigest: await digestOfJson(candidates),
      roll: { digest: roll, size: entitled },
      passKey,
      boxKey: publicEc(ecPair()),
      custody: { kind: 'platform' },
      receiptKey: publicEc(by.jwk),
      plaintextBytes: plaintextBytes(formOf(rule).items),
      pages: { 'zh-CN': await digestOfText('页'), en: await digestOfText('page') },
    },
    by.sign,
  )
  return { rule, candidates, roll, manifest }
}

interface Numbers {
  readonly entitled: number
  readonly issued: number
  readonly returned: number
  readonly paper: number
  readonly isSealed: boolean
}

/** As `round_act` keeps them: of papers nobody knows the number before they are counted. */
function actsOf(numbers: Numbers, digests: Parameters<typeof publishedActs>[1]): Act[] {
  const { entitled, issued, returned, paper, isSealed } = numbers
  const people = { entitled, signed_in: issued, present: issued }
  const begun = isSealed ? { issued: 0, returned: 0 } : { issued: null, returned: null }
  const drawn = isSealed ? { issued, returned: 0 } : begun
  const closed = isSealed ? { issued, returned: paper > 0 ? null : returned } : begun
  const counted = { issued, returned }
  const rows = [
    { phase: 'frozen', ...begun },
    { phase: 'issuing', ...begun },
    { phase: 'open', ...drawn },
    { phase: 'closed', ...closed },
    { phase: 'opened', ...counted },
    { phase: 'counted', ...counted },
    { phase: 'announced', ...counted },
  ]
  return publishedActs(
    rows.map((row) => ({ ...people, ...row })),
    digests,
  )
}

const totalsOf = ({ candidates, boxes }: HeldRound): RoundRecord['totals'] =>
  (boxes[0]?.count?.items ?? []).map((item, index) => ({
    candidate: candidates[index] ?? '',
    for: item.for,
    against: item.against,
    abstain: item.abstain,
    void: item.void,
  }))

function merged(ballots: readonly string[]): RoundRecord['rows'] {
  const counts = new Map<string, number>()
  for (const marks of ballots) counts.set(marks, (counts.get(marks) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([marks, number]) => ({ marks, ballots: number }))
}
