import { http, type components } from '../http'

type Line = components['schemas']['ProcedureLine']
let asked: Promise<readonly Line[]> | null = null

/** The written procedures, asked for once. */
export function binder(): Promise<readonly Line[]> {
  if (asked === null) {
    asked = http.get('/api/v1/procedures', {}).then((page) => page.items)
    asked.catch(() => (asked = null))
  }
  return asked
}

/** Whether many cases of the procedure and of one matter may become one case. */
export async function mayBeMany(procedure: string): Promise<boolean> {
  return (await binder()).some((line) => line.similar === procedure)
}
