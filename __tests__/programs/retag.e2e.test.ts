import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { commandsOf, errorsOf } from '../support/checked-action.ts'
import { later, openRetagFixture, tag, tested } from './retag-set-up.ts'
import { ofEach } from '../support/of-each.ts'

describe('retag/ with an image that exists', () => {
  const fixture = ofEach(openRetagFixture)

  describe('of a build', () => {
    it('gets the tag, and everything else from the record', async () => {
      const id = fixture.seed()
      const result = await fixture.retag(id)
      expect(result.exitCode).toBe(0)
      const [fields = {}] = fixture.forms()
      expect(fields).toEqual({
        agent_id: expect.any(String),
        image_name: 'team/hello',
        image_tag: 'v1',
        image_url: tested.image_url,
        source_repo: tested.source_repo,
        source_commit: tested.source_commit,
        source_ref: 'main',
        source_subpath: 'agents/hello',
        source_dirty: 'false',
        working_tree_hash: tested.working_tree_hash,
      })
      expect(result.outputs).toMatchObject({
        status: 'success',
        reused: 'false',
        'agent-name': 'hello',
        'image-tag': 'v1',
        'image-name': 'team/hello',
        'image-url': tested.image_url,
        'working-tree-hash': tested.working_tree_hash,
      })
      expect(result.outputs['build-id']).not.toBe(id)
      expect(Object.keys(result.outputs)).not.toContain('context-size')
      expect(result.outputs).not.toHaveProperty('log-file')
      expect(fixture.requests()).not.toContain('logs')
      expect(result.summary).toMatch(/^### ✅ `hello`: registered as 'team\/hello:v1'$/m)
      for (const text of [result.stdout, result.summary]) {
        expect(text).toContain('registry.test/team/hello:t-1')
        expect(text).toMatch(new RegExp(`[Ii]mage .*of build .?${id}`))
        expect(text).not.toMatch(/context|pack|sent no log|No log line/i)
      }
      expect(result.summary).toContain('cccccc')
      const record = result.outputs['build-id'] ?? ''
      expect(result.summary).toContain(`new record \`${record}\``)
      expect(result.stdout).toContain(
        `registry.test/team/hello:t-1 was registered as 'team/hello:v1' (new record ${record})`,
      )
      expect(result.post?.exitCode).toBe(0)
    })

    it('is waited for where the build has just succeeded', async () => {
      fixture.turn({ imageUrlAfterMs: Infinity })
      const action = await fixture.startRetag(fixture.seed())
      while (!fixture.requests().includes('get')) await sleep(10)
      fixture.turn({ imageUrlAfterMs: 0 })
      expect(await action.finished).toMatchObject({
        exitCode: 0,
        outputs: { 'image-url': tested.image_url },
      })
    })

    it('gets the pushed git tag, and needs a tag otherwise', async () => {
      const id = fixture.seed()
      expect((await fixture.retag(id, { 'image-tag': '' }, tag)).outputs).toMatchObject({
        'image-tag': 'v2.0',
      })
      const before = fixture.journal.length
      expect(errorsOf(await fixture.retag(id, { 'image-tag': '' }))).toEqual([
        expect.stringContaining("Input 'image-tag' is required with 'build-id'"),
      ])
      expect(fixture.journal).toHaveLength(before)
    })

    it('needs a server that registers images', async () => {
      fixture.turn({ generation: 'g4' })
      const result = await fixture.retag(fixture.seed())
      expect(result.exitCode).toBe(1)
      expect(errorsOf(result)).toEqual([expect.stringContaining('cannot register images')])
      expect(result.post?.stdout).not.toMatch(/cancel/i)
    })

    it('is refused unless it is said whose builds may be given another tag', async () => {
      const id = fixture.seed()
      for (const unset of ['', ' \n ']) {
        expect(errorsOf(await fixture.retag(id, { 'created-by': unset }))).toEqual([
          "Input 'created-by' is required with 'build-id', and it is empty: set the IDs of the identities whose builds are accepted, one per line, or the word 'anyone'. A variable that does not exist is empty.",
        ])
      }
      const both = await fixture.retag(id, { 'created-by': 'anyone\nuser_ci' })
      expect(errorsOf(both)).toEqual([expect.stringContaining("the word 'anyone', not both")])
      expect(fixture.journal).toEqual([])
    })

    it('is refused with an ID that the account does not have', async () => {
      expect(errorsOf(await fixture.retag(fixture.seed({ account_id: 'acct-2' })))).toEqual([
        expect.stringContaining('this account has no such build'),
      ])
      expect(fixture.forms()).toEqual([])
    })

    it.each(['as-sent', 'of-tag'] as const)(
      'is the one build of its submit when the response is lost, with the reference %s',
      async (registeredUrl) => {
        fixture.turn({ registeredUrl, faults: [{ type: 'lose-answer', on: 'submit' }] })
        const result = await fixture.retag(fixture.seed())
        expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'success' } })
        expect(fixture.forms()).toHaveLength(1)
        expect(result.stdout).toContain('Found build')
        const other =
          "has the image as 'registry.emulator.invalid/team/hello:v1', not as 'registry.test"
        const [told] = commandsOf(result, 'warning').filter((text) => text.includes(other))
        expect(told !== undefined).toBe(registeredUrl === 'of-tag')
      },
    )

    it('is looked for by the post step of a run that is cancelled while it is registered', async () => {
      // After the registration, and never while the run lasts.
      fixture.turn({ faults: [{ type: 'late-answer', on: 'submit', ms: 600_000 }] })
      const action = await fixture.startRetag(fixture.seed())
      while (fixture.emulator.builds('acct-1').length === 1) await sleep(20)
      action.cancel()
      const result = await action.finished
      expect(result.exitCode).toBe(1)
      expect(result.summary).toContain('the image may or may not have been registered')
      expect(result.post?.stdout).toMatch(
        /Build .+ ended with status 'success' before it could be cancelled\. Its image exists: registry\.test/,
      )
    })

    it('must not be deployed when its tag was built again during the registration', async () => {
      const id = fixture.seed()
      // The server registers late, so that the list can change.
      fixture.turn({ faults: [{ type: 'delay', on: 'submit', ms: 1_500 }] })
      const running = fixture.retag(id)
      while (fixture.forms().length === 0) await sleep(20)
      const newer = fixture.seed({ created_at: later, working_tree_hash: 'b'.repeat(64) })
      const result = await running
      expect(errorsOf(result)).toEqual([
        expect.stringMatching(
          new RegExp(`^Record ${result.outputs['build-id'] ?? ''} must not be .*: build ${newer} `),
        ),
      ])
      expect(result).toMatchObject({ exitCode: 1, outputs: { status: 'success' } })
      expect(result.summary).not.toContain('not registered')
      expect(result.summary).not.toContain('✅')
    })

    const otherOfNewTag = {
      image_tag: 'v1',
      image_url: 'registry.test/team/hello:v1',
      working_tree_hash: 'b'.repeat(64),
    }

    it('is registered once, however often it is given this tag', async () => {
      const id = fixture.seed()
      const first = await fixture.retag(id)
      const second = await fixture.retag(id)
      expect(second).toMatchObject({ exitCode: 0, outputs: { ...first.outputs, reused: 'true' } })
      expect(second.summary).toContain(` · record \`${first.outputs['build-id'] ?? ''}\``)
      expect(second.summary).toMatch(/^### ✅ `hello`: registered before as 'team\/hello:v1'$/m)
      expect(second.stdout).toMatch(/ was registered before as 'team\/hello:v1' \(record /)
      expect(fixture.forms()).toHaveLength(1)
      expect(second.post?.stdout).not.toMatch(/cancel/i)
    })

    it('is refused when a newer build of other content has its new tag', async () => {
      const id = fixture.seed()
      const first = await fixture.retag(id)
      expect(first.exitCode).toBe(0)
      const newer = fixture.seed({
        ...otherOfNewTag,
        build_status: 'queued',
        created_at: new Date(Date.now() + 5_000).toISOString(),
      })
      expect(errorsOf(await fixture.retag(id))).toEqual([
        expect.stringContaining(`is in use: by build ${newer}`),
      ])
      expect(await fixture.retag(id, { 'on-tag-conflict': 'allow' })).toMatchObject({
        exitCode: 0,
        outputs: { reused: 'false' },
      })
      expect(fixture.forms()).toHaveLength(2)
    })

    it('is checked and named, but not registered, in a dry run', async () => {
      const id = fixture.seed()
      const dry = { 'dry-run': 'true' }
      const result = await fixture.retag(id, dry)
      expect(result).toMatchObject({
        exitCode: 0,
        outputs: { status: '', 'image-tag': 'v1', 'image-url': tested.image_url },
      })
      expect(result.stdout).toContain(
        `would register image 'registry.test/team/hello:t-1' of build ${id} for agent 'hello' as 'team/hello:v1'.`,
      )
      expect(result.summary).toMatch(/^### 🔎 `hello`: would be registered as 'team\/hello:v1'$/m)
      expect(result.outputs).not.toHaveProperty('build-id')
      const other = fixture.seed(otherOfNewTag)
      expect(errorsOf(await fixture.retag(id, dry))).toEqual([
        expect.stringContaining(`is in use: by build ${other}`),
      ])
      expect(fixture.forms()).toEqual([])
    })
  })
})
