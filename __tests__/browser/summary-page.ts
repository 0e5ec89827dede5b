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
  /** Charts that Mermaid could not draw. */
  readonly brokenCharts: number
  readonly charts: readonly Chart[]
  readonly tables: readonly Table[]
  /** Pixels by which the page is wider than the window. */
  readonly overflow: number
}

interface Chart {
  readonly title: string | undefined
  readonly labels: readonly string[]
  readonly bars: number
  /** Bars in the color of a failure. */
  readonly failedBars: number
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
const mermaidPath = require.resolve('mermaid/dist/mermaid.min.js')
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
      let brokenCharts = 0
      // Mermaid takes a second to load.
      if ((await page.locator('.mermaid').count()) > 0) {
        await page.addScriptTag({ path: mermaidPath })
        brokenCharts = await page.evaluate(drawCharts, theme === 'dark' ? 'dark' : 'default')
      }
      const picture = join(pictureDir, `${name}-${theme}-${width}.png`)
      await page.locator('article').screenshot({ path: picture })
      const found = await page.evaluate(lookAtPage)
      await page.close()
      return { ...found, picture, brokenCharts }
    },
    [Symbol.asyncDispose]: () => browser.close(),
  }
}

/** GitHub's flavour of Markdown, with a Mermaid block as Mermaid expects it. */
function htmlOf(markdown: string, theme: View['theme']): string {
  const marked = new Marked({ gfm: true })
  marked.use({
    renderer: {
      code: ({ lang, text }) =>
        lang === 'mermaid' ? `<pre class="mermaid">${escapeHtml(text)}</pre>\n` : false,
    },
  })
  const body = marked.parse(markdown, { async: false })
  return `<!doctype html><html><head><meta charset="utf-8"><style>${styles[theme]}
body { margin: 0; background: ${theme === 'dark' ? '#0d1117' : '#ffffff'} }
.markdown-body { padding: 16px }</style></head><body><article class="markdown-body">${body}</article></body></html>`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Runs in the page; returns how many charts Mermaid could not draw. */
async function drawCharts(theme: string): Promise<number> {
  interface Mermaid {
    initialize(config: object): void
    run(options: { nodes: unknown[] }): Promise<void>
  }
  const mermaid = (globalThis as unknown as { mermaid: Mermaid }).mermaid
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', theme })
  let broken = 0
  for (const node of document.querySelectorAll('.mermaid')) {
    await mermaid.run({ nodes: [node] }).catch(() => {
      broken += 1
    })
  }
  return broken
}

/** Runs in the page. */
function lookAtPage(): Omit<Rendered, 'picture' | 'brokenCharts'> {
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
    charts: Array.from(document.querySelectorAll('.mermaid svg'), (svg) => ({
      title: svg.querySelector('title')?.textContent ?? undefined,
      labels: texts('.taskText, .taskTextOutsideRight, .taskTextOutsideLeft', svg),
      bars: svg.querySelectorAll('rect.task').length,
      failedBars: Array.from(svg.querySelectorAll('rect.task')).filter((bar) =>
        /\bcrit/.test(bar.getAttribute('class') ?? ''),
      ).length,
    })),
  }
}
