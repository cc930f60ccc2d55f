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

/** What starts a server: `./run`, which builds first where something is newer, or what `ZS_RUN` names. */
const run = process.env.ZS_RUN ?? fileURLToPath(new URL('../../../run', import.meta.url))

export interface Server {
  readonly address: string
  readonly data: string
  /** Ends it as it should be ended, and throws its folder away. */
  stop(): Promise<void>
  /** Ends it as a machine that fails does; its folder stays. */
  kill(): Promise<void>
}

/** Starts `./run` on a folder of its own, or on one that is there, and tells its address. */
export async function start(options: readonly string[], folder?: string): Promise<Server> {
  const data = folder ?? mkdtempSync(join(tmpdir(), 'zhishou-web-'))
  const server = spawn(run, ['--data', data, ...options], { stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await said(server)
  const end = async (signal: NodeJS.Signals) => {
    const ended = new Promise((done) => server.once('exit', done))
    server.kill(signal)
    await ended
  }
  return {
    address,
    data,
    async stop() {
      await end('SIGTERM')
      rmSync(data, { recursive: true, force: true })
    },
    kill: () => end('SIGKILL'),
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

/** The server of all tests that do not end it. One named by `ZS_URL` is used as it is. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.ZS_URL
  if (given !== undefined) {
    project.provide('address', given)
    return undefined
  }
  const server = await start(['--port', '0'])
  project.provide('address', server.address)
  return server.stop
}
