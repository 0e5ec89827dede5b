import { readFileSync } from 'node:fs'

/**
 * The most memory that a process had so far, in MiB; 0 for one that is gone. Not `process.resourceUsage()`: its peak is also that
 * of the process that started this one.
 */
export function peakMemoryMib(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
