import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import { installPackages } from './install-packages.ts'

const run = promisify(execFile)
const places = ['/bin/busybox', '/usr/bin/busybox', '/bin/busybox.static']

/** The path of a static busybox, the only program inside the example images; installs it where that is possible. */
export async function ensureBusybox(): Promise<string> {
  const found = await findStatic()
  if (found !== undefined) return found
  await installPackages(['busybox-static'])
  const installed = await findStatic()
  if (installed !== undefined) return installed
  throw new Error(
    `No static busybox was found at ${places.join(', ')}. ` +
      "Install it, on Debian and Ubuntu with 'apt-get install busybox-static', and run the command again.",
  )
}

async function findStatic(): Promise<string | undefined> {
  for (const path of places) {
    if (existsSync(path) && (await isStatic(path))) return path
  }
  return undefined
}

/** A dynamic busybox needs a loader that an image FROM scratch does not have; `ldd` fails on a static one. */
async function isStatic(path: string): Promise<boolean> {
  return await run('ldd', [path]).then(
    () => false,
    () => true,
  )
}
