import { Builder, failureIn } from './builder.ts'

const closingMessage =
  /^(?:error: |build error: ){0,3}(?:error )?building at step (?:"(.*)"|\{.*\}): /is

/** podman and buildah: only the sentence with which they give up is read, no step. */
export class Podman extends Builder {
  static recognises(plain: string): boolean {
    return closingMessage.test(plain)
  }

  override push(_text: string, plain: string): undefined {
    const [end, instruction] = closingMessage.exec(plain) ?? []
    if (end !== undefined) this.found ??= { ...failureIn(plain), instruction }
  }
}
