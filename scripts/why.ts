// node scripts/why.ts LOG
// The lines that may say why a build failed, the best first, each with the rule that scored it.
import { readFileSync } from 'node:fs'
import { listFailureCandidates } from '../src/build-log/failure/describe-failure.ts'
import { LogParser } from '../src/build-log/log-parser.ts'

const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('Name a log: node scripts/why.ts LOG')
const parser = new LogParser()
for (const line of readFileSync(file, 'utf8').split('\n')) parser.push(line)
const found = parser.found()
const failure = parser.failure()
const rows = (found ? listFailureCandidates(found) : []).map(({ score, says, rule, at, line }) => {
  return [String(score), says, rule, String(at), line]
})
const table = [['score', 'says', 'rule', 'line', 'text'], ...rows]
const widths = [0, 1, 2, 3].map((column) =>
  Math.max(...table.map((row) => row[column]?.length ?? 0)),
)
for (const row of table) {
  const cells = row.map((cell, column) => cell.padEnd(widths[column] ?? 0))
  process.stdout.write(`${cells.join('  ').slice(0, 160).trimEnd()}\n`)
}
const where = failure?.step?.title ?? failure?.instruction ?? failure?.command
const words = [
  `step: ${where}`,
  `line: ${failure?.decidingLine}`,
  `cause: ${failure?.cause?.sentence}`,
]
process.stdout.write(failure ? `\n${words.join('\n')}\n` : 'The log names no failure.\n')
