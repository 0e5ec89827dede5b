import { cancel } from './actions/cancel.ts'
import { systemHost } from './runner/host/system-host.ts'

await cancel(systemHost)
