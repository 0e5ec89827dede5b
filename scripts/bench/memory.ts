import { readFileSync } from 'node:fs'

/** Unlike `process.resourceUsage()`, excludes the parent's peak. */
export function peakMemoryMib(pid: number | undefined): number {
  return memoryMib(pid, 'VmHWM')
}

/** Returns 0 for an ended process. */
export function memoryMib(pid: number | undefined, field: 'VmHWM' | 'VmRSS'): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
