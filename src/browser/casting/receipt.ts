/** 回执: the label to find it by, the whole digest as text and QR code, a picture to keep. */
import { encode } from 'uqr'
import type { Digest } from '../../kernel/digest.ts'
import { receiptLabel } from '../../voting/ballot/receipt.ts'
import { fill, part } from './page.ts'

const MARGIN = 4

export function writeReceipt(ballot: Digest): void {
  const { data, size } = encode(ballot, { ecc: 'M', border: MARGIN })
  part('receipt-label').textContent = receiptLabel(ballot)
  part('receipt-whole').textContent = ballot
  const code = document.querySelector('[data-part="receipt-code"]')
  code?.setAttribute('viewBox', `0 0 ${size} ${size}`)
  code?.querySelector('rect')?.setAttribute('width', String(size))
  code?.querySelector('rect')?.setAttribute('height', String(size))
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  code?.querySelector('path')?.setAttribute('d', path)
}

const WIDTH = 720

export function savePicture(ballot: Digest, button: HTMLElement): void {
  const { data, size } = encode(ballot, { ecc: 'M', border: MARGIN })
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH
  canvas.height = WIDTH + 200
  const ink = canvas.getContext('2d')
  if (ink === null) return
  ink.fillStyle = '#fff'
  ink.fillRect(0, 0, canvas.width, canvas.height)
  ink.fillStyle = '#000'
  ink.textAlign = 'center'
  ink.font = '28px sans-serif'
  ink.fillText(fill(button, {}), WIDTH / 2, 50)
  ink.font = '700 56px sans-serif'
  ink.fillText(receiptLabel(ballot), WIDTH / 2, 125)
  const module = Math.floor((WIDTH - 80) / size)
  const left = (WIDTH - module * size) / 2
  data.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (dark) ink.fillRect(left + x * module, 140 + y * module, module, module)
    })
  })
  ink.font = '24px monospace'
  ink.fillText(ballot, WIDTH / 2, canvas.height - 24)
  canvas.toBlob((blob) => {
    if (blob === null) return
    const link = document.createElement('a')
    link.href = URL.createObjectURL(blob)
    link.download = `${receiptLabel(ballot).replace(' ', '-')}.png`
    link.click()
    URL.revokeObjectURL(link.href)
  })
}
