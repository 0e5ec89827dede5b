import { stat } from 'node:fs/promises'
import { describe, expect, it } from '@jest/globals'
import { openArchiveFile } from '../../../src/api/http/archive-file.ts'
import { createBoundary, encodeSubmission } from '../../../src/api/http/multipart.ts'
import { openUpload } from '../../../src/api/http/upload.ts'
import { systemClock } from '../../../src/util/clock.ts'
import { archiveOf, submissionOf } from '../servers.ts'

describe('encodeSubmission', () => {
  const archive = { path: '/x', sizeBytes: 10 }
  const part = (name: string, value: string) =>
    `--=B=\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`

  it('puts the parts into the documented order, byte for byte', () => {
    const frame = encodeSubmission(
      submissionOf(archive, {
        agent: { agentId: 'ag-1' },
        buildArgs: Object.fromEntries([
          ['A', '1'],
          ['B', 'two\nlines "quoted" é'],
          ['__proto__', 'x'],
        ]),
        platform: 'linux/amd64',
        sourceCommit: 'abc',
        sourceDirty: false,
        sourceRef: 'main',
        sourceRepo: 'host.example/o/r',
        sourceSubpath: 'agents/hello',
        workingTreeHash: 'def',
      }),
      '=B=',
    )
    expect(Buffer.from(frame.head).toString()).toBe(
      [
        part('image_name', 'hello-agent'),
        part('agent_id', 'ag-1'),
        part('build_args', String.raw`{"A":"1","B":"two\nlines \"quoted\" é","__proto__":"x"}`),
        part('image_tag', 'sha-1'),
        part('platform', 'linux/amd64'),
        part('source_commit', 'abc'),
        part('source_dirty', 'false'),
        part('source_ref', 'main'),
        part('source_repo', 'host.example/o/r'),
        part('source_subpath', 'agents/hello'),
        part('working_tree_hash', 'def'),
        '--=B=\r\nContent-Disposition: form-data; name="context_archive"; filename="context.tar.gz"\r\n',
        'Content-Type: application/x-tar\r\n\r\n',
      ].join(''),
    )
    expect(Buffer.from(frame.tail).toString()).toBe('\r\n--=B=--\r\n')
    expect(frame.sizeBytes).toBe(frame.head.length + 10 + frame.tail.length)
    expect(frame.contentType).toBe('multipart/form-data; boundary==B=')
  })

  it('leaves out what has no value', () => {
    const frame = encodeSubmission(submissionOf(archive, { imageTag: '', sourceRef: '' }), 'B')
    const names = Array.from(
      Buffer.from(frame.head)
        .toString()
        .matchAll(/ name="(\w+)"/g),
      ([, name]) => name,
    )
    expect(names).toEqual(['image_name', 'agent_name', 'context_archive'])
  })

  it('ends with the text parts where an image is registered', () => {
    const image = { imageUrl: 'r.example/a:1', imageName: 'a', imageTag: '2' }
    const frame = encodeSubmission({ ...image, agent: { agentId: 'g' }, sourceDirty: true }, '=B=')
    const parts = [
      ...[part('image_name', 'a'), part('agent_id', 'g'), part('image_tag', '2')],
      ...[part('image_url', 'r.example/a:1'), part('source_dirty', 'true')],
    ]
    const text = Buffer.concat([frame.head, frame.tail]).toString()
    expect(text).toBe(`${parts.join('')}--=B=--\r\n`)
    expect(frame.sizeBytes).toBe(Buffer.byteLength(text))
  })

  it('refuses a value that holds its boundary', () => {
    const boundary = createBoundary(() => 0.5)
    expect(boundary).toBe('8'.repeat(32))
    expect(() =>
      encodeSubmission(submissionOf(archive, { sourceRef: `x${boundary}` }), boundary),
    ).toThrow("'source_ref'")
  })
})

describe('openUpload', () => {
  it('reads no further ahead than two chunks while nothing is taken, however large the archive', async () => {
    await using archive = await archiveOf(8 * 1024 * 1024)
    const frame = encodeSubmission(submissionOf(archive), 'B')
    let readBytes = 0
    const onProgress = (bytes: number) => void (readBytes = bytes)
    const watch = { clock: systemClock, stallMs: 60_000, onProgress }
    await using open = await openArchiveFile(archive)
    using upload = openUpload({ ...frame, archive: open }, watch)
    expect(upload.hasLeft()).toBe(false)
    const chunks = (upload.body as AsyncIterable<Buffer>)[Symbol.asyncIterator]()
    let taken = 0
    for (let chunk = await chunks.next(); !chunk.done; chunk = await chunks.next()) {
      taken += chunk.value.length
      // `stat` uses the same threads as the archive reads: whatever could be read has been.
      for (let turn = 0; turn < 20; turn += 1) await stat(archive.path)
      expect(readBytes + frame.head.length - taken).toBeLessThanOrEqual(2 * 256 * 1024)
      expect(chunk.value.length).toBeLessThanOrEqual(2 * 256 * 1024)
    }
    expect(taken).toBe(frame.sizeBytes)
    expect(upload.hasLeft()).toBe(true)
  })
})
