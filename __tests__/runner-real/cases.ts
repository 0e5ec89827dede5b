import { documentedCases } from './documented-cases.ts'
import { interruptions } from './interruptions.ts'

export const cases = [...interruptions, ...documentedCases]

/** Against hanging for ever; on a busy machine a case may take minutes. */
export const limitMs = 600_000
