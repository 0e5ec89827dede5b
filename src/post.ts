import { post } from './actions/post.ts'
import { systemHost } from './runner/host/system-host.ts'

await post(systemHost)
