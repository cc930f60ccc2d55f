/** Looks for a code in a picture; null: there is none. */
export type Detect = (source: HTMLVideoElement | ImageBitmap) => Promise<string | null>

interface Detector {
  detect(source: CanvasImageSource): Promise<{ rawValue: string }[]>
}
type DetectorClass = (new (options: { formats: string[] }) => Detector) & {
  getSupportedFormats(): Promise<string[]>
}

/** Larger than this tells a decoder nothing more. */
const WIDEST = 960

/** The browser's own detector where it has one, else a decoder that is loaded now. */
export async function detector(): Promise<Detect> {
  const own = (window as unknown as { BarcodeDetector?: DetectorClass }).BarcodeDetector
  const knows = own === undefined ? [] : await own.getSupportedFormats().catch(() => [])
  if (own !== undefined && knows.includes('qr_code')) {
    const built = new own({ formats: ['qr_code'] })
    return async (source) => (await built.detect(source))[0]?.rawValue ?? null
  }
  const { decodeQR } = await import('qr/decode.js')
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d', { willReadFrequently: true })!
  return async (source) => {
    const [width, height] =
      source instanceof HTMLVideoElement
        ? [source.videoWidth, source.videoHeight]
        : [source.width, source.height]
    if (width === 0 || height === 0) return null
    const scale = Math.min(1, WIDEST / Math.max(width, height))
    canvas.width = Math.round(width * scale)
    canvas.height = Math.round(height * scale)
    pen.drawImage(source, 0, 0, canvas.width, canvas.height)
    const { data } = pen.getImageData(0, 0, canvas.width, canvas.height)
    try {
      return decodeQR({ width: canvas.width, height: canvas.height, data }, { timeLimit: 80 })
    } catch {
      return null
    }
  }
}
