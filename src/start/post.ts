import { post } from '../post.ts'
import { systemWorld } from '../runner/world/system-world.ts'

await post(systemWorld)
