import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'

/** 0 for an ended process. Unlike `process.resourceUsage()`, excludes the parent's peak. */
export function peakMemoryMib(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** Waits for the end of a process. */
export async function peakMemoryUntilExit(child: ChildProcess): Promise<number> {
  const exited = once(child, 'exit')
  let mib = 0
  while (child.exitCode === null && child.signalCode === null) {
    mib = Math.max(mib, peakMemoryMib(child.pid))
    await setTimeout(5)
  }
  await exited
  return mib
}
