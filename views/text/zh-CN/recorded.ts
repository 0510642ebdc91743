import type { MarkKind } from '../../../src/voting/rule/recorded.ts'
import type { RecordedError } from '../../../src/voting/scrutiny/forms.ts'
import type { LineFaultCode } from '../../../src/voting/scrutiny/recorded-lines.ts'
import { roll } from './roll.ts'

/** 记名: names beside marks, at the desk and, where the rule says so, in public. */
export const recorded = {
  tag: '记名',
  refusals: {
    'round-by-name': '这一轮是记名表决，各项得票由名单相加，不能直接录入合计。请到“录入记名表决”页。',
    'round-not-by-name': '这一轮不是记名表决，不能逐名录入。',
  },
  spoken: {
    'by-name-on-paper': (_: unknown, noun: string) =>
      `本次${noun}采用记名方式。请各位在票上写明自己的姓名；没有写姓名、姓名无法辨认的，整张无效。`,
    'by-name-by-devices': (_: unknown, noun: string) => `本次${noun}采用记名方式。每位代表按的是什么，会逐名记入计票报告。`,
  },
  /** On the wall, before and during the vote. */
  wall: {
    'paper-ballot': '本次表决采用记名方式，请在票上写明姓名。',
    'voting-device': '本次表决采用记名方式，逐名记录。',
  },
  readiness: '本次表决采用记名方式：谁投了什么，逐名记入计票报告。民生实事项目票决通常采用无记名方式。',
  enter: {
    title: '录入记名表决',
    intro: {
      'paper-ballot': '两名计票人照票各录一份，互相看不到，逐名逐项一致了才算数。各项得票由名单相加，不另外填写。',
      'voting-device': '两名计票人照表决器打印的名单各录一份，互相看不到，逐名逐项一致了才算数。各项人数由名单相加，不另外填写。',
    },
    papers: '票数',
    issued: '发出的票',
    spoiled: '没有写姓名、姓名认不出的票（作废）',
    lines: '逐名录入',
    linesHint: {
      'paper-ballot': (items: number) =>
        `一名代表一行：名册号，然后按候选顺序写 ${items} 项。1 赞成，2 反对，3 弃权，0 没有表态，? 这一项看不清。例如“12 1 2 3”。姓名可写可不写，写了就核对。多选的照录，系统按办法判定。没有收回票的代表不写。`,
      'voting-device': (items: number) =>
        `一名代表一行：名册号，然后按候选顺序写 ${items} 项。1 赞成，2 反对，3 弃权，0 未按；写“赞成”“反对”“弃权”也可以。姓名可写可不写，写了就核对。一项都没有按的代表不写。`,
    },
    file: '或者选文件（.xlsx、.csv）',
    fileHint: '格式同上，一名代表一行，可以有标题行。选了文件，就用文件里的，不用上面写的。',
    look: '核对',
    save: '保存我的录入',
    mine: '您的录入',
    understood: '系统读到的',
    understoodHint: '还没有保存。请照票核对一遍，再保存。',
    figures: (lines: number, returned: number) => `共 ${lines} 名代表，收回 ${returned} 张。`,
    figuresOfDevices: (lines: number, silent: number) => `共 ${lines} 名代表，在场而没有按的 ${silent} 名。`,
    changed: '内容在核对以后改过，请再看一遍，再保存。',
  },
  faults: {
    title: (count: number) => `有 ${count} 行读不懂，没有保存`,
    line: '行',
    written: '写的是',
    why: '问题',
    says: {
      'number-missing': () => '这一行开头不是名册号',
      'number-unknown': () => '冻结的名册里没有这个号',
      'number-twice': (name: string) => `${name}前面已经有一行`,
      'not-present': (name: string) => `${name}没有签到或者不在场，不能有表示`,
      'name-differs': (name: string) => `这个号是${name}，和写的姓名不同`,
      'marks-wrong': (_: string, items: number) => `名册号后面应当正好是 ${items} 项表示；空着的项请写 0`,
    } satisfies Record<LineFaultCode, (name: string, items: number) => string>,
  },
  errors: {
    ...roll.errors,
    'nothing-sent': '请写，或者选文件',
    empty: '里面没有内容。请看看是不是选错了文件',
    'too-large': '内容太多。请只留名册号、姓名和各项表示这几列',
    'count-form': '请填整数，没有就填 0',
    'sheet-missing': '请照结果单填写',
    'sheet-too-long': '最多 60 个字',
    'lines-wrong': '有的行读不懂，请照下面列出的改',
  } satisfies Record<RecordedError, string>,
  tellers: {
    counting: '计票人正在分别逐名录入。',
    notBeforeYours: '您还没有录入，看不到别人录的。请先照票录您自己的一份。',
    lookAgain: '请拿票再看这几名代表，谁错谁改，再保存。总监票人或另一名计票人也可以再录一遍：任何两人一致就算数。',
    enter: '录入记名表决',
  },
  difference: {
    deputy: '代表',
    item: '哪一项',
    issued: '发出的票',
    spoiled: '没有姓名的票',
    number: '结果单编号',
    printed: '打印时间',
    line: '整行',
    noLine: '没有这一行',
    count: (count: number) => `共 ${count} 处不一致。1 赞成，2 反对，3 弃权，0 没有表态，? 看不清。`,
  },
  list: {
    title: '记名表决情况',
    intro: '两名计票人逐名录入一致的名单。各项得票就是这份名单相加。',
    link: '看记名表决情况',
    number: '名册号',
    name: '姓名',
    delegation: '代表团',
    remark: '备注',
    notVoted: { 'paper-ballot': '未投', 'voting-device': '未表决' },
    void: (reason: string) => `无效（${reason}）`,
    marks: { for: '赞成', against: '反对', abstain: '弃权', unmarked: '没有表态', illegible: '看不清' } satisfies Record<
      MarkKind,
      string
    >,
    short: { for: '赞', against: '反', abstain: '弃', unmarked: '空', illegible: '×' } satisfies Record<MarkKind, string>,
    legend: '赞：赞成；反：反对；弃：弃权；空：没有表态；×：这一项看不清。',
    all: '全部',
    item: '哪一项',
    mark: '表示',
    none: '没有投的',
    search: '姓名或名册号',
    apply: '筛选',
    clear: '不筛选',
    shown: (shown: number, all: number) => `${shown} 名，共 ${all} 名`,
    nobody: '没有这样的代表。',
    csv: '下载名单（.csv）',
    sortUp: '，从小到大排',
    sortDown: '，从大到小排',
    digest: '名单指纹（计票报告已签）',
    notPublic: '办法规定只公布合计，不逐人公布。这一页只给办公室、执行主席、监票人和计票人看。',
    isPublic: '办法规定逐人公布：宣布以后，这份名单和结果一起公开。',
  },
  publicTitle: '记名表决情况',
  way: {
    published: '这一轮是记名表决。每名代表怎么表示，列在下面；各项得票由名单相加，谁都可以重新加一遍。',
    sealed: '这一轮是记名表决。办法规定只公布合计，不逐人公布；名单的指纹在计票报告里签过字。',
  },
  showNames: (count: number) => `看名单（${count} 名）`,
  voted: (votes: string, needed: string, rank: number) =>
    `记名表决，赞成 ${votes} 票，过半数（${needed}），得票列第 ${rank} 位。`,
  verify: {
    'sum-of-names.proved': '{names} 名代表的名单和签过字的一样；其中 {marks} 名有表示，逐名重新相加，得票一票不差。',
    'sum-of-names.failed': '公布的名单和签过字的不一样，或者逐名相加得不出公布的得票。',
    'sum-of-names.signed-word':
      '这一轮是记名表决，办法规定不逐人公布：得票由名单相加，名单的指纹签过字，凭计票人和监票人的签字。',
  },
}
