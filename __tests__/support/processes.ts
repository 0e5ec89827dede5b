import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'

export async function untilEnded(pid: number): Promise<void> {
  while (isRunning(pid)) await setTimeout(10)
}

/** A process that has ended may wait seconds for its parent to notice: that is state `Z`. */
function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}
