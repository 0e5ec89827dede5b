import { wait } from './actions/wait.ts'
import { systemWorld } from './runner/world/system-world.ts'

await wait(systemWorld)
