import { expect } from '@jest/globals'
import {
  built,
  hello,
  identity,
  installed,
  lost,
  ofRepository,
  on,
  type Row,
  search,
  tagged,
  treeTag,
  urlOf,
} from './documented-row.ts'
import { documentedWorkflow } from './documented-workflows.ts'
import { endless } from './interruptions.ts'
import { recipeRows } from './recipe-rows.ts'
import type { Case } from './scenario.ts'

const bothBuilt = [`${hello} success`, `${search} success`]

const started = (agent: string): Row['expected'] => ({
  jobs: ['build: success'],
  outputs: { 'build/build': built(tagged(agent)) },
  printed: [`Built ${urlOf(tagged(agent))}`],
  builds: [`${tagged(agent)} success`],
  annotations: [],
  summaries: [expect.stringContaining(urlOf(tagged(agent)))],
})

/** The keys are page and heading. */
const rows: Readonly<Record<string, Row | readonly Row[]>> = {
  'README.md: Start': [
    { layout: 'at the top', ...on('push', started('hello-agent')) },
    {
      when: 'with the manifest in a directory',
      // The sentence below it says this.
      workflow: documentedWorkflow('README.md: Start').replace(
        'manifest: manifest.yaml',
        'manifest: my_agent/manifest.yaml',
      ),
      ...on('push', started('my-agent')),
    },
    {
      when: 'on a runner with an old Node',
      machine: 'Node 20',
      ...on('push', {
        jobs: ['build: failure'],
        builds: [],
        printed: [],
        annotations: [expect.stringMatching(/^error: Node 24 or newer is required, found 20\./)],
      }),
    },
  ],
  'cancel/README.md: Cancel builds': {
    script: endless,
    ...on('push', {
      jobs: ['steps: success'],
      outputs: { 'steps/2': { status: 'cancelled' } },
      builds: [`${hello} cancelled`],
      cancels: 1,
    }),
  },
  'cancel/README.md: Builds that nobody follows': {
    builds: [
      { ...lost, ...ofRepository },
      { ...lost, ...ofRepository, image_tag: 'other', source_repo: 'github.com/octocat/other' },
    ],
    ...on('push', {
      jobs: ['steps: success'],
      outputs: { 'steps/1': { count: '1' } },
      builds: ['hello-agent:latest cancelled', 'hello-agent:other running'],
    }),
  },
  'delete-previews/README.md: Delete previews': on('push', {
    jobs: ['steps: success'],
    outputs: { 'steps/1': { count: '0' } },
  }),
  'deploy/README.md: Deploy a build': on('push', {
    jobs: ['build: success', 'steps: success'],
    outputs: { 'steps/deploy': installed },
    printed: [expect.stringMatching(/^hello-agent in /)],
    builds: [`${hello} success`],
  }),
  'discover/README.md: Discover agents': on('push', {
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
  }),
  'list/README.md: List builds': {
    builds: [{ agent_name: 'hello-agent' }],
    ...on('push', {
      jobs: ['steps: success'],
      outputs: { 'steps/builds': { count: '1', 'latest-build-id': '<hello-agent:latest>' } },
      printed: [urlOf('hello-agent:latest')],
    }),
  },
  'retag/README.md: Give an image another tag': {
    knobs: identity,
    ...on('push', {
      jobs: ['steps: success', 'test: success'],
      outputs: {
        'test/build': built(hello),
        'steps/release': { ...built('hello-agent:v1.4.0'), 'image-url': urlOf(hello) },
      },
      printed: [urlOf(hello)],
      builds: [`${hello} success`, 'hello-agent:v1.4.0 success'],
    }),
  },
  'undeployed/README.md: List undeployed agents': {
    builds: [{ agent_name: 'hello-agent' }],
    ...on('push', { jobs: ['steps: success'], printed: ['["hello-agent"]'] }),
  },
  'wait/README.md: Wait for a build': on('push', {
    jobs: ['steps: success', 'submit: success'],
    outputs: { 'steps/build': built(hello) },
    printed: [urlOf(hello)],
    builds: [`${hello} success`],
  }),
  'docs/inputs.md: Build arguments': on('push', {
    jobs: ['steps: success'],
    outputs: { 'steps/1': built(tagged('root-agent')) },
    builds: [`${tagged('root-agent')} success`],
  }),
  'docs/repeatable.md: Build the same content once': on('push', {
    jobs: ['steps: success'],
    outputs: { 'steps/1': { ...built(tagged('hello-agent', treeTag)), reused: 'false' } },
    builds: [`${tagged('hello-agent', treeTag)} success`],
  }),
  'docs/gitea.md: Build on a branch': on('branch', {
    jobs: ['build (hello): success', 'build (search): success'],
    builds: bothBuilt,
  }),
  'docs/gitea.md: Build and deploy on main': (['push', 'workflow_dispatch'] as const).map(
    (event) => ({
      when: `for ${event}`,
      ...on(event, {
        jobs: ['deploy (hello): success', 'deploy (search): success'],
        outputs: { 'deploy (hello)/3': installed, 'deploy (search)/3': installed },
        builds: bothBuilt,
      }),
    }),
  ),
  'docs/gitea.md: Deploy an image by hand': {
    builds: [{ agent_name: 'hello-agent' }],
    ...on('workflow_dispatch', {
      jobs: ['deploy: success'],
      outputs: { 'deploy/2': installed },
      builds: ['hello-agent:latest success'],
    }),
  },
  'docs/gitea.md: Build the changed agents of a pull request, with one required check': [
    on('pull_request', {
      jobs: [
        'agents: success',
        'build (hello): success',
        'build (search): success',
        'discover: success',
      ],
      builds: bothBuilt,
      comments: [expect.stringMatching(/hello-agent[^]*search-agent/)],
    }),
    {
      when: 'and the builds fail',
      script: [{ status: 'running' }, { end: 'failed' }],
      ...on('pull_request', {
        jobs: [
          'agents: failure',
          'build (hello): failure',
          'build (search): failure',
          'discover: success',
        ],
      }),
    },
  ],
  ...Object.fromEntries(
    Object.entries(recipeRows).map(([heading, runs]) => [`docs/recipes.md: ${heading}`, runs]),
  ),
}

/** The places of the workflows that have a case. */
export const documentedPlaces: readonly string[] = Object.keys(rows)

export const documentedCases: readonly Case[] = Object.entries(rows).flatMap(([where, runs]) =>
  [runs].flat().map(({ when, expected, ...scenario }) => ({
    name: [where, when].join(' ').trim(),
    scenario: { workflow: documentedWorkflow(where), ...scenario },
    expected,
  })),
)
