import { deletePreviews } from './actions/delete-previews.ts'
import { systemHost } from './runner/host/system-host.ts'

await deletePreviews(systemHost)
