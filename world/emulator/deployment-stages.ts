import type { DeploymentEvent, DeploymentProgress } from '../server/deployments.ts'

/** What a deployment has reached when its record is read; events and lines are new ones. */
export interface DeploymentStage {
  readonly status: string
  readonly events?: readonly DeploymentEvent[]
  readonly lines?: readonly string[]
}

const scheduled = { type: 'Normal', reason: 'Scheduled', message: 'Assigned the pod to a node' }
const pulled = { type: 'Normal', reason: 'Pulled', message: 'Pulled the image' }
const backOff = {
  type: 'Warning',
  reason: 'BackOff',
  message: 'Back-off restarting failed container',
}

const running: readonly DeploymentStage[] = [
  { status: 'pending' },
  { status: 'running', events: [scheduled], lines: ['Installing the release'] },
]

const namedStages = {
  completed: [...running, { status: 'completed', events: [pulled], lines: ['Installed'] }],
  failed: [...running, { status: 'failed', events: [pulled, backOff], lines: ['Timed out'] }],
  stuck: running,
} as const satisfies Record<string, readonly DeploymentStage[]>

/** The progress of a deployment whose record was read so many times; the last stage stays. */
export function progressAfter(
  reads: number,
  plan: keyof typeof namedStages | readonly DeploymentStage[],
): DeploymentProgress {
  const stages = typeof plan === 'string' ? namedStages[plan] : plan
  const reached = stages.slice(0, Math.max(1, reads))
  return {
    status: reached.at(-1)?.status ?? 'pending',
    events: reached.flatMap(({ events = [] }) => events),
    lines: reached.flatMap(({ lines = [] }) => lines),
  }
}
