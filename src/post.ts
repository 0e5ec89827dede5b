import { post } from './actions/post.ts'
import { systemWorld } from './runner/world/system-world.ts'

await post(systemWorld)
