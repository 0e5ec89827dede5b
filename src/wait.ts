import { wait } from './actions/wait.ts'
import { systemHost } from './runner/host/system-host.ts'

await wait(systemHost)
