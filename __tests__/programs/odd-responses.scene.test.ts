import { expect, it } from '@jest/globals'
import type { FaultEffect } from '../../world/emulator/faults.ts'
import { prepareRootAction } from './root-action.ts'

it.concurrent("does not take another build's record for its own", async () => {
  const body = JSON.stringify({ id: 'b-of-others', build_status: 'success', image_url: 'r/x:1' })
  await using scene = await prepareRootAction()
  const headers = { 'content-type': 'application/json' }
  scene.turn({ faults: [{ type: 'answer', status: 200, headers, body, on: 'get' }] })
  const { exitCode, outputs, stdout } = await scene.run()
  expect([exitCode, outputs['status']]).toEqual([0, 'success'])
  expect(`${stdout}${JSON.stringify(outputs)}`).not.toContain('b-of-others')
})

const loginPage: FaultEffect = {
  type: 'answer',
  status: 302,
  headers: { 'content-type': 'text/html', location: 'https://login.example/' },
}
const refusal: FaultEffect = { type: 'answer', status: 401 }

it.concurrent.each([
  ['a redirect', loginPage, /base-url/],
  ["the API's own 401", refusal, /'api-key'/],
])('%s ends a run at once as a first response', async (_, effect, hint) => {
  await using scene = await prepareRootAction()
  scene.turn({ faults: [{ ...effect, on: 'list' }] })
  const result = await scene.run()
  expect(result.exitCode).toBe(1)
  expect(result.stdout).toMatch(hint)
  expect([scene.count('list'), scene.count('submit')]).toEqual([1, 0])
})
