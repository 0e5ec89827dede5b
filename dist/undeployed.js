import { undeployed } from './index.js'
await undeployed()
