import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { version } from '../src/runner/version.ts'

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

  it('has the version of package.json', () => {
    expect(version).toBe((JSON.parse(read('package.json')) as { readonly version: string }).version)
  })
})
