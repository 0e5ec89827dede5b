import { expect } from '@jest/globals'
import {
  type ActionOptions,
  type ActionResult,
  runAction,
  startAction,
  type StartedAction,
} from '../../world/runner/runner-model.ts'
import { ownCommands, readRunnerLines } from '../../world/runner/workflow-commands.ts'

export const apiKey = 'key-3f9c2d1a5b6c7d8e9f00'

/** Runs an action and checks its whole output: commands, groups, and that the key does not appear. */
export async function runChecked(options: ActionOptions): Promise<ActionResult> {
  return checked(await runAction(options))
}

export async function startChecked(options: ActionOptions): Promise<StartedAction> {
  const action = await startAction(options)
  return { ...action, finished: action.finished.then(checked) }
}

function checked(result: ActionResult): ActionResult {
  for (const stage of [result, ...(result.post ? [result.post] : [])]) {
    expect(stage.stderr).toBe('')
    const lines = readRunnerLines(stage.stdout)
    let depth = 0
    for (const [index, line] of lines.entries()) {
      if (line.type === 'text') {
        expect(line.text).not.toContain(apiKey)
        continue
      }
      const { name, message } = line.command
      expect([...ownCommands]).toContain(name)
      if (name === 'add-mask') {
        // Key and token, before anything else.
        expect(index).toBeLessThan(2)
        continue
      }
      expect(message).not.toContain(apiKey)
      // Only group titles contain text from the builder.
      if (name !== 'group') expect(JSON.stringify(line.command)).not.toContain('hostile')
      if (name === 'group') depth += 1
      if (name === 'endgroup') depth -= 1
      expect(depth).toBeGreaterThanOrEqual(0)
      expect(depth).toBeLessThanOrEqual(1)
    }
    // A killed process cannot end its group.
    if (stage.signal === null) expect(depth).toBe(0)
    for (const text of [
      stage.summary,
      JSON.stringify(stage.outputs),
      JSON.stringify(stage.state),
    ]) {
      expect(text).not.toContain(apiKey)
    }
  }
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
