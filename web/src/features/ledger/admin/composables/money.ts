import type { components } from '@/platform/http'

export type Money = components['schemas']['MoneyView']

/** `"-1234.50"` yuan in fen, exact. */
function fen(money: Money): bigint {
  return BigInt(money.amount.replace('.', ''))
}

/** Fen, none or more, as the interface writes money. */
function written(open: bigint): Money {
  const text = String(open).padStart(3, '0')
  return { amount: `${text.slice(0, -2)}.${text.slice(-2)}`, currency: 'CNY' }
}

/** What is left of a bill, as the interface writes money. */
export const left = (amount: Money, paid: Money): Money => written(fen(amount) - fen(paid))

/** All of them together. */
export const sum = (all: readonly Money[]): Money =>
  written(all.reduce((before, one) => before + fen(one), 0n))

/** `¥1,234.50`, `−¥60.00` */
export function yuan(money: Money): string {
  const [whole = '', part = ''] = money.amount.replace('-', '').split('.')
  return `${money.amount.startsWith('-') ? '−' : ''}¥${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${part}`
}

/** What somebody typed, without the signs that only make it easier to read. */
export function typed(text: string): Money {
  return { amount: text.replace(/[\s,，¥￥元]/g, ''), currency: 'CNY' }
}
