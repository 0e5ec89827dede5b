import { join } from 'node:path'
import type { Script } from '../../testbed/emulator/engines/scripted.ts'
import { makeWorkspace, type Workspace } from '../../testbed/runner/workspace.ts'
import { apiKey } from '../support/checked-action.ts'
import { prepareRootAction, type RootAction } from './root-action.ts'

export const lines = [
  '#1 [internal] load build definition from Dockerfile',
  '#1 DONE 0.0s',
  '',
  '#2 [1/1] RUN make',
  `#2 0.1 cc ${apiKey}`,
  '#2 0.2 ::error::forged',
]
export const failure = [
  '#2 ERROR: process "/bin/sh -c make" did not complete successfully: exit code: 2',
  'ERROR: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 2',
]
export const masked = (all: readonly string[]): string =>
  `${all.join('\n').replaceAll(apiKey, '***')}\n`

/** The root action, on the pull request number 7, and an emulator that plays what it is to show. */
export interface Fixture extends RootAction {
  readonly temp: Workspace
  readonly scriptOf: (end: 'success' | 'failed') => Script
  readonly play: (end: 'success' | 'failed') => void
  /** Environment of a run for the pull request. */
  readonly pullRequest: (apiUrl: string) => Record<string, string>
}

export async function openFixture(): Promise<Fixture> {
  const payload = { pull_request: { number: 7, head: { sha: 'f'.repeat(40), ref: 'feature' } } }
  const action = await prepareRootAction()
  const temp = await makeWorkspace({ 'event.json': JSON.stringify(payload) })
  const scriptOf: Fixture['scriptOf'] = (end) => {
    const all = end === 'failed' ? [...lines, ...failure] : lines
    return [{ status: 'running' }, ...all.map((line) => ({ line })), { end }]
  }
  return {
    ...action,
    temp,
    scriptOf,
    play: (end) => action.engine.play(scriptOf(end)),
    options: (inputs, env) => ({
      ...action.options({ 'image-tag': 'v1', ...inputs }, { RUNNER_TEMP: temp.path, ...env }),
      skipPost: true,
    }),
    pullRequest: (apiUrl) => ({
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: join(temp.path, 'event.json'),
      GITHUB_API_URL: apiUrl,
    }),
    async [Symbol.asyncDispose]() {
      await action[Symbol.asyncDispose]()
      await temp[Symbol.asyncDispose]()
    },
  }
}
