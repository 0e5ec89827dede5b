import { existsSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { readPage, root } from '../../scripts/documents.ts'

/** The page names the file of each test. */
const tests: ReadonlyMap<string, string> = new Map([
  [
    'A build prints workflow commands, moves the cursor or hides text',
    'lets no command through, keeps every character and every limit, for 50,000 hostile texts',
  ],
  [
    'The server sends the key back, in whatever encoding',
    'shows the key nowhere, in whatever form the server sends it back',
  ],
  [
    'A redirect takes the key to another host',
    'is an error for a redirect to %s, which is not followed',
  ],
  [
    'Credentials of the job are packed',
    'is judged by its path in the workspace, so that the choice of the context hides nothing',
  ],
  ['A git directory with a token is the context or part of it', 'is found %s, and named once'],
  [
    'A link replaces a file between the check and the packing',
    'is never replaced by a file from outside, however often a link replaces it',
  ],
  ['Links multiply the files of a context', 'are an error where 78 of them make 2^39 paths'],
  [
    'A deep tree costs quadratic time',
    'looks for a place to split a name only where it can be split',
  ],
  [
    'A sparse file of terabytes is read and compressed',
    'does not read a file that has %d bytes more than may be packed',
  ],
  [
    'An ignore file costs exponential time',
    'matches the same by the regular expressions of JavaScript and of Go',
  ],
  [
    "A repository's git configuration starts programs",
    'overrides settings of the user that start programs of a repository',
  ],
  [
    'An image is deployed that nobody built or tested',
    'is not deployed where its tag was pushed again since',
  ],
  ['A preview outlives the run that was stopped', 'leaves no preview: %s'],
  [
    'A stopped run deletes the preview of another one',
    'leaves the preview of another run with its label and build alone',
  ],
  [
    'Production is deleted in place of a preview',
    'deletes the previews of a label, and nothing else',
  ],
  ['What is not merged is deployed for production', 'is not deployed on %s with %j'],
  [
    'A link sends a credential as manifest or environments file',
    'are no link to a credential, or out of the workspace',
  ],
  ['A preview of another pull request or repository is deleted', 'of %j, the label is %s'],
  [
    'Headers for a gateway reach the pods of agents',
    'gives Agentex the key, the account, and no other header',
  ],
  [
    'A log line forges the state of the post step',
    'is accepted only when it is encrypted with the key',
  ],
  ['A state of another run reaches the post step', 'is not believed by the post step of %s'],
  [
    'Another user of the runner reads the state',
    'is replaced as a whole, and only this user can read it',
  ],
  [
    'A response of the server is nested too deeply to be read',
    'reads a record that is nested 99 levels deep, and rejects a deeper one at once',
  ],
  [
    'A record of the server breaks outputs or later steps',
    'writes a record as a single line without control characters or secrets',
  ],
  [
    'Names and log lines bring links or HTML into comments',
    'no line of a builder is more than text in the comment',
  ],
  [
    'Somebody copies the marker of a comment to have theirs overwritten',
    'leaves the comment of somebody who copied our marker alone',
  ],
  [
    "A workflow builds a fork's code with the repository's secrets",
    'are warned about where %s for pull_request_target',
  ],
  [
    'A pull request pushes a tag whose image a release takes',
    'gives way to none whose tag was pushed again',
  ],
  ['An action connects to hosts that nobody allowed', 'are all that %s asks a proxy for'],
  [
    'A web page reaches the emulator and, with it, Docker',
    'requires the key for its own routes too',
  ],
  [
    'A tag of an action that we use moves',
    'the commits of the actions are the same in the whole tree, and those of the named versions',
  ],
  [
    'A package is replaced, or runs a script when it is installed',
    'are few, exact, licensed, from npm, and run no script when they are installed',
  ],
  [
    '`dist/` is not what `src/` says',
    'has the same bytes in another directory, and is not built again without a change',
  ],
  [
    'A release is changed later, or made from elsewhere',
    'publishes what was attested, with no checkout and no npm, once a reviewer has agreed',
  ],
])

const rows =
  readPage('docs/threat-model.md')
    .split(/^## Threats$/m)[1]
    ?.split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => {
      const [threat = '', , file = ''] = line
        .split('|')
        .map((cell) => cell.trim())
        .slice(1)
      return { threat, file: file.replaceAll('`', '') }
    })
    .filter(({ file }) => file.includes('/')) ?? []

describe('docs/threat-model.md', () => {
  it('has the threats for which a test is named here', () => {
    expect(rows.map(({ threat }) => threat)).toEqual([...tests.keys()])
  })

  it.each(rows)('names a file with a test: $threat', ({ threat, file }) => {
    expect([file, existsSync(new URL(file, root))]).toEqual([file, true])
    const titles = Array.from(
      readPage(file).matchAll(/(["'`])((?:(?!\1).)+)\1,\s*(?:async )?\(/g),
      ([, , title = '']) => title,
    )
    expect(titles).toContain(tests.get(threat))
  })
})
