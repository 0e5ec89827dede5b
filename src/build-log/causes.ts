/** Why a build may fail, and what to do about it. */
export const causeHints = {
  'package-not-found': "Check the name and version, and that the builder's package index has it.",
  'version-conflict': 'Loosen or align the versions that the message names.',
  'lock-file': 'Update the lock file with the same tool, and commit it.',
  'index-auth': 'Check that the step gets credentials that the package index accepts.',
  'copy-source-missing': 'Check spelling and ignore rules; the path starts at the build context.',
  'base-image-not-found': 'Check name and tag; for a private image the builder needs credentials.',
  'registry-auth': "Check that the builder's registry credentials allow this for the repository.",
  'registry-rate-limit': 'Use a mirror, or give the builder credentials of the registry.',
  certificate: "Add the CA certificate, e.g. your proxy's, to the image before this instruction.",
  platform: 'Use an image, and programs in it, for the platform that is built.',
  'dockerfile-missing': 'Check its name and place, and that no ignore rule excludes it.',
  'requires-buildkit': 'Build with BuildKit, or remove this feature from the Dockerfile.',
  'invalid-reference': 'Correct the name: lower case, no empty tag, no variable without a value.',
  'out-of-disk': 'Make the image smaller or remove caches within the same RUN instruction.',
  'out-of-memory': 'Lower the memory that the command needs, e.g. with fewer parallel jobs.',
  network: 'Run the build again; if it fails again, check that the builder can reach the host.',
  'test-failed': 'Run the same tests locally; the last lines of the step name those that failed.',
  syntax: "Correct the instruction; 'docker build --check' finds such errors without a build.",
  'command-not-found': 'Install it in an earlier instruction of the same stage, or add it to PATH.',
  permission: 'Check the file mode and owner, and the user that the instruction runs as.',
  'check-failed':
    'Run the same command in the repository: the code does not pass it, in any image.',
  'library-missing':
    'Install its package in an earlier instruction, or use a version of the dependency with a wheel for this Python.',
  'run-time':
    'A build has neither the variables nor the services of a running agent: pass it with ARG or as a secret, or do this when the agent starts.',
  'python-version': "Let the base image (FROM python:X.Y), 'requires-python' and the pins agree.",
  packaging:
    'Name the packages in pyproject.toml, and COPY all that it names before this instruction.',
  'secret-missing':
    'Check that the instruction mounts it (RUN --mount=type=secret,id=…), and that the builder is given it.',
  timeout: 'Find the slowest step; one that prints nothing for minutes has probably hung.',
} as const

export type CauseKind = keyof typeof causeHints
