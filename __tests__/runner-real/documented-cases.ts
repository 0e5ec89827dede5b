import { readFileSync } from 'node:fs'
import { expect } from '@jest/globals'
import { parseTranscript } from '../../world/emulator/engines/scripted.ts'
import type { Case } from './case.ts'
import { documentedWorkflow } from './documented-workflows.ts'
import { branch } from './events.ts'
import { endless, isRunning } from './interruptions.ts'
import { repositoryName } from './repository.ts'
import type { Scene } from './scene.ts'

/** A run of a workflow as a page shows it. */
interface Row extends Omit<Scene, 'workflow'> {
  /** What differs between the runs of one workflow. */
  readonly when?: string
  readonly expected: Case['expected']
}

const tagged = (agent: string, tag = 'sha-<HEAD>'): string => `${agent}:${tag}`
const hello = tagged('hello-agent')
const search = tagged('search-agent')
const urlOf = (image: string): string => `registry.emulator.invalid/${image}`
/** The outputs of a step that built an image, with the ID of its build on the server. */
const built = (image: string) => ({
  status: 'success',
  'build-id': `<${image}>`,
  'image-url': urlOf(image),
})

/** Of the files in `agents/hello`. */
const treeTag = '1d331a697d938c83'
const failing = parseTranscript(
  readFileSync(new URL('../fixtures/transcripts/failing-step.txt', import.meta.url), 'utf8'),
  'failed',
)
const identity = { generation: 'g5' } as const
const lost = { agent_name: 'hello-agent', created_at: '2026-01-01T00:00:00Z' }
const ofRepository = { build_status: 'running', source_repo: `github.com/${repositoryName}` }
const bothBuilt = [`${hello} success`, `${search} success`]
const recipe = (heading: string): string => `docs/recipes.md: ${heading}`

/** By page and heading. */
const rows: Readonly<Record<string, readonly Row[]>> = {
  'README.md: Start': [
    {
      event: 'push',
      expected: {
        jobs: ['build: success'],
        outputs: { 'build/build': built(tagged('root-agent')) },
        printed: [`Built ${urlOf(tagged('root-agent'))}`],
        builds: [`${tagged('root-agent')} success`],
        annotations: [],
        summaries: [expect.stringContaining(urlOf(tagged('root-agent')))],
      },
    },
    {
      when: 'on a runner with an old Node',
      event: 'push',
      machine: 'Node 20',
      expected: {
        jobs: ['build: failure'],
        builds: [],
        printed: [],
        annotations: [expect.stringMatching(/^error: Node 24 or newer is required, found 20\./)],
      },
    },
  ],
  'cancel/README.md: Cancel builds': [
    {
      event: 'push',
      script: endless,
      expected: {
        jobs: ['steps: success'],
        outputs: { 'steps/2': { status: 'cancelled' } },
        builds: [`${hello} cancelled`],
        cancels: 1,
      },
    },
  ],
  'cancel/README.md: Builds that nobody follows': [
    {
      event: 'push',
      builds: [
        { ...lost, ...ofRepository },
        { ...lost, ...ofRepository, image_tag: 'other', source_repo: 'github.com/octocat/other' },
      ],
      expected: {
        jobs: ['steps: success'],
        outputs: { 'steps/1': { count: '1' } },
        builds: ['hello-agent:latest cancelled', 'hello-agent:other running'],
      },
    },
  ],
  'discover/README.md: Discover agents': [
    {
      event: 'push',
      expected: {
        jobs: ['steps: success'],
        outputs: {
          'steps/discover': {
            count: '2',
            matrix: JSON.stringify({
              include: ['hello', 'search'].map((name) => ({
                agent: `${name}-agent`,
                manifest: `agents/${name}/manifest.yaml`,
              })),
            }),
          },
        },
      },
    },
  ],
  'list/README.md: List builds': [
    {
      event: 'push',
      builds: [{ agent_name: 'hello-agent' }],
      expected: {
        jobs: ['steps: success'],
        outputs: { 'steps/builds': { count: '1', 'latest-build-id': '<hello-agent:latest>' } },
        printed: [urlOf('hello-agent:latest')],
      },
    },
  ],
  'promote/README.md: Promote an image': [
    {
      event: 'push',
      knobs: identity,
      expected: {
        jobs: ['steps: success', 'test: success'],
        outputs: {
          'test/build': built(hello),
          'steps/release': { ...built('hello-agent:v1.4.0'), 'image-url': urlOf(hello) },
        },
        printed: [urlOf(hello)],
        builds: [`${hello} success`, 'hello-agent:v1.4.0 success'],
      },
    },
  ],
  'undeployed/README.md: List undeployed agents': [
    {
      event: 'push',
      builds: [{ agent_name: 'hello-agent' }],
      expected: { jobs: ['steps: success'], printed: ['["hello-agent"]'] },
    },
  ],
  'wait/README.md: Wait for a build': [
    {
      event: 'push',
      expected: {
        jobs: ['steps: success', 'submit: success'],
        outputs: { 'steps/build': built(hello) },
        printed: [urlOf(hello)],
        builds: [`${hello} success`],
      },
    },
  ],
  'docs/inputs.md: Build arguments': [
    {
      event: 'push',
      expected: {
        jobs: ['steps: success'],
        outputs: { 'steps/1': built(tagged('root-agent')) },
        builds: [`${tagged('root-agent')} success`],
      },
    },
  ],
  'docs/repeatable.md: Build the same content once': [
    {
      event: 'push',
      expected: {
        jobs: ['steps: success'],
        outputs: { 'steps/1': { ...built(tagged('hello-agent', treeTag)), reused: 'false' } },
        builds: [`${tagged('hello-agent', treeTag)} success`],
      },
    },
  ],
  'docs/gitea.md: Build on a branch': [
    {
      event: 'branch',
      builds: [
        {
          ...lost,
          ...ofRepository,
          source_ref: branch,
          source_commit: 'f'.repeat(40),
          source_subpath: 'agents/hello',
        },
      ],
      expected: {
        jobs: ['build (hello): success', 'build (search): success'],
        builds: ['hello-agent:latest cancelled', ...bothBuilt],
      },
    },
  ],
  'docs/gitea.md: Build and deploy on main': (['push', 'workflow_dispatch'] as const).map(
    (event) => ({
      when: `for ${event}`,
      event,
      expected: {
        jobs: ['deploy (hello): success', 'deploy (search): success'],
        printed: expect.arrayContaining([
          `deploys hello-agent as ${urlOf(hello)}`,
          `deploys search-agent as ${urlOf(search)}`,
        ]),
        builds: bothBuilt,
      },
    }),
  ),
  'docs/gitea.md: Deploy an image by hand': [
    {
      event: 'workflow_dispatch',
      builds: [{ agent_name: 'hello-agent' }],
      expected: {
        jobs: ['deploy: success'],
        printed: [`deploys hello-agent as ${urlOf('hello-agent:latest')}`],
      },
    },
  ],
  'docs/gitea.md: Build the changed agents of a pull request, with one required check': [
    {
      event: 'pull_request',
      expected: {
        jobs: [
          'agents: success',
          'build (hello): success',
          'build (search): success',
          'discover: success',
        ],
        builds: bothBuilt,
        comments: [expect.stringMatching(/hello-agent[^]*search-agent/)],
      },
    },
  ],
  [recipe('Check a pull request, with a comment')]: [
    {
      event: 'pull_request',
      expected: {
        jobs: ['build: success'],
        outputs: { 'build/1': built(hello) },
        builds: [`${hello} success`],
        comments: [expect.stringContaining(urlOf(hello))],
        annotations: [],
      },
    },
    {
      when: 'without a token',
      event: 'pull_request',
      token: 'none',
      expected: {
        jobs: ['build: success'],
        builds: [`${hello} success`],
        comments: [],
        annotations: [expect.stringMatching(/^warning: .*this runner provides no token/)],
      },
    },
  ],
  [recipe('Check a pull request from a fork')]: [
    {
      event: 'fork',
      expected: {
        jobs: ['pack: success'],
        outputs: { 'pack/1': { 'context-files': '2' } },
        builds: [],
      },
    },
  ],
  [recipe('Build on each push to main')]: [
    {
      event: 'push',
      expected: {
        jobs: ['build: success'],
        outputs: { 'build/build': built(hello) },
        printed: [`Build <${hello}> ended with the status 'success'.`],
        builds: [`${hello} success`],
      },
    },
    {
      when: 'and the build fails',
      event: 'push',
      script: failing,
      expected: {
        jobs: ['build: failure'],
        outputs: { 'build/build': { status: 'failed', 'build-id': `<${hello}>` } },
        printed: [`Build <${hello}> ended with the status 'failed'.`],
        builds: [`${hello} failed`],
        annotations: [expect.stringMatching(/^error: /)],
      },
    },
  ],
  [recipe('Release by git tag')]: [
    {
      event: 'tag',
      expected: {
        jobs: ['build: success'],
        outputs: { 'build/1': built('hello-agent:v1.4.0') },
        builds: ['hello-agent:v1.4.0 success'],
      },
    },
  ],
  [recipe('Release what was tested')]: [
    {
      event: 'tag',
      knobs: identity,
      earlier: documentedWorkflow('docs/repeatable.md: Build the same content once'),
      expected: {
        jobs: ['promote: success'],
        outputs: {
          'promote/tested': { 'build-id': `<hello-agent:${treeTag}>`, reused: 'true' },
          'promote/2': {
            'build-id': '<hello-agent:v1.4.0>',
            'image-url': urlOf(`hello-agent:${treeTag}`),
          },
        },
        builds: [`hello-agent:${treeTag} success`, 'hello-agent:v1.4.0 success'],
      },
    },
  ],
  [recipe('Build the agents of a monorepo')]: [
    {
      event: 'push',
      expected: {
        jobs: ['build (hello): success', 'build (search): success'],
        outputs: { 'build (hello)/1': built(hello), 'build (search)/1': built(search) },
        builds: [`${hello} success`, `${search} success`],
      },
    },
  ],
  [recipe('Build the changed agents of a monorepo')]: (
    ['pull_request', 'merge_group'] as const
  ).map((event) => ({
    when: `for ${event}`,
    event,
    expected: {
      jobs: [
        'build (hello-agent, agents/hello/manifest.yaml): success',
        'build (search-agent, agents/search/manifest.yaml): success',
        'built: success',
        'discover: success',
      ],
      outputs: { 'discover/discover': { any: 'true', count: '2' } },
      builds: [`${hello} success`, `${search} success`],
    },
  })),
  [recipe('Use the image in another job')]: [
    {
      event: 'push',
      expected: {
        jobs: ['announce: success', 'build: success'],
        outputs: { 'build/build': built(hello) },
        builds: [`${hello} success`],
        summaries: [expect.any(String), `Built \`${urlOf(hello)}\`.\n`],
      },
    },
  ],
  [recipe('Wait for a build in another job')]: [
    {
      event: 'push',
      expected: {
        jobs: ['result: success', 'submit: success'],
        outputs: { 'submit/build': { 'build-id': `<${hello}>` }, 'result/build': built(hello) },
        printed: [`Built ${urlOf(hello)}`],
        builds: [`${hello} success`],
      },
    },
  ],
  [recipe('Deploy the image')]: [
    {
      event: 'push',
      expected: {
        jobs: ['build: success', 'deploy: success'],
        printed: [expect.stringMatching(/^Deployment [\w-]+ ended with the status 'completed'\.$/)],
        builds: [`${hello} success`],
      },
    },
    {
      when: 'and the build fails',
      event: 'push',
      script: failing,
      expected: { jobs: ['build: failure'], printed: [], builds: [`${hello} failed`] },
    },
  ],
  [recipe('Cancel a build that a newer push replaces')]: [
    {
      event: 'push',
      script: endless,
      interruption: { isReached: isRunning, interrupt: (act) => act.signal('SIGINT') },
      expected: { isReached: true, jobs: ['build: failure'], builds: [`${hello} cancelled`] },
    },
  ],
  [recipe('Keep the log of a failed build')]: [
    {
      event: 'push',
      script: failing,
      expected: {
        jobs: ['build: failure'],
        builds: [`${hello} failed`],
        annotations: [expect.stringMatching(/^error: /)],
        artifacts: ['build.json', 'build.log'],
      },
    },
  ],
  [recipe('Tell a chat why a build failed')]: [
    {
      event: 'push',
      expected: {
        jobs: ['build: success'],
        outputs: { 'build/build': { ...built(hello), message: '', failure: 'null' } },
        builds: [`${hello} success`],
      },
    },
    {
      when: 'of the builder',
      event: 'push',
      script: failing,
      expected: { jobs: ['build: failure'], builds: [`${hello} failed`] },
    },
  ],
  [recipe('Attest the image')]: [
    {
      event: 'push',
      expected: {
        jobs: ['build: success'],
        outputs: { 'build/build': { ...built(hello), 'image-digest': '' } },
        builds: [`${hello} success`],
      },
    },
  ],
  [recipe('Report agents that are not deployed')]: [
    {
      event: 'schedule',
      builds: [{ agent_name: 'hello-agent' }],
      expected: {
        jobs: ['report: success'],
        annotations: ['warning: Not deployed - ["hello-agent"]'],
      },
    },
  ],
  [recipe('Clean up and rebuild every night')]: [
    {
      event: 'schedule',
      builds: [{ ...lost, ...ofRepository }],
      expected: {
        jobs: [
          'clean-up: success',
          'rebuild (hello): success',
          'rebuild (search): success',
          'report: success',
        ],
        outputs: { 'clean-up/0': { count: '1' } },
        builds: [
          'hello-agent:latest cancelled',
          'hello-agent:nightly success',
          'search-agent:nightly success',
        ],
      },
    },
  ],
  [recipe('Build on a self-hosted runner behind a proxy')]: [
    {
      event: 'push',
      expected: {
        jobs: ['build: success'],
        outputs: { 'build/1': built(hello) },
        builds: [`${hello} success`],
      },
    },
  ],
}

/** The places of the workflows that have a case. */
export const documentedPlaces: readonly string[] = Object.keys(rows)

export const documentedCases: readonly Case[] = Object.entries(rows).flatMap(([where, runs]) =>
  runs.map(({ when, expected, ...scene }) => ({
    name: [where, when].join(' ').trim(),
    scene: { ...scene, workflow: documentedWorkflow(where) },
    expected,
    isLeftToPost: scene.interruption !== undefined,
  })),
)
