import { readFileSync } from 'node:fs'

/** Peak resident memory; 0 once the process has ended. Unlike `process.resourceUsage()` it does not include the parent's peak. */
export function peakMemoryMib(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
