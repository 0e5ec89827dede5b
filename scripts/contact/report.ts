import { styleText } from 'node:util'
import { bodyOf } from './answers.ts'
import type { Recording } from './exchange.ts'
import { describeSeen, type Result, type Verdict } from './judge.ts'
import type { Redaction } from './redact.ts'

/** `contact-report.json`, which `npm run emulator -- --like` reads. */
export interface Report {
  readonly format: 1
  /** Such as 2026-12-31. */
  readonly date: string
  /** The product's. */
  readonly version: string
  readonly mode: 'read-only' | 'build'
  readonly diagnosis: string
  /** The keys are the assumptions' IDs; milliseconds are numbers. */
  readonly seen: Readonly<Record<string, string | number>>
  readonly results: readonly ReportedResult[]
  readonly exchanges: readonly unknown[]
}

interface ReportedResult {
  readonly id: string
  readonly verdict: Verdict
  readonly seen?: string | number
  readonly assumed: string
}

const shownHeaders =
  /^(?:content-type|date|age|cache-control|retry-after(?:-ms)?|transfer-encoding|content-encoding|x-accel-buffering|x-should-retry|(?:x-)?rate-?limit.*)$/

export function createReport(
  head: Pick<Report, 'version' | 'mode' | 'diagnosis'>,
  results: readonly Result[],
  recording: Recording,
  redaction: Redaction,
): Report {
  const shown = (seen: string | number): string | number =>
    typeof seen === 'number' ? seen : redaction.words(seen)
  const told = results.flatMap(({ row, seen }) =>
    seen === undefined ? [] : [[row.id, shown(seen)] as const],
  )
  return {
    format: 1,
    date: new Date(recording.startedMs).toISOString().slice(0, 10),
    ...head,
    diagnosis: redaction.words(head.diagnosis),
    seen: Object.fromEntries(told),
    results: results.map(({ row: { id, assumed }, verdict, seen }) => ({
      id,
      verdict,
      assumed,
      ...(seen !== undefined && { seen: shown(seen) }),
    })),
    exchanges: recording.exchanges.map((exchange) => {
      const { ask, method, path, sentMs, status, headers, chunks, isCut, endMs, failure } = exchange
      return {
        ask,
        method,
        path: redaction.text(path),
        sentMs,
        status,
        endMs,
        failure,
        chunkMs: chunks.map(({ ms }) => ms),
        headers: Object.fromEntries(
          Object.entries(headers).map(([name, value]) => [
            redaction.text(name),
            shownHeaders.test(name) ? redaction.text(value) : '<not shown>',
          ]),
        ),
        body: isCut ? '<too long to be shown>' : redaction.body(bodyOf(exchange)),
      }
    }),
  }
}

const styles = {
  'as assumed': (text) => styleText('green', text),
  differs: (text) => styleText('red', text),
  'not told': (text) => styleText('dim', text),
} as const satisfies Readonly<Record<Verdict, (text: string) => string>>

/** Renders it for a screen; a row of what differs says what was seen. */
export function renderTable(results: readonly Result[], redaction: Redaction): string {
  const lines = results.map(({ row, verdict, seen }) => {
    const found = verdict === 'differs' ? ` Seen: ${redaction.words(describeSeen(seen))}.` : ''
    return `${styles[verdict](verdict.padEnd(10))}  ${row.assumed}${found}`
  })
  return `${lines.join('\n')}\n\n${countsOf(results)}`
}

function countsOf(results: readonly { readonly verdict: Verdict }[]): string {
  const count = (verdict: Verdict): number =>
    results.filter((one) => one.verdict === verdict).length
  return `${count('as assumed')} as assumed, ${count('differs')} differ, ${count('not told')} not told.`
}

/** Renders it to be attached to an issue. */
export function renderMarkdown(report: Report): string {
  const { date, version, mode, diagnosis, results, exchanges } = report
  const rows = results.map(
    ({ verdict, seen, assumed }) =>
      `| ${verdict} | ${cell(assumed)} | ${cell(describeSeen(seen))} |`,
  )
  return `# Contact with the builds API, ${date}

agentex-build-action ${version}, ${mode}. ${cell(diagnosis)}

${countsOf(results)} Key, account, identities, names, addresses and IDs are replaced; equal placeholders are equal values.

| | assumed | seen |
| --- | --- | --- |
${rows.join('\n')}

<details><summary>All requests and answers</summary>

\`\`\`\`json
${exchanges.map((one) => JSON.stringify(one)).join('\n')}
\`\`\`\`

</details>
`
}

function cell(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|')
}
