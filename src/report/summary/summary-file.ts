import type { Log } from '../../runner/log/log.ts'
import type { Redact } from '../../runner/redact.ts'
import type { Host } from '../../runner/host/host.ts'
import { withDiskLimit } from '../../runner/await-disk.ts'
import { type UnredactedFields, redactTextsOf } from '../../runner/redact-all.ts'
import { systemErrorHint, systemErrorReason } from '../../util/system-error.ts'

export interface SummaryWriter {
  readonly host: Host
  readonly log: Log
  readonly redact: Redact
  readonly signal: AbortSignal
}

/**
 * Redacts the facts before Markdown escapes them, because an escaped secret is not found. If the
 * summary cannot be written, prints a warning and leaves the exit code as it is.
 */
export async function writeSummary<Facts>(
  facts: Facts,
  ownWords: UnredactedFields<Facts>,
  render: (shown: Facts) => string,
  { host, log, redact, signal }: SummaryWriter,
): Promise<void> {
  const path = process.env['GITHUB_STEP_SUMMARY']
  if (!path) return
  const markdown = render(redactTextsOf(facts, ownWords, redact))
  try {
    await withDiskLimit(host.files.append(path, redact(markdown)), host.clock, signal)
  } catch (error) {
    const hint = systemErrorHint(
      error,
      "Set GITHUB_STEP_SUMMARY to a writable file, or 'summary' to 'false'.",
    )
    await log.warning(`The job summary could not be written: ${systemErrorReason(error)}.\n${hint}`)
  }
}
