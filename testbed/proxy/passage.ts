import type { Socket } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import type { Break } from '../emulator/model/faults.ts'

/** A place so many bytes into the head or body; negative numbers count from the body's end. */
export interface Position {
  readonly part: 'head' | 'body'
  readonly bytes: number
}

export type Direction = 'request' | 'response'

/** What goes wrong with one request and its response. */
export type Toxic =
  /** The connections are reset, and new ones refused for so long. */
  | { readonly type: 'refuse'; readonly forMs: number }
  /** The connection breaks at this place: by RST, by FIN, or by silence without an end. */
  | {
      readonly type: 'break'
      readonly direction: Direction
      readonly at: Position
      readonly how: Break
    }
  /** The message arrives in pieces of so many bytes. */
  | { readonly type: 'pieces'; readonly direction: Direction; readonly bytes: number }
  /** The client gets these bytes, and the server nothing. */
  | { readonly type: 'replace'; readonly bytes: string }
  /** The message waits at this place until the promise resolves. */
  | {
      readonly type: 'hold'
      readonly direction: Direction
      readonly at: Position
      readonly until: () => Promise<void>
    }

/** What the two directions of a connection share. */
interface Link {
  readonly toxicOf: () => Toxic | undefined
  readonly isStopped: () => boolean
  readonly stop: (how: Break) => void
  readonly rewrite: (head: string) => string
}

interface Passage {
  /** Called with each head, before any of it is passed on. */
  onHead: (head: string) => void
  /** The next byte begins a message. */
  begin(): void
  /** Resolves when everything that arrived was passed on. */
  idle(): Promise<void>
}

/** Passes on one direction of a connection, message by message. */
export function createPassage(
  direction: Direction,
  source: Socket,
  sink: Socket,
  { toxicOf, isStopped, stop, rewrite }: Link,
): Passage {
  let waiting = Buffer.alloc(0)
  let position = 0
  let headLength: number | undefined
  let endsAt = Infinity
  let isReplaced = false
  let work = Promise.resolve()

  const passage: Passage = {
    onHead: () => undefined,
    begin: () => {
      position = 0
      headLength = undefined
      endsAt = Infinity
    },
    idle: () => work,
  }
  source.on('data', (chunk: Buffer) => {
    source.pause()
    work = work.then(async () => {
      waiting = Buffer.concat([waiting, chunk])
      while (waiting.length > 0 && !isOver() && (headLength !== undefined || (await readHead())))
        await passOn()
      // A peer that is silent does not read either.
      if (!(isStopped() && toxicOf()?.type === 'break')) source.resume()
    })
  })
  return passage

  function isOver(): boolean {
    return isStopped() || isReplaced || sink.destroyed
  }

  async function readHead(): Promise<boolean> {
    const end = waiting.indexOf('\r\n\r\n')
    if (end === -1) return false
    const received = waiting.toString('latin1', 0, end)
    const head = direction === 'request' ? rewrite(received) : received
    waiting = Buffer.concat([Buffer.from(head, 'latin1'), waiting.subarray(end)])
    headLength = head.length + 4
    const length = /^content-length: *(\d+)/im.exec(head)?.[1]
    endsAt = length === undefined ? Infinity : headLength + Number(length)
    if (direction === 'request') {
      if (length === undefined) endsAt = headLength
      passage.onHead(head)
      answerEarly()
    }
    const toxic = toxicOf()
    if (position === placeOf(toxic)) await act(toxic)
    return !isOver()
  }

  /** Answers without the server, which gets nothing of the request; the rest of it is dropped. */
  function answerEarly(): void {
    const toxic = toxicOf()
    if (toxic?.type !== 'replace') return
    isReplaced = true
    source.resume().end(toxic.bytes)
  }

  async function passOn(): Promise<void> {
    const toxic = toxicOf()
    const place = placeOf(toxic)
    const borders = [place ?? Infinity, endsAt].filter((one) => one > position)
    const isCut = toxic?.type === 'pieces' && toxic.direction === direction
    const size = Math.min(
      waiting.length,
      ...borders.map((border) => border - position),
      isCut ? toxic.bytes : Infinity,
    )
    const piece = waiting.subarray(0, size)
    waiting = waiting.subarray(size)
    position += size
    if (!sink.write(piece) && !sink.destroyed) await drained()
    if (isCut) await setImmediate()
    if (position === place) await act(toxic)
    if (position === endsAt && direction === 'request') passage.begin()
  }

  async function drained(): Promise<void> {
    await new Promise<void>((resolve) => {
      const done = () => {
        for (const event of ['drain', 'close']) sink.off(event, done)
        resolve()
      }
      for (const event of ['drain', 'close']) sink.on(event, done)
    })
  }

  /** The position at which the toxic of this message acts. */
  function placeOf(toxic: Toxic | undefined): number | undefined {
    if (toxic?.type !== 'break' && toxic?.type !== 'hold') return undefined
    if (toxic.direction !== direction || headLength === undefined) return undefined
    const { part, bytes } = toxic.at
    if (part === 'head') return bytes
    return bytes < 0 ? endsAt + bytes : Math.min(headLength + bytes, endsAt)
  }

  async function act(toxic: Toxic | undefined): Promise<void> {
    if (toxic?.type === 'hold') await toxic.until()
    if (toxic?.type === 'break') stop(toxic.how)
  }
}
