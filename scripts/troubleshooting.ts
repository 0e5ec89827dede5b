// Renders docs/troubleshooting.md from the messages in the sources.
import { findMessages, type Message } from './messages.ts'

/** Areas of the page, each with the files it is about. The first that fits counts. */
const areas: readonly { readonly title: string; readonly files: RegExp }[] = [
  { title: 'Inputs', files: /^runner\/inputs\/|^api\/base-url/ },
  { title: 'Manifest', files: /^build-context\/manifest\// },
  { title: 'Credentials in the build context', files: /^build-context\/(?:credentials|git)\// },
  { title: 'Build context', files: /^build-context\// },
  { title: 'Connection and server', files: /^api\// },
  { title: 'Submitting and following a build', files: /^build\// },
  { title: 'Why a build failed', files: /^build-log\// },
  { title: 'Discovery', files: /^discover\// },
  { title: 'Runner', files: /^/ },
]

const intro = `# Troubleshooting

Every message of the action, and below it what to do. \`<…>\` stands for what differs between runs. A message without advice says
itself what to change.

This page is generated from the sources by \`npm run docs\`.`

export function renderTroubleshooting(): string {
  const messages = findMessages()
  const sections = areas.map(({ title }) => {
    const own = messages.filter(({ file }) => areaOf(file) === title)
    return own.length === 0 ? '' : `## ${title}\n\n${renderEntries(own)}`
  })
  return `${[intro, ...sections.filter((section) => section !== '')].join('\n\n')}\n`
}

function areaOf(file: string): string | undefined {
  return areas.find(({ files }) => files.test(file))?.title
}

/** Messages with the same advice are listed together, in the order of the first. */
function renderEntries(messages: readonly Message[]): string {
  const byHint = new Map<string, Set<string>>()
  const hinted = new Set(messages.flatMap(({ text, hint }) => (hint === undefined ? [] : [text])))
  for (const { text, hint = '' } of messages) {
    if (hint === '' && hinted.has(text)) continue
    byHint.set(hint, (byHint.get(hint) ?? new Set()).add(text))
  }
  return [...byHint]
    .map(([hint, texts]) => {
      const list = [...texts].map((text) => `- ${code(text)}`).join('\n')
      return hint === '' ? list : `${list}\n\n${hint.split('\n').map(advice).join('\n')}`
    })
    .join('\n\n')
}

/** What Markdown would read as markup becomes code. */
function advice(hint: string): string {
  const parts = hint.split(/(`[^`]*`)/)
  const safe = parts.map((part) =>
    part.startsWith('`') ? part : part.replaceAll(/<[^<>]*>|'[^']*[[\]*\\<>{}][^']*'/g, code),
  )
  return `> ${safe.join('')}`
}

function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``
}
