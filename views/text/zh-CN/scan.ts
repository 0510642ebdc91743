import type { ScanResult } from '../../../src/voting/session/scanned.ts'

/** 签到处: scanning slips with a camera or a hand scanner. */
export const scan = {
  title: '扫码签到',
  intro: '一张接一张地扫签到纸条上的二维码，不用按键。先当面核对身份。',
  camera: '摄像头',
  picture: '摄像头画面',
  off: '摄像头没有打开。',
  start: '打开摄像头',
  denied: '浏览器没有允许用摄像头。请在地址栏旁允许，再按一次；也可以用扫码枪，或按名册号查找。',
  none: '这台设备没有能用的摄像头。请用扫码枪，或按名册号查找。',
  noScript: '摄像头要用浏览器的脚本。没有脚本，请用扫码枪，或按名册号查找。',
  last: '结果',
  waiting: '等待扫码',
  result: {
    'signed-in': '成功',
    'signed-in-before': '相同：已经签到过',
    'came-back': '成功：回到会场',
    unknown: '不能用：作废的，或不是这次会议的纸条',
  } satisfies Record<ScanResult['result'], string>,
  lost: '没有连上，这一张没有登记。请再扫一次。',
  scanner: '扫码枪',
  send: '登记',
  scannerHint: '光标放在框里，扫码枪扫一下就登记。',
}
