import { describe, expect, it } from '@jest/globals'
import { readSources, textsIn } from '../support/sources.ts'
import { readPage } from './workflow-files.ts'

const page = readPage('docs/troubleshooting.md')
const texts = readSources().flatMap(textsIn)

/** Some quote their messages in a block of text, one on each line. */
const entries = page
  .split(/^### /m)
  .slice(1)
  .map((entry) => {
    const [title = ''] = entry.split('\n', 1)
    const [, block = ''] = /^```text\n(.*?)\n```$/ms.exec(entry) ?? []
    return { title, quotes: block.split('\n').filter((line) => line !== '') }
  })
  .filter(({ quotes }) => quotes.length > 0)

describe('docs/troubleshooting.md', () => {
  it.each(entries)('quotes messages as the sources have them: $title', ({ quotes }) => {
    expect(quotes.filter((quote) => !/[A-Za-z]{2,}.*[A-Za-z]{2,}/.test(quote))).toEqual([])
    expect(quotes.filter((quote) => !isInSources(quote))).toEqual([])
  })
})

/** Dots at the ends of a quote stand for the rest of the message, and are left out. */
function isInSources(quote: string): boolean {
  const words = quote.replace(/^[…\s]+|[…\s]+$/g, '')
  return texts.some((text) => text.includes(words))
}
