import type { Phase } from '../../../src/database/tables/vote.ts'
import type { WithoutBallots } from '../../../src/voting/rule/mode.ts'
import type { PaperError } from '../../../src/voting/scrutiny/forms.ts'
import type { BlockerCode } from '../../../src/voting/session/readiness.ts'
import type { SheetStep, Spoken } from '../../../src/voting/session/runsheet.ts'

type Say<Word extends Spoken['say']> = Extract<Spoken, { say: Word }>
type Told<T> = Record<WithoutBallots, T>

/** Votes without ballots, by hands and by devices: nothing is handed out, put into a box or returned, and no word says so. */
export const modes = {
  step: {
    'show-of-hands': {
      freeze: '冻结办法、名单、名册',
      issue: '清点在场人数',
      open: '开始举手表决',
      close: '停止表决',
      openBox: '核对人数',
      count: '计票',
      announce: '宣布结果',
    },
    'voting-device': {
      freeze: '冻结办法、名单、名册',
      issue: '试按表决器',
      open: '开始按表决器',
      close: '停止表决',
      openBox: '核对结果单',
      count: '计票',
      announce: '宣布结果',
    },
  } satisfies Told<Record<Exclude<SheetStep, 'archive'>, string>>,
  phase: {
    'show-of-hands': { issuing: '清点在场', open: '举手表决', closed: '已停止表决', opened: '已核对人数' },
    'voting-device': { issuing: '试按表决器', open: '按表决器', closed: '已停止表决', opened: '已核对结果单' },
  } satisfies Told<Partial<Record<Phase, string>>>,
  act: {
    'show-of-hands': {
      issue: '开始清点在场人数',
      issueHint: '请监票人清点在场代表。开始表决时的在场人数，就是参加表决的人数。',
      confirmHint: '两名计票人录入一致后，由总监票人核对确认。确认后不能再改。',
    },
    'voting-device': {
      issue: '开始试按',
      issueHint: '请每位代表试按一次。有不亮的，先换好再开始。',
      confirmHint: '两名计票人照结果单录入一致后，由总监票人核对确认。确认后不能再改。',
    },
  } satisfies Told<Record<'issue' | 'issueHint' | 'confirmHint', string>>,
  key: { open: '开始表决', close: '停止表决' },
  turn: { open: '转动钥匙，开始表决', close: '转动钥匙，停止表决' },
  confirm: '核对无误，确认合计',
  countHint: '按办法计票，核对每一个合计，签发计票报告。',
  voidHint: '作废的一轮不计票，录入的人数当场删去，永远不显示。',
  voided: { 'device-failure': '表决器发生故障', 'drafted-wrongly': '建错了，还没有表决' },
  fallback: {
    'show-of-hands': '改用举手，再建一轮',
    'paper-ballot': '改用纸质票，再建一轮',
  },
  fallbackHint: {
    'show-of-hands': '办法规定：设备发生故障时，改用举手方式。举手是公开的，不再是无记名。',
    'paper-ballot': '办法规定：表决器发生故障时，改用纸质票。',
  },
  repeatSame: '设备修好了，照原样再建一轮',
  noFallback: '办法没有规定设备故障时改用别的方式。设备修好以后照原样再建一轮；要换方式，请大会先通过。',

  blocker: {
    'hands-not-counted': () => '举手人数还没有由两名计票人录入一致',
    'device-totals-missing': () => '结果单还没有由两名计票人录入一致',
  } satisfies Partial<Record<BlockerCode, () => string>>,
  refusals: {
    'hands-not-counted': '举手人数还没有由两名计票人录入一致。请两人先分别录入。',
    'device-totals-missing': '结果单还没有由两名计票人录入一致。请两人先分别录入。',
    'void-reason-not-of-mode': '这个原因不适用于这一轮的表决方式。请另选一个。',
    'sheet-of-devices-only': '只有按表决器的一轮才有结果单。',
    'fallback-only-after-failure': '只有因设备故障作废的一轮，才能改用办法规定的方式。',
    'no-fallback-in-rule': '办法没有规定设备故障时改用别的方式，不能改。',
  },

  /** Read aloud by the chair. */
  spoken: {
    'count-present': (_: Say<'count-present'>) => '现在清点在场人数，请监票人清点。请各位代表在座位上坐好。',
    'hands-explained': (_: Say<'hands-explained'>, noun: string) =>
      `本次${noun}采用举手方式，逐项进行。每一项先请赞成的举手，再请反对的举手，最后请弃权的举手；每位代表对每一项只举一次。请监票人、计票人就位。`,
    'hands-now': ({ candidates }: Say<'hands-now'>) =>
      `现在开始表决，共 ${candidates} 项，我逐项念名称。赞成的请举手；请放下。反对的请举手；请放下。弃权的请举手；请放下。`,
    'hands-being-counted': (_: Say<'hands-being-counted'>) => '表决结束。请两名计票人分别录入各项举手人数。',
    'hands-counted': ({ present }: Say<'hands-counted'>) =>
      `在场代表 ${present} 名，各项举手人数已由两名计票人核对一致，没有一项超过在场人数，表决有效。`,
    'totals-confirmed': (_: Say<'totals-confirmed'>) => '各项人数已由总监票人确认，现在计票。',
    'try-devices': (_: Say<'try-devices'>) => '现在试按表决器。请每位代表按一下；指示灯不亮的，请示意工作人员。',
    'devices-explained': (_: Say<'devices-explained'>, noun: string) =>
      `本次${noun}采用按表决器方式，逐项进行。每一项请在赞成、反对、弃权三个键中按一个；没有按的，另行列出。`,
    'devices-now': ({ candidates }: Say<'devices-now'>) => `现在开始表决，共 ${candidates} 项，我逐项念名称。请按表决器。`,
    'sheet-being-printed': (_: Say<'sheet-being-printed'>) => '表决结束。请打印结果单，请两名计票人照结果单分别录入。',
    'sheet-entered': ({ present }: Say<'sheet-entered'>) =>
      `在场代表 ${present} 名，结果单已由两名计票人录入一致，没有一项超过在场人数，表决有效。`,
  } satisfies { [Word in Spoken['say']]?: (numbers: Say<Word>, noun: string) => string },

  enter: {
    'show-of-hands': {
      title: '录入举手人数',
      intro:
        '两名计票人照自己数的各录一份，互相看不到，一致了才算数。只有一名计票人的，由总监票人录第二份。超过在场人数的，不能保存。',
      items: '各项举手人数',
      hint: (present: number) =>
        `在场 ${present} 名。每一项赞成、反对、弃权相加，不能多于在场人数；没有举手的自动算出，另行列出。`,
    },
    'voting-device': {
      title: '录入结果单',
      intro:
        '两名计票人照打印的结果单各录一份，互相看不到，一致了才算数。只有一名计票人的，由总监票人录第二份。超过在场人数的，不能保存。',
      items: '各项按键人数',
      hint: (present: number) => `在场 ${present} 名。每一项赞成、反对、弃权相加，不能多于在场人数；没有按的自动算出，另行列出。`,
    },
  },
  errors: {
    'sheet-missing': '请照结果单填写',
    'sheet-too-long': '最多 60 个字',
    'file-too-large': '文件超过 1 MB。请换一个小的，或者不附',
  } satisfies Partial<Record<PaperError, string>>,
  /** The hall's devices print a sheet. */
  sheet: {
    title: '结果单',
    number: '结果单编号',
    numberHint: '照单上印的写。一项一张的，写第一张到最后一张，例如“0017—0028”。',
    printed: '打印时间',
    printedHint: '照单上印的写，例如“2022-12-23 10:42”。',
    file: '表决器导出的文件（可以不附）',
    fileHint: '不超过 1 MB。只留文件名和 SHA-256，不留内容；两人都附的，要是同一个文件。',
    fileKept: (name: string) => `您已附：${name}。再选一个就换掉。`,
    fileName: '文件',
    digest: '文件 SHA-256',
    compare: '手里有这个文件的，用任何工具算出它的 SHA-256，应当和这里一样。',
    none: '没有附',
    whole: (number: string, printed: string) => `结果单 ${number}，${printed} 打印`,
  },
  exceeds: (where: string, left: number, right: number) => `${where}：相加 ${left}，多于在场 ${right}`,

  tellers: {
    'show-of-hands': {
      nobody: '还没有人录入。要由两名计票人分别录入举手人数，结果一致才算数。',
      counting: '计票人正在分别录入举手人数。',
      notBeforeYours: '您还没有录入，看不到别人录的数。请先照自己数的录一份。',
      lookAgain: '请和一起数的人核对这几处，谁错谁改，再保存；对不上的，请执行主席就这一项重新举手，重数。任何两人一致就算数。',
      agreedHint: '不能再改。确认以前发现数错的，由总监票人退回，两人重新录入。',
      enter: '录入举手人数',
    },
    'voting-device': {
      nobody: '还没有人录入。要由两名计票人照结果单分别录入，结果一致才算数。',
      counting: '计票人正在照结果单分别录入。',
      notBeforeYours: '您还没有录入，看不到别人录的数。请先照结果单录您自己的一份。',
      lookAgain: '请拿结果单再看这几处，谁错谁改，再保存。总监票人或另一名计票人也可以再录一遍：任何两人一致就算数。',
      agreedHint: '不能再改。确认以前发现录错的，由总监票人退回，两人重新录入。',
      enter: '录入结果单',
    },
  } satisfies Told<Record<'nobody' | 'counting' | 'notBeforeYours' | 'lookAgain' | 'agreedHint' | 'enter', string>>,
  ofPresent: (present: number) => `按在场 ${present} 名核对。`,

  /** Present, and took no part in this item. */
  silent: { 'show-of-hands': '未举手', 'voting-device': '未按' } satisfies Told<string>,

  hall: {
    handsUp: '有问题请示意工作人员',
    names: {
      'show-of-hands': { issuing: '清点在场', voting: '举手表决', help: '要帮忙', sealed: '停止表决' },
      'voting-device': { issuing: '试按', voting: '按表决器', help: '要帮忙', sealed: '停止表决' },
    },
    /** In the ring of the wall there is room for three signs. */
    ring: {
      'show-of-hands': { issuing: '清点', voting: '举手', sealed: '停止' },
      'voting-device': { issuing: '试按', voting: '按键', sealed: '停止' },
    },
    cap: (cap: number) => `每位代表赞成最多 ${cap} 件。`,
    issuing: {
      'show-of-hands': { title: '清点在场人数', steps: ['请在座位上坐好', '监票人正在清点', '清点以后开始表决，请不要离开'] },
      'voting-device': { title: '请试按表决器', steps: ['请按一下任意一个键', '看指示灯亮不亮', '不亮的，请示意工作人员换一个'] },
    },
    voting: {
      'show-of-hands': ['听执行主席念项目', '赞成、反对、弃权，依次举手', '每一项只举一次，数完再放下'],
      'voting-device': ['听执行主席念项目', '赞成、反对、弃权，按一个键', '看指示灯亮了没有'],
    },
    help: {
      title: '要帮忙，请示意工作人员',
      points: ['听不清、看不清，都可以示意', '工作人员会走到您身边', '表决是您自己的事，他们不代您表决'],
    },
    closed: {
      'show-of-hands': { title: '表决结束', lead: '请监票人、计票人核对举手人数', foot: '表决已经停止，正在核对人数' },
      'voting-device': { title: '表决结束', lead: '请监票人、计票人核对结果单', foot: '表决已经停止，正在核对结果单' },
    },
    counting: {
      'show-of-hands': ['停止表决', '核对举手人数', '计票', '监票人核对、签字', '执行主席宣布结果'],
      'voting-device': ['停止表决', '核对结果单', '计票', '监票人核对、签字', '执行主席宣布结果'],
    },
    present: '在场',
    summary: (present: number) => `在场 ${present}`,
    void: '这一轮不计票。请听执行主席说明。',
  },
  wait: {
    'show-of-hands': '这一轮举手表决。请看执行主席和大屏，不用手机。',
    'voting-device': '这一轮用座位上的表决器表决，不用手机。',
  } satisfies Told<string>,

  outcome: {
    took: (present: number, { member, noun }: { readonly member: string; readonly noun: string }) =>
      `以开始表决时在场${member} ${present} 名为准，没有一项的人数超过，${noun}有效`,
  },
  result: {
    way: {
      'show-of-hands': '这一轮是举手表决：没有选票，没有票箱。各项人数凭计票人和监票人的签字。',
      'voting-device': '这一轮是按表决器：没有选票，没有票箱。各项人数照结果单录入，凭计票人和监票人的签字。',
    } satisfies Told<string>,
  },
  voted: {
    'show-of-hands': (votes: string, needed: string, rank: number) =>
      `举手表决，赞成 ${votes} 票，过半数（${needed}），得票列第 ${rank} 位。`,
    'voting-device': (votes: string, needed: string, rank: number) =>
      `按表决器，赞成 ${votes} 票，过半数（${needed}），得票列第 ${rank} 位。`,
  },
  noRows: '这一轮没有选票，只有各项人数，算不出来。',
}
