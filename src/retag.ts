import { retag } from './actions/retag.ts'
import { systemHost } from './runner/host/system-host.ts'

await retag(systemHost)
