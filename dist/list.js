import { list } from './index.js'
await list()
