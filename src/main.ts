import { build } from './actions/build.ts'
import { packContext } from './context/pack-context.ts'
import { systemWorld } from './runner/world/system-world.ts'

await build({ ...systemWorld, packContext })
