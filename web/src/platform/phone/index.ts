/** `13812345678` among other signs: at least seven digits. */
export function isPhone(text: string): boolean {
  return /^\+?[\d -]{7,20}$/.test(text.trim())
}

/** `138****5678`: as screens show a resident's number until somebody asks for it. */
export function masked(phone: string): string {
  const digits = phone.trim()
  return digits.length < 8 ? '****' : `${digits.slice(0, 3)}****${digits.slice(-4)}`
}
