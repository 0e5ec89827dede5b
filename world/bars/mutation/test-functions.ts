import { expect } from 'expect'

/** Replaces `@jest/globals` while the code is mutated: Jest itself takes seconds to start. */
export { expect }

type Body = (...values: readonly unknown[]) => unknown

export interface Test {
  readonly name: string
  readonly run: () => Promise<void>
}

const registered: Test[] = []
const path: string[] = []
const before: Body[] = []
const after: Body[] = []

/** The tests of the modules that were loaded since the last call. */
export function takeTests(): readonly Test[] {
  const tests = registered.splice(0)
  before.length = 0
  after.length = 0
  return tests
}

export const beforeEach = (body: Body): void => void before.push(body)
export const afterEach = (body: Body): void => void after.push(body)

export const it = withEach((title, body) => {
  const [begin, end] = [before, after].map((hooks) => [...hooks])
  const name = [...path, title].join(' › ')
  registered.push({
    name: `${name} #${registered.length}`,
    run: async () => {
      expect.setState({ assertionCalls: 0, expectedAssertionsNumber: null })
      try {
        for (const hook of begin ?? []) await hook()
        await body()
        const [problem] = expect.extractExpectedAssertionsErrors()
        if (problem) throw problem.error
      } finally {
        for (const hook of end ?? []) await hook()
      }
    },
  })
})

export const describe = withEach((title, body) => {
  path.push(title)
  const counts = [before.length, after.length] as const
  body()
  path.pop()
  ;[before.length, after.length] = counts
})

function withEach(register: (title: string, body: Body) => void) {
  const each =
    (rows: readonly unknown[]) =>
    (title: string, body: Body): void => {
      for (const row of rows)
        register(title, () => body(...(Array.isArray(row) ? (row as readonly unknown[]) : [row])))
    }
  return Object.assign(register, { each })
}
