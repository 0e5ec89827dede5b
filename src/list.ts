import { list } from './actions/list.ts'
import { systemHost } from './runner/host/system-host.ts'

await list(systemHost)
