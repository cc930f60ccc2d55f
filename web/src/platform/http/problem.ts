import type { components } from './schema'

export type ProblemDocument = components['schemas']['ProblemBody']
export type Fault = components['schemas']['FaultBody']

/** The server said no, and why (RFC 9457). */
export class Problem extends Error {
  /** @param after milliseconds before which the server will not hear the same again; 0: it did not say */
  constructor(
    readonly document: ProblemDocument,
    readonly after = 0,
  ) {
    super(document.detail ?? document.title)
    this.name = 'Problem'
  }

  get status(): number {
    return this.document.status
  }

  get faults(): readonly Fault[] {
    return this.document.errors ?? []
  }

  /** Whether sending the same once more may go well. */
  get passing(): boolean {
    return this.status >= 500 || this.status === 429
  }
}

/** Nobody answered: what was sent may have arrived or not. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('unreachable', { cause })
    this.name = 'Unreachable'
  }
}
