/** Reads a QR code from the camera's picture: with the browser's own detector where there is one, otherwise with jsqr. */
import jsqr from 'jsqr'

interface Detector {
  detect(picture: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>
}
interface DetectorClass {
  new (options: { readonly formats: readonly string[] }): Detector
  getSupportedFormats(): Promise<readonly string[]>
}

export type Read = (picture: HTMLVideoElement) => Promise<string | null>

export async function reader(): Promise<Read> {
  // Not in the language's own library yet; its shape is the draft standard's.
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass }
  const formats = await BarcodeDetector?.getSupportedFormats().catch((): readonly string[] => [])
  if (BarcodeDetector === undefined || !formats?.includes('qr_code')) return byHand()
  const detector = new BarcodeDetector({ formats: ['qr_code'] })
  return async (picture) => (await detector.detect(picture))[0]?.rawValue ?? null
}

/** Wide enough to find a code, small enough for ten pictures a second. */
const WIDTH = 640

function byHand(): Read {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  return async (picture) => {
    if (context === null || picture.videoWidth === 0) return null
    canvas.width = WIDTH
    canvas.height = Math.round((WIDTH * picture.videoHeight) / picture.videoWidth)
    context.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height)
    return jsqr.default(data, width, height)?.data ?? null
  }
}
