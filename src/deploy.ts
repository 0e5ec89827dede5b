import { deploy } from './actions/deploy.ts'
import { systemHost } from './runner/host/system-host.ts'

await deploy(systemHost)
