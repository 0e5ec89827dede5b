import { discover } from './actions/discover.ts'
import { systemHost } from './runner/host/system-host.ts'

await discover(systemHost)
