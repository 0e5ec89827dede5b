import { readFileSync } from 'node:fs'
import { expect } from '@jest/globals'
import { parseTranscript } from '../../world/emulator/engines/scripted.ts'
import {
  built,
  hello,
  identity,
  installed,
  lost,
  ofRepository,
  type Row,
  search,
  tagged,
  treeTag,
  urlOf,
} from './documented-row.ts'
import { documentedWorkflow } from './documented-workflows.ts'
import { endless, isRunning } from './interruptions.ts'

const failing = parseTranscript(
  readFileSync(new URL('../fixtures/transcripts/failing-step.txt', import.meta.url), 'utf8'),
  'failed',
)

/** By the headings of `docs/recipes.md`. */
export const recipeRows: Readonly<Record<string, readonly Row[]>> = {
  'Check a pull request, with a comment': [
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
  'Check a pull request from a fork': [
    {
      event: 'fork',
      expected: {
        jobs: ['pack: success'],
        outputs: { 'pack/1': { 'context-files': '2' } },
        builds: [],
      },
    },
  ],
  'Build on each push to main': [
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
  'Build an agent for two platforms': [
    {
      event: 'push',
      expected: {
        jobs: ['build (amd64): success', 'build (arm64): success'],
        builds: [`${hello}-amd64 success`, `${hello}-arm64 success`],
      },
    },
  ],
  'Rebuild without the cache': [
    {
      event: 'workflow_dispatch',
      expected: { jobs: ['build: success'], builds: [`${hello} success`] },
    },
  ],
  'Build what a release will promote': [
    {
      event: 'push',
      knobs: identity,
      expected: {
        jobs: ['build: success'],
        outputs: { 'build/build': { ...built(tagged('hello-agent', treeTag)), reused: 'false' } },
        printed: [expect.stringMatching(/^Built by \S+$/)],
        builds: [`${tagged('hello-agent', treeTag)} success`],
      },
    },
  ],
  'Release by git tag': [
    {
      event: 'tag',
      expected: {
        jobs: ['build: success'],
        outputs: { 'build/1': built('hello-agent:v1.4.0') },
        builds: ['hello-agent:v1.4.0 success'],
      },
    },
  ],
  'Release what was tested': [
    {
      event: 'tag',
      knobs: identity,
      earlier: documentedWorkflow('docs/recipes.md: Build what a release will promote'),
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
  'Build the agents of a monorepo': [
    {
      event: 'push',
      expected: {
        jobs: ['build (hello): success', 'build (search): success'],
        outputs: { 'build (hello)/1': built(hello), 'build (search)/1': built(search) },
        builds: [`${hello} success`, `${search} success`],
      },
    },
  ],
  'Build the changed agents of a monorepo': (['pull_request', 'merge_group'] as const).map(
    (event) => ({
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
    }),
  ),
  'Check a repository that is the project directory': [
    {
      event: 'pull_request',
      expected: {
        jobs: [
          'build (hello-agent, my_agent/agents/hello/manifest.yaml): success',
          'build (search-agent, my_agent/agents/search/manifest.yaml): success',
          'built: success',
          'discover: success',
        ],
        builds: [`${hello} success`, `${search} success`],
        comments: [expect.stringMatching(/hello-agent[^]*search-agent/)],
      },
    },
  ],
  'Use the image in another job': [
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
  'Wait for a build in another job': [
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
  'Deploy the image': [
    {
      event: 'push',
      expected: {
        jobs: ['build: success', 'deploy: success'],
        outputs: { 'build/build': built(hello), 'deploy/1': installed },
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
  'Deploy the changed agents of a monorepo': [
    {
      event: 'push',
      expected: {
        jobs: [
          'build (hello-agent, agents/hello/manifest.yaml): success',
          'build (search-agent, agents/search/manifest.yaml): success',
          'built: success',
          // act names a job by all values of the matrix.
          expect.stringMatching(/^deploy \(hello-agent, .*: success$/),
          expect.stringMatching(/^deploy \(search-agent, .*: success$/),
          'discover: success',
        ],
        builds: [`${hello} success`, `${search} success`],
      },
    },
  ],
  'Preview each pull request': [
    {
      when: 'that is opened',
      event: 'pull_request',
      expected: {
        jobs: ['preview: success'],
        outputs: { 'preview/2': { count: '0' }, 'preview/3': installed },
        builds: [`${hello} success`],
      },
    },
  ],
  'Deploy what was promoted': [
    {
      event: 'tag',
      knobs: identity,
      earlier: documentedWorkflow('docs/recipes.md: Build what a release will promote'),
      expected: {
        jobs: ['deploy: success'],
        outputs: {
          'deploy/release': { 'build-id': '<hello-agent:v1.4.0>' },
          'deploy/3': installed,
        },
        builds: [`hello-agent:${treeTag} success`, 'hello-agent:v1.4.0 success'],
      },
    },
  ],
  'Cancel a build that a newer push replaces': [
    {
      event: 'push',
      script: endless,
      interruption: { isReached: isRunning, interrupt: (act) => act.signal('SIGINT') },
      expected: { isReached: true, jobs: ['build: failure'], builds: [`${hello} cancelled`] },
    },
  ],
  'Keep the log of a failed build': [
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
  'Tell a chat why a build failed': [
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
  'Attest the image': [
    {
      event: 'push',
      expected: {
        jobs: ['build: success'],
        outputs: { 'build/build': { ...built(hello), 'image-digest': '' } },
        builds: [`${hello} success`],
      },
    },
  ],
  'Report agents that are not deployed': [
    {
      event: 'schedule',
      builds: [{ agent_name: 'hello-agent' }],
      expected: {
        jobs: ['report: success'],
        annotations: ['warning: Not deployed - ["hello-agent"]'],
      },
    },
  ],
  'Clean up and rebuild every night': [
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
  'Discover agents behind a private certificate authority': [
    {
      event: 'push',
      expected: {
        jobs: ['discover: success'],
        outputs: { 'discover/discover': { any: 'true', count: '2' } },
      },
    },
  ],
  'Build on a self-hosted runner behind a proxy': [
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
