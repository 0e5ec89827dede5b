import { expect, it } from '@jest/globals'
import { BuildLog } from '../../../src/report/live/build-view.ts'
import { createLog } from '../../../src/runner/log/log.ts'
import { makeBuild } from '../../../world/server/api-values.ts'
import { collector } from '../../support/collector.ts'

it('has the digest of an image once no line of the log is missing', async () => {
  const unchanged = (text: string): string => text
  const buildLog = new BuildLog(createLog(collector(), [], unchanged), unchanged)
  const image = 'reg.example/app:1'
  const digest = `sha256:${'a'.repeat(64)}`
  const pushed = `#1 pushing manifest for ${image}@${digest} 0.1s done`
  for (const line of ['#1 exporting to image', pushed]) await buildLog.report({ type: 'log', line })
  expect(buildLog.read(image).digest).toBeUndefined()
  await buildLog.report({ type: 'complete-log' })
  expect(buildLog.read(image).digest).toBe(digest)
  expect(buildLog.read(undefined).digest).toBeUndefined()
  await buildLog.report({ type: 'submitted', build: makeBuild({ imageUrl: image }) })
  expect(buildLog.read(image).digest).toBeUndefined()
})
