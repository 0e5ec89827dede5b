import { describe, expect, it } from '@jest/globals'
import { triggersOf } from '../workflows/rules.ts'
import { isWorkflow, readPage, yamlBlocks } from './workflow-files.ts'

const recipes = yamlBlocks('docs/recipes.md')

interface Triggers {
  readonly push?: Readonly<
    Record<'branches' | 'branches-ignore' | 'tags', readonly string[] | undefined>
  >
}

describe('the recipe', () => {
  it.each(recipes)("'$heading' is listed at the top of its page", ({ heading }) => {
    const anchor = heading
      .toLowerCase()
      .replaceAll(/[^a-z -]/g, '')
      .replaceAll(' ', '-')
    expect(readPage('docs/recipes.md')).toContain(`](#${anchor})`)
  })

  it('is not started by what Dependabot pushes, which has no secrets', () => {
    const shown = [...recipes, ...yamlBlocks('README.md')].map(({ content }) => content)
    const started = shown.filter(isWorkflow).flatMap(({ name, on }) => {
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
})

it('the workflow cloud-build for Gitea cancels older runs itself: Gitea 1.26 no longer does', () => {
  const workflows = yamlBlocks('docs/gitea.md').map(({ content }) => content)
  const found = workflows.filter(isWorkflow).find(({ name }) => name === 'cloud-build')
  expect(found?.concurrency).toEqual({
    group: '${{ github.workflow }}-${{ github.ref }}',
    'cancel-in-progress': true,
  })
})
