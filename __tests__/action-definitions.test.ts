import { readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { sizeLimits } from '../src/build-context/size-limits.ts'
import { version } from '../src/runner/version.ts'
import { makePlace, pack } from './build-context/packing.ts'

interface Definition {
  readonly inputs: Readonly<
    Record<string, { readonly description: string; readonly default?: string }>
  >
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
  readonly runs: Readonly<Record<string, string>>
}

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const definition = (folder: string): Definition => parse(read(`${folder}action.yml`)) as Definition
const root = definition('')

describe('the action definitions', () => {
  it.each(['cancel/', 'list/', 'undeployed/'])(
    '%s shares name, default and wording of the connection with the root action',
    (folder) => {
      const { inputs } = definition(folder)
      for (const name of ['api-key', 'account-id', 'base-url'])
        expect(inputs[name]).toEqual(root.inputs[name])
      if (inputs['summary']) expect(inputs['summary']).toEqual(root.inputs['summary'])
      if (inputs['wait']) expect(inputs['wait']).toEqual(root.inputs['wait'])
    },
  )

  it.each(['', 'cancel/', 'list/', 'undeployed/'])(
    '%saction.yml runs files that exist on Node 24',
    (folder) => {
      const { runs } = definition(folder)
      expect(runs['using']).toBe('node24')
      for (const stage of ['main', 'post']) {
        const file = runs[stage]
        if (file !== undefined)
          expect(read(`${folder}${file}`)).toMatch(
            /^import \{ \w+ \} from '.\/index.js'\nawait \w+\(\)\n$/,
          )
      }
    },
  )

  it('packs as the level does that it names as the default', async () => {
    await using place = await makePlace()
    await writeFile(join(place.contextDir, 'Dockerfile'), read('README.md'))
    const archiveOf = async (name: string, level?: number): Promise<string> => {
      const archivePath = `${place.archivePath}.${name}`
      await pack({ ...place, archivePath }, { level })
      return readFile(archivePath, 'base64')
    }
    const byDefault = await archiveOf('default')
    const same: number[] = []
    for (let level = 0; level < 10; level += 1) {
      if ((await archiveOf(`${level}`, level)) === byDefault) same.push(level)
    }
    const { description } = root.inputs['compression-level'] ?? {}
    expect(description).toContain(`Default is \`${same.join()}\`.`)
  })

  it('has the limits of size that its documentation names', () => {
    const [warned, refused] = [sizeLimits.warnBytes, sizeLimits.maxBytes].map((bytes) =>
      bytes.toLocaleString('en-US'),
    )
    const documentation = read('docs/packing.md')
    expect(documentation).toContain(`more than ${refused} bytes`)
    expect(documentation).toContain(`above ${warned} there is a warning`)
  })

  it('has the version of package.json', () => {
    expect(version).toBe((JSON.parse(read('package.json')) as { readonly version: string }).version)
  })
})
