export { http, exchange, address, lend, type AnswerOf } from './client'
export { Problem, Unreachable, type Fault, type ProblemDocument } from './problem'
export type { components } from './schema'
