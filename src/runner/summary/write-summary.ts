import { appendFileSync } from 'node:fs'
import type { Runner } from '../entrypoint.ts'
import { printableMessage } from '../log/printable.ts'

/** Adds Markdown to the job summary. Trouble with it is a warning and never changes the verdict. */
export async function writeSummary(markdown: string, { writer, redact }: Runner): Promise<void> {
  const path = process.env['GITHUB_STEP_SUMMARY']
  if (!path) return
  try {
    // The runner masks the summary, but only what it knows of.
    appendFileSync(path, redact(markdown))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    await writer.command(
      'warning',
      printableMessage(redact(`The job summary could not be written: ${reason}`)),
    )
  }
}
