import { expect, it } from '@jest/globals'
import type { ApiDependencies } from '../../src/builds/events.ts'
import { readBuildToRetag } from '../../src/builds/retag.ts'
import { findDeployableBuild } from '../../src/deployments/find-build.ts'
import { createModelServer } from '../../testbed/emulator/model/model-server.ts'
import { createVirtualClock } from '../../testbed/emulator/model/virtual-clock.ts'

type Dependencies = Pick<ApiDependencies, 'api' | 'clock'>

const reporter = { report: () => undefined }
const never = new AbortController().signal
const readers: readonly (readonly [string, (by: Dependencies) => Promise<unknown>])[] = [
  ['deployed', (by) => findDeployableBuild('b-1', 'hello', { ...by, reporter }, never)],
  [
    'given another tag',
    (by) => readBuildToRetag('b-1', { imageTag: 'v1', createdBy: 'anyone' }, by, never),
  ],
]

it.each(readers)(
  'fifteen seconds are waited for the image of a build that is %s',
  async (done, read) => {
    const clock = createVirtualClock()
    const timeline = [{ afterMs: 0, status: 'success' }]
    const api = createModelServer({ clock, timeline, imageUrlAfterMs: Infinity })
    api.add({ agentName: 'hello', imageName: 'hello', imageTag: 't-1' })
    const startMs = clock.monotonicMs()
    await expect(read({ api, clock })).rejects.toThrow(
      `Build b-1 cannot be ${done}: its record has no image URL.`,
    )
    expect(clock.monotonicMs() - startMs).toBe(15_000)
  },
)
