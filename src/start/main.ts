import { packContext } from '../build-context/pack-context.ts'
import { main } from '../main.ts'
import { systemWorld } from '../runner/world/system-world.ts'

await main({ ...systemWorld, packContext })
