import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    address: string
  }
}

const run = fileURLToPath(new URL('../../../run', import.meta.url))

/** Starts `./run` on a folder of its own and tells its address. A server named by `ZS_URL` is used as it is. */
export async function start(
  options: readonly string[] = [],
): Promise<{ address: string; stop(): Promise<void> }> {
  const data = mkdtempSync(join(tmpdir(), 'zhishou-web-'))
  const server = spawn(run, ['--port', '0', '--data', data, ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await said(server)
  return {
    address,
    async stop() {
      const ended = new Promise((end) => server.once('exit', end))
      server.kill('SIGTERM')
      await ended
      rmSync(data, { recursive: true, force: true })
    },
  }
}

function said(server: ChildProcess): Promise<string> {
  return new Promise((tell, fail) => {
    let heard = ''
    server.stdout!.on('data', (chunk: Buffer) => {
      heard += chunk.toString()
      const found = /https?:\/\/127\.0\.0\.1:\d+/.exec(heard)
      if (found !== null) tell(found[0])
    })
    server.once('exit', (status) => fail(new Error(`the server ended with ${status}:\n${heard}`)))
  })
}

export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.ZS_URL
  if (given !== undefined) {
    project.provide('address', given)
    return undefined
  }
  const server = await start()
  project.provide('address', server.address)
  return server.stop
}
