import { deploy } from './actions/deploy.ts'
import { systemWorld } from './runner/world/system-world.ts'

await deploy(systemWorld)
