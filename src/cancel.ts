import { cancel } from './actions/cancel.ts'
import { systemWorld } from './runner/world/system-world.ts'

await cancel(systemWorld)
