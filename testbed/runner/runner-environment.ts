import { recordedVariables } from '../gitea/recorded.ts'

const nameOfRun =
  /^GITHUB_(?:ACTOR|BASE_REF|EVENT_NAME|HEAD_REF|JOB|REF\w*|REPOSITORY|RUN_\w+|SHA|WORKFLOW)$/

/** Environment of a push to a branch. Of this process's environment it has only PATH and HOME. */
export function runnerEnvironment(workspace: string, temp: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    CI: 'true',
    GITHUB_ACTION: 'image',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'octocat',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_JOB: 'build',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REPOSITORY: 'octocat/agents',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: '3f9c2d1a5b6c7d8e9f00112233445566778899aa',
    GITHUB_WORKFLOW: 'build',
    GITHUB_WORKSPACE: workspace,
    RUNNER_ARCH: 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'runner',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: temp,
  }
}

/** Inputs as environment variables: upper case, spaces become underscores, dashes stay. */
export function inputEnvironment(inputs: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const variable = (name: string): string => `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [variable(name), value]))
}

/** State that an earlier stage saved, as environment variables; the names stay as they are. */
export function stateEnvironment(state: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]))
}

/** What Gitea sets differently, as recorded, without files and without what identifies a run. */
const giteaEnvironment = Object.fromEntries(
  Object.entries(recordedVariables('push.second')).filter(
    ([name, value]) => !value.startsWith('/runner/') && !nameOfRun.test(name),
  ),
)

/** What act sets differently. */
const actEnvironment = { ACT: 'true', RUNNER_ENVIRONMENT: 'self-hosted' }

/** What each kind of runner sets differently. */
export const otherEnvironments = { github: {}, gitea: giteaEnvironment, act: actEnvironment }
