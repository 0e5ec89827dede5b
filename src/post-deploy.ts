import { postDeploy } from './actions/post-deploy.ts'
import { systemHost } from './runner/host/system-host.ts'

await postDeploy(systemHost)
