/** What act reports of a run with `--json`, one object on each line. */
interface ActLine {
  readonly jobID?: string
  readonly matrix?: Readonly<Record<string, unknown>>
  /** Text of the workflow: what it uses, else its script. */
  readonly step?: string
  readonly stepID?: readonly string[]
  readonly stage?: 'Pre' | 'Main' | 'Post'
  readonly msg?: string
  readonly raw_output?: boolean
  readonly command?: string
  readonly arg?: string
  readonly name?: string
  /** Of a summary. */
  readonly content?: string
  readonly jobResult?: string
}

/** What a run came to. Jobs of a matrix have its values in their names, as on GitHub. */
export interface ActRun {
  /** `build (hello): success`; a job that was skipped is not listed. */
  readonly jobs: readonly string[]
  /** By job and step ID, which is the step's index unless the workflow sets one. */
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Lines of scripts. */
  readonly printed: readonly string[]
  /** `error: …`, of actions and scripts. */
  readonly annotations: readonly string[]
  /** Of main and post. */
  readonly summaries: readonly string[]
}

export function readActRun(texts: readonly string[]): ActRun {
  const lines = texts
    .filter((text) => text.startsWith('{'))
    .map((text) => JSON.parse(text) as ActLine)
  const outputs: Record<string, Record<string, string>> = {}
  for (const line of lines) {
    if (line.command !== 'set-output' || line.name === undefined) continue
    const step = `${jobName(line)}/${line.stepID?.join('/') ?? ''}`
    outputs[step] = { ...outputs[step], [line.name]: line.arg ?? '' }
  }
  return {
    jobs: lines
      .flatMap((line) =>
        line.jobResult === undefined ? [] : [`${jobName(line)}: ${line.jobResult}`],
      )
      .toSorted(),
    outputs,
    printed: lines.flatMap((line) =>
      line.raw_output === true && line.step?.includes('@') === false
        ? [line.msg?.trimEnd() ?? '']
        : [],
    ),
    annotations: lines.flatMap(({ command, arg = '' }) =>
      command === 'error' || command === 'warning' ? [`${command}: ${arg}`] : [],
    ),
    summaries: lines.flatMap(({ command, content = '' }) =>
      command === 'summary' ? [content] : [],
    ),
  }
}

function jobName({ jobID = '', matrix = {} }: ActLine): string {
  const values = Object.values(matrix)
  return values.length === 0 ? jobID : `${jobID} (${values.join(', ')})`
}
