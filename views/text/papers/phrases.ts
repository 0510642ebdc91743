/**
 * The fixed sentences of papers, as they stand where a body has not worded them itself (rulebook §11.5–11.8, §11.14). Official papers are
 * Chinese in every language of the interface. {holes} are filled from the record; `holes.ts` says what the office calls them.
 */
import { countPhrases } from './phrases-count.ts'
import { scriptPhrases } from './phrases-script.ts'

export type { CommonHole, Hole } from './holes.ts'

const votePhrases = {
  'rule.passed': '（{date}{session}通过）',
  'rule.derived': '（依据{date}{session}通过的办法）',

  'ballot.title': '{year}年民生实事项目{ballot}',
  'ballot.runoff': '（再次{noun}）',
  'ballot.second': '（另行{noun}）',
  'ballot.rehearsal': '（试投）',
  'ballot.seats': '候选{candidates}项，应选{seats}项。',
  'ballot.seal': '监票人盖章',
  'ballot.byName': '本次{noun}采用记名方式，请写明姓名；没有写姓名、姓名无法辨认的，整张无效。',
  'ballot.name': '姓名',

  'scrutineers.title': '总监票人、监票人名单',
  'scrutineers.opening': '根据{year}年民生实事项目{noun}办法，{session}设总监票人、监票人如下，请予通过。',

  'issue.title': '{year}年民生实事项目{ballot}发放登记',
  'issue.note': '作废退换的票当场收回封存；剩余的票清点以后封存，不带出会场。',

  'doubtful.title': '{year}年民生实事项目{noun}疑难票裁定记录',
  'doubtful.note': '难以认定的票，由总监票人会同监票人裁定。只记票面，不记票号，不记投票人。',

  'sealing.title': '{year}年民生实事项目{noun}封票记录',
  'sealing.paper':
    '{date}，{session}计票完毕。收回的{ballot}{returned}张，其中有效{valid}张、无效{spoiled}张，连同计票记录，由监票人清点、装封。',
  'sealing.box': '电子票共{returned}张（含纸质票），随票箱、回执清单和计票报告一并存档，票箱指纹如下。',
  'sealing.kept': '保存{kept}，期满销毁，并作出记录。',

  'destruction.title': '{year}年民生实事项目{noun}销毁记录',
  'destruction.paper': '{date}{session}封存的{ballot}{returned}张和计票记录，保存期满，经核对封条完好，在监销人监督下全部销毁。',
  'destruction.keys': '本次票箱的钥匙已经于{destroyed}销毁，封存的电子票不能再打开。',
  'destruction.archived':
    '密封的电子票信封{envelopes}份、回执存根{receipts}份、领票请求摘要{requests}份，已经于{destroyed}从数据库中销毁，由{office}、总监票人{chief}两人办理。',
  'destruction.void': '作废的第{voidRound}轮没有开箱，留下的信封{envelopes}份、领票请求摘要{requests}份，一并销毁。',
  'destruction.spares': '{spares}没有用过，已经一并销毁。',
  'destruction.keysStand': '本次票箱的钥匙还没有销毁。销毁时间：{destroyed}。',

  'announcement.head': '{session}公告',
  'announcement.congress': '{session}依法{noun}产生了{year}年{body}民生实事项目，共{winners}项，分别是：',
  'announcement.none': '{session}对{year}年{body}民生实事候选项目进行了{noun}，没有项目获得规定的票数。',
  'announcement.signed': '{session}主席团',
  'announcement.street': '经议事代表{noun}，并经{committee}确认（{document}），{year}年{body}民生实事项目共{winners}项，分别是：',

  'confirmation.title': '{body}{year}年民生实事项目{noun}结果确认表',
  'confirmation.attendance': '应到议事代表{entitled}名，实到{signedIn}名，在场{present}名',
  'confirmation.result': '候选项目{candidates}项，应选{seats}项，{noun}入选{winners}项。',
  'confirmation.confirmed': '{confirmedOn}，{committee}确认（{document}）。',

  'minutes.title': '{body}{year}年民生实事项目会商纪要',
  'minutes.attendance': '应到议事代表{entitled}名，实到{present}名',
  'minutes.confirmed': '{confirmedOn}，{committee}确认（{document}）。',
  'minutes.waiting': '（待确认）',
} as const

export const phrases = { ...votePhrases, ...countPhrases, ...scriptPhrases } as const
export type Phrases = typeof phrases
export type PhraseKey = keyof Phrases

export const phraseOf = (key: PhraseKey): string => phrases[key]
export const PHRASE_KEYS = Object.keys(phrases) as readonly PhraseKey[] // the keys of the object above
