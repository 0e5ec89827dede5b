import { postDeploy } from './actions/post-deploy.ts'
import { systemWorld } from './runner/world/system-world.ts'

await postDeploy(systemWorld)
