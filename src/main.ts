import { packContext } from './build-context/pack-context.ts'
import { build } from './actions/build.ts'
import { systemWorld } from './runner/world/system-world.ts'

await build({ ...systemWorld, packContext })
