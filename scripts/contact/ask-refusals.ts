import { buildPath } from '../../src/api/paths.ts'
import { unknownId } from './ask-reading.ts'
import { ask } from './ask.ts'
import type { AskName } from './exchange.ts'
import { type Archives, type FormFields, frameForm } from './forms.ts'
import type { OpenBuilds } from './open-builds.ts'

/** Forms that no server should build. The first that one accepts is the last that is sent. */
export async function askRefusals(builds: OpenBuilds, archives: Archives): Promise<void> {
  const { agentName } = builds
  const image = { image_name: agentName, image_tag: 'refused' }
  const good = { ...image, agent_name: agentName }
  // A server that does not know a field still refuses this archive.
  const archive = Buffer.alloc(0)
  const noDockerfile = await archives.read('README', 'no Dockerfile\n')
  const forms: readonly (readonly [AskName, FormFields])[] = [
    ['no image name', { fields: { agent_name: agentName }, archive }],
    ['empty archive', { fields: good, archive }],
    ['no archive', { fields: good }],
    ['both agents', { fields: { ...good, agent_id: unknownId }, archive }],
    ['no agent', { fields: image, archive }],
    ['unknown agent', { fields: { ...image, agent_id: unknownId }, archive }],
    ['unknown platform', { fields: { ...good, platform: 'linux/contact' }, archive }],
    ['no Dockerfile', { fields: good, archive: noDockerfile }],
  ]
  await ask(builds.contact, 'unknown cancel', {
    method: 'POST',
    path: `${buildPath(unknownId)}/cancel`,
  })
  for (const [name, form] of forms) {
    const { body, contentType } = frameForm(form)
    if (!(await builds.isRefused(name, body, contentType))) return
  }
}
