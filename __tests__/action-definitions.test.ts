import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { sizeLimits } from '../src/context/files/reading.ts'

interface Definition {
  readonly description: string
  readonly branding: { readonly icon: string; readonly color: string }
  readonly inputs: Readonly<Record<string, Input>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
  readonly runs: Readonly<Record<string, string>>
}

interface Input {
  readonly description: string
  readonly required?: boolean
  readonly default?: string
}

/** Feather icons that GitHub does not support, and the colors that it does. */
const omittedIcons = [
  ...['coffee', 'columns', 'divide', 'divide-circle', 'divide-square', 'frown', 'hexagon'],
  ...['key', 'meh', 'mouse-pointer', 'smile', 'tool', 'x-octagon'],
]
const colors = ['white', 'yellow', 'blue', 'green', 'orange', 'red', 'purple', 'gray-dark']

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const definition = (directory: string): Definition =>
  parse(read(`${directory}action.yml`)) as Definition
const root = definition('')
/** Inputs that a sub-action has for another purpose. */
const ofAnotherMeaning = [
  ...['agent-name', 'timeout-minutes', 'image-name', 'image-tag', 'build-args', 'platform'],
  ...['manifest', 'on-timeout', 'logs', 'annotations', 'dry-run'],
]

describe('the action definitions', () => {
  it.each([
    ['cancel/', ['api-key', 'account-id', 'base-url', 'wait']],
    ['delete-previews/', ['api-key', 'account-id', 'base-url', 'summary']],
    ['deploy/', ['api-key', 'account-id', 'base-url', 'summary']],
    ['discover/', ['reuse-created-by', 'summary', 'api-key', 'account-id', 'base-url']],
    ['list/', ['api-key', 'account-id', 'base-url']],
    ['undeployed/', ['api-key', 'account-id', 'base-url', 'summary']],
  ])('%s has inputs with the same default and wording as the root action', (directory, shared) => {
    const { inputs } = definition(directory)
    const names = Object.keys(inputs).filter((name) => name in root.inputs)
    const same = names.filter((name) => !ofAnotherMeaning.includes(name))
    // A deployment is waited for in other words.
    expect(same.filter((name) => name !== 'wait' || directory !== 'deploy/')).toEqual(shared)
    for (const name of shared) expect(inputs[name]).toEqual(root.inputs[name])
  })

  it('wait/ differs from the root action only in what it does not cancel and does not need', () => {
    const { inputs, outputs } = definition('wait/')
    const { 'build-id': id, ...shared } = inputs
    expect(id?.required).toBe(true)
    const defaults = new Map([
      ['on-timeout', 'cancel'],
      ['cancel-on-abort', 'true'],
    ])
    for (const [name, input] of Object.entries(shared))
      expect(root.inputs[name]).toEqual({ ...input, default: defaults.get(name) ?? input.default })
    const needless = ['archive', 'context-files', 'context-size', 'problems', 'reused']
    const names = Object.keys(root.outputs).filter((name) => !needless.includes(name))
    expect(Object.keys(outputs)).toEqual(names)
    for (const name of names) expect(outputs[name]).toEqual(root.outputs[name])
  })

  it('retag/ differs from the root action in what it names, and fails on a conflict of tags', () => {
    const { inputs, outputs } = definition('retag/')
    const names = Object.keys(inputs).filter((name) => name in root.inputs)
    const ownWords = ['image-tag', 'agent-name', 'dry-run']
    const shared = names.filter((name) => !ownWords.includes(name))
    const ofRoot: Definition['inputs'] = {
      ...inputs,
      'on-tag-conflict': { description: '', ...inputs['on-tag-conflict'], default: 'allow' },
    }
    for (const name of shared) expect([name, ofRoot[name]]).toEqual([name, root.inputs[name]])
    expect(inputs['on-tag-conflict']?.default).toBe('fail')
    const ofBuilds = ['failure', 'image-digest', 'log-file', 'message']
    const needless = ['archive', 'context-files', 'context-size', 'problems', ...ofBuilds]
    const kept = Object.keys(root.outputs).filter((name) => !needless.includes(name))
    expect(Object.keys(outputs).toSorted()).toEqual(kept.toSorted())
    for (const name of kept.filter((one) => !['build-id', 'image-url', 'reused'].includes(one)))
      expect(outputs[name]).toEqual(root.outputs[name])
  })

  it.each([
    '',
    'cancel/',
    'delete-previews/',
    'deploy/',
    'discover/',
    'list/',
    'retag/',
    'undeployed/',
    'wait/',
  ])('%saction.yml has an icon and a color that GitHub supports', (directory) => {
    const { icon, color } = definition(directory).branding
    expect(icon).toMatch(/^[a-z]+(?:-[a-z0-9]+)*$/)
    expect(omittedIcons).not.toContain(icon)
    expect(colors).toContain(color)
  })

  it.each([
    ['', ['main', 'post']],
    ['cancel/', ['main']],
    ['delete-previews/', ['main']],
    ['deploy/', ['main', 'post']],
    ['discover/', ['main']],
    ['list/', ['main']],
    ['retag/', ['main', 'post']],
    ['undeployed/', ['main']],
    ['wait/', ['main', 'post']],
  ])('%saction.yml runs files that exist on Node 24', (directory, stages) => {
    const { using, ...files } = definition(directory).runs
    expect(using).toBe('node24')
    expect(Object.keys(files)).toEqual(stages)
    for (const file of Object.values(files)) {
      expect(read(`${directory}${file}`)).toMatch(/^ +await import\(`\.\/node24\/\$\{file\}`\);$/m)
    }
  })

  it('describe the action within the 125 characters that a listing shows', () => {
    expect(root.description.length).toBeLessThan(125)
  })

  it('have the size limits that the documentation names', () => {
    const [warned, refused] = [sizeLimits.warnBytes, sizeLimits.maxBytes].map((bytes) =>
      bytes.toLocaleString('en-US'),
    )
    const documentation = read('docs/packing.md')
    expect(documentation).toContain(`more than ${refused} bytes`)
    expect(documentation).toContain(`above ${warned} there is a warning`)
  })
})
