import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from '@jest/globals'
import { parseTranscript } from '../../testbed/emulator/engines/scripted.ts'
import { errorsOf, runChecked, visibleLines } from '../support/checked-action.ts'
import { ofEach } from '../support/of-each.ts'
import { gitIn } from '../../testbed/runner/git.ts'
import type { ActionResult } from '../../testbed/runner/runner-model.ts'
import { readRunnerLines } from '../../testbed/runner/workflow-commands.ts'
import { type Inputs, prepareRootAction } from './root-action.ts'

/** Its line 5 is the one that the transcript `failing-step` names. */
const dockerfile = ['FROM scratch', '', 'WORKDIR /app', '', 'RUN make', ''].join('\n')

const transcript = async (name: string): Promise<string> =>
  await readFile(new URL(`../fixtures/transcripts/${name}.txt`, import.meta.url), 'utf8')

describe('what the root action reports', () => {
  const action = ofEach(() => prepareRootAction({}))

  async function write(files: Inputs): Promise<void> {
    for (const [name, text] of Object.entries(files)) {
      const path = join(action.workspace, name)
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, text)
    }
  }

  /** Makes a repository of a directory of the workspace; returns its commit. */
  function commitAll(directory: string): string {
    const git = gitIn(join(action.workspace, directory))
    git('init', '-q', '-b', 'main')
    git('remote', 'add', 'origin', 'https://github.com/octocat/agents')
    git('add', '-A')
    git('commit', '-qm', 'x')
    return git('rev-parse', 'HEAD')
  }

  const run = (inputs: Inputs = {}): Promise<ActionResult> =>
    action.run({ 'agent-name': 'chat', ...inputs })

  function propertiesOf(
    { stdout }: ActionResult,
    name: string,
  ): readonly Readonly<Record<string, string>>[] {
    return readRunnerLines(stdout).flatMap((line) =>
      line.type === 'command' && line.command.name === name ? [line.command.properties] : [],
    )
  }

  const failureOf = ({ outputs }: ActionResult): unknown => JSON.parse(outputs['failure'] ?? '')

  describe('after a failed build', () => {
    beforeEach(async () => {
      action.engine.play(parseTranscript(await transcript('failing-step'), 'failed'))
    })

    const manifest = [
      ...['build:', '  context:', '    root: ../', '    include_paths: [chat]'],
      ...['    dockerfile: chat/docker/Dockerfile', 'agent:', '  name: chat', ''],
    ].join('\n')

    it.each([
      ['its context', '', 'agents/chat/Dockerfile', { context: 'agents/chat' }],
      ['another directory', '', 'docker/chat.Dockerfile', { file: 'docker/chat.Dockerfile' }],
      ['a checkout in a directory', 'repo', 'chat/Dockerfile', { context: 'repo/chat' }],
      [
        'the place that a manifest names',
        'repo',
        'chat/docker/Dockerfile',
        { manifest: 'repo/chat/manifest.yaml' },
      ],
    ] as const)(
      'has the error on the line of the Dockerfile in %s',
      async (_, checkout, file, inputs) => {
        await write({
          [join(checkout, file)]: dockerfile,
          [join(checkout, 'chat/manifest.yaml')]: manifest,
        })
        const commit = commitAll(checkout)
        const result = await run(inputs)
        expect(propertiesOf(result, 'error')).toEqual([
          { file, line: '5', title: expect.stringMatching(/^chat: pip found no /) },
        ])
        expect(errorsOf(result)).toEqual([
          expect.stringMatching(
            /^ERROR: No matching .*\nRUN .* · exit code 1\nBuild ID: \S+\nCheck the name and version, .*$/,
          ),
        ])
        expect(result.summary).toContain(
          `[\`${file}:5\`](https://github.com/octocat/agents/blob/${commit}/${file}#L5) · exit code 1`,
        )
      },
    )

    it('has no place with annotations: false', async () => {
      await write({ Dockerfile: dockerfile })
      const result = await run({ annotations: 'false' })
      expect(propertiesOf(result, 'error')).toEqual([
        { title: expect.stringMatching(/^chat: pip found no /) },
      ])
      expect(errorsOf(result)).toEqual([expect.stringMatching(/\nCheck the name and version, .*$/)])
    })

    it('says in message and failure what the annotation and the summary say, also in wait/', async () => {
      await write({ Dockerfile: dockerfile })
      const result = await run()
      const { message, 'build-id': id = '' } = result.outputs
      expect(message).toBe("chat: pip found no version of 'no-such-package==1.0.0'")
      expect(propertiesOf(result, 'error')).toMatchObject([{ title: message }])
      expect(visibleLines(result).at(-1)).toMatch(/^ERROR: No matching distribution found/)
      const failure = {
        kind: 'build',
        cause: 'package-not-found',
        message,
        is_transient: false,
        hint: expect.stringMatching(/^Check the name and version/),
        step: expect.stringMatching(/^\[stage-0 3\/4\] RUN --mount=/),
        instruction: expect.stringMatching(/^RUN --mount=/),
        file: 'Dockerfile',
        line: 5,
        exit_code: 1,
      }
      expect(failureOf(result)).toEqual(failure)
      const wait = await runChecked({
        entry: 'wait',
        skipPost: true,
        workspace: action.workspace,
        inputs: { ...action.connection, 'build-id': id },
      })
      expect(wait.outputs['message']).toBe(message)
      expect(failureOf(wait)).toEqual(failure)
    })
  })

  it('says in failure why a server refused the submit', async () => {
    await write({ Dockerfile: dockerfile })
    action.turn({ faults: [{ type: 'answer', on: 'submit', status: 422 }] })
    const result = await run()
    const { message } = result.outputs
    expect(message).toMatch(/\b422\b/)
    expect(failureOf(result)).toEqual({
      kind: 'refused',
      cause: '',
      message,
      is_transient: false,
      hint: expect.any(String),
      step: '',
      instruction: '',
      file: '',
      line: null,
      exit_code: null,
    })
  })

  it.each([
    ['invalid inputs', { 'timeout-minutes': 'x', 'compression-level': '12' }],
    ['a context that cannot be packed', { context: 'missing' }],
  ])('has a message alone for %s', async (_, inputs) => {
    const { exitCode, outputs } = await run(inputs)
    expect({ exitCode, failure: outputs['failure'] }).toEqual({ exitCode: 1, failure: 'null' })
    expect(outputs['message']).toMatch(new RegExp(Object.keys(inputs)[0] ?? ''))
  })

  describe('after a successful build', () => {
    const checks = [5, 3, 3, 1, 2].map(
      (line, index) => ` - RuleName: message ${index} (line ${line})`,
    )
    beforeEach(async () => {
      await write({ Dockerfile: dockerfile })
      action.engine.play([
        { status: 'running' },
        ...['#1 [1/1] RUN x', '#1 DONE 0.1s', '', ` 5 warnings found (use docker --debug):`]
          .concat(checks)
          .map((line) => ({ line })),
        { end: 'success' },
      ])
    })

    it('has at most three warnings on the lines that the build checks name', async () => {
      const result = await run()
      const place = { file: 'Dockerfile', title: 'chat: RuleName' }
      expect(propertiesOf(result, 'warning')).toEqual([
        { ...place, line: '5' },
        { ...place, line: '3' },
        { ...place, line: '1' },
      ])
      expect(result.stdout).toContain('::Dockerfile:3: message 1%0Amessage 2\n')
      expect(result.stdout).toContain(
        '::Dockerfile:1: message 3%0AThe checks warn about 1 more line.\n',
      )
      expect(result.summary).toContain('⚠️ 5 warnings: `Dockerfile:5`, `Dockerfile:3`')
      expect(result.outputs).toMatchObject({ message: '', failure: 'null' })
    })

    it('has no warnings of the build checks with annotations: false', async () => {
      const result = await run({ annotations: 'false' })
      expect(propertiesOf(result, 'warning')).toEqual([])
      expect(result.summary).toContain('5 warnings')
    })
  })

  it('names the image of a success by the digest that the builder pushed', async () => {
    await write({ Dockerfile: dockerfile })
    const digest = `sha256:${'a'.repeat(64)}`
    const image = 'registry.emulator.invalid/chat:v1'
    const lines = [
      '#1 [1/1] RUN make',
      `#1 0.1 pushing manifest for ${image}@sha256:${'f'.repeat(64)} 0.0s done`,
      ...['#1 DONE 0.1s', '#2 exporting to image'],
      ...[`#2 pushing manifest for ${image}@${digest} 0.0s done`, '#2 DONE 0.3s'],
    ].map((line) => ({ line }))
    for (const [end, expected] of [
      ['success', digest],
      ['failed', ''],
    ] as const) {
      action.engine.play([{ status: 'running' }, ...lines, { end }])
      const { outputs, summary } = await run({ 'image-tag': 'v1' })
      expect(outputs).toMatchObject({ 'image-digest': expected, status: end })
      expect(summary.includes(`\n${image}@${digest}\n`)).toBe(expected === digest)
    }
  })
})
