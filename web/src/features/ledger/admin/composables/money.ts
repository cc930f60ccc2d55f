import type { components } from '@/platform/http'

export type Money = components['schemas']['MoneyView']

/** `"-1234.50"` yuan in fen, exact. */
function fen(money: Money): bigint {
  return BigInt(money.amount.replace('.', ''))
}

/** What is left of a bill, as the interface writes money. */
export function left(amount: Money, paid: Money): Money {
  const open = fen(amount) - fen(paid)
  const text = String(open).padStart(3, '0')
  return { amount: `${text.slice(0, -2)}.${text.slice(-2)}`, currency: amount.currency }
}

/** `¥1,234.50`, `−¥60.00` */
export function yuan(money: Money): string {
  const [whole = '', part = ''] = money.amount.replace('-', '').split('.')
  return `${money.amount.startsWith('-') ? '−' : ''}¥${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${part}`
}

/** What somebody typed, without the signs that only make it easier to read. */
export function typed(text: string): Money {
  return { amount: text.replace(/[\s,，¥￥元]/g, ''), currency: 'CNY' }
}
