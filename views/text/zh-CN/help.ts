import type { HelpReason } from '../../../src/database/tables/vote.ts'

/** 求助: none of the reasons says who has or has not voted. */
export const help = {
  ask: '求助',
  askIntro: '点一项，工作人员就来。会送出您的姓名、代表团和名册号，不送出别的。',
  reason: {
    connection: '网络不通',
    battery: '手机没电',
    'how-to': '不会用，请人教',
    reading: '看不清字',
    'other-device': '想用平板或纸质票',
    other: '别的事',
  } satisfies Record<HelpReason, string>,
  asked: '已通知工作人员，马上到。',
  takeBack: '不用了',

  title: '求助',
  pageIntro: '办完一件，按“已处理”，记录当场删除。停止投票时，余下的也全部删除。',
  count: (count: number) => `求助（${count}）`,
  nobody: '现在没有人求助。',
  number: (number: number) => `${number} 号`,
  waited: (minutes: number) => (minutes === 0 ? '刚刚' : `等了 ${minutes} 分钟`),
  handled: '已处理',

  /** On the casting page, which sends nothing: the screen itself is held up. */
  card: {
    open: '求助',
    title: '请帮忙',
    body: '请把手机举起来，让工作人员看到这一屏。您的选票已经盖住，回去就在原处。',
    private: '这一屏不发送任何东西，所以没有人知道这台手机是谁的。',
    back: '回去',
    away: '去等候页求助',
  },
}
