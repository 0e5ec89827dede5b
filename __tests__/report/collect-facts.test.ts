import { expect, it } from '@jest/globals'
import { openKnownFacts } from '../../src/report/collect-facts.ts'
import { createBuildLog } from '../../src/report/live/build-view.ts'
import { createLog } from '../../src/runner/log/log.ts'
import { readWorkflowContext } from '../../src/runner/workflow-context.ts'
import { systemWorld } from '../../src/runner/world/system-world.ts'
import { makeBuild } from '../../world/server/api-values.ts'
import { collector } from '../support/collector.ts'

it('has the digest of an image once no line of the log is missing', async () => {
  const redact = (text: string): string => text
  const log = createLog(collector(), [], redact)
  const buildLog = createBuildLog(log, redact)
  const { signal } = new AbortController()
  const runner = {
    ...{ world: systemWorld, log, redact, redactEarly: redact, signal, hurry: signal },
    ...{ apiKey: '', secrets: [], stop: () => undefined, writeEnd: () => [] },
  }
  const workflow = await readWorkflowContext()
  const facts = openKnownFacts({ subject: { purpose: 'context' }, workflow, runner, buildLog })
  const imageUrl = 'reg.example/app:1'
  const digest = `sha256:${'a'.repeat(64)}`
  const build = makeBuild({ status: 'success', imageUrl })
  const cancellation = { wanted: false, accepted: false }
  facts.note({
    result: {
      ...{ build, reused: undefined, outcome: { type: 'finished' }, cancellation },
      ...{ queueSeconds: undefined, buildSeconds: undefined },
    },
  })
  const pushed = `#1 pushing manifest for ${imageUrl}@${digest} 0.1s done`
  for (const line of ['#1 exporting to image', pushed]) await buildLog.report({ type: 'log', line })
  expect(facts.digest()).toBeUndefined()
  await buildLog.report({ type: 'complete-log' })
  expect(facts.digest()).toBe(digest)
  await buildLog.report({ type: 'submitted', build })
  expect(facts.digest()).toBeUndefined()
})
