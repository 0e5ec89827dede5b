import { undeployed } from '../undeployed.ts'
import { systemWorld } from '../runner/world/system-world.ts'

await undeployed(systemWorld)
