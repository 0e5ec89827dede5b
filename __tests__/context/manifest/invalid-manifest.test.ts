import { describe, expect, it } from '@jest/globals'
import { shell } from '../../support/shell.ts'
import { makeWorkspace } from '../../../testbed/runner/workspace.ts'
import { agent, errorOf, makeAgent, manifestOf, readFrom } from './manifests.ts'

const image = (...lines: readonly string[]): readonly string[] =>
  manifestOf([], ['deployment:', '  image:', ...lines.map((line) => `    ${line}`)])

describe('an invalid manifest', () => {
  const tail = (...lines: readonly string[]): readonly string[] => manifestOf([], lines)

  it.each<[string, readonly string[]]>([
    ['1: A manifest must be a map, got null.', []],
    ['1: A manifest must be a map, got a list.', ['- a']],
    [
      "3: 'build.context.dockerfile' is missing. Add this line below 'context:': dockerfile: Dockerfile",
      ['build:', '  context:', '    root: .', ...agent],
    ],
    ["2: 'build.context' must be a map, got null.", ['build:', '  context:', ...agent]],
    [
      "5: 'build.context.include_paths' must be a list of paths, got null.",
      manifestOf(['include_paths:']),
    ],
    [
      '6: \'build.context.include_paths[1]\' must be a string, got the number 1.5. Write it in quotes: "1.5".',
      manifestOf(['include_paths: [.,', '  1.5]']),
    ],
    [
      '5: \'build.context.dockerignore\' must be a string, got the boolean no. Write it in quotes: "no".',
      manifestOf(['dockerignore: no']),
    ],
    [
      "9: 'deployment.image' is missing. Add this line below 'deployment:': image: {repository: registry.example.com/my-agent, tag: latest}",
      tail('deployment: {}'),
    ],
    [
      "9: 'deployment.image.repository' is missing. Add this line below 'image:': repository: registry.example.com/my-agent",
      tail('deployment: {image: {}}'),
    ],
    ["9: 'deployment.image' must be a map, got null.", tail('deployment: {image}')],
    [
      "11: 'deployment.image.repository' must be a string, got 'y', which has another type.",
      image('repository: !x y'),
    ],
    ["9: '<<' must name maps.", tail('deployment: {image: {repository: x, <<: [1]}}')],
    [
      "9: The alias '*none' has no anchor before it. Add '&none' there, or correct the name.",
      tail('deployment: *none'),
    ],
    ["11: 'deployment.image.tag' must be a string, got null.", image('tag:', 'repository: x')],
    [
      '12: \'deployment.image.tag\' must be a string, got the number 1.0. Write it in quotes: "1.0".',
      image('repository: x', 'tag: 1.0'),
    ],
    [
      "11: 'deployment.image.repository' must not have a tag or digest, got 'reg/x:9'. Set 'tag' beside it.",
      image('repository: reg/x:9'),
    ],
    [
      "11: 'deployment.image.repository' must end in an image name of at most 255 lower-case letters and digits, with single '.', '_' or '-' between them, got 'reg/x/'.",
      image('repository: reg/x/'),
    ],
    [
      "6: 'agent.name' must consist of lower-case letters, digits and '-', got '{{ agent_name }}'. It is a placeholder that was not filled in.",
      manifestOf().map((line) => line.replace('name: hello', "name: '{{ agent_name }}'")),
    ],
    [
      "6: 'agent.name' must be a string, got a map. Is it a placeholder that was not filled in?",
      manifestOf().map((line) => line.replace('name: hello', 'name: {{ agent_name }}')),
    ],
    [
      "6: 'agent.name' must consist of lower-case letters, digits and '-', got 'Hello'.",
      manifestOf().map((line) => line.replace('name: hello', 'name: Hello')),
    ],
    [
      "4: 'build.context.dockerfile' does not exist: 'nowhere'. Set a file, relative to 'build.context.root'.",
      manifestOf(['dockerfile: nowhere']),
    ],
    [
      "4: 'build.context.dockerfile' does not exist: 'dockerfile'. Did you mean 'Dockerfile'?",
      manifestOf(['dockerfile: dockerfile']),
    ],
    [
      "5: The include path does not exist: 'Dockerfiles'. Did you mean 'Dockerfile'?",
      manifestOf(['include_paths: [Dockerfiles]']),
    ],
    [
      "4: 'build.context.dockerfile' is not a regular file: '.'. Set a file, relative to 'build.context.root'.",
      manifestOf(['dockerfile: .']),
    ],
    [
      "3: 'build.context.root' does not exist: 'nowhere'. Set a directory, relative to the manifest.",
      manifestOf(['root: nowhere']),
    ],
    [
      "3: 'build.context.root' is not a directory: 'Dockerfile'. Set a directory, relative to the manifest.",
      manifestOf(['root: Dockerfile']),
    ],
    [
      "6: The include path is outside 'build.context.root': 'a/../..'. Set a root that contains it.",
      manifestOf(['include_paths:', '  - a/../..']),
    ],
    [
      "5: The include path is outside the workspace, through a symbolic link: 'link'. Copy it into the workspace before this step.",
      manifestOf(['include_paths: [link]']),
    ],
    [
      "4: 'build.context.dockerfile' is outside the workspace: 'link/file'. Set a path inside it.",
      manifestOf(['dockerfile: link/file']),
    ],
    [
      "5: 'build.context.dockerignore' is outside the workspace: 'link/file'. Set a path inside it.",
      manifestOf(['dockerignore: link/file']),
    ],
    [
      "4: 'build.context.dockerfile' is not a regular file: 'pipe'. Set a file, relative to 'build.context.root'.",
      manifestOf(['dockerfile: pipe']),
    ],
    [
      "5: The include path is neither a file nor a directory: 'pipe'. Set a path relative to 'build.context.root'.",
      manifestOf(['include_paths: [pipe]']),
    ],
    // Line breaks and control characters are made visible.
    [
      "5: The include path does not exist: 'a\\nb\\u0001'. Set a path relative to 'build.context.root'.",
      manifestOf(['include_paths: ["a\\nb\\u0001"]']),
    ],
    // Only the first words of a long value: a secret is masked only as a whole.
    [
      "5: The include path does not exist: '…'. Set a path relative to 'build.context.root'.",
      manifestOf([`include_paths: [${'a'.repeat(1_000)}]`]),
    ],
    [
      "5: 'build.context.include_paths' must have at most 1000 paths, got 1001. Include the directories around them.",
      manifestOf([`include_paths: [${'.,'.repeat(1_001)}]`]),
    ],
  ])('is rejected: %s', async (message, manifest) => {
    await using outside = await makeWorkspace({ file: '', 'sub/file': '' })
    await using workspace = await makeAgent(manifest)
    shell(workspace.path, `ln -s '${outside.path}' link; mkfifo pipe`)
    await expect(readFrom(workspace)).rejects.toMatchObject({
      name: 'ActionError',
      message: `manifest.yaml:${message}`,
    })
  })

  it('is rejected once, with all of its problems by line', async () => {
    const manifest = manifestOf(['include_paths: [7]']).map((line) =>
      line.replace('name: hello', 'name: 8'),
    )
    expect(await errorOf(manifest)).toBe(
      [
        "The manifest 'manifest.yaml' has 2 problems:",
        'manifest.yaml:5: \'build.context.include_paths[0]\' must be a string, got the number 7. Write it in quotes: "7".',
        'manifest.yaml:7: \'agent.name\' must be a string, got the number 8. Write it in quotes: "8".',
      ].join('\n'),
    )
  })

  it('is rejected with the first 50 of its problems', async () => {
    const paths = Array.from({ length: 60 }, (_, index) => `p${index}`)
    const error = await errorOf(manifestOf([`include_paths: [${paths.join()}]`]))
    const lines = String(error).split('\n')
    expect(lines).toHaveLength(52)
    expect(lines.slice(50)).toEqual([expect.stringContaining("'p49'"), 'and 10 more'])
  })

  it('is rejected where it has more than 64 KiB', async () => {
    const size = 64 * 1024
    const lines = [...manifestOf(), '#']
    const rest = size - lines.join('\n').length - 1
    expect(await errorOf([...lines.slice(0, -1), `#${' '.repeat(rest)}`])).toBe('No error.')
    expect(await errorOf([...lines.slice(0, -1), `#${' '.repeat(rest + 1)}`])).toBe(
      "Could not read the manifest 'manifest.yaml': it has more than 65536 bytes.",
    )
  })

  const fallback =
    "Set 'manifest' to the path of a manifest.yaml in UTF-8, relative to the workspace."
  it.each([
    ['directory', 'it is not a regular file', fallback],
    ['latin1', 'it is not valid UTF-8', fallback],
    ['agents/chta/manifest.yaml', 'it does not exist', "Did you mean 'agents/chat/manifest.yaml'?"],
    [
      'nowhere',
      'it does not exist',
      "Set 'manifest' to one that exists: 'agents/a/manifest.yml', 'agents/b/manifest.yaml', 'agents/c/manifest.yaml', 'agents/chat/manifest.yaml', 'agents/d/manifest.yaml', and 1 more.",
    ],
  ])('is rejected with a reason and a hint: %s', async (manifest, reason, hint) => {
    await using workspace = await makeAgent(manifestOf(), {
      'agents/a/manifest.yml': '',
      'agents/b/manifest.yaml': '',
      'agents/c/manifest.yaml': '',
      'agents/d/manifest.yaml': '',
      'agents/chat/manifest.yaml': '',
      'directory/file': '',
    })
    shell(workspace.path, "printf 'a:\\344' >latin1")
    await expect(readFrom(workspace, { manifest })).rejects.toMatchObject({
      name: 'ActionError',
      message: `Could not read the manifest '${manifest}': ${reason}.`,
      hint,
    })
  })
})
