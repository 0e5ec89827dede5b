import { execFileSync } from 'node:child_process'
import { mkdir, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { makeWorkspace } from '../../support/workspace.ts'
import { agent, makeAgent, manifestOf, readFrom, refusalOf } from './manifests.ts'

const image = (...lines: readonly string[]): readonly string[] =>
  manifestOf([], ['deployment:', '  image:', ...lines.map((line) => `    ${line}`)])

describe('a manifest that is right', () => {
  it('has the defaults of the model', async () => {
    await using workspace = await makeAgent(manifestOf())
    const contextDir = await realpath(workspace.path)
    expect(await readFrom(workspace)).toEqual({
      displayName: 'manifest.yaml',
      contextDir,
      dockerfile: join(contextDir, 'Dockerfile'),
      dockerignore: undefined,
      includePaths: [],
      agentName: 'hello',
      imageName: undefined,
      imageTag: undefined,
    })
  })

  it('names Dockerfile, ignore file and include paths below its root, links resolved', async () => {
    const lines = [
      'build:',
      '  context:',
      '    root: ../link',
      '    include_paths: [., ./src/, lib/../src]',
      '    dockerfile: ../Dockerfile',
      '    dockerignore: ignore.txt',
      ...agent,
    ]
    await using workspace = await makeAgent([], {
      'root/src/main.py': '',
      'agent/manifest.yaml': lines.join('\n'),
    })
    await symlink('root', join(workspace.path, 'link'))
    const { contextDir, dockerfile, dockerignore, includePaths } = await readFrom(workspace, {
      manifest: 'agent/manifest.yaml',
    })
    const root = await realpath(join(workspace.path, 'root'))
    expect(contextDir).toBe(root)
    expect(dockerfile).toBe(join(dirname(root), 'Dockerfile'))
    expect(dockerignore).toEqual({
      text: 'ignore.txt',
      line: 6,
      location: join(root, 'ignore.txt'),
    })
    expect(includePaths).toEqual([
      { text: '.', line: 4, location: root, member: '' },
      { text: './src/', line: 4, location: join(root, 'src'), member: 'src' },
      { text: 'lib/../src', line: 4, location: join(root, 'src'), member: 'src' },
    ])
  })

  it.each([
    ['repository: registry.example.test:5000/team/hello', 'hello'],
    ['repository: hello', 'hello'],
    ['repository: ""', undefined],
  ])('has of %j the image name %j', async (line, expected) => {
    await using workspace = await makeAgent(image(line))
    expect((await readFrom(workspace)).imageName).toBe(expected)
  })

  it.each([
    ['tag: "1.0"', '1.0'],
    ['tag: 12e4', '12e4'],
    ['tag: !!str 1.0', '1.0'],
    ['tag: ! 1.0', '1.0'],
    ['tag: latest', undefined],
  ])('has of %j the tag %j', async (line, expected) => {
    await using workspace = await makeAgent(image('repository: hello', line))
    expect((await readFrom(workspace)).imageTag).toBe(expected)
  })

  it('takes an empty ignore file name for none', async () => {
    await using workspace = await makeAgent(manifestOf(['dockerignore: ""']))
    expect((await readFrom(workspace)).dockerignore).toBeUndefined()
  })

  it.each([
    ['a map merged into itself', 'local_development: &x {<<: *x, agent: {port: 1}}'],
    ['an unknown key with another type', 'x: !special {y: 1}'],
    ['nothing for what may be null', 'local_development:'],
    ['a port', 'local_development: {agent: {port: 8000}}'],
    ['the lowest port', 'local_development: {agent: {port: 1}}'],
    ['the highest port', 'local_development: {agent: {port: 65535}}'],
    [
      'a key in quotes that would merge without',
      'local_development: {"<<": [1], agent: {port: 1}}',
    ],
  ])('may have %s', async (_, line) => {
    await using workspace = await makeAgent(manifestOf([], [line]))
    expect(await readFrom(workspace)).toMatchObject({ agentName: 'hello' })
  })

  it('finds its root from the folder that it lies in, also through a link to that', async () => {
    await using workspace = await makeAgent([], {
      'real/Dockerfile': '',
      'real/agent/manifest.yaml': manifestOf().join('\n').replace('root: .', 'root: ..'),
    })
    await symlink('real/agent', join(workspace.path, 'linked'))
    const { contextDir } = await readFrom(workspace, { manifest: 'linked/manifest.yaml' })
    expect(contextDir).toBe(await realpath(join(workspace.path, 'real')))
  })

  it('may name its root by an absolute path', async () => {
    await using workspace = await makeAgent([])
    const contextDir = await realpath(workspace.path)
    const manifest = manifestOf().join('\n').replace('root: .', `root: ${contextDir}`)
    await writeFile(join(contextDir, 'manifest.yaml'), manifest)
    expect((await readFrom(workspace)).contextDir).toBe(contextDir)
  })

  it('needs no Dockerfile of its own where another is asked for', async () => {
    await using workspace = await makeAgent(manifestOf())
    await rm(join(workspace.path, 'Dockerfile'))
    const dockerfile = join(workspace.path, 'other')
    expect((await readFrom(workspace, { dockerfile })).dockerfile).toBe(dockerfile)
  })
})

describe('a manifest that cannot be right', () => {
  const tail = (...lines: readonly string[]): readonly string[] => manifestOf([], lines)
  const withAgent = (...lines: readonly string[]): readonly string[] => [
    ...manifestOf(),
    ...lines.map((line) => `  ${line}`),
  ]

  it.each<[string, readonly string[]]>([
    ['1: A manifest must be a map of keys and values, got nothing.', []],
    ['1: A manifest must be a map of keys and values, got a list.', ['- a']],
    [
      "3: 'build.context.dockerfile' is missing.",
      ['build:', '  context:', '    root: .', ...agent],
    ],
    [
      "2: 'build.context' must be a map of keys and values, got nothing.",
      ['build:', '  context:', ...agent],
    ],
    [
      "5: 'build.context.include_paths' must be a list of paths, got nothing.",
      manifestOf(['include_paths:']),
    ],
    [
      '6: \'build.context.include_paths[1]\' must be text, got the number 1.5. Write it in quotes: "1.5".',
      manifestOf(['include_paths: [.,', '  1.5]']),
    ],
    [
      '5: \'build.context.dockerignore\' must be text, got the boolean no. Write it in quotes: "no".',
      manifestOf(['dockerignore: no']),
    ],
    [
      "9: 'agent.agent_input_type' must be 'text' or 'json', got 'xml'.",
      withAgent('agent_input_type: xml'),
    ],
    ["9: 'agent.credentials' must be a list, got a map.", withAgent('credentials: {}')],
    ["9: 'agent.env' must be a map of texts, got a list.", withAgent('env: []')],
    ["10: 'agent.env.PIN' must be text: write it in quotes.", withAgent('env:', '  PIN: 1234')],
    [
      "9: 'agent.temporal.enabled' is true, which needs a 'workflow' or a list of 'workflows' beside it.",
      withAgent('temporal: {enabled: yes}'),
    ],
    [
      "9: 'agent.temporal.workflows[0].queue_name' is missing.",
      withAgent('temporal: {enabled: true, workflows: [{name: a}]}'),
    ],
    ["9: 'deployment.image' is missing.", tail('deployment: {}')],
    ["9: 'deployment.image.repository' is missing.", tail('deployment: {image: {}}')],
    [
      "9: 'local_development.agent.port' must be a whole number from 1 to 65535.",
      tail('local_development: {agent: {port: 65536}}'),
    ],
    [
      "9: 'local_development.agent.port' must be a whole number from 1 to 65535.",
      tail('local_development: {agent: {port: 0}}'),
    ],
    [
      "9: 'deployment.image' must be a map of keys and values, got nothing.",
      tail('deployment: {image}'),
    ],
    [
      "11: 'deployment.image.repository' must be text, got 'y', which has another type.",
      image('repository: !x y'),
    ],
    [
      "11: 'deployment.image.repository' must be text, got '<<', which has another type.",
      image('repository: <<'),
    ],
    ["9: A '<<' merges maps only.", tail('deployment: {<<: [1], image: {repository: x}}')],
    ["9: The alias '*none' has no anchor before it.", tail('deployment: *none')],
    ["11: 'deployment.image.tag' must be text, got nothing.", image('tag:', 'repository: x')],
    [
      '12: \'deployment.image.tag\' must be text, got the number 1.0. Write it in quotes: "1.0".',
      image('repository: x', 'tag: 1.0'),
    ],
    [
      "11: 'deployment.image.repository' must not have a tag or digest, got 'reg/x:9'. Put a tag into 'tag' beside it.",
      image('repository: reg/x:9'),
    ],
    [
      "11: 'deployment.image.repository' must end in an image name of lower-case letters and digits, with single '.', '_' or '-' between them, got 'reg/x/'.",
      image('repository: reg/x/'),
    ],
    [
      "6: 'agent.name' must consist of lower-case letters, digits and '-', got 'Hello'.",
      manifestOf().map((line) => line.replace('name: hello', 'name: Hello')),
    ],
    [
      "7: 'agent.acp_type' must be 'sync', 'async' or 'agentic', got 'other'.",
      manifestOf().map((line) => line.replace('async', 'other')),
    ],
    [
      "4: 'build.context.dockerfile' must be a file, relative to 'build.context.root', but 'nowhere' is missing.",
      manifestOf().map((line) => line.replace(': Dockerfile', ': nowhere')),
    ],
    [
      "4: 'build.context.dockerfile' must be a file, relative to 'build.context.root', but '.' is a folder.",
      manifestOf().map((line) => line.replace(': Dockerfile', ': .')),
    ],
    [
      "3: 'build.context.root' must be a folder, relative to the manifest's, but 'nowhere' is none.",
      manifestOf().map((line) => line.replace('root: .', 'root: nowhere')),
    ],
    [
      "3: 'build.context.root' must be a folder, relative to the manifest's, but 'Dockerfile' is none.",
      manifestOf().map((line) => line.replace('root: .', 'root: Dockerfile')),
    ],
    [
      "3: 'build.context.root' must lie in the workspace, but '..' leads out of it.",
      manifestOf().map((line) => line.replace('root: .', 'root: ..')),
    ],
    [
      "6: The include path 'a/../..' leads out of 'build.context.root'.",
      manifestOf(['include_paths:', '  - a/../..']),
    ],
    [
      "5: The include path '/etc' leads out of 'build.context.root'.",
      manifestOf(['include_paths: [/etc]']),
    ],
    [
      "5: The include path 'nowhere' does not exist below 'build.context.root'.",
      manifestOf(['include_paths: [nowhere]']),
    ],
  ])('is refused: %s', async (message, manifest) => {
    expect(await refusalOf(manifest)).toBe(`manifest.yaml:${message}`)
  })

  it.each([
    [
      "5: The include path 'link/sub' leads out of the workspace through a link.",
      manifestOf(['include_paths: [link/sub]']),
    ],
    [
      "5: The include path 'link' leads out of the workspace through a link.",
      manifestOf(['include_paths: [link]']),
    ],
    [
      "4: 'build.context.dockerfile' must lie in the workspace, but 'link/file' leads out of it.",
      manifestOf().map((line) => line.replace(': Dockerfile', ': link/file')),
    ],
    [
      "5: 'build.context.dockerignore' must lie in the workspace, but 'link/file' leads out of it.",
      manifestOf(['dockerignore: link/file']),
    ],
  ])('is refused where a link leads out of the workspace: %s', async (message, manifest) => {
    await using outside = await makeWorkspace({ file: '', 'sub/file': '' })
    await using workspace = await makeAgent(manifest)
    await symlink(outside.path, join(workspace.path, 'link'))
    await expect(readFrom(workspace)).rejects.toThrow(`manifest.yaml:${message}`)
  })

  it.each([
    [
      "4: 'build.context.dockerfile' must be a file, relative to 'build.context.root', but 'pipe' is no regular file.",
      manifestOf().map((line) => line.replace(': Dockerfile', ': pipe')),
    ],
    [
      "5: The include path 'pipe' is no file or folder below 'build.context.root'.",
      manifestOf(['include_paths: [pipe]']),
    ],
  ])('is refused where it names a pipe: %s', async (message, manifest) => {
    await using workspace = await makeAgent(manifest)
    execFileSync('mkfifo', [join(workspace.path, 'pipe')])
    await expect(readFrom(workspace)).rejects.toThrow(`manifest.yaml:${message}`)
  })

  it.each([
    ['repository', ['repository: ghcr.io/Acme/My_Agent'], { imageName: true, imageTag: false }],
    ['tag', ['repository: ""', 'tag: no tag'], { imageName: false, imageTag: true }],
  ])('may have a %s that is no name where an input says another', async (_, lines, overridden) => {
    await using workspace = await makeAgent(image(...lines))
    await expect(readFrom(workspace)).rejects.toThrow('manifest.yaml:1')
    await expect(readFrom(workspace, { overridden })).resolves.toMatchObject({ agentName: 'hello' })
  })

  it('is refused with its line breaks and control characters made visible', async () => {
    expect(await refusalOf(manifestOf(['include_paths: ["a\\nb\\u0001"]']))).toBe(
      "manifest.yaml:5: The include path 'a\\nb\\u0001' does not exist below 'build.context.root'.",
    )
  })

  it('is refused once, with all of its problems by line', async () => {
    const manifest = [...manifestOf(['include_paths: [nowhere]']), 'local_development: {agent: {}}']
    expect(await refusalOf(manifest.map((line) => line.replace('name: hello', 'name: 7')))).toBe(
      [
        "The manifest 'manifest.yaml' cannot be right in 2 places:",
        'manifest.yaml:7: \'agent.name\' must be text, got the number 7. Write it in quotes: "7".',
        "manifest.yaml:10: 'local_development.agent.port' must be a whole number from 1 to 65535.",
      ].join('\n'),
    )
  })

  it('is refused where it is missing, a folder or not UTF-8', async () => {
    await using workspace = await makeAgent(manifestOf())
    await mkdir(join(workspace.path, 'folder'))
    await writeFile(join(workspace.path, 'latin1'), Buffer.from([0x61, 0x3a, 0xe4]))
    for (const [manifest, reason] of [
      ['nowhere', 'there is no such file'],
      ['folder', 'it is no regular file'],
      ['latin1', 'it is not valid UTF-8'],
    ] as const) {
      await expect(readFrom(workspace, { manifest })).rejects.toMatchObject({
        name: 'ActionError',
        message: `Could not read the manifest '${manifest}': ${reason}.`,
      })
    }
  })
})
