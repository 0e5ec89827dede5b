import { afterAll, describe, expect, it } from '@jest/globals'
import { ownActionOf } from '../docs/workflow-files.ts'
import { limitMs } from './cases.ts'
import { documentedPlaces } from './documented-cases.ts'
import { documentedWorkflows, isUnknownToAct } from './documented-workflows.ts'
import { makeRelease } from './release.ts'
import { observe } from './scene.ts'

const release = await makeRelease('nothing')
afterAll(async () => {
  await release[Symbol.asyncDispose]()
})

const refused = documentedWorkflows.filter(isUnknownToAct)

/** Inputs of the actions of others. act does what checkout does; any other one needs a stand-in for `startAct`. */
const inputsOfOthers: Readonly<Record<string, readonly string[]>> = {
  'actions/checkout': ['fetch-depth', 'path', 'persist-credentials', 'ref', 'repository', 'token'],
}

describe('the workflows of the pages', () => {
  it('have a case each, but for those that act refuses', () => {
    const accepted = documentedWorkflows.filter((workflow) => !isUnknownToAct(workflow))
    expect(documentedPlaces.toSorted()).toEqual(accepted.map(({ where }) => where).toSorted())
  })

  it('set only inputs that the actions of others have', () => {
    const others = documentedWorkflows
      .flatMap(({ steps }) => steps)
      .filter((step) => step.uses !== undefined && ownActionOf(step) === undefined)
    const unknown = others.filter(({ uses = '', with: inputs = {} }) => {
      const known = inputsOfOthers[uses.replace(/@.*/, '')]
      return known === undefined || Object.keys(inputs).some((name) => !known.includes(name))
    })
    expect(unknown).toEqual([])
  })

  it(
    'are refused by act if they have parallel steps',
    async () => {
      const step = { id: 'tests', run: 'true', background: true }
      expect(isUnknownToAct({ steps: [step] })).toBe(true)
      const jobs = { build: { 'runs-on': 'ubuntu-latest', steps: [step] } }
      const sample = { text: JSON.stringify({ on: 'push', jobs }) }
      for (const { text } of [sample, ...refused]) {
        const { exitCode, stderr } = await observe({ workflow: text, event: 'push' }, release.path)
        expect(stderr).toContain('Unknown Property')
        expect(exitCode).toBe(1)
      }
    },
    limitMs,
  )

  it('are recipes if act refuses them, which the tests of the recipes run', () => {
    expect(refused.filter(({ where }) => !where.startsWith('docs/recipes.md: '))).toEqual([])
  })
})
