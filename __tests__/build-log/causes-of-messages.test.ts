import { describe, expect, it } from '@jest/globals'
import { failureOf } from './parsing.ts'

/** A BuildKit log in which a step failed with this sentence. */
const fail = (title: string, message: string) =>
  failureOf([`#5 ${title}`, `#5 ERROR: ${message}`, `ERROR: failed to solve: ${message}`])

describe("the builder's sentence", () => {
  it.each([
    [
      '[2/3] COPY a /',
      'failed to calculate checksum of ref x::y: "/a": not found',
      'copy-source-missing',
      "the build context has no '/a'",
    ],
    [
      '[2/3] COPY a /',
      'failed to compute cache key: "/a" not found: not found',
      'copy-source-missing',
      "the build context has no '/a'",
    ],
    [
      '[2/3] COPY --from=build /a /',
      'failed to calculate checksum of ref x::y: "/a": not found',
      'copy-source-missing',
      "the stage that is copied from has no '/a'",
    ],
    [
      '[internal] load metadata for docker.io/acme/a:1',
      'docker.io/acme/a:1: not found',
      'base-image-not-found',
      "the registry has no image 'docker.io/acme/a:1'",
    ],
    [
      '[internal] load metadata for docker.io/acme/a:1',
      'pull access denied, repository does not exist or may require authorization',
      'base-image-not-found',
      'the base image does not exist or is private',
    ],
    [
      '[internal] load metadata for r.io/a',
      'failed to authorize: failed to fetch oauth token: 401 Unauthorized',
      'registry-auth',
      'the registry denied the pull',
    ],
    [
      '[internal] load metadata for r.io/a',
      'failed to do request: Head "https://r.io/v2/": dial tcp: lookup r.io: no such host',
      'network',
      'the builder could not reach a host',
    ],
    [
      'exporting to image',
      'failed to push r.io/a: denied: requested access to the resource is denied',
      'registry-auth',
      'the registry refused the push',
    ],
    [
      'exporting to image',
      'failed to copy: write /var/lib/x: no space left on device',
      'out-of-disk',
      'the builder ran out of disk space',
    ],
    [
      '[2/3] RUN make',
      'process "/bin/sh -c make" did not complete successfully: cannot allocate memory',
      'out-of-memory',
      'the builder ran out of memory',
    ],
    [
      '[2/3] RUN make',
      'DeadlineExceeded: context deadline exceeded',
      'timeout',
      'the build reached a time limit',
    ],
    [
      '[2/3] RUN ["foo"]',
      'runc run failed: unable to start container process: exec: "foo": executable file not found in $PATH',
      'command-not-found',
      "the image has no command 'foo'",
    ],
    [
      '[2/3] RUN ["/foo"]',
      'exec: "/foo": permission denied: unknown',
      'permission',
      "'/foo' is not executable",
    ],
    [
      '[internal] load metadata for a',
      'no match for platform in manifest sha256:1: not found',
      'platform',
      'the base image does not exist for the platform',
    ],
    [
      '[internal] load metadata for a',
      'unexpected status from HEAD request to https://r.io/v2/a/manifests/1: 429 Too Many Requests',
      'registry-rate-limit',
      'the registry limits requests, and the limit is reached',
    ],
    [
      '[internal] load metadata for a',
      'unexpected status from HEAD request to https://r.io/v2/a/manifests/1: 503 Service Unavailable',
      'network',
      'the registry failed to respond',
    ],
    [
      '[internal] load metadata for a',
      'received unexpected HTTP status: 502 Bad Gateway',
      'network',
      'the registry failed to respond',
    ],
    [
      'resolve image config for docker.io/docker/dockerfile:1',
      'toomanyrequests: You have reached your pull rate limit',
      'registry-rate-limit',
      'the registry limits requests, and the limit is reached',
    ],
    [
      '[internal] load build definition from Dockerfile',
      'failed to read dockerfile: open web.Dockerfile: no such file or directory',
      'dockerfile-missing',
      "there is no Dockerfile 'web.Dockerfile'",
    ],
    [
      '[internal] load metadata for r.io/a',
      'failed to do request: Head "https://r.io/v2/": dial tcp: tls: failed to verify certificate: x509: certificate signed by unknown authority',
      'certificate',
      'the builder does not trust the certificate of a host',
    ],
    [
      '[internal] load build definition from Dockerfile',
      'failed to parse stage name "acme/App": invalid reference format',
      'invalid-reference',
      'the name of an image is invalid',
    ],
    [
      '[internal] load .dockerignore',
      'circular dependency detected on stage: a',
      'syntax',
      "the stage 'a' depends on itself",
    ],
    [
      '[2/3] COPY dist/*.whl /',
      'lstat /dist: no such file or directory',
      'copy-source-missing',
      "the build context has no '/dist'",
    ],
    [
      '[2/3] COPY pnpm-lock.yaml /',
      '"/pnpm-lock.yaml" not found: not found',
      'copy-source-missing',
      "the build context has no '/pnpm-lock.yaml'",
    ],
    [
      'exporting cache to registry',
      'error writing layer blob: denied: requested access to the resource is denied',
      'registry-auth',
      'the registry refused the push',
    ],
    [
      'resolve image config for docker.io/docker/none:1',
      'docker.io/docker/none:1: not found',
      'base-image-not-found',
      "the registry has no image 'docker.io/docker/none:1'",
    ],
    [
      '[internal] load build definition from Dockerfile',
      'dockerfile parse error on line 2: unknown instruction: RUM',
      'syntax',
      "the Dockerfile has an unknown instruction 'RUM'",
    ],
    [
      '[internal] load build definition from Dockerfile',
      'unsupported mount type "nosuch"',
      'syntax',
      'the Dockerfile has a syntax error',
    ],
  ])('of %j: %j has the cause %s', (title, message, kind, sentence) => {
    expect(fail(title, message).cause).toMatchObject({ kind, sentence })
  })
})
