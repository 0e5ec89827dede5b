import type { BuildsApi } from '../api/builds-api.ts'
import type { Clock, Random } from '../util/clock.ts'
import type { Reporter } from './events.ts'

/** What the use cases work with: the server, somebody to tell, time and chance. */
export interface BuildDependencies {
  readonly api: BuildsApi
  readonly reporter: Reporter
  readonly clock: Clock
  readonly random: Random
}
