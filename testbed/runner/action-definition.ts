import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parse } from 'yaml'

/** What the runner reads from an `action.yml`. */
export interface ActionDefinition {
  /** Input name to default; `''` if there is none. */
  readonly defaults: Readonly<Record<string, string>>
  /** Absolute paths of the files that Node runs. */
  readonly main: string
  readonly post: string | undefined
}

interface ActionYaml {
  readonly inputs?: Readonly<
    Record<string, { readonly default?: string | boolean | number } | null>
  > | null
  readonly runs: { readonly main: string; readonly post?: string }
}

/** Reads `<directory>/action.yml` and evaluates the expressions in its defaults. */
export function readActionDefinition(directory: string, token: string): ActionDefinition {
  const file = join(directory, 'action.yml')
  const { inputs, runs } = parse(readFileSync(file, 'utf8')) as ActionYaml
  const defaults = Object.entries(inputs ?? {}).map(([name, input]) => [
    name,
    // Older runners do not tell the ID of a job's check run.
    String(input?.default ?? '')
      .replaceAll('${{ github.token }}', token)
      .replaceAll('${{ job.check_run_id }}', ''),
  ])
  return {
    defaults: Object.fromEntries(defaults) as Record<string, string>,
    main: resolve(dirname(file), runs.main),
    post: runs.post === undefined ? undefined : resolve(dirname(file), runs.post),
  }
}
