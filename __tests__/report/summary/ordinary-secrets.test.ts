import { mkdtempDisposable, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { marks, type RunEnd } from '../../../src/report/run-end.ts'
import { writeBuildSummary } from '../../../src/report/summary/build-summary.ts'
import { createLog } from '../../../src/runner/log/log.ts'
import { createRedactor } from '../../../src/runner/redact.ts'
import { systemWorld } from '../../../src/runner/world/system-world.ts'
import { collector } from '../../support/collector.ts'
import { nothing } from '../../support/summary-facts.ts'

const kinds = Object.keys(marks).filter(isOfRun)
function isOfRun(kind: string): kind is RunEnd['kind'] {
  return kind !== 'installed'
}

/** The summary of a run that ended in this way, with these secrets. */
async function summaryOf(end: RunEnd, secrets: readonly string[]): Promise<string> {
  await using directory = await mkdtempDisposable(join(tmpdir(), 'summary-'))
  const path = join(directory.path, 'summary.md')
  process.env['GITHUB_STEP_SUMMARY'] = path
  const redact = createRedactor(secrets)
  const log = createLog(collector(), [], redact)
  const { signal } = new AbortController()
  await writeBuildSummary({ ...nothing, end }, { world: systemWorld, log, redact, signal })
  delete process.env['GITHUB_STEP_SUMMARY']
  return await readFile(path, 'utf8')
}

it.each(kinds)('has the mark of a run that ended "%s" with secrets of that word', async (kind) => {
  const secrets = [kind, 'title', 'kind', 't', 'a secret of lines\nwarnings\nlastLines']
  const summary = await summaryOf({ ...nothing.end, kind, title: `ended ${kind}` }, secrets)
  const [heading] = summary.split('\n')
  expect(heading).toMatch(new RegExp(String.raw`^### ${marks[kind]} .*ended \*\*\*\`?$`))
})

it.each(['_k3y', 'k3y_', '__k3y__', 'GH-1k3y', 'www.k3y', '@k3y', 'a|k3y', 'a*k3y'])(
  'does not show %j, in which Markdown has something to escape',
  async (secret) => {
    const end = { ...nothing.end, kind: 'broken', facts: [`Wrong key: ${secret}.`] } as const
    const summary = await summaryOf(end, [secret])
    expect(summary).toContain(String.raw`Wrong key: \*\*\*.`)
    expect(summary).not.toContain('k3y')
  },
)
