import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { commandsOf } from '../support/checked-action.ts'
import { gitIn } from '../../world/runner/git.ts'
import { makeWorkspace } from '../../world/runner/workspace.ts'
import { prepareRootAction } from './root-action.ts'

it.each([
  ['pull_request_target', "a fork's head", 'HEAD', 1],
  ['pull_request_target', 'the base branch', 'HEAD~', 0],
  ['pull_request_target', 'no repository', undefined, 1],
  ['issue_comment', "a fork's head", 'HEAD', 1],
  ['push', "a fork's head", 'HEAD', 0],
])(
  'warns once, and builds, where %s has checked out %s',
  async (event, _, checkedOut, warnings) => {
    await using action = await prepareRootAction()
    action.initGit()
    const git = gitIn(action.workspace)
    git('add', '.')
    git('commit', '-q', '-m', 'base')
    git('commit', '-q', '--allow-empty', '-m', 'of the fork')
    const head = { sha: git('rev-parse', 'HEAD'), ref: 'x', repo: { full_name: 'mallory/agents' } }
    const base = git('rev-parse', 'HEAD~')
    if (checkedOut === undefined) await rm(join(action.workspace, '.git'), { recursive: true })
    else git('checkout', '-q', '--detach', checkedOut)
    await using events = await makeWorkspace({
      'event.json': JSON.stringify(
        event === 'issue_comment'
          ? { issue: { number: 7, pull_request: {} } }
          : { pull_request: { number: 7, head } },
      ),
    })
    const result = await action.run(
      {},
      {
        GITHUB_EVENT_NAME: event,
        GITHUB_SHA: base,
        GITHUB_EVENT_PATH: join(events.path, 'event.json'),
      },
    )
    expect(result.exitCode).toBe(0)
    const found = commandsOf(result, 'warning').filter((message) =>
      message.startsWith('This run builds code '),
    )
    expect(found).toHaveLength(warnings)
  },
)

it("warns where the Dockerfile comes from a fork's checkout in the workspace", async () => {
  await using action = await prepareRootAction()
  action.initGit()
  const git = gitIn(action.workspace)
  await writeFile(join(action.workspace, '.gitignore'), 'pull\n')
  git('add', '.')
  git('commit', '-q', '-m', 'base')
  const pull = join(action.workspace, 'pull')
  await mkdir(pull)
  await writeFile(join(pull, 'Dockerfile'), 'FROM scratch\n')
  const fork = gitIn(pull)
  fork('init', '-q', '-b', 'main')
  fork('add', '.')
  fork('commit', '-q', '-m', 'of the fork')
  const head = { sha: fork('rev-parse', 'HEAD'), ref: 'x', repo: { full_name: 'mallory/agents' } }
  await using events = await makeWorkspace({
    'event.json': JSON.stringify({ pull_request: { number: 7, head } }),
  })
  const env = {
    GITHUB_EVENT_NAME: 'pull_request_target',
    GITHUB_SHA: git('rev-parse', 'HEAD'),
    GITHUB_EVENT_PATH: join(events.path, 'event.json'),
  }
  const warningsOf = async (file: string) =>
    commandsOf(await action.run({ file }, env), 'warning').filter((message) =>
      message.startsWith("This run builds code of the fork 'mallory/agents'"),
    )
  expect(await warningsOf('Dockerfile')).toEqual([])
  expect(await warningsOf('pull/Dockerfile')).toHaveLength(1)
})
