import { promote } from './actions/promote.ts'
import { systemHost } from './runner/host/system-host.ts'

await promote(systemHost)
