import { promote } from './actions/promote.ts'
import { systemWorld } from './runner/world/system-world.ts'

await promote(systemWorld)
