import encodeQR from 'qr'

/** A QR code as a path of squares of side 1, with its quiet zone. */
export function qrPath(text: string): { path: string; side: number } {
  const rows = encodeQR(text, 'raw', { border: 3 })
  const squares = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
  return { path: squares.join(''), side: rows.length }
}
