import { list } from './actions/list.ts'
import { systemWorld } from './runner/world/system-world.ts'

await list(systemWorld)
