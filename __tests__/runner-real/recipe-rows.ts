import { readFileSync } from 'node:fs'
import { expect } from '@jest/globals'
import { parse, stringify } from 'yaml'
import { parseTranscript } from '../../testbed/emulator/engines/scripted.ts'
import {
  built,
  hello,
  identity,
  answering,
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
import { owner } from '../../scripts/documents.ts'
import type { Matcher } from '../support/expect.ts'
import type { Workflow } from '../docs/workflow-files.ts'
import { documentedWorkflow } from './documented-workflows.ts'
import { endless, isRunning } from './interruptions.ts'
import { adaptToTop, type Layout, layouts } from './repository.ts'

const failing = parseTranscript(
  readFileSync(new URL('../fixtures/transcripts/failing-step.txt', import.meta.url), 'utf8'),
  'failed',
)

function recipe(heading: string): string {
  return documentedWorkflow(`docs/recipes.md: ${heading}`)
}

/** Pull requests whose runs get no secrets: a run of them must not begin a build. */
const withoutSecrets = [{ event: 'fork' }, { event: 'dependabot' }] as const

const changedAgents = 'Build the changed agents of a monorepo'
/** The recipe, with inputs of the workflow that it calls. */
function changedAgentsWith(inputs: object): string {
  const workflow = parse(recipe(changedAgents)) as Workflow
  const agents = { ...workflow.jobs['agents'], with: inputs }
  return stringify({ ...workflow, jobs: { agents } })
}
/** The step that the recipe names for a release that is deployed too. */
const deployStep = `      - uses: ${owner}/agentex-build-action/deploy@v1
        with:
          api-key: \${{ secrets.SGP_API_KEY }}
          account-id: \${{ vars.SGP_ACCOUNT_ID }}
          build-id: \${{ steps.release.outputs.build-id }}
          manifest: agents/hello/manifest.yaml
`

const digest = `sha256:${'a'.repeat(64)}`

type Rows = Readonly<Record<string, Row | readonly Row[]>>

/** The keys are the headings of `docs/recipes.md`. */
const rowsIn = ({ changed, contextFiles }: (typeof layouts)[Layout]): Rows => {
  const changedBuilds = changed.map(({ name }) => `${tagged(name)} success`)
  const changedJobs = (build: string, built: string): readonly string[] => [
    ...changed.map(({ name, manifest }) => `build (${name}, ${manifest}): ${build}`),
    `built: ${built}`,
    'discover: success',
  ]
  // act names a job by all values of the matrix.
  const jobsNamed = (job: string): readonly Matcher[] =>
    changed.map(({ name }) => expect.stringMatching(new RegExp(`^${job} \\(${name}, .*: success$`)))
  return {
    'Check a pull request, with a comment': [
      {
        earlier: withoutSecrets,
        ...on('pull_request', {
          jobs: ['build: success'],
          outputs: { 'build/1': built(hello) },
          builds: [`${hello} success`],
          comments: [expect.stringContaining(urlOf(hello))],
          annotations: [],
        }),
      },
      {
        when: 'without a token',
        token: 'none',
        ...on('pull_request', {
          jobs: ['build: success'],
          builds: [`${hello} success`],
          comments: [],
          annotations: [expect.stringMatching(/^warning: .*this runner provides no token/)],
        }),
      },
    ],
    'Check a pull request from a fork': (['fork', 'dependabot'] as const).map((event) => ({
      when: `for ${event}`,
      ...on(event, {
        jobs: ['pack: success'],
        outputs: { 'pack/1': { 'context-files': contextFiles } },
        builds: [],
      }),
    })),
    'Build what a release will take': {
      knobs: identity,
      ...on('push', {
        jobs: ['build: success'],
        outputs: { 'build/build': { ...built(tagged('hello-agent', treeTag)), reused: 'false' } },
        printed: [expect.stringMatching(/^Built by \S+$/)],
        builds: [`${tagged('hello-agent', treeTag)} success`],
      }),
    },
    'Release by git tag': on('tag', {
      jobs: ['build: success'],
      outputs: { 'build/1': built('hello-agent:v1.4.0') },
      builds: ['hello-agent:v1.4.0 success'],
    }),
    'Release what was tested': [
      {
        knobs: identity,
        earlier: [{ event: 'push', workflow: recipe('Build what a release will take') }],
        ...on('tag', {
          jobs: ['release: success'],
          outputs: {
            'release/tested': { 'build-id': `<hello-agent:${treeTag}>`, reused: 'true' },
            'release/release': {
              'build-id': '<hello-agent:v1.4.0>',
              'image-url': urlOf(`hello-agent:${treeTag}`),
            },
          },
          builds: [`hello-agent:${treeTag} success`, 'hello-agent:v1.4.0 success'],
        }),
      },
      {
        when: 'and deploy it',
        knobs: identity,
        workflow: recipe('Release what was tested') + deployStep,
        earlier: [{ event: 'push', workflow: recipe('Build what a release will take') }],
        ...on('tag', {
          jobs: ['release: success'],
          outputs: {
            'release/release': { 'build-id': '<hello-agent:v1.4.0>' },
            'release/3': installed,
          },
        }),
      },
    ],
    [changedAgents]: [
      ...(['pull_request', 'merge_group'] as const).map((event) => ({
        when: `for ${event}`,
        ...on(event, {
          jobs: changedJobs('success', 'success'),
          outputs: { 'discover/discover': { any: 'true', count: String(changed.length) } },
          builds: changedBuilds,
        }),
      })),
      {
        when: 'and the builds fail',
        script: failing,
        ...on('pull_request', {
          jobs: changedJobs('failure', 'failure'),
          builds: [`${hello} failed`, `${search} failed`],
        }),
      },
      {
        when: 'with inputs',
        knobs: identity,
        workflow: changedAgentsWith({
          path: 'agents/hello',
          'image-tag': '{tree}',
          'build-args': 'A=1',
          platform: 'linux/arm64',
          'account-id': 'acct-2',
          comment: true,
        }),
        ...on('pull_request', {
          jobs: [
            'build (hello-agent, agents/hello/manifest.yaml): success',
            'built: success',
            'discover: success',
          ],
          forms: [{ agent_name: 'hello-agent', build_args: '{"A":"1"}', platform: 'linux/arm64' }],
          accounts: ['acct-2'],
          comments: [expect.stringContaining('hello-agent')],
        }),
      },
      {
        when: 'with builds of an identity that is not accepted',
        knobs: identity,
        workflow: changedAgentsWith({ 'reuse-created-by': 'somebody-else' }),
        ...on('pull_request', { jobs: changedJobs('success', 'failure') }),
      },
    ],
    'Wait for a build in another job': on('push', {
      jobs: ['result: success', 'submit: success'],
      outputs: { 'submit/build': { 'build-id': `<${hello}>` }, 'result/build': built(hello) },
      printed: [`Built ${urlOf(hello)}`],
      builds: [`${hello} success`],
    }),
    'Build while the tests run': on('push', {
      jobs: ['build: success'],
      printed: [`Built ${urlOf(hello)}`],
      builds: [`${hello} success`],
    }),
    'Deploy the image': on('push', {
      jobs: ['build: success', 'deploy: success'],
      outputs: { 'build/build': built(hello), 'deploy/1': answering },
      builds: [`${hello} success`],
    }),
    'Deploy the changed agents of a monorepo': [
      on('push', {
        jobs: [
          ...changedJobs('success', 'success').slice(0, -1),
          ...jobsNamed('deploy'),
          'discover: success',
        ],
        builds: changedBuilds,
      }),
      {
        when: 'where nothing changed',
        ...on('empty push', { jobs: ['built: success', 'discover: success'], builds: [] }),
      },
    ],
    'Preview each pull request': [
      {
        when: 'that gets another commit',
        earlier: [{ event: 'pull_request' }],
        ...on('pull_request', {
          jobs: ['preview: success'],
          outputs: { 'preview/deploy': answering, 'preview/3': { count: '1' } },
        }),
      },
      {
        when: 'that is closed',
        earlier: [{ event: 'pull_request' }],
        ...on('closed', { jobs: ['preview: success'], outputs: { 'preview/3': { count: '1' } } }),
      },
      {
        when: 'that is opened',
        earlier: withoutSecrets,
        ...on('pull_request', {
          jobs: ['preview: success'],
          outputs: { 'preview/deploy': answering, 'preview/3': { count: '0' } },
          builds: [`${hello} success`],
        }),
      },
    ],
    'Roll back': {
      builds: [
        { id: 'b-1', agent_name: 'hello-agent', image_tag: 'v1.3.0' },
        { agent_name: 'hello-agent', image_tag: 'v1.3.0', build_status: 'failed' },
      ],
      ...on('workflow_dispatch', {
        jobs: ['deploy: success'],
        outputs: { 'deploy/1': installed },
        builds: ['hello-agent:v1.3.0 failed', 'hello-agent:v1.3.0 success'],
      }),
    },
    'Preview the changed agents of a pull request': on('pull_request', {
      jobs: [...changedJobs('success', 'success'), ...jobsNamed('preview')],
      builds: changedBuilds,
    }),
    'Cancel a build that a newer push replaces': {
      script: endless,
      interruption: { isReached: isRunning, interrupt: (act) => act.signal('SIGINT') },
      ...on('push', { isReached: true, jobs: ['build: failure'], builds: [`${hello} cancelled`] }),
    },
    'Keep the log of a failed build, and tell a chat': [
      on('push', {
        jobs: ['build: success'],
        outputs: { 'build/build': { ...built(hello), message: '', failure: 'null' } },
        builds: [`${hello} success`],
      }),
      {
        when: 'of the builder',
        script: failing,
        ...on('push', {
          jobs: ['build: failure'],
          outputs: { 'build/build': { status: 'failed', 'build-id': `<${hello}>` } },
          builds: [`${hello} failed`],
          annotations: [expect.stringMatching(/^error: /)],
          artifacts: ['build.json', 'build.log'],
          printed: ['The chat responded with 200.'],
          told: [
            expect.stringMatching(/"hello-agent: pip found no version of .*\\nCheck the name /),
          ],
        }),
      },
      {
        when: 'of the service, which may pass',
        script: [{ status: 'running' }, { end: 'error' }],
        ...on('push', { jobs: ['build: failure'], builds: [`${hello} error`], told: [] }),
      },
    ],
    'Attest the image': [
      on('push', {
        jobs: ['build: success'],
        outputs: { 'build/build': { ...built(hello), 'image-digest': '' } },
        builds: [`${hello} success`],
      }),
      {
        when: 'that the builder says it pushed',
        script: ({ imageName, imageTag }) => [
          { status: 'running' },
          ...[
            ...['#1 [1/1] RUN make', '#1 DONE 0.1s', '#2 exporting to image'],
            `#2 pushing manifest for ${urlOf(`${imageName}:${imageTag}`)}@${digest} 0.0s done`,
            '#2 DONE 0.3s',
          ].map((line) => ({ line })),
          { end: 'success' },
        ],
        ...on('push', {
          jobs: ['attest: success', 'build: success'],
          outputs: {
            'build/build': { 'image-digest': digest },
            'build/image': { name: urlOf('hello-agent') },
          },
        }),
      },
    ],
    'Clean up and rebuild every night': {
      builds: [{ ...lost, ...ofRepository }],
      ...on('schedule', {
        jobs: ['clean-up: success', 'rebuild: success'],
        outputs: { 'clean-up/0': { count: '1' } },
        builds: ['hello-agent:latest cancelled', 'hello-agent:nightly success'],
        forms: [{ build_args: expect.stringMatching(/^\{"REBUILD":"\d+-\d+"\}$/) }],
      }),
    },
    'Build on a self-hosted runner behind a proxy': on('push', {
      jobs: ['build: success'],
      outputs: { 'build/1': built(hello) },
      builds: [`${hello} success`],
    }),
  }
}

const rows = rowsIn(layouts['in directories'])
const rowsAtTop = Object.entries(rowsIn(layouts['at the top'])).map(([heading, runs]) => {
  const [row] = [runs].flat()
  if (row === undefined) throw new Error(`'${heading}' has no run.`)
  const earlier = row.earlier?.map(({ event, workflow }) => ({
    event,
    ...(workflow === undefined ? {} : { workflow: adaptToTop(workflow) }),
  }))
  const adapted: Row = {
    ...row,
    layout: 'at the top',
    when: [row.when, 'with the manifest at the top'].join(' ').trim(),
    workflow: adaptToTop(row.workflow ?? recipe(heading)),
    ...(earlier && { earlier }),
  }
  return [heading, adapted] as const
})

/** The first run of each recipe is in both layouts. */
export const recipeRows: Rows = Object.fromEntries(
  rowsAtTop.map(([heading, atTop]) => [heading, [rows[heading] ?? [], atTop].flat()]),
)
