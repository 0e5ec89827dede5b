import { globSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { InstrumenterContext, StrykerOptions } from '@stryker-mutator/api/core'
import { commonTokens, declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import {
  determineHitLimitReached,
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner'
import { beforeEach, expect, takeTests, type Test } from './test-functions.ts'

const functions = new URL('test-functions.ts', import.meta.url).href

interface LoadedTest extends Test {
  readonly file: string
}

/** Runs the tests in this process: thousands of changes, each tested in milliseconds. */
class InProcessRunner implements TestRunner {
  static readonly inject: [typeof commonTokens.options] = [commonTokens.options]
  readonly #testFiles: readonly string[]
  readonly #slowTests: readonly string[]
  readonly #context: InstrumenterContext = {}
  #tests: readonly LoadedTest[] = []
  /** How long each test took in the run without a change: the quick ones go first. */
  readonly #durations = new Map<string, number>()
  /** The change that was active during loading, if in code that runs then; `false`: not loaded. */
  #loadedFor: string | undefined | false = false
  #generation = 0

  constructor(options: StrykerOptions) {
    this.#testFiles = globSync(options.testFiles).sort()
    this.#slowTests = options['slowTests'] as readonly string[]
  }

  init(): Promise<void> {
    Object.assign(globalThis, { __stryker__: this.#context })
    // What a changed run leaves behind must not end the tests of the next ones.
    for (const event of ['unhandledRejection', 'uncaughtException'])
      process.on(event, () => undefined)
    const sandbox = pathToFileURL(`${process.cwd()}/`).href
    registerHooks({
      resolve: (specifier, context, next) => {
        if (specifier === '@jest/globals') return { url: functions, shortCircuit: true }
        const found = next(specifier, context)
        if (!found.url.startsWith(sandbox)) return found
        // Modules cannot be unloaded, but loaded again under another name.
        const url = new URL(found.url)
        url.search = `generation=${this.#generation}`
        return { ...found, url: url.href }
      },
    })
    return Promise.resolve()
  }

  capabilities(): { readonly reloadEnvironment: boolean } {
    return { reloadEnvironment: true }
  }

  async dryRun(): Promise<DryRunResult> {
    await this.#load(undefined)
    const results = await this.#run(this.#tests, false)
    for (const { id, timeSpentMs } of results) this.#durations.set(id, timeSpentMs)
    const { mutantCoverage } = this.#context
    return {
      status: DryRunStatus.Complete,
      tests: results,
      ...(mutantCoverage && { mutantCoverage }),
    }
  }

  async mutantRun({
    activeMutant: { id },
    reloadEnvironment,
    testFilter,
    hitLimit,
    disableBail,
  }: MutantRunOptions): Promise<MutantRunResult> {
    const loadFor = reloadEnvironment ? id : undefined
    if (loadFor !== this.#loadedFor) {
      try {
        await this.#load(loadFor)
      } catch (error) {
        const failureMessage = String(error)
        return toMutantRunResult({
          status: DryRunStatus.Complete,
          tests: [
            { id: 'load', name: 'load', timeSpentMs: 0, status: TestStatus.Failed, failureMessage },
          ],
        })
      }
    }
    setActive(this.#context, id)
    // Code that a change has turned into an endless loop is stopped by the number of its turns.
    Object.assign(this.#context, { hitCount: hitLimit === undefined ? undefined : 0, hitLimit })
    const wanted = new Set(testFilter)
    const duration = ({ name }: LoadedTest): number => this.#durations.get(name) ?? 0
    const tests = this.#tests
      // For a change in code that runs while modules are loaded, the filter has files.
      .filter(({ name, file }) => wanted.has(name) || wanted.has(resolve(file)))
      .sort((a, b) => duration(a) - duration(b))
    if (tests.length === 0) throw new Error('No test to run.')
    const results = await this.#run(tests, !disableBail)
    const outOfHits = determineHitLimitReached(this.#context.hitCount, this.#context.hitLimit)
    return toMutantRunResult(outOfHits ?? { status: DryRunStatus.Complete, tests: results })
  }

  async #load(mutant: string | undefined): Promise<void> {
    this.#generation += 1
    this.#loadedFor = false
    setActive(this.#context, mutant)
    takeTests()
    const tests: LoadedTest[] = []
    for (const file of this.#testFiles) {
      beforeEach(() => expect.hasAssertions())
      const url = new URL(file, sandboxUrl())
      url.search = `generation=${this.#generation}`
      await import(url.href)
      tests.push(...takeTests().map((test) => ({ ...test, name: `${file} › ${test.name}`, file })))
    }
    this.#tests = tests.filter(({ name }) => !this.#slowTests.some((slow) => name.includes(slow)))
    this.#loadedFor = mutant
  }

  async #run(tests: readonly LoadedTest[], bail: boolean): Promise<TestResult[]> {
    const results: TestResult[] = []
    for (const { name, file, run } of tests) {
      this.#context.currentTestId = name
      const startMs = performance.now()
      const failureMessage = await run().then(
        () => undefined,
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      )
      const timeSpentMs = performance.now() - startMs
      const result = { id: name, name, fileName: file, timeSpentMs }
      if (failureMessage === undefined) results.push({ ...result, status: TestStatus.Success })
      else results.push({ ...result, status: TestStatus.Failed, failureMessage })
      if (failureMessage !== undefined && bail) break
    }
    delete this.#context.currentTestId
    return results
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner),
]

function setActive(context: InstrumenterContext, id: string | undefined): void {
  if (id === undefined) delete context.activeMutant
  else context.activeMutant = id
}

function sandboxUrl(): URL {
  return pathToFileURL(`${process.cwd()}/`)
}
