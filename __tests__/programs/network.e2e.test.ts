import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { readPage } from '../../scripts/documents.ts'
import { createScriptedEngine } from '../../testbed/emulator/engines/scripted.ts'
import { startEmulator } from '../../testbed/emulator/http/server.ts'
import { createCertificate } from '../../testbed/certificates.ts'
import { startConnectProxy } from '../../testbed/proxy/connect-proxy.ts'
import { startFaultProxy } from '../../testbed/proxy/fault-proxy.ts'
import { makeWorkspace } from '../../testbed/runner/workspace.ts'
import { apiKey, commandsOf, runChecked } from '../support/checked-action.ts'

const api = 'api.egp.scale.com:443'
const github = 'api.github.com:443'
const artifacts = 'results-receiver.actions.githubusercontent.com:443'

/** What the action asks of a proxy that opens tunnels to the builds API and refuses all others. */
async function hostsOf(
  inputs: Readonly<Record<string, string>>,
  trust = (file: string): Readonly<Record<string, string>> => ({ NODE_EXTRA_CA_CERTS: file }),
) {
  await using workspace = await makeWorkspace({ 'agent/Dockerfile': 'FROM scratch\n' })
  await using emulator = await startEmulator({ engine: createScriptedEngine(), apiKey })
  const tls = await createCertificate(workspace.path, 'DNS:api.egp.scale.com')
  const { port } = new URL(emulator.url)
  await using server = await startFaultProxy({
    port: Number(port),
    hostHeader: `127.0.0.1:${port}`,
    tls,
    toxicOf: () => undefined,
  })
  const asked = new Set<string>()
  await using proxy = await startConnectProxy(server.port, (_, target) => {
    asked.add(target)
    return target === api ? 'open' : 403
  })
  const event = join(workspace.path, 'event.json')
  await writeFile(event, JSON.stringify({ pull_request: { number: 7 } }))
  const result = await runChecked({
    entry: 'main',
    workspace: workspace.path,
    inputs: {
      'api-key': apiKey,
      'account-id': 'acct-1',
      context: 'agent',
      'agent-name': 'hello',
      ...inputs,
    },
    env: {
      HTTPS_PROXY: `http://${proxy.host}`,
      NO_PROXY: '',
      ...trust(tls.file),
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: event,
      ACTIONS_RESULTS_URL: 'https://results-receiver.actions.githubusercontent.com/',
      // Claims that the artifact client reads, and no signature that it checks.
      ACTIONS_RUNTIME_TOKEN: `e30.${Buffer.from('{"scp":"Actions.Results:1:2"}').toString('base64url')}.x`,
    },
  })
  return {
    asked: [...asked],
    exitCode: result.exitCode,
    status: result.outputs['status'],
    warnings: commandsOf(result, 'warning'),
  }
}

describe('the hosts of docs/network.md', () => {
  it.each([
    ['a build', {}, [api]],
    ['a build with a comment', { comment: 'true' }, [api, github]],
    ['a build whose log is kept', { 'upload-logs': 'always' }, [api, artifacts]],
    ['a run that only packs', { 'dry-run': 'true' }, []],
  ])('are all that %s asks a proxy for', async (_, inputs, hosts) => {
    const { asked, exitCode, status } = await hostsOf(inputs)
    expect(asked).toEqual(hosts)
    expect([exitCode, status]).toEqual([0, hosts.length > 0 ? 'success' : ''])
  })

  it('are named where the proxy refuses one: a comment', async () => {
    const { warnings } = await hostsOf({ comment: 'true' })
    expect(warnings).toEqual([
      "The comment on the pull request could not be updated: the proxy responded with 403 when asked to connect to GitHub. Allow GitHub's host in the proxy, or put it into 'NO_PROXY'.",
    ])
  })

  it('are on that page', () => {
    const page = readPage('docs/network.md')
    for (const host of [api, github, artifacts])
      expect(page).toContain(`\`${host.replace(':443', '')}\``)
  })

  it("are trusted with the machine's own authorities where NODE_USE_SYSTEM_CA says so", async () => {
    // OpenSSL reads the machine's authorities from this file.
    const machine = (file: string) => ({ SSL_CERT_FILE: file, NODE_USE_SYSTEM_CA: '1' })
    expect(await hostsOf({}, machine)).toMatchObject({ exitCode: 0, status: 'success' })
  })
})
