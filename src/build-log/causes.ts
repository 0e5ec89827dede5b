/** Why a build may fail, and what to do about it. */
export const causeHints = {
  'package-not-found':
    'Check the name and version, and that the package index the builder reaches has it.',
  'version-conflict': 'Loosen or align the versions that the message names.',
  'lock-file': 'Update the lock file with the same tool, and commit it.',
  'index-auth': 'Check that the step gets credentials that the package index accepts.',
  'copy-source-missing':
    'Check that the path is part of the build context: spelling, ignore rules, and the directory it is relative to.',
  'base-image-not-found':
    'Check name and tag of the image. A private image needs a registry that the builder may read from.',
  'registry-auth':
    "Check that the builder's registry credentials are valid and allow this for the repository.",
  'registry-rate-limit':
    'Pull the image from a mirror, or give the builder credentials of the registry: anonymous pulls are limited.',
  certificate:
    "Add the CA certificate, such as that of your company's proxy, to the image before this instruction.",
  platform: 'Use an image, and programs in it, for the platform that is built.',
  'dockerfile-missing':
    'Check the name and place of the Dockerfile, and that no ignore rule excludes it.',
  'requires-buildkit': 'Build with BuildKit, or remove this feature from the Dockerfile.',
  'invalid-reference':
    'Correct the name of the image: lower case, no empty tag, and a value for every variable in it.',
  'out-of-disk': 'Make the image smaller or remove caches within the same RUN instruction.',
  'out-of-memory': 'Lower the memory that the command needs, e.g. with fewer parallel jobs.',
  network: 'Run the build again; if it fails again, check that the builder can reach the host.',
  'test-failed': 'Run the same tests locally; the last lines of the step name those that failed.',
  syntax: "Correct the instruction; 'docker build --check' finds such errors without a build.",
  'command-not-found':
    'Install the command in an earlier instruction of the same stage, or add it to PATH.',
  permission: 'Check the file mode and owner, and the user that the instruction runs as.',
  timeout:
    'Find the slowest step in the log; one that prints nothing for minutes has probably hung.',
} as const

export type CauseKind = keyof typeof causeHints
