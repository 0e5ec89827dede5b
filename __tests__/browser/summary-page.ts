/// <reference lib="dom" />
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Marked } from 'marked'
import { launchChromium } from '../../testbed/browser/chromium.ts'

/** Where the screenshots are left for a person to look at. */
export const pictureDir = new URL('../../.pictures/', import.meta.url).pathname

export interface View {
  /** CSS pixels. */
  readonly width: number
  readonly theme: 'light' | 'dark'
}

/** What a browser made of a summary. */
export interface Rendered {
  readonly picture: string
  readonly headings: readonly string[]
  readonly links: readonly string[]
  readonly images: number
  readonly tables: readonly Table[]
  /** Pixels by which the page is wider than the window. */
  readonly overflow: number
}

interface Table {
  readonly head: readonly string[]
  /** The head is not counted. */
  readonly rows: number
  /** Pixels by which it is wider than the page shows without scrolling. */
  readonly overflow: number
}

export interface SummaryPages extends AsyncDisposable {
  /** Renders Markdown as GitHub shows a job summary, and saves a picture under `name`. */
  render(name: string, markdown: string, view: View): Promise<Rendered>
}

const require = createRequire(import.meta.url)
const styles = {
  light: readFileSync(require.resolve('github-markdown-css/github-markdown-light.css'), 'utf8'),
  dark: readFileSync(require.resolve('github-markdown-css/github-markdown-dark.css'), 'utf8'),
}

export async function openSummaryPages(): Promise<SummaryPages> {
  const browser = await launchChromium()
  mkdirSync(pictureDir, { recursive: true })
  return {
    async render(name, markdown, { width, theme }) {
      const page = await browser.newPage({ viewport: { width, height: 600 } })
      await page.setContent(htmlOf(markdown, theme))
      const picture = join(pictureDir, `${name}-${theme}-${width}.png`)
      await page.locator('article').screenshot({ path: picture })
      const found = await page.evaluate(lookAtPage)
      await page.close()
      return { ...found, picture }
    },
    [Symbol.asyncDispose]: () => browser.close(),
  }
}

/** GitHub's flavour of Markdown. */
function htmlOf(markdown: string, theme: View['theme']): string {
  const body = new Marked({ gfm: true }).parse(markdown, { async: false })
  return `<!doctype html><html><head><meta charset="utf-8"><style>${styles[theme]}
body { margin: 0; background: ${theme === 'dark' ? '#0d1117' : '#ffffff'} }
.markdown-body { padding: 16px }</style></head><body><article class="markdown-body">${body}</article></body></html>`
}

/** Runs in the page. */
function lookAtPage(): Omit<Rendered, 'picture'> {
  const texts = (selector: string, root: ParentNode = document): string[] =>
    Array.from(root.querySelectorAll(selector), (node) => node.textContent.trim())
  return {
    headings: texts('h1, h2, h3, h4, h5, h6'),
    links: Array.from(document.querySelectorAll('a'), (link) => link.href),
    images: document.querySelectorAll('img').length,
    overflow: document.documentElement.scrollWidth - window.innerWidth,
    tables: Array.from(document.querySelectorAll('table'), (table) => ({
      head: texts('thead th', table),
      rows: table.querySelectorAll('tbody tr').length,
      overflow: table.scrollWidth - table.clientWidth,
    })),
  }
}
