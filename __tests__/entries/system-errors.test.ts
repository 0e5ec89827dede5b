import { describe, expect, it } from '@jest/globals'
import { apiKey, errorsOf, runChecked } from '../support/checked-action.ts'
import { startPackingAction } from './packing-action.ts'

describe('a limit of the process', () => {
  it.each(['main', 'discover'] as const)(
    'is named where too few files may be open: %s',
    async (entry) => {
      await using action = await startPackingAction()
      action.initGit()
      const result = await runChecked({
        entry,
        skipPost: true,
        workspace: action.workspace,
        launcher: ['prlimit', '--nofile=23'],
        inputs: {
          ...(entry === 'main' && { 'api-key': apiKey, 'account-id': 'a', 'agent-name': 'hello' }),
          ...(entry === 'discover' && { select: 'changed' }),
        },
      })
      expect(result.exitCode).toBe(1)
      expect(errorsOf(result)).toEqual([
        expect.stringContaining('this process has too many open files ('),
      ])
      expect(result.stdout).toContain("Raise the limit of open files ('ulimit -n')")
    },
  )
})
