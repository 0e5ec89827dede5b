import { expect, it } from '@jest/globals'
import type { BuildsApi } from '../../../src/api/builds-api.ts'
import { sendForm } from '../../../src/builds/submit/send-form.ts'
import type { SentForms } from '../../../src/builds/submit/sent-forms.ts'
import { submit } from '../../../src/builds/submit/submit.ts'
import { makeBuild, submission } from '../../../world/server/api-values.ts'
import { createModelServer } from '../../../world/server/model-server.ts'
import { createVirtualClock } from '../../../world/server/virtual-clock.ts'

it('does not send the end of a form whose record stops the run', async () => {
  const stop = new AbortController()
  const reason = new Error('Stopped.')
  let isEndSent = false
  const submitBuild: BuildsApi['submitBuild'] = async (_, options) => {
    // As the client calls it, before the last bytes.
    await options.beforeEnd?.()
    isEndSent = true
    throw new Error('Not reached.')
  }
  const api = { submitBuild } as BuildsApi
  await expect(
    sendForm(
      submission,
      {
        onProgress: () => undefined,
        onWhole: () => {
          stop.abort(reason)
          return Promise.resolve()
        },
      },
      { api, clock: createVirtualClock() },
      stop.signal,
    ),
  ).rejects.toBe(reason)
  expect(isEndSent).toBe(false)
})

it('does not send the end of a form before its record is saved', async () => {
  const clock = createVirtualClock()
  const saved = Promise.withResolvers<undefined>()
  let isEndSent = false
  const submitBuild: BuildsApi['submitBuild'] = async (_, options) => {
    await options.beforeEnd?.()
    isEndSent = true
    return makeBuild({ id: 'b-1' })
  }
  const sending = sendForm(
    submission,
    { onProgress: () => undefined, onWhole: () => saved.promise },
    { api: { submitBuild } as BuildsApi, clock },
    new AbortController().signal,
  )
  await clock.sleep(60_000, new AbortController().signal)
  expect(isEndSent).toBe(false)
  saved.resolve(undefined)
  expect(await sending).toMatchObject({ id: 'b-1' })
})

it('records a form that was cut off as not whole', async () => {
  const stop = new AbortController()
  const clock = createVirtualClock()
  const records: SentForms[] = []
  const api: BuildsApi = {
    ...createModelServer({ clock }),
    submitBuild: async (_, options) => {
      await options.beforeEnd?.()
      throw new Error('Not reached.')
    },
  }
  await expect(
    submit(
      {
        submission,
        agentName: 'hello',
        seen: new Set(),
        onCreated: () => undefined,
        onRecord: (record) => {
          records.push(record)
          if (record.unanswered !== undefined) stop.abort(new Error('Stopped.'))
        },
      },
      { api, clock, random: () => 0.5, reporter: { report: () => undefined } },
      stop.signal,
    ),
  ).rejects.toThrow('Stopped.')
  expect(records.some(({ unanswered }) => unanswered !== undefined)).toBe(true)
  expect(records.at(-1)?.unanswered).toBeUndefined()
})
