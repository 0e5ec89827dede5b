import type { SeedBuild } from '../../testbed/emulator/http/seed.ts'
import type { EventName } from './events.ts'
import { repositoryName } from './repository.ts'
import type { Case, Scenario } from './scenario.ts'

/** A run of a workflow as a page shows it. */
export interface Row extends Omit<Scenario, 'workflow'> {
  /** Default: word for word. */
  readonly workflow?: string
  /** What differs between the runs of one workflow. */
  readonly when?: string
  readonly expected: Case['expected']
}

/** A run for an event, and what must come of it. */
export const on = (event: EventName, expected: Row['expected']): Row => ({ event, expected })

export const tagged = (agent: string, tag = 'sha-<HEAD>'): string => `${agent}:${tag}`
export const hello = tagged('hello-agent')
export const search = tagged('search-agent')
export const urlOf = (image: string): string => `registry.emulator.invalid/${image}`
/** The outputs of a step that built an image, with the ID of its build on the server. */
export const built = (image: string) => ({
  status: 'success',
  'build-id': `<${image}>`,
  'image-url': urlOf(image),
})

/** The outputs of a step that deployed. */
export const installed = { status: 'completed', failure: 'null' }
export const answering = { ...installed, readiness: 'answers' }

export const treeTag = '<TREE>'
export const identity = { generation: 'g5' } as const
export const lost: SeedBuild = { agent_name: 'hello-agent', created_at: '2026-01-01T00:00:00Z' }
export const ofRepository: SeedBuild = {
  build_status: 'running',
  source_repo: `github.com/${repositoryName}`,
}
