import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const usualPaths = ['/bin/busybox', '/usr/bin/busybox', '/bin/busybox.static']

/** The path of a static busybox, all that the example images contain. */
export async function findBusybox(): Promise<string | undefined> {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((path) => join(path, 'busybox'))
  for (const path of [...onPath, ...usualPaths]) {
    if (existsSync(path) && (await isStatic(path))) return path
  }
  return undefined
}

/** A dynamic busybox lacks its loader in images FROM scratch; `ldd` fails for a static one. */
async function isStatic(path: string): Promise<boolean> {
  return await run('ldd', [path]).then(
    () => false,
    () => true,
  )
}
