import { cancel } from './index.js'
await cancel()
