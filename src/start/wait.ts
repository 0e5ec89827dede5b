import { wait } from '../wait.ts'
import { systemWorld } from '../runner/world/system-world.ts'

await wait(systemWorld)
