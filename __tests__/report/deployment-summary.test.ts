import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { Deployment } from '../../src/api/deployments-api.ts'
import { DeploymentReport } from '../../src/report/deployment/report-deployment.ts'
import { systemHost } from '../../src/runner/host/system-host.ts'
import { NotDeployableError } from '../../src/util/errors.ts'
import { makeBuild } from '../../testbed/emulator/model/api-values.ts'
import { ownEnvironment } from '../support/environment.ts'
import type { Matcher } from '../support/expect.ts'
import { inputs, runner } from './deployment-set-up.ts'

describe('the summary of a deployment', () => {
  const temp = ownEnvironment({ outputs: '' })

  const created: Deployment = {
    id: 'd-1',
    status: 'pending',
    buildId: 'b-1',
    namespace: 'agents',
    previewLabel: undefined,
    helmReleaseName: undefined,
    createdAt: undefined,
    expiresAt: undefined,
    events: [],
    record: {},
  }
  const installed = { ...created, status: 'completed', helmReleaseName: 'hello-1' }
  const preview = { previewLabel: 'pr-7-3f9a1c', expiresAt: '2026-12-07T10:00:15.123Z' }
  const pulled = { isWarning: false, reason: 'Pulled', message: 'Pulled it', timestamp: undefined }
  const backOff = {
    isWarning: true,
    reason: 'BackOff',
    message: 'Restarting',
    timestamp: undefined,
  }
  const image = '```text\nregistry.test/hello:t-1\n```'
  const shownImage = 'image `registry.test/hello:t-1`'
  const pods = "Installed. Whether the agent answers is not known without 'agentex-url'."
  const log = [
    '<details open><summary>Last 2 lines of the log</summary>',
    '```text\nline one\nline two\n```',
    '</details>',
  ]
  const events = [
    '<details><summary>2 events</summary>',
    '```text\nPulled: Pulled it\nBackOff: Restarting\n```',
    '</details>',
  ]
  const command = (method: string): string =>
    `\`\`\`text\ncurl -X ${method} -H "x-api-key: $SGP_API_KEY" -H "x-selected-account-id: $SGP_ACCOUNT_ID" 'https://api.test/v5/agentex/deployments/d-1'\n\`\`\``
  const timedOut = { type: 'timed-out', limit: 'build', minutes: 15 } as const
  const ofBuild = 'deployment `d-1` · build `b-1`'

  interface Scene {
    readonly last?: Deployment
    readonly lines?: readonly string[]
    readonly isPreview?: boolean
    readonly isAborted?: boolean
    readonly wait?: boolean
    readonly notes?: Parameters<DeploymentReport['note']>[0]
  }

  /** The blocks of the summary, where the deployment is `last` 4 min 12 s after its creation. */
  async function blocksOf({
    last,
    lines = [],
    isPreview,
    isAborted,
    wait = true,
    notes = {},
  }: Scene) {
    const path = join(temp.path, 'summary.md')
    process.env['GITHUB_STEP_SUMMARY'] = path
    process.env['GITHUB_OUTPUT'] = join(temp.path, 'outputs')
    let nowMs = 0
    const clock = { ...systemHost.clock, monotonicMs: () => nowMs }
    const stop = isAborted === true ? AbortSignal.abort() : runner.signal
    const report = new DeploymentReport(
      {
        ...inputs,
        summary: true,
        preview: isPreview === true ? { label: 'pr-7-3f9a1c', expiresInMs: 1 } : undefined,
      },
      { ...runner, signal: stop, host: { ...systemHost, clock } },
    )
    for (const message of lines)
      await report.view.report({
        type: 'line',
        line: { id: undefined, level: undefined, timestamp: undefined, message },
      })
    if (last) {
      report.note({ build: makeBuild({ id: 'b-1', imageUrl: 'registry.test/hello:t-1' }) })
      report.note({
        deployment: { ...created, previewLabel: last.previewLabel, expiresAt: last.expiresAt },
      })
      nowMs = 252_300
      if (wait) report.note({ deployment: last, followed: { type: 'finished' } })
      // The rest of its log is read.
      nowMs = 300_000
    }
    report.note(notes)
    await report.end(() => undefined)
    return (await readFile(path, 'utf8')).trim().split('\n\n')
  }

  it.each<readonly [string, Scene, readonly (string | Matcher)[]]>([
    [
      'installed',
      { last: installed, lines: ['line one'] },
      [
        '### ✅ `hello` installed in 4 min 12 s',
        image,
        pods,
        `Release \`hello-1\` in namespace \`agents\` · ${ofBuild}`,
      ],
    ],
    [
      'healthy',
      { last: { ...installed, status: 'healthy' } },
      [
        '### ✅ `hello` installed in 4 min 12 s',
        image,
        "The agent is healthy (status 'healthy').",
        `Release \`hello-1\` in namespace \`agents\` · ${ofBuild}`,
      ],
    ],
    [
      'a preview',
      { last: { ...installed, ...preview }, isPreview: true },
      [
        '### ✅ `hello` installed in 4 min 12 s',
        image,
        pods,
        `Release \`hello-1\` in namespace \`agents\` · preview \`pr-7-3f9a1c\` until \`2026-12-07T10:00:15.123Z\` · ${ofBuild}`,
      ],
    ],
    [
      'a preview that is not waited for',
      { last: { ...created, ...preview }, isPreview: true, wait: false },
      [
        '### 🚀 `hello`: deployment created',
        image,
        'Follow it:',
        command('GET'),
        `Namespace \`agents\` · preview \`pr-7-3f9a1c\` until \`2026-12-07T10:00:15.123Z\` · ${ofBuild}`,
      ],
    ],
    [
      'failed',
      {
        last: { ...installed, status: 'failed', events: [pulled, backOff] },
        lines: ['line one', 'line two'],
      },
      [
        '### ❌ `hello`: BackOff: Restarting',
        expect.stringMatching(/^💡 Check the last lines of the log: the container starts and ends/),
        ...log,
        ...events,
        `Status \`failed\` after 4 min 12 s · release \`hello-1\` in namespace \`agents\` · ${ofBuild} · ${shownImage}`,
      ],
    ],
    [
      'failed, with a warning as its only event, which the headline has no room for',
      {
        last: {
          ...created,
          ...preview,
          status: 'Failed',
          events: [{ ...backOff, message: 'word '.repeat(40).trim() }],
        },
        isPreview: true,
      },
      [
        expect.stringMatching(/^### ❌ `hello`: BackOff: (?:word ?)+…$/),
        `BackOff: ${'word '.repeat(40).trim()}`,
        expect.stringMatching(/^💡/),
        'The preview was left as it is, and ends at 2026-12-07T10:00:15.123Z. Delete it:',
        command('DELETE'),
        `Status \`Failed\` after 4 min 12 s · namespace \`agents\` · preview \`pr-7-3f9a1c\` · ${ofBuild} · ${shownImage}`,
      ],
    ],
    [
      'failed without a word',
      { last: { ...created, status: 'failed' } },
      [
        '### ❌ `hello`: the deployment failed',
        '💡 Check the events and the last lines of the log, then the release in the cluster.',
        `Status \`failed\` after 4 min 12 s · namespace \`agents\` · ${ofBuild} · ${shownImage}`,
      ],
    ],
    [
      'cancelled',
      { last: { ...created, status: 'cancelled' } },
      [
        '### 🚫 `hello`: the deployment was cancelled on the server',
        '💡 Run the job again if that was not intended.',
        `Status \`cancelled\` after 4 min 12 s · namespace \`agents\` · ${ofBuild} · ${shownImage}`,
      ],
    ],
    [
      'superseded',
      { last: { ...created, status: 'superseded' } },
      [
        '### 🚫 `hello`: a later deployment took the place of this one',
        expect.stringMatching(/^💡 Let no two jobs deploy one agent at the same time/),
        `Status \`superseded\` after 4 min 12 s · namespace \`agents\` · ${ofBuild} · ${shownImage}`,
      ],
    ],
    [
      'timed out',
      {
        last: { ...created, status: 'running', events: [pulled, backOff] },
        lines: ['line one', 'line two'],
        notes: { followed: timedOut },
      },
      [
        "### ⏱️ `hello`: not installed after 15 min, the limit in 'timeout-minutes'",
        'Last warning: BackOff: Restarting',
        expect.stringMatching(/^💡/),
        ...log,
        ...events,
        'The deployment was left as it is. Follow it:',
        command('GET'),
        `Status \`running\` after 4 min 12 s · namespace \`agents\` · ${ofBuild} · ${shownImage}`,
      ],
    ],
    [
      'timed out, and deleted',
      {
        last: { ...created, ...preview, status: 'running' },
        isPreview: true,
        notes: { followed: timedOut, removal: 'done' },
      },
      [
        "### ⏱️ `hello`: not installed after 15 min, the limit in 'timeout-minutes'",
        'The preview was deleted.',
        "💡 Raise 'timeout-minutes' if the deployment needs longer.",
        expect.stringMatching(/^Status `running` after 4 min 12 s · namespace/),
      ],
    ],
    [
      'a run that was stopped',
      { last: { ...created, status: 'running' }, isAborted: true },
      [
        '### 🚫 `hello`: stopped, and the deployment continues',
        '💡 Run the job again to deploy again.',
        'The deployment was left as it is. Follow it:',
        command('GET'),
        `Status \`running\` after 4 min 12 s · namespace \`agents\` · ${ofBuild} · ${shownImage}`,
      ],
    ],
    [
      'a run that was stopped, with its preview',
      {
        last: { ...created, ...preview, status: 'running' },
        isPreview: true,
        isAborted: true,
        notes: { removal: 'done' },
      },
      [
        '### 🚫 `hello`: stopped, and the preview was deleted',
        '💡 Run the job again to deploy again.',
        expect.stringMatching(/^Status `running` after 4 min 12 s/),
      ],
    ],
    [
      'not deployed',
      {
        notes: { error: new NotDeployableError('Build b-1 failed.', { hint: 'Deploy another.' }) },
      },
      ['### ❌ `hello`: not deployed: Build b-1 failed.', '💡 Deploy another.'],
    ],
    [
      'in doubt',
      { last: installed, notes: { laterPush: makeBuild({ id: 'b-2', status: 'running' }) } },
      [
        '### ⚠️ `hello`: deployed, but perhaps with the image of another build',
        expect.stringMatching(/^While build b-1 was deployed, build b-2 /),
        pods,
        expect.stringMatching(/^💡 Check the image that runs\./),
        `Status \`completed\` after 4 min 12 s · release \`hello-1\` in namespace \`agents\` · ${ofBuild} · ${shownImage}`,
      ],
    ],
  ])('says each thing once: %s', async (_, scene, blocks) => {
    expect(await blocksOf(scene)).toEqual(blocks)
  })
})
