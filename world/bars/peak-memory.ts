import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'

/** Unlike `process.resourceUsage()`, excludes the parent's peak. */
export function peakMemoryMib(pid: number | undefined): number {
  return memoryMib(pid, 'VmHWM')
}

/** 0 for an ended process. */
export function memoryMib(pid: number | undefined, field: 'VmHWM' | 'VmRSS'): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** Of a process, until it has ended. */
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
