import { kill } from 'node:process'
import { setTimeout } from 'node:timers/promises'

export async function untilEnded(pid: number): Promise<void> {
  while (isRunning(pid)) await setTimeout(10)
}

function isRunning(pid: number): boolean {
  try {
    kill(pid, 0)
    return true
  } catch {
    return false
  }
}
