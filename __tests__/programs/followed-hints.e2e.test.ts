import { describe, expect, it } from '@jest/globals'
import type { ActionOptions } from '../../testbed/runner/runner-model.ts'
import { errorsOf, runChecked } from '../support/checked-action.ts'
import { ofEach } from '../support/of-each.ts'
import { type Inputs, prepareRootAction } from './root-action.ts'

type Entry = ActionOptions['entry']

interface Row {
  readonly entry: Entry
  /** What differs from the inputs of a run that succeeds. */
  readonly mistake: Inputs
  /** Whether the build is still running. */
  readonly runs?: true
  readonly says: RegExp
  /** Does what the error says, and returns the inputs then. */
  readonly follow: (said: RegExpExecArray) => Inputs
}

const image = 'registry.emulator.invalid/hello:t-1'
const waitFirst = /its status is 'running'.*\.\nIt has not ended: let `wait\/` come before\.$/
const isImage =
  /^Input 'build-id' is an image, not the ID of a build, got 'registry.emulator.invalid\/hello:t-1'\. Set the output 'build-id' of the step that built it\.$/

const rows: readonly Row[] = [
  ...(['retag', 'deploy'] as const).map((entry): Row => ({
    entry,
    mistake: {},
    runs: true,
    says: waitFirst,
    follow: () => ({}),
  })),
  ...(['retag', 'deploy', 'wait', 'cancel'] as const).map((entry): Row => ({
    entry,
    mistake: { 'build-id': image },
    says: isImage,
    follow: () => ({}),
  })),
  {
    entry: 'retag',
    mistake: { 'created-by': 'user_other' },
    says: /, who is not in 'created-by'\.\nIf you release builds of '(.+)', add it to 'created-by'\.$/,
    follow: ([, creator = '']) => ({ 'created-by': `user_other\n${creator}` }),
  },
]

describe('what an error about a build says', () => {
  const fixture = ofEach(async () => {
    const action = await prepareRootAction({
      Dockerfile: 'FROM scratch\n',
      'manifest.yaml': 'agent:\n  name: hello\n',
      'environments.yaml': 'environments:\n  dev: {}\n',
    })
    action.turn({ generation: 'g5' })
    action.engine.play([{ status: 'running' }, { hold: 'end' }])
    return action
  })

  it.each(rows)('ends it where it is done: $entry/, $says', async (row) => {
    const built = await fixture.run({ wait: 'false', 'image-tag': 't-1' })
    const { 'build-id': buildId = '' } = built.outputs
    const inputsOf: Partial<Record<Entry, Inputs>> = {
      retag: { 'image-tag': 'v1', 'created-by': 'anyone' },
      deploy: { manifest: 'manifest.yaml', wait: 'false' },
    }
    const run = (entry: Entry, inputs: Inputs = {}) =>
      runChecked({
        entry,
        workspace: fixture.workspace,
        inputs: { ...fixture.connection, 'build-id': buildId, ...inputsOf[entry], ...inputs },
      })
    const wait = async () => {
      fixture.engine.release('end')
      expect(await run('wait')).toMatchObject({ exitCode: 0 })
    }
    if (!row.runs) await wait()
    const [error = ''] = errorsOf(await run(row.entry, row.mistake))
    const said = row.says.exec(error)
    expect([said?.[0] ?? error]).toEqual([expect.stringMatching(row.says)])
    if (said === null) return
    if (row.runs) await wait()
    expect(await run(row.entry, row.follow(said))).toMatchObject({ exitCode: 0 })
  })
})
