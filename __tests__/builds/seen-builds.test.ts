import { describe, expect, it } from '@jest/globals'
import { trackSeenBuilds } from '../../src/builds/seen-builds.ts'
import { submission } from '../../testbed/emulator/model/api-values.ts'
import { createModelServer } from '../../testbed/emulator/model/model-server.ts'
import { createVirtualClock } from '../../testbed/emulator/model/virtual-clock.ts'

const signal = new AbortController().signal

describe('the builds that a run has seen', () => {
  it('are those of each list, record and response to a form', async () => {
    const server = createModelServer({ clock: createVirtualClock() })
    const seen = new Set<string>()
    const api = trackSeenBuilds(server, seen)
    const { id: submitted } = await api.submitBuild(submission, { signal })
    expect([...seen]).toEqual([submitted])
    const { id: read } = server.add({})
    await api.getBuild(read, signal)
    expect([...seen]).toEqual([submitted, read])
    const { id: listed } = server.add({})
    await Array.fromAsync(api.listBuilds({}, signal))
    expect(seen).toEqual(new Set([submitted, read, listed]))
  })
})
