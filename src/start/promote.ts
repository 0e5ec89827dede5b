import { promote } from '../promote.ts'
import { systemWorld } from '../runner/world/system-world.ts'

await promote(systemWorld)
