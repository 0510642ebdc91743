import type { RoomError } from '../../../src/voting/rooms/forms.ts'
import type { RoomState } from '../../../src/voting/rooms/rows.ts'
import type { BlockerCode } from '../../../src/voting/session/readiness.ts'
import type { Spoken } from '../../../src/voting/session/runsheet.ts'

type Say<Word extends Spoken['say']> = Extract<Spoken, { say: Word }>

/** 以代表团为单位进行票决: each room's papers are checked before any of them are mixed. */
export const rooms = {
  title: '会场核对',
  intro: '每个代表团一个会场。先分会场核对发出、收回，再把选票合在一起计票；选票上写了什么，不分会场。',
  link: '会场核对，分会场看应到、实到、发出、收回',
  table: {
    room: '会场（代表团）',
    entitled: '应到',
    signedIn: '实到',
    issued: '发出',
    papers: '其中纸质票',
    exchanged: '作废退换',
    returned: '收回纸质票',
    returnedByHand: '收回',
    state: '核对',
    sum: '合计',
  },
  state: {
    early: () => '—',
    waiting: () => '等计票人录入',
    agrees: () => '相符',
    short: (by: number) => `少 ${by} 张，有效`,
    'room-void': (by: number) => `多 ${by} 张，该会场票作废`,
    'round-void': (by: number) => `多 ${by} 张，本轮作废`,
    none: () => '没有纸质票',
  } satisfies Record<RoomState, (by: number) => string>,
  early: '停止投票以前，这里只有应到、实到；发出、收回要停止以后才分会场显示。',
  sealed: '电子票都在一个票箱里，分不出会场，所以只有全场的收回数。',
  joined: (papers: number) => `核对相符的会场，共 ${papers} 张纸质票，合在一起计票。`,
  roomVoid: (names: string) =>
    `${names}收回的票多于发出的票，按照办法，这个会场的纸质票作废：不拆开，不混入，单独封存。它发出的数照算，收回数和有效票里没有它。`,
  roundVoid: (names: string) => `${names}收回的票多于发出的票，按照办法，本轮票决无效。请执行主席宣布作废。`,
  few: (names: string) => `${names}只有一到四张纸质票。人少容易被猜到，请在开始前提醒：也可以用电子票。`,
  blocked: '现在还差',
  csv: '导出 .csv',
  entry: {
    title: '录入各会场的纸质票',
    intro: '两名计票人各数各的，各录一份，互相看不到，一致了才算数。只数张数，不看票面；数好以前，不要把各会场的票混在一起。',
    hint: '作废退换的票不算发出，也不算收回。',
    save: '保存',
    cell: (room: string, column: string) => `${room}，${column}`,
    next: '下一步：录入选票',
    errors: {
      'count-form': '请填整数，没有的填 0',
      'papers-exceed-signed-in': '发出的票多于这个会场的实到人数',
    } satisfies Record<RoomError, string>,
  },
  /** In place of `text.tellers`, where rooms have words of their own. */
  tellers: {
    notBeforeYours: '您还没有录入，看不到别人录的数。请先数您自己的一份。',
    lookAgain: '请就这几处再数一遍，谁错谁改。任何两人一致就算数。',
    sendBack: '退回，重新核对会场',
    sendBackHint: '退回以后，各会场的数和已经录入的选票都清空，要重新数、重新录。退回会留下记录。',
    agreedHint: '不能再改。发现数错的，由总监票人退回，两人重新数。',
  },
  step: {
    counting: '各会场的纸质票还在核对。核对好了，才能合在一起计票。',
    enter: '核对各会场',
  },
  blocker: {
    'rooms-not-reconciled': () => '各会场收回的纸质票还没有由两名计票人录入一致',
    'room-voids-round': () => '有会场收回的票多于发出的票，按照办法本轮作废，请执行主席宣布',
  } satisfies Partial<Record<BlockerCode, () => string>>,
  place: '去会场核对',
  refusals: {
    'rooms-not-reconciled': '各会场收回的纸质票还没有由两名计票人录入一致。请先核对会场。',
    'room-voids-round': '有会场收回的票多于发出的票，按照办法本轮作废，不能计票。请执行主席宣布作废。',
    'rooms-agreed': '两名计票人已经一致，不能再改。数错的，由总监票人退回，两人重新录入。',
    'round-without-rooms': '这一轮没有分会场的纸质票，不用核对会场。',
  },
  spoken: {
    'vote-in-rooms': ({ rooms: count }: Say<'vote-in-rooms'>) =>
      `以代表团为单位投票，共 ${count} 个会场。请各位代表在本代表团的会场投票；选票投入本会场的票箱，不带到别的会场。`,
    'rooms-agree': ({ rooms: count }: Say<'rooms-agree'>) =>
      `${count} 个会场已分别核对，没有一个会场收回的票多于发出的票，各会场的选票可以合在一起计票。`,
    'room-void': ({ names }: Say<'room-void'>) =>
      `各会场已分别核对。${names.join('、')}收回的票多于发出的票，按照办法，这个会场的纸质票作废，不计入；其他会场的选票合在一起计票。`,
    'rooms-void-round': ({ names }: Say<'rooms-void-round'>) =>
      `各会场已分别核对。${names.join('、')}收回的票多于发出的票，按照办法，本轮投票无效。`,
  } satisfies { [Word in Spoken['say']]?: (numbers: Say<Word>) => string },
  result: {
    title: '各会场核对情况',
    lead: '以代表团为单位投票。先分会场核对，再合在一起计票；每个会场怎么投的，没有人统计。',
  },
  hall: { title: '各会场纸质票：收回/发出', void: '票作废' },
}
