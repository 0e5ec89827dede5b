import { readFileSync } from 'node:fs'

type RecordedEvent = 'push.second' | 'pull_request.synchronized'
type RecordedAnswer = 'user' | 'comments' | 'missing' | 'bad-token'

/** The variables of a job. */
export function recordedVariables(event: RecordedEvent): Readonly<Record<string, string>> {
  const lines = read(`${event}.environment.txt`).trim().split('\n')
  return Object.fromEntries(
    lines.map((line) => {
      const end = line.indexOf('=')
      return [line.slice(0, end), line.slice(end + 1)]
    }),
  )
}

/** A response of the API. */
export function recordedAnswer(name: RecordedAnswer): {
  readonly status: number
  readonly body: unknown
} {
  const { status, body } = JSON.parse(read(`${name}.json`)) as ReturnType<typeof recordedAnswer>
  return { status, body }
}

interface PullRequest {
  readonly base: string
  /** The head before the last push. */
  readonly before: string
  readonly head: string
  readonly branch: string
}

/** A recorded push to a pull request: its event and variables, but for other commits. */
export function recordedPullRequest({ base, before, head, branch }: PullRequest): {
  readonly payload: string
  readonly variables: Readonly<Record<string, string>>
} {
  const event = 'pull_request.synchronized'
  const change = (text: string): string =>
    [
      ['5596fc06952b22a25575026eabeed2964b6f8799', before],
      ['a64add7f1998e5af8c33b7c8a514e8129ef6024c', head],
      ['5166beb6b3c612834c635ccf20f285127c330ab5', base],
      ['dump/topic', branch],
      ['agentex/demo', 'octocat/agents'],
    ].reduce((changed, [from = '', to = '']) => changed.replaceAll(from, to), text)
  const variables = Object.entries(recordedVariables(event))
    .filter(([name]) => /^GITHUB_(?:EVENT_NAME|REF\w*|SHA|BASE_REF|HEAD_REF)$/.test(name))
    .map(([name, value]): [string, string] => [name, change(value)])
  return { payload: change(read(`${event}.event.json`)), variables: Object.fromEntries(variables) }
}

function read(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
}
