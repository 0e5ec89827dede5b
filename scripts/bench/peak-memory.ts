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
  let [mib, isRunning] = [0, true]
  const end = (): void => {
    isRunning = false
  }
  void ended.then(end, end)
  while (isRunning) {
    mib = Math.max(mib, peakMemoryMib(pid))
    await setTimeout(5)
  }
  return mib
}
