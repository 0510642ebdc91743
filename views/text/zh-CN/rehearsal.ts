/** 试投: at the desk, on phones and on the wall. The same two words everywhere, so that nobody takes it for the vote. */
export const rehearsal = {
  title: (number: number) => `第 ${number} 次试投`,
  mark: '试投',
  notCounted: '不算数',
  banner: '这是试投。候选是编的例子，谁也不会因此入选；钥匙由平台保管，不按正式投票的保密要求办。',

  session: {
    title: '试投',
    intro:
      '正式投票以前，请大家用自己的手机从领票到回执走一遍。候选是编好的例子，填法和正式选票一样。试投的签到单独记，不算会议签到；正式一轮冻结时，试投的一切当场销毁。',
    draft: '演练一次',
    again: '再演练一次',
    over: '正式投票已经开始，不再试投。',
  },

  stands: '还有一次试投没有销毁。冻结正式投票时，它的票箱、选票、合计和钥匙会一起销毁。',
  toIt: '看这次试投',

  act: {
    freeze: '试投开始',
    freezeHint: '样例、名册和试投用的钥匙就绪以后，手机的等候页会请代表打开试投选票。不要求法定人数，三台手机也可以试。',
    issueHint: '等候的手机会自己领试投的票，十秒以后可以开始。',
    openBoxHint: '平台用试投的钥匙开箱，得出一份样例结果。',
    end: '结束试投，全部销毁',
    endHint: '票箱、领票记录、选票、合计、钥匙、到场记录都会删除，不能恢复；只在操作记录里留下发出、收回的张数。',
  },

  sample: {
    title: '样例结果',
    lead: '这是编的例子，不是表决结果：不出计票报告，不宣布，不公布。',
    number: '序号',
    item: '样例',
    for: '赞成',
    against: '反对',
    abstain: '弃权',
    selected: '选中',
    figures: (issued: number, returned: number, valid: number, spoiled: number) =>
      `发出 ${issued} 张，收回 ${returned} 张，有效 ${valid} 张，无效 ${spoiled} 张。`,
    wallTitle: '试投结束',
    wallLead: '这是样例结果，不算数',
    foot: '试投到此结束，选票和合计都会销毁',
  },

  wait: {
    title: (name: string) => `${name}，现在试投`,
    notSignedIn: '您还没有会议签到。试投以后，请再扫一次签到纸条。',
    ready: '请试投一次，不算数',
    readyLead: '候选是编的例子。打开试投选票，点一遍，看看回执是什么样子。',
    open: '打开试投选票',
    drawn: '您已在试投里领票。',
    back: '回到试投选票',
    over: '试投已经结束，样例结果在大屏上，不算数。正式表决开始时，这一页会自己变。',
  },

  door: {
    now: '现在是试投：在这里签到只进入试投，不算会议签到。',
    after: '试投已经结束，您还没有会议签到。请再扫一次纸条，或填下面两项。',
  },
}
