import { describe, expect, it } from '@jest/globals'
import { format } from 'prettier'
import { renderTroubleshooting } from '../../scripts/troubleshooting.ts'
import { readPage } from './workflow-files.ts'

const page = readPage('docs/troubleshooting.md')
const messages = [...page.matchAll(/^- (.*)$/gm)].map(([, message]) => message)

describe('docs/troubleshooting.md', () => {
  it('is up to date; `npm run docs` writes it', async () => {
    expect(page).toBe(await format(renderTroubleshooting(), { parser: 'markdown' }))
  })

  it('has the messages of every layer', () => {
    expect(page).toContain("Input 'api-key' is required")
    expect(page).toContain("'include_paths' must be a list of paths")
    expect(page).toContain('`<operation> failed: the server responded with 401`')
    expect(page).toContain('the builder ran out of disk space')
    expect(page).toContain("The build reached the service's own time limit")
  })

  it('says under a message what to do about that one', () => {
    const [, after = ''] = page.split("the limit in 'queue-timeout-minutes'. <build>`")
    expect(after.trimStart()).toMatch(
      /^> Raise 'queue-timeout-minutes' if the build needs longer\./,
    )
  })

  it('has no message twice under the same advice, and none without words', () => {
    const groups = page.split(/\n\n(?=>|- )/)
    for (const group of groups) {
      const own = group.match(/^- .*$/gm) ?? []
      expect(new Set(own).size).toBe(own.length)
    }
    expect(messages.length).toBeGreaterThan(150)
    expect(messages.filter((message) => !/[a-z]{2,} [a-z]/i.test(message ?? ''))).toEqual([])
    expect(page).not.toMatch(/undefined|\[object/)
  })
})
