import { undeployed } from './actions/undeployed.ts'
import { systemHost } from './runner/host/system-host.ts'

await undeployed(systemHost)
