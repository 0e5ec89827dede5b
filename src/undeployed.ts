import { undeployed } from './actions/undeployed.ts'
import { systemWorld } from './runner/world/system-world.ts'

await undeployed(systemWorld)
