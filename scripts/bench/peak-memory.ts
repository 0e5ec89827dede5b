import { setTimeout } from 'node:timers/promises'
import { peakMemoryMib } from './memory.ts'

/** The peak memory of a process until it has ended. */
export async function peakMemoryUntil(
  ended: Promise<unknown>,
  pid: number | undefined,
): Promise<number> {
  const over = ended.then(
    () => true,
    () => true,
  )
  let mib = 0
  do mib = Math.max(mib, peakMemoryMib(pid))
  while (!(await Promise.race([over, setTimeout(5, false)])))
  return mib
}
