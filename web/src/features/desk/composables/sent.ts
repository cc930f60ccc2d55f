import type { Duty, Procedure } from './useBinder'

/** Who is sent at once when the case opens, and how long he has. */
export interface Sent {
  readonly who: readonly string[]
  readonly role: string
  /** ISO-like as written in the procedure: `2m`; null: not a plain length. */
  readonly within: { readonly n: number; readonly unit: 's' | 'm' | 'h' | 'd' } | null
  readonly what: string
}

/** The steps that are ready at once, with who holds their role on duty now; `opener`: who opens the case. */
export function sentAtOnce(procedure: Procedure, duties: readonly Duty[], opener: string): Sent[] {
  return procedure.steps
    .filter((step) => step.after?.length === 0 && step.when === undefined && step.by.length > 0)
    .map((step) => {
      const role = step.by.find((one) => duties.some((duty) => duty.role === one)) ?? step.by[0]!
      const holders = duties.filter((duty) => duty.role === role)
      const length = /^(\d+)([smhd])\b/.exec(step.due ?? '')
      return {
        who: role === 'opener' ? [opener] : [...new Set(holders.map((duty) => duty.account.name))],
        role: holders[0]?.role_title ?? role,
        within: length === null ? null : { n: Number(length[1]), unit: length[2] as 's' | 'm' | 'h' | 'd' },
        what: step.do,
      }
    })
}
