import { mkdir, readdir, readFile, realpath, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { readManifest, listManifestContext } from '../../../src/context/manifest/manifest.ts'
import { ActionError } from '../../../src/util/errors.ts'
import { makeWorkspace } from '../../../testbed/runner/workspace.ts'
import { shell } from '../../support/shell.ts'
import { manifestOf } from './manifests.ts'

/** A workspace with an agent, whose manifest says where it is on its author's machine. */
interface Form {
  /** Where the manifest is; `manifest.yaml` by default. */
  readonly manifest?: string
  /** Lines of the manifest's context. */
  readonly context: readonly string[]
  /** Empty files beside the manifest. */
  readonly files?: readonly string[]
  /** Prepares the workspace, in which it is run. */
  readonly script?: string
  /** The input `file`. */
  readonly file?: string
  /** What the manifest names beside the repository. */
  readonly rest?: readonly string[]
}

interface Built {
  readonly members: readonly string[]
  readonly warnings?: readonly string[]
}

const myAgent = ['root: ../', 'include_paths: [my_agent]', 'dockerfile: my_agent/Dockerfile']
const twoUp = ['root: ../../', ...myAgent.slice(1)]
const shared = ['root: ../', 'include_paths: [shared, my_agent]', 'dockerfile: my_agent/Dockerfile']
const of = (...paths: readonly string[]): Built => ({
  members: ['Dockerfile', ...paths.map((path) => `my_agent/${path}`)],
})
const whole = of('Dockerfile', 'app.py', 'manifest.yaml')
const stepOut = (more = '') =>
  `Set 'path: my_agent' on actions/checkout and 'manifest: my_agent/manifest.yaml'${more}.`
const byHand = ". Set 'path' of actions/checkout to the repository's path below that root on your"

const built: readonly (readonly [name: string, form: Form, built: Built])[] = [
  ['at the top', { context: myAgent }, whole],
  ['one directory down', { manifest: 'my_agent/manifest.yaml', context: myAgent }, whole],
  [
    'two names',
    {
      context: ['root: ../..', 'include_paths: [my_agent/b]', 'dockerfile: my_agent/b/Dockerfile'],
    },
    of('b/Dockerfile', 'b/app.py', 'b/manifest.yaml'),
  ],
  [
    'a directory of the repository',
    {
      manifest: 'sub/manifest.yaml',
      context: ['root: ../../', 'include_paths: [my_agent]', 'dockerfile: my_agent/sub/Dockerfile'],
    },
    of('sub/Dockerfile', 'sub/app.py', 'sub/manifest.yaml'),
  ],
  [
    'two include paths, one a file',
    {
      context: [...myAgent.toSpliced(1, 1), 'include_paths: [my_agent/app.py, my_agent/lib]'],
      script: 'mkdir lib && touch lib/a.py',
    },
    of('app.py', 'lib/a.py'),
  ],
  ['no include path', { context: myAgent.toSpliced(1, 1) }, { members: ['Dockerfile'] }],
  [
    'longer ways to the same paths',
    {
      context: [
        'root: ./../x/..',
        "include_paths: ['./my_agent/', other/../my_agent/./app.py]",
        'dockerfile: ./my_agent//Dockerfile',
      ],
    },
    whole,
  ],
  [
    'a Dockerfile in a directory of its own',
    {
      context: [...myAgent.slice(0, 2), 'dockerfile: my_agent/docker/prod'],
      script: 'mkdir docker && mv Dockerfile docker/prod',
    },
    of('app.py', 'docker/prod', 'manifest.yaml'),
  ],
  [
    'an ignore file',
    { context: [...myAgent, 'dockerignore: my_agent/ignore'], script: 'echo app.py > ignore' },
    { members: ['.dockerignore', ...of('Dockerfile', 'ignore', 'manifest.yaml').members] },
  ],
  [
    'links within the workspace',
    { context: myAgent, script: 'mkdir real && touch real/a && ln -s real link' },
    of('Dockerfile', 'app.py', 'link/a', 'manifest.yaml', 'real/a'),
  ],
  [
    'a linked directory of the manifest, whose target counts',
    {
      manifest: 'link/manifest.yaml',
      context: [
        'root: ../../../',
        'include_paths: [my_agent/real]',
        'dockerfile: my_agent/Dockerfile',
      ],
      script: 'mkdir real && mv link real/sub && ln -s real/sub link && mv real/sub/Dockerfile .',
    },
    of('real/sub/app.py', 'real/sub/manifest.yaml'),
  ],
  [
    'a directory of the same name below',
    { context: myAgent, script: 'mkdir my_agent && touch my_agent/a.py' },
    of('Dockerfile', 'app.py', 'manifest.yaml', 'my_agent/a.py'),
  ],
  ['the input file', { context: twoUp.toSpliced(0, 1, 'root: ..'), file: 'app.py' }, whole],
]

/** What is wrong, and what following the error gives; an error without an example has nothing. */
const refused: readonly (readonly [
  name: string,
  form: Form,
  error: string,
  followed: Built | undefined,
])[] = [
  [
    'all is in the workspace, at the top',
    { context: ['root: ../', 'include_paths: [.]'] },
    "manifest.yaml:3: 'build.context.root' is above the workspace: '../'. Set 'build.context.root' to '.'.",
    { members: ['Dockerfile', 'app.py', 'manifest.yaml'] },
  ],
  [
    'all is in the workspace, one directory down',
    { manifest: 'my_agent/manifest.yaml', context: twoUp },
    "my_agent/manifest.yaml:3: 'build.context.root' is above the workspace: '../../'. Set 'build.context.root' to '..'.",
    whole,
  ],
  [
    'another service is at the top',
    { manifest: 'my_agent/manifest.yaml', context: twoUp, script: 'touch Dockerfile other.py' },
    "my_agent/manifest.yaml:3: 'build.context.root' is above the workspace: '../../'. Set 'build.context.root' to '..'.",
    whole,
  ],
  [
    'another service is at the top, and more is named',
    {
      manifest: 'my_agent/manifest.yaml',
      context: ['root: ../../', ...shared.slice(1)],
      script: 'mkdir shared && touch Dockerfile shared/s.py',
    },
    "my_agent/manifest.yaml:3: 'build.context.root' is above the workspace: '../../'. Set 'build.context.root' to '..'.",
    { members: [...whole.members, 'shared/s.py'] },
  ],
  [
    'checked out under another name',
    { manifest: 'src/manifest.yaml', context: myAgent, script: 'mkdir src/.git' },
    `src/manifest.yaml:4: 'build.context.dockerfile' does not exist: 'my_agent/Dockerfile'. ${stepOut()}`,
    whole,
  ],
  [
    'checked out under another name, without what is beside it',
    {
      manifest: 'src/manifest.yaml',
      context: shared,
      script: 'mkdir src/.git',
      rest: ['shared/s.py'],
    },
    `src/manifest.yaml:4: 'build.context.dockerfile' does not exist: 'my_agent/Dockerfile'. ${stepOut(', and put the rest beside it')}`,
    { members: [...whole.members, 'shared/s.py'] },
  ],
  [
    'checked out under another name, and too high',
    {
      manifest: 'src/manifest.yaml',
      context: ['root: ../..', 'include_paths: [my_agent/b]', 'dockerfile: my_agent/b/Dockerfile'],
      script: 'mkdir src/.git',
    },
    "src/manifest.yaml:3: 'build.context.root' is above the workspace: '../..'. Set 'path: my_agent/b' on actions/checkout and 'manifest: my_agent/b/manifest.yaml'.",
    of('b/Dockerfile', 'b/app.py', 'b/manifest.yaml'),
  ],
  [
    'a directory beside the repository',
    { context: shared, rest: ['shared/s.py'] },
    `manifest.yaml:3: 'build.context.root' is above the workspace: '../', and 'shared' is not in 'my_agent'. ${stepOut(', and put the rest beside it')}`,
    { members: [...whole.members, 'shared/s.py'] },
  ],
  [
    'all that is beside the repository',
    {
      context: ['root: ../', 'include_paths: [.]', 'dockerfile: my_agent/Dockerfile'],
      rest: ['s'],
    },
    `manifest.yaml:3: 'build.context.root' is above the workspace: '../', and '.' is not in 'my_agent'. ${stepOut(', and put the rest beside it')}`,
    { members: [...whole.members, 's'] },
  ],
  [
    'a directory beside the parent, of a manifest that is not at the top',
    {
      manifest: 'sub/manifest.yaml',
      context: [
        'root: ../../../',
        'include_paths: [my_agent/c]',
        'dockerfile: my_agent/b/sub/Dockerfile',
      ],
      rest: ['my_agent/c/s.py'],
    },
    "sub/manifest.yaml:3: 'build.context.root' is above the workspace: '../../../', and 'my_agent/c' is not in 'my_agent/b'. Set 'path: my_agent/b' on actions/checkout and 'manifest: my_agent/b/sub/manifest.yaml', and put the rest beside it.",
    of('c/s.py'),
  ],
  [
    'a Dockerfile beside the repository',
    { context: [...myAgent.slice(0, 2), 'dockerfile: docker/prod'] },
    `manifest.yaml:3: 'build.context.root' is above the workspace: '../'${byHand} machine, and begin 'manifest' with it.`,
    undefined,
  ],
  [
    'too few names',
    { context: ['root: ../..', 'dockerfile: my_agent/Dockerfile'] },
    `manifest.yaml:3: 'build.context.root' is above the workspace: '../..'${byHand} machine, and begin 'manifest' with it.`,
    undefined,
  ],
  [
    'paths beside the repository, with the input file',
    { context: shared, file: 'Dockerfile' },
    `manifest.yaml:3: 'build.context.root' is above the workspace: '../'${byHand} machine, and begin 'manifest' and 'file' with it.`,
    undefined,
  ],
  [
    'the repository has another name, in a checkout of more',
    {
      manifest: 'agent-one/manifest.yaml',
      context: [...myAgent.toSpliced(1, 1)],
      script: 'mkdir .git',
    },
    "agent-one/manifest.yaml:4: 'build.context.dockerfile' does not exist: 'my_agent/Dockerfile'. Did you mean 'agent-one/Dockerfile'?",
    { members: ['Dockerfile'] },
  ],
  [
    'a name in another case',
    { context: [...myAgent.slice(0, 2), 'dockerfile: my_agent/DOCKERFILE'] },
    "manifest.yaml:4: 'build.context.dockerfile' does not exist: 'my_agent/DOCKERFILE'. Did you mean 'my_agent/Dockerfile'?",
    whole,
  ],
  [
    'an ignore file above the workspace',
    { context: [...myAgent, 'dockerignore: .dockerignore'] },
    "manifest.yaml:6: 'build.context.dockerignore' is outside the workspace: '.dockerignore'. Set a path inside it.",
    undefined,
  ],
  [
    'an include path outside the root',
    { context: ['root: ../', 'include_paths: [my_agent, ../shared]', ...myAgent.slice(2)] },
    "manifest.yaml:5: The include path is outside 'build.context.root': '../shared'. Set a root that contains it.",
    undefined,
  ],
  [
    'an absolute include path',
    { context: ['root: ../', 'include_paths: [my_agent, /etc]', ...myAgent.slice(2)] },
    "manifest.yaml:5: The include path is outside 'build.context.root': '/etc'. Set a root that contains it.",
    undefined,
  ],
  [
    'an absolute root',
    { context: ['root: /', ...myAgent.slice(1)] },
    "manifest.yaml:3: 'build.context.root' is outside the workspace: '/'. Set a directory inside it, relative to the manifest.",
    undefined,
  ],
]

describe('a manifest whose root is above the workspace', () => {
  it.each(built)('is packed: %s', async (_, form, expected) => {
    await using workspace = await lay(form)
    expect(await attempt(workspace.path, form)).toEqual({ warnings: [], ...expected })
  })

  it.each(refused)('is refused: %s', async (_, form, error, followed) => {
    await using workspace = await lay(form)
    const message = await attempt(workspace.path, form)
    expect(message).toBe(error)
    if (followed === undefined) return
    expect(await follow(error, workspace.path, form)).toEqual({
      warnings: [],
      ...followed,
    })
  })

  it('is packed with a warning if the Dockerfile has its whole name too, which it may mean', async () => {
    const form = { context: myAgent, script: 'mkdir my_agent && touch my_agent/Dockerfile' }
    await using workspace = await lay(form)
    const warning =
      "manifest.yaml:3: 'my_agent/Dockerfile' is there too; if it is meant, set 'build.context.root' to '.'."
    expect(await attempt(workspace.path, form)).toEqual({
      ...of('Dockerfile', 'app.py', 'manifest.yaml', 'my_agent/Dockerfile'),
      warnings: [warning],
    })
    expect(await follow(warning, workspace.path, form)).toEqual({
      ...of('Dockerfile'),
      warnings: [],
    })
  })
})

async function lay({ manifest = 'manifest.yaml', context, files, script }: Form) {
  const beside = [...(files ?? ['Dockerfile', 'app.py'])].map(
    (name) => [join(dirname(manifest), name), ''] as const,
  )
  const workspace = await makeWorkspace({
    ...Object.fromEntries(beside),
    [manifest]: `${manifestOf(context).join('\n')}\n`,
  })
  if (script !== undefined) shell(workspace.path, script)
  return workspace
}

/** What a build would have, or why there is none. */
async function attempt(
  path: string,
  { manifest = 'manifest.yaml', file }: Form,
): Promise<Built | string> {
  const workspace = await realpath(path)
  const never = new AbortController().signal
  try {
    const request = {
      path: join(workspace, manifest),
      displayName: manifest,
      workspace,
      dockerfile: file && join(workspace, file),
      overridden: { dockerfile: file !== undefined },
    }
    const options = { workspace, includeGit: false, indexModes: undefined }
    const listing = await listManifestContext(await readManifest(request, never), options, never)
    return {
      members: listing.entries.map((entry) => entry.path),
      warnings: listing.warnings.map(({ message }) => message),
    }
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    return error.message
  }
}

/** Does what a message says, and tries again. */
async function follow(message: string, workspace: string, form: Form): Promise<Built | string> {
  const { manifest = 'manifest.yaml', rest = [] } = form
  const [, root] = /set 'build\.context\.root' to '([^']*)'/i.exec(message) ?? []
  const [, path, moved] = /Set 'path: ([^']*)' on \S+ and 'manifest: ([^']*)'/.exec(message) ?? []
  const [, wrong, right] = /: '([^']*)'\. Did you mean '([^']*)'\?/.exec(message) ?? []
  if (root !== undefined) {
    await edit((text) => text.replace(/root: .*/, `root: ${root}`))
    return await attempt(workspace, form)
  }
  if (wrong !== undefined && right !== undefined) {
    await edit((text) => text.replaceAll(wrong, right))
    return await attempt(workspace, form)
  }
  if (path === undefined || moved === undefined) return `There is no example in: ${message}`
  // The repository is all of the workspace, or the directory with a `.git`.
  const top = join(workspace, moved.slice(path.length + 1) === manifest ? '' : dirname(manifest))
  await using other = await makeWorkspace(Object.fromEntries(rest.map((name) => [name, ''])))
  await mkdir(join(other.path, path), { recursive: true })
  for (const name of await readdir(top)) await rename(join(top, name), join(other.path, path, name))
  return await attempt(other.path, { ...form, manifest: moved })

  async function edit(change: (text: string) => string): Promise<void> {
    const file = join(workspace, manifest)
    await writeFile(file, change(await readFile(file, 'utf8')))
  }
}
