/** Where the QR code of the wall leads: is what this phone is served what stands on the wall? Blanks in braces are filled in by the script. */
export const manifestCheck = {
  pageTitle: '核对清单指纹',
  checking: '正在核对…',
  verdict: {
    same: { title: '相同', body: '这台手机收到的清单，和大屏上的是同一份。' },
    different: {
      title: '不同',
      body: '这台手机收到的清单，和大屏上的不是同一份。请马上告诉监票人，先不要投票。',
    },
    'no-wall': { title: '没有扫到大屏', body: '请用手机相机扫大屏上的二维码，或者把下面的指纹和大屏上的逐字比对。' },
    unreadable: { title: '不同', body: '收到的清单不完整，或者签名不对。请马上告诉监票人，先不要投票。' },
    lost: { title: '没有核对', body: '没有收到清单。请检查网络，再扫一次。' },
  },
  byEye: (label: string) => `没有脚本，请用眼睛比对：服务器上的指纹以 ${label} 开头。`,
  prints: '两个指纹',
  onWall: '大屏上的',
  served: '这台手机收到的',
  facts: {
    title: '清单里定下的',
    body: '谁的表决',
    rule: '办法',
    held: '候选和名册',
    counts: '候选 {candidates} 件，名册 {roll} 名代表',
    custody: '票箱钥匙',
    platform: '由平台保管',
    shares: '由 {holders} 名监票人分存，{needed} 名到场才能开箱',
    boxKey: '票箱公钥的指纹',
    passKey: '领票公钥的指纹',
  },
  limits: '核对在这台手机上做，大屏上的指纹不会发送给服务器。请至少两台手机各扫一次，结果记在开箱记录里。',
}
