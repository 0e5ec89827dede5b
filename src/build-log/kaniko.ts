import type { Dialect, DialectRules } from './dialect.ts'
import { clip, limits } from './limits.ts'
import { end, remember, type StepEntry, type StepTable } from './step-table.ts'
import { parseStepTitle } from './step-title.ts'
import type { BuildFailure, LogPart } from './steps.ts'

const esc = '\u001b'
const colour = new RegExp(`${esc}\\[[0-9;]*m`, 'g')
const message = /^(?:INFO|WARN|ERRO|FATA)\[[^\]]{1,40}\] (.*)$/s
const instruction =
  /^(?:ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|HEALTHCHECK|LABEL|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR) /
const cached = /^(?:Found cached layer|Using caching version of cmd)/
const lastWord = /^error building image: (.*)$/s

/** kaniko: leveled messages, often coloured, around the bare output of the commands; its steps have no numbers. */
export const kaniko: DialectRules = {
  recognises: (line) => message.test(plain(line)) || lastWord.test(line),
  create: createKaniko,
}

function createKaniko(steps: StepTable): Dialect {
  let count = 0
  let current: StepEntry | undefined
  let failure: Omit<BuildFailure, 'step' | 'tail'> | undefined

  function begin(title: string): LogPart {
    if (current?.step.state === 'running') end(current, 'done')
    count += 1
    const text = clip(title, limits.title)
    const step = { ...parseStepTitle(String(count), text), instruction: text }
    current = steps.add(step)
    return { step, text, kind: 'title' }
  }

  function push(line: string): LogPart {
    const [, said] = message.exec(plain(line)) ?? []
    if (said !== undefined && instruction.test(said)) return begin(said)
    const [, error] = lastWord.exec(line) ?? []
    if (error !== undefined) {
      if (current?.step.state === 'running') end(current, 'failed')
      const [, code] = /exit status (\d{1,9})$/.exec(error) ?? []
      failure = {
        message: clip(error, limits.message),
        exitCode: code === undefined ? undefined : Number(code),
        dockerfile: undefined,
      }
      return { step: current?.step, text: line, kind: 'end' }
    }
    if (current === undefined) return { step: undefined, text: line, kind: 'other' }
    if (said === undefined) remember(current, line)
    else if (cached.test(said)) end(current, 'cached')
    return { step: current.step, text: line, kind: 'output' }
  }

  return {
    push,
    failure: () => failure && { ...failure, step: current?.step, tail: [...(current?.tail ?? [])] },
  }
}

function plain(line: string): string {
  return line.startsWith(esc) ? line.replace(colour, '') : line
}
