import { deletePreviews } from './actions/delete-previews.ts'
import { systemWorld } from './runner/world/system-world.ts'

await deletePreviews(systemWorld)
