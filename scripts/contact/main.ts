// Asks a real builds API whether it answers as the action assumes.
import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { agentNameRule } from '../../src/api/names.ts'
import { readConnection } from '../../src/inputs/connection.ts'
import { ActionError } from '../../src/util/errors.ts'
import { stopSignal } from '../../testbed/docker/stop-signal.ts'
import { contact, describeProblem } from './contact.ts'

const usage = `Usage: npm run contact -- [OPTION]...

Asks the builds API whether it answers as the action assumes, and writes contact-report.md and
contact-report.json. Set SGP_API_KEY, SGP_ACCOUNT_ID and, if yours is not https://api.egp.scale.com,
SGP_CLIENT_BASE_URL.

  --read-only    Only requests that change nothing. The default.
  --build        Also forms that the API should refuse, and at most four builds of a few bytes.
  --agent NAME   Name of a new agent for these builds. Default: contact-<6 hex digits>.
  --output DIR   Where to write the report. Default: this directory.
  --help         Print this text.
`

try {
  const { values } = parseArgs({
    options: {
      'read-only': { type: 'boolean', default: false },
      build: { type: 'boolean', default: false },
      agent: { type: 'string' },
      output: { type: 'string', default: '.' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) process.stdout.write(usage)
  else {
    if (values.build && values['read-only'])
      throw new ActionError("Option '--build' cannot be combined with '--read-only'.")
    const agent = values.agent ?? `contact-${randomBytes(3).toString('hex')}`
    if (!agentNameRule.pattern.test(agent))
      throw new ActionError(`Option '--agent' must ${agentNameRule.words}, got '${agent}'.`)
    const stop = new AbortController()
    void stopSignal().then(() => stop.abort())
    // A reader such as `head` may end earlier.
    process.stdout.on('error', () => stop.abort())
    for (const name of ['SGP_API_KEY', 'SGP_ACCOUNT_ID'])
      if (!process.env[name]?.trim())
        throw new ActionError(`Environment variable '${name}' is not set.`)
    process.exitCode = await contact({
      connection: await readConnection(),
      env: process.env,
      agentName: values.build ? agent : undefined,
      directory: values.output,
      say: (line) => void process.stdout.write(`${line}\n`),
      signal: stop.signal,
    })
  }
} catch (error) {
  process.stderr.write(`${describeProblem(error)}\n`)
  process.exitCode = 2
}
