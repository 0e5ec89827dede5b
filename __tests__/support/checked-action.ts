import { expect } from '@jest/globals'
import { ofWholeOutput } from '../../testbed/invariants/check.ts'
import { traceOfAction } from '../../testbed/invariants/trace-of-action.ts'
import { viewOf } from '../../testbed/invariants/view.ts'
import {
  type ActionOptions,
  type ActionResult,
  runAction,
  startAction,
  type StartedAction,
} from '../../testbed/runner/runner-model.ts'
import { readRunnerLines } from '../../testbed/runner/workflow-commands.ts'

export const apiKey = 'key-3f9c2d1a5b6c7d8e9f00'

/** Checks all promises about output. Builders' text, `hostile`, may only be in group titles. */
export async function runChecked(options: ActionOptions): Promise<ActionResult> {
  return checked(await runAction(options))
}

export async function startChecked(options: ActionOptions): Promise<StartedAction> {
  const action = await startAction(options)
  return { ...action, finished: action.finished.then(checked) }
}

function checked(result: ActionResult): ActionResult {
  const view = viewOf(traceOfAction(result))
  expect(ofWholeOutput([apiKey], /hostile/).flatMap((holds) => holds(view))).toEqual([])
  return result
}

/** The messages of the `::error::` commands. */
export function errorsOf(result: { readonly stdout: string }): readonly string[] {
  return commandsOf(result, 'error')
}

export function commandsOf(result: { readonly stdout: string }, name: string): readonly string[] {
  return readRunnerLines(result.stdout).flatMap((line) =>
    line.type === 'command' && line.command.name === name ? [line.command.message] : [],
  )
}

/** The lines outside groups. */
export function visibleLines(result: { readonly stdout: string }): readonly string[] {
  let grouped = false
  return readRunnerLines(result.stdout).flatMap((line) => {
    if (line.type === 'command') {
      if (line.command.name === 'group') grouped = true
      if (line.command.name === 'endgroup') grouped = false
      return []
    }
    return grouped ? [] : [line.text]
  })
}
