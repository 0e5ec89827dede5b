import { readFileSync } from 'node:fs'

/** 0 for an ended process. Unlike `process.resourceUsage()`, excludes the parent's peak. */
export function peakMemoryMib(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
