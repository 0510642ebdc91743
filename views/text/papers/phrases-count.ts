/** Sentences of the two reports of the scrutineers: how the vote went, and how it was counted (rulebook §11.7). */
export const countPhrases = {
  'turnout.title': '{year}年民生实事项目{noun}投票情况报告单',
  'turnout.attendance': '应到{member}{entitled}名，实到{signedIn}名，开始投票时在场{present}名。',
  'turnout.returned': '发出{ballot}{issued}张，收回{returned}张，收回数{compared}发出数，{noun}{validity}。',

  'count.title': '关于{year}年度民生实事项目{noun}结果的计票报告',
  'count.to': '大会主席团：',
  'count.toStreet': '会议：',
  'count.openingSealed': '{date}，{session}对{year}年度民生实事候选项目进行无记名电子投票。现将结果报告如下。',
  'count.openingPaper': '{date}，{session}对{year}年度民生实事候选项目进行无记名投票。现将结果报告如下。',
  'count.attendance': '应到代表{entitled}名，实到{signedIn}名，开始投票时在场{present}名，达到全体代表的{share}，符合法定人数。',
  'count.returned':
    '发出选票{issued}张，收回{returned}张，收回数{compared}发出数，投票有效。其中有效票{valid}张，无效票{spoiled}张{reasons}。',
  'count.seats': '候选{candidates}项，应选{seats}项。',
  'count.majority': '赞成票须超过半数（基数{base}，即{majority}票），得票多的入选。',
  'count.plurality': '得赞成票多的入选。',
  'count.runoff': '有{tied}项同得{votes}票，余{open}个名额不能确定，按照办法对票数相同的项目再次表决。',
  'count.leftToPresidium': '有{tied}项票数相同，余{open}个名额不能确定，按照办法由主席团决定。',
  'count.presidiumTook': '票数相同的项目，由主席团决定列入{chosen}（依据：{basis}）。',
  'count.presidiumTookNone': '票数相同的项目，由主席团决定都不列入（依据：{basis}）。',
  'count.second': '不足{open}个名额，按照办法另行表决。',
  'count.open': '空缺{open}个名额。',
  'count.sums': '各项赞成、反对、弃权、该项无效相加与有效票相符，有效票与无效票相加与收回数相符。',
  'count.twoTellers': '纸质票由{tellers}分别录入，两人的录入一致。',
  'count.sealed': '开箱时的票箱指纹与封箱时公布的一致，全部回执已公布，可在网站核对。',
  'count.platform': '本次票箱钥匙由平台保管。',
  'count.scrutineers':
    '本次票箱钥匙分成{holders}份，由监票人各执一份，{keys}份以上合在一起，在监票人自己的电脑上开箱；平台没有钥匙。',
} as const
