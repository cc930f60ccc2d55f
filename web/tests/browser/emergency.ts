import { randomUUID } from 'node:crypto'
import type { BrowserContext, Page } from 'playwright-core'
import { call, signedIn } from './house'

interface Opened {
  readonly id: string
}
interface Listed {
  readonly items: readonly { readonly id: string; readonly label: string; readonly name: string }[]
}

/** What was opened, by the names that addresses of pictures use. */
export interface Opening {
  readonly lift: string
  /** The lift itself. */
  readonly equipment: string
}

/** A lift with two people in it, a minute into the rescue, and two quieter matters beside it. */
export async function emergency(desk: Page, house: { context(): Promise<BrowserContext> }): Promise<Opening> {
  const text = '3号楼2单元电梯卡住了，里面有两个人'
  const homes = await call<Listed>(desk, 'GET', '/api/v1/homes?community=lanting&q=3-2-1102')
  const report = await call<{ id: string; suggestions: { answers: { lift: string } }[] }>(
    desk,
    'POST',
    '/api/v1/reports',
    {
      text,
      channel: 'phone',
      community: 'lanting',
      home: homes.items[0]!.id,
      reporter: { name: '林晓雯', phone: '13800001102' },
    },
  )
  const lift = await call<Opened>(desk, 'POST', '/api/v1/cases', {
    procedure: 'lift-entrapment',
    community: 'lanting',
    report: report.id,
    home: homes.items[0]!.id,
    answers: report.suggestions[0]!.answers,
  })
  const at = new Date(Date.now() - 120_000).toISOString()
  const door = await call<Listed>(desk, 'GET', '/api/v1/homes?community=lanting&q=5-1-601')
  await call(desk, 'POST', '/api/v1/cases', {
    procedure: 'unlocked-door',
    community: 'lanting',
    answers: {
      home: door.items[0]!.id,
      found_at: at,
      reported_at: at,
      finder: 'outsider',
      finder_name: '周小雨',
      finder_phone: '13800000601',
    },
  })
  await does(house, 'lanting-monitor', lift.id, {
    do: 'done',
    step: 'watch',
    answers: { seen: 'scared', trapped: 2 },
  })
  await does(house, 'lanting-desk', lift.id, {
    do: 'done',
    step: 'call_contractor',
    answers: { reached: true, answerer: '王工' },
  })
  for (const step of ['reassure', 'find_floor', 'begun', 'contractor_here']) {
    await does(house, 'lanting-guard', lift.id, { do: 'acknowledge', step })
  }
  await does(house, 'lanting-desk', lift.id, { do: 'note', text: '里面的人说闷，让他们别扒门' })
  return { lift: lift.id, equipment: report.suggestions[0]!.answers.lift }
}

async function does(
  house: { context(): Promise<BrowserContext> },
  who: string,
  id: string,
  command: object,
): Promise<void> {
  const context = await house.context()
  const page = await signedIn(context, who)
  await call(page, 'POST', `/api/v1/cases/${id}/commands`, { commands: [{ id: randomUUID(), ...command }] })
  await context.close()
}
