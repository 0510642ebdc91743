import type { Custody } from '../../../src/voting/session/readiness.ts'

/** The key of a ballot box: who keeps it, the ceremony that makes it, and its end. */
export const keys = {
  form: {
    custody: '票箱钥匙由谁保管',
    custodyHint: '只用于密封电子票。写进票决办法，由大会通过。',
    custodies: {
      scrutineers: '监票人分持：钥匙分成几份，几个人到齐才能开箱，平台没有钥匙',
      platform: '平台保管：只在办法写明时用，大屏、报告和记录都会写明',
    },
    holders: '钥匙分成几份',
    holdersHint: '每名监票人一份，3 到 9 份',
    needed: '几份合在一起能开箱',
    neededHint: '至少 2 份，要比总份数少',
  },
  /** On console, wall, result and report. */
  custody: {
    'k-of-n': (needed: number, holders: number) =>
      `本次票箱钥匙分成 ${holders} 份，由 ${holders} 名监票人各执一份，任意 ${needed} 份合在一起才能开箱。平台没有钥匙。`,
    platform: () => '本次票箱钥匙由平台保管。',
  } satisfies Record<Custody, (needed: number, holders: number) => string>,
  panel: '票箱钥匙',
  shares: '份额指纹',
  share: (number: number | string) => `第 ${number} 份`,
  boxKey: '公钥指纹',
  made: (time: string) => `${time} 已做好，份额在监票人手里。`,
  link: '做票箱钥匙',
  again: '重做一次',

  title: '做票箱钥匙',
  lead: (needed: number, holders: number) =>
    `钥匙在这台电脑上做出来，当场分成 ${holders} 份，${holders} 名监票人各拿一份，任意 ${needed} 份合在一起才能开箱。做完这台电脑不留钥匙，平台始终没有钥匙。`,
  before: '开始以前',
  points: (holders: number) => [
    `执行主席和 ${holders} 名监票人都在场。不投屏，不录像，旁边不留别人。`,
    '每名监票人带一张纸、一支笔、一个 U 盘。口令只显示一次，用笔抄下；份额文件存进自己的 U 盘。两样分开保管。',
    '轮到谁，谁坐到电脑前，别人转过身去。',
    '做钥匙的这台电脑这时看得见钥匙，所以要大家看着做，做完关掉浏览器。',
  ],
  tool: '请各位现在就存一份开箱页，开箱时断开网络使用：',
  madeBefore: (time: string) => `${time} 已经做过一次。重做以后，原来的份额全部作废。`,
  noScript: '做钥匙要用浏览器里的程序。请打开 JavaScript 再来。',
  unfit: {
    title: '这台设备做不了钥匙',
    body: '请换一台电脑，用较新的浏览器，通过 https 打开本页。',
  },
  start: '开始做钥匙',
  making: '正在做钥匙……',
  erased: (holders: number) => `钥匙已经分成 ${holders} 份，钥匙本身已从内存里抹掉。`,
  progress: '第 {n} 份，共 {all} 份',
  turn: {
    title: '请第 {n} 名监票人坐到电脑前',
    body: '其他人请转过身去。',
    show: '我是第 {n} 名监票人，看我的口令',
  },
  passphrase: {
    title: '第 {n} 份的口令',
    write: '用笔抄在纸上，24 个数字，不要拍照。过了这一页不再显示。',
    save: '存下份额文件',
    saved: '已存下，请确认文件在您自己的 U 盘里。',
    saveFirst: '请先存下份额文件。',
    file: '票箱钥匙-第{n}份-{box}.json',
    done: '抄好了，也存好了',
  },
  /** A saved share and what opens it, on this page and on the opening page. */
  opening: {
    file: '份额文件',
    passphrase: '口令',
    passphraseHint: '24 个数字，空格可以不输',
  },
  check: {
    title: '试一试能不能打开',
    body: '选刚才存下的文件，照着纸上输入口令。',
    open: '打开试试',
    wait: '正在打开……',
    again: '换一个口令重来',
    problems: {
      file: '请选刚才存下的份额文件。',
      foreign: '这不是第 {n} 份的文件。请选刚才存下的那一个。',
      passphrase: '打不开。请对照纸上的口令再输一次。',
    },
  },
  done: {
    title: '份额都在监票人手里了',
    body: '钥匙和每一份都已从这台电脑的内存里抹掉。下面登记到平台的，只有公钥和每一份的指纹，从它们算不出钥匙。',
    save: '登记',
    close: '登记以后，请关掉浏览器。',
  },
  leave: '钥匙还没做完，离开要从头再来。',

  destroy: {
    title: '销毁票箱钥匙',
    'k-of-n': '异议期过后，请监票人当着大家删掉份额文件、撕毁口令，带走过票箱文件的电脑也删干净，然后在这里登记。',
    platform: '异议期过后，平台删除这个票箱的钥匙。删除以后，谁也不能再打开这些票。',
    act: { 'k-of-n': '已经销毁，登记', platform: '删除钥匙，登记' },
    done: (at: string) => `票箱钥匙已销毁（${at} 登记）。`,
  },
  voidHint: '作废的一轮不开箱、不计票，合计永远不显示。请监票人当场销毁份额，并在控制台登记。',
}
