import { build } from './actions/build.ts'
import { packContext } from './context/pack-context.ts'
import { systemHost } from './runner/host/system-host.ts'

await build({ ...systemHost, packContext })
