import { describe, expect, it } from '@jest/globals'
import type { SeedBuild } from '../../testbed/emulator/http/seed.ts'
import {
  commandsOf,
  errorsOf,
  runChecked,
  startChecked,
  visibleLines,
} from '../support/checked-action.ts'
import type { ActionOptions, ActionResult } from '../../testbed/runner/runner-model.ts'
import { ofEach } from '../support/of-each.ts'
import { type Inputs, prepareRootAction } from './root-action.ts'

const otherKey = 'key-of-somebody-else-0123456789'
const endless = [{ status: 'running' }, { line: '#1 [1/1] RUN sleep 60' }, { hold: 'end' }]

const anyones = { reuse: 'require', 'reuse-created-by': 'anyone' }

describe('builds of the same content', () => {
  const fixture = ofEach(() =>
    prepareRootAction(
      { Dockerfile: 'FROM scratch\nCOPY app /app\n', 'app/a': 'a' },
      { otherKeys: [otherKey] },
    ),
  )

  const options = (inputs: Inputs = {}): ActionOptions => ({
    ...fixture.options({ 'image-tag': '{tree}', reuse: 'auto', ...inputs }),
    skipPost: true,
  })
  const run = async (inputs: Inputs = {}): Promise<ActionResult> =>
    await runChecked(options(inputs))
  /** The record of a build, with changes, as one that nobody submitted. */
  const seedLike = (result: ActionResult, changes: SeedBuild): string => {
    const record = JSON.parse(result.outputs['build'] ?? '') as SeedBuild
    const { image_name = '', image_tag = '', working_tree_hash = '' } = record
    const like = {
      account_id: 'acct-1',
      agent_name: 'hello',
      image_name,
      image_tag,
      working_tree_hash,
    }
    return fixture.emulator.seed([{ ...like, ...changes }])[0] ?? ''
  }

  it('are built once: the next run takes the build with two looks and a read', async () => {
    const first = await run()
    const { stdout } = first
    expect(stdout).toContain("Nothing to reuse. No build of agent 'hello' has this content.")
    expect(first.outputs).toMatchObject({ status: 'success', reused: 'false' })
    const before = fixture.journal.length
    const second = await runChecked({ ...options(anyones), skipPost: false })
    expect(second.exitCode).toBe(0)
    expect(errorsOf(second)).toEqual([])
    const { 'log-file': logFile, ...original } = first.outputs
    expect(logFile).toBeDefined()
    expect(second.outputs).toEqual({ ...original, reused: 'true' })
    expect(fixture.journal.slice(before).map(({ operation }) => operation)).toEqual([
      'list',
      'get',
      'list',
    ])
    const sentence = new RegExp(
      `Reusing build ${first.outputs['build-id'] ?? ''} of an unknown commit, created \\d+ s ago\\.`,
    )
    expect(second.stdout).toMatch(sentence)
    expect(second.summary).toMatch(/^### ✅ `hello`: reused an earlier build\n/)
    expect(second.summary.replaceAll('\\', '')).toMatch(sentence)
    expect(visibleLines(second.post ?? second)).toEqual([])
    expect(fixture.journal).toHaveLength(before + 3)
  })

  it('are taken of anyone only if that is said', async () => {
    const auto = await run({ 'api-key': otherKey })
    expect(auto.stdout).toContain('Reuse accepts builds of anyone in this account.\n')
    const before = fixture.journal.length
    for (const unset of ['', ' \n ']) {
      const closed = await run({ reuse: 'require', 'reuse-created-by': unset })
      expect(errorsOf(closed)).toEqual([
        "Input 'reuse-created-by' is required when 'reuse' is 'require', and it is empty: set the IDs of the identities whose builds are accepted, one per line, or the word 'anyone'. A variable that does not exist is empty.",
      ])
    }
    const both = await run({ reuse: 'auto', 'reuse-created-by': 'user_ci\nanyone' })
    expect(errorsOf(both)).toEqual([
      "Input 'reuse-created-by' must be IDs or the word 'anyone', not both, got 'user_ci', 'anyone'. Remove 'anyone' to accept only builds of the others.",
    ])
    expect(fixture.journal).toHaveLength(before)
    expect((await run(anyones)).outputs).toMatchObject({ reused: 'true' })
    const named = await run({ 'reuse-created-by': 'user_ci' })
    expect(named.outputs).toMatchObject({ reused: 'false' })
    expect(named.stdout).not.toContain('anyone')
    // A run that reuses nothing accepts nobody's builds.
    const unused = await run({ reuse: 'never', 'reuse-created-by': 'user_ci' })
    expect(unused).toMatchObject({ exitCode: 0, outputs: { reused: 'false' } })
  })

  it('are joined while one is running, with its log from the start', async () => {
    fixture.engine.play([...endless, { line: '#1 DONE 1.0s' }, { end: 'success' }])
    const first = await startChecked(options())
    await first.waitFor((line) => line.includes('RUN sleep 60'))
    const second = await startChecked(options(anyones))
    await second.waitFor((line) => line.includes('RUN sleep 60'))
    fixture.engine.release('end')
    const [own, joined] = await Promise.all([first.finished, second.finished])
    expect(joined.outputs).toMatchObject({
      status: 'success',
      reused: 'true',
      'build-id': own.outputs['build-id'],
      'image-url': own.outputs['image-url'],
    })
    expect(joined.stdout).toMatch(
      /Joined build \S+ of an unknown commit, which another run submitted \d+ s ago\./,
    )
    expect(joined.stdout).not.toContain('Submitted')
    expect(joined.summary).toMatch(/Joined build .* which another run submitted/)
    expect(fixture.count('submit')).toBe(1)
  })

  it('leave no outputs of a joined build whose tag was pushed again meanwhile', async () => {
    const first = await run()
    const { created_at } = JSON.parse(first.outputs['build'] ?? '') as { created_at: string }
    fixture.engine.play([...endless, { line: '#1 DONE 1.0s' }, { end: 'success' }])
    const own = await startChecked(options({ 'build-args': 'A=1' }))
    await own.waitFor((line) => line.includes('RUN sleep 60'))
    const joining = await startChecked(options({ ...anyones, 'build-args': 'A=1' }))
    await joining.waitFor((line) => line.includes('RUN sleep 60'))
    const tag = (await run({ 'build-args': 'A=1', 'dry-run': 'true' })).outputs['image-tag'] ?? ''
    const other = { image_tag: tag, working_tree_hash: 'b'.repeat(64), build_status: 'running' }
    seedLike(first, { ...other, created_at, image_url: '' })
    fixture.engine.release('end')
    const [, joined] = await Promise.all([own.finished, joining.finished])
    expect(joined.exitCode).toBe(1)
    const none = { 'build-id': '', reused: '', status: '', 'image-url': '', build: '' }
    expect(joined.outputs).toMatchObject(none)
    expect(joined.outputs['message']).toMatch(/\S/)
    expect(errorsOf(joined)).toEqual([expect.stringContaining('its content is different')])
  })

  it('are not cancelled by a run that joined them', async () => {
    fixture.engine.play(endless)
    const first = await startChecked({ ...options(), skipPost: false })
    await first.waitFor((line) => line.includes('RUN sleep 60'))
    const second = await startChecked({ ...options(), skipPost: false })
    await second.waitFor((line) => line.includes('RUN sleep 60'))
    second.cancel()
    const stopped = await second.finished
    expect(stopped.exitCode).toBe(1)
    expect(errorsOf(stopped)).toEqual([
      expect.stringContaining('The build belongs to another run and continues'),
    ])
    expect(stopped.post?.stdout).not.toMatch(/cancel/i)
    const limited = await run({ 'timeout-minutes': '0.01' })
    expect(errorsOf(limited)).toEqual([
      expect.stringMatching(
        /the limit in 'timeout-minutes'.*belongs to another run and continues/s,
      ),
    ])
    expect(fixture.count('cancel')).toBe(0)
    expect((await run({ wait: 'false' })).outputs).toMatchObject({
      status: 'running',
      reused: 'true',
      'build-id': stopped.outputs['build-id'],
    })
    first.cancel()
    await first.finished
    expect([fixture.count('submit'), fixture.count('cancel')]).toEqual([1, 1])
  })

  it('require {tree} in the tag', async () => {
    const invalid = { reuse: 'auto', 'reuse-created-by': 'two words', 'on-tag-conflict': 'ask' }
    const [error = ''] = errorsOf(await run({ ...invalid, 'image-tag': 'v1' }))
    expect(error).toContain(
      "Input 'reuse' requires '{tree}' in 'image-tag', got 'v1': a build record does not contain",
    )
    expect(error).toContain("Input 'reuse-created-by' must be one word")
    expect(error).toContain("Input 'on-tag-conflict' must be 'allow', 'warn' or 'fail', got 'ask'.")
    const [unset = ''] = errorsOf(await run({ 'image-tag': '' }))
    expect(unset).toContain("requires '{tree}' in 'image-tag', which is not set")
    expect(errorsOf(await run({ reuse: 'always' }))).toEqual([
      expect.stringContaining("Input 'reuse' must be 'never', 'auto' or 'require'"),
    ])
    expect(fixture.journal).toEqual([])
  })

  it('are not confused with other content under the same tag', async () => {
    const plain = { reuse: 'never', 'image-tag': 'v1' }
    const first = await run(plain)
    expect((await run({ ...plain, 'on-tag-conflict': 'fail' })).exitCode).toBe(0)
    const other = seedLike(first, {
      working_tree_hash: 'b'.repeat(64),
      source_commit: 'c'.repeat(40),
      agent_name: 'other',
      build_status: 'queued',
      created_at: '2020-01-01T00:00:00Z',
    })
    const message = `The image tag 'hello:v1' is in use: by build ${other} of commit cccccccccccc with the status 'queued', whose content is different.`
    const before = fixture.count('submit')
    const failed = await run({ ...plain, 'on-tag-conflict': 'fail' })
    expect(failed.exitCode).toBe(1)
    expect(errorsOf(failed)).toEqual([expect.stringContaining(message)])
    expect(failed.summary).toContain('not submitted')
    expect(fixture.count('submit')).toBe(before)
    const warned = await run({ ...plain, 'on-tag-conflict': 'warn' })
    expect(warned.exitCode).toBe(0)
    expect(commandsOf(warned, 'warning')).toEqual([message])
    const allowed = await run(plain)
    expect(allowed.exitCode).toBe(0)
    expect(commandsOf(allowed, 'warning')).toEqual([])
  })
})
