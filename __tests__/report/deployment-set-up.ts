import type { DeployInputs } from '../../src/inputs/deploy-inputs.ts'
import type { EntryContext } from '../../src/runner/entrypoint.ts'
import { systemHost } from '../../src/runner/host/system-host.ts'
import { createLog } from '../../src/runner/log/log.ts'
import { collector } from '../support/collector.ts'

const file = {
  displayName: 'manifest.yaml',
  text: '',
  top: { kind: 'map', line: 1, get: () => undefined, linesOf: () => [] },
} as const
export const inputs = {
  connection: { baseUrl: new URL('https://api.test'), apiKey: 'k', accountId: 'a' },
  buildId: 'b-1',
  manifest: { ...file, agentName: 'hello', agentLine: 1, acpType: undefined },
  environments: file,
  preview: undefined,
  wait: true,
  timeoutMs: 900_000,
  onTimeout: 'leave',
  agentex: undefined,
  logs: 'none',
  annotations: true,
  summary: false,
  dryRun: false,
  warning: undefined,
  otherBranch: undefined,
} as const satisfies DeployInputs

const { signal } = new AbortController()
const redact = (text: string): string => text
export const runner = {
  host: systemHost,
  log: createLog(collector(), [], redact),
  redact,
  redactEarly: redact,
  signal,
  hurry: signal,
  stop: () => undefined,
  apiKey: 'k',
  secrets: [],
  writeEnd: () => [],
  onLastWords: () => undefined,
} satisfies EntryContext
