import { discover } from './actions/discover.ts'
import { systemWorld } from './runner/world/system-world.ts'

await discover(systemWorld)
