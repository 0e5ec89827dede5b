import type { KubernetesEvent } from '../api/deployments-api.ts'

/** `BackOff: Back-off restarting failed container` */
export function formatEvent({ reason, message }: KubernetesEvent): string {
  return [reason, message].filter((text) => text !== '').join(': ')
}

/** The warning that says why a deployment fails: the one with the latest time. */
export function lastWarning(events: readonly KubernetesEvent[]): KubernetesEvent | undefined {
  const timeOf = ({ timestamp = '' }: KubernetesEvent): number => Date.parse(timestamp) || 0
  return events
    .filter(({ isWarning }) => isWarning)
    .reduce<KubernetesEvent | undefined>(
      (last, one) => (last !== undefined && timeOf(last) > timeOf(one) ? last : one),
      undefined,
    )
}

/** What to look at, by the reasons that Kubernetes gives. The first that fits counts. */
const hints: readonly (readonly [pattern: RegExp, hint: string])[] = [
  [
    /pull|image/i,
    'Check that the cluster can pull the image: its reference, and the pull secrets in the manifest.',
  ],
  [
    /backoff|back-off|oom|evicted|killing/i,
    'Check the last lines of the log: the container starts and ends again. Check its memory, its variables and the secrets that it needs.',
  ],
  [
    /schedul|preempt/i,
    'Check the resources that the manifest asks for: no node of the cluster has room for them.',
  ],
  [
    /mount|volume|configerror|secret|configmap/i,
    'Check that the secrets and volumes that the manifest refers to exist in the namespace.',
  ],
  [/unhealthy|probe/i, 'Check that the agent listens on the port that the manifest says.'],
  [/quota|forbidden|denied/i, 'Check the quota and the policies of the namespace.'],
]

const unexplained =
  'Check the events and the last lines of the log, then the release in the cluster.'

export function hintForEvent(event: KubernetesEvent | undefined): string {
  if (event === undefined) return unexplained
  const text = formatEvent(event)
  return hints.find(([pattern]) => pattern.test(text))?.[1] ?? unexplained
}
