/**
 * A program with this in `NODE_OPTIONS` does not wait: its clock jumps to the end of the next sleep
 * whenever there is nothing else to do. A request without a response for three seconds hangs.
 */
export const jumpingClock = `--import data:text/javascript,${encodeURIComponent(`
import { subscribe } from 'node:diagnostics_channel'
import { syncBuiltinESMExports } from 'node:module'
import timers from 'node:timers/promises'

const read = process.hrtime.bigint
let ahead = 0n
process.hrtime.bigint = () => read() + ahead

const requests = new Map()
subscribe('undici:request:create', ({ request }) => requests.set(request, read()))
for (const end of ['trailers', 'error'])
  subscribe('undici:request:' + end, ({ request }) => requests.delete(request))

const work = /^(?:FSReq|TCPConnectWrap|GetAddrInfoReqWrap|WriteWrap)/
const isBusy = () =>
  [...requests.values()].some((since) => read() - since < 3_000_000_000n) ||
  process.getActiveResourcesInfo().some((name) => work.test(name))

const sleepers = new Set()
let isLooking = false
const look = (idleTurns) => {
  isLooking = sleepers.size > 0
  if (!isLooking) return
  if (isBusy()) return void setTimeout(look, 5, 0)
  if (idleTurns < 3) return void setImmediate(look, idleTurns + 1)
  const [next] = [...sleepers].sort((a, b) => (a.due < b.due ? -1 : 1))
  const now = process.hrtime.bigint()
  if (next.due > now) ahead += next.due - now
  sleepers.delete(next)
  next.wake()
  setImmediate(look, 0)
}

timers.setTimeout = async (ms, _, { signal } = {}) => {
  signal?.throwIfAborted()
  const { promise, resolve, reject } = Promise.withResolvers()
  const sleeper = { due: process.hrtime.bigint() + BigInt(Math.ceil(ms * 1e6)), wake: resolve }
  const stop = () => {
    sleepers.delete(sleeper)
    reject(signal.reason)
  }
  signal?.addEventListener('abort', stop, { once: true })
  sleepers.add(sleeper)
  if (!isLooking) {
    isLooking = true
    setImmediate(look, 0)
  }
  await promise
  signal?.removeEventListener('abort', stop)
}
syncBuiltinESMExports()
`)}`
