import { pack } from './packing.ts'

const [contextDir = '', archivePath = ''] = process.argv.slice(2)
const place = { contextDir, archivePath, [Symbol.asyncDispose]: () => Promise.resolve() }
const message = await pack(place).then(
  () => 'Packed.',
  (error: unknown) => (error instanceof Error ? error.message : String(error)),
)
process.stdout.write(message)
