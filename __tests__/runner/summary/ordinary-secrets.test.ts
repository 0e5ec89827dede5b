import { mkdtempDisposable, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { type EndKind, marks } from '../../../src/build/run-end.ts'
import { createLog } from '../../../src/runner/log/log.ts'
import { writeBuildSummary } from '../../../src/runner/summary/summary.ts'
import { createEarlyRedactor, createRedactor } from '../../../src/runner/text/redact.ts'
import { systemWorld } from '../../../src/runner/world/system-world.ts'
import { collector } from '../../support/collector.ts'
import { nothing } from '../../support/summary-facts.ts'

const kinds = Object.keys(marks) as readonly EndKind[]

it.each(kinds)('has the mark of a run that ended "%s" with secrets of that word', async (kind) => {
  await using directory = await mkdtempDisposable(join(tmpdir(), 'summary-'))
  const path = join(directory.path, 'summary.md')
  process.env['GITHUB_STEP_SUMMARY'] = path
  const secrets = [kind, 'title', 'kind', 't', 'a secret of lines\nwarnings\nlastLines']
  const redactors = {
    redact: createRedactor(secrets),
    redactEarly: createEarlyRedactor(secrets),
    signal: new AbortController().signal,
  }
  const log = createLog(collector(), [], redactors.redact)
  const end = { ...nothing.end, kind, title: `ended ${kind}` }
  await writeBuildSummary({ ...nothing, end }, { world: systemWorld, log, ...redactors })
  delete process.env['GITHUB_STEP_SUMMARY']
  const [heading] = (await readFile(path, 'utf8')).split('\n')
  expect(heading).toMatch(new RegExp(String.raw`^### ${marks[kind]} .*ended \*\*\*$`))
})
