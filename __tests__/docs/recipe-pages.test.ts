import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { recipeRows } from '../runner-real/recipe-rows.ts'
import { triggersOf } from '../workflows/rules.ts'
import { recipes } from './recipe-runs.ts'
import { isWorkflow, readPage, yamlBlocks } from './workflow-files.ts'

interface Triggers {
  readonly push?: Readonly<
    Record<'branches' | 'branches-ignore' | 'tags', readonly string[] | undefined>
  >
}

describe('the recipe', () => {
  it.each([...recipes.keys()])("'%s' is listed at the top of its page", (heading) => {
    const anchor = heading
      .toLowerCase()
      .replaceAll(/[^a-z -]/g, '')
      .replaceAll(' ', '-')
    expect(readPage('docs/recipes.md')).toContain(`](#${anchor})`)
  })

  it('is not started by what Dependabot pushes, which has no secrets', () => {
    const readme = yamlBlocks('README.md').map(({ content }) => content)
    const started = [...recipes.values(), ...readme.filter(isWorkflow)].flatMap(({ name, on }) => {
      const push = typeof on === 'object' && on !== null ? (on as Triggers).push : undefined
      const isAny = triggersOf({ name, on, jobs: {} }).includes('push')
      return isAny &&
        push?.branches === undefined &&
        push?.tags === undefined &&
        push?.['branches-ignore']?.includes('dependabot/**') !== true
        ? [name]
        : []
    })
    expect(started).toEqual([])
  })

  it('has a case on act, or a test among the scenes', () => {
    const programs = join(import.meta.dirname, '..', 'programs')
    const tests = globSync('*.scene.test.ts', { cwd: programs })
      .map((name) => readFileSync(join(programs, name), 'utf8'))
      .join('')
    for (const heading of recipes.keys())
      if (!Object.hasOwn(recipeRows, heading)) expect(tests).toContain(`it("'${heading}'`)
  })
})

it('the workflow cloud-build for Gitea cancels older runs itself: Gitea 1.26 no longer does', () => {
  const workflows = yamlBlocks('docs/gitea.md').map(({ content }) => content)
  const found = workflows.filter(isWorkflow).find(({ name }) => name === 'cloud-build')
  expect(found?.concurrency).toEqual({
    group: '${{ github.workflow }}-${{ github.ref }}',
    'cancel-in-progress': true,
  })
})
