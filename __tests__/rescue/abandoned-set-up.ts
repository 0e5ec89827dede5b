import type { Build } from '../../src/api/model.ts'
import type { SentForms } from '../../src/builds/submit/sent-forms.ts'
import { cancelLeftOver } from '../../src/rescue/cancel-abandoned.ts'
import { timeLimit } from '../../src/util/time-limit.ts'
import { submission } from '../../world/server/api-values.ts'
import { createModelServer, type ModelServerOptions } from '../../world/server/model-server.ts'
import { createVirtualClock } from '../../world/server/virtual-clock.ts'

export const limitMs = 60_000
const { imageName, imageTag } = submission
export const { workingTreeHash } = submission
const like = { agentName: 'hello', agentId: 'agent-hello', imageName, imageTag, workingTreeHash }

export function setUp(options: Omit<ModelServerOptions, 'clock'> = {}) {
  const clock = createVirtualClock()
  const server = createModelServer({
    timeline: [{ afterMs: 0, status: 'running' }],
    ...options,
    clock,
  })
  const startMs = clock.wallMs()
  const add = (fields: Partial<Build> = {}, afterMs = 0): string =>
    server.add({ ...like, createdAt: new Date(startMs + afterMs).toISOString(), ...fields }).id
  const sent = (changes: Partial<SentForms> = {}): SentForms => ({
    form: { ...like },
    seenBefore: [],
    listBefore: { serverMs: startMs, sinceMs: startMs - 5_001 },
    unanswered: { firstMs: startMs, lastMs: startMs },
    ...changes,
  })
  const run = async (left: { buildId: string; sent?: SentForms } | SentForms, adopted?: string) => {
    using limit = timeLimit(limitMs, clock)
    const cleanUp = await cancelLeftOver(
      'buildId' in left
        ? { type: 'build', ...left }
        : { type: 'submit', sent: left, buildId: adopted },
      { api: server, clock, random: () => 0.5, untilMs: clock.monotonicMs() + limitMs },
      limit.signal,
    )
    return { ...cleanUp, seconds: (clock.wallMs() - startMs) / 1_000 }
  }
  return { clock, server, startMs, add, sent, run }
}
