import { Builder, describeFailureSentence } from './builder.ts'

const closingMessage =
  /^(?:error: |build error: ){0,3}(?:error )?building at step (?:"(.*)"|\{.*\}): /is

/** Reads the closing message of podman and buildah, but no steps. */
export class Podman extends Builder {
  static recognises(plain: string): boolean {
    return closingMessage.test(plain)
  }

  override push(_text: string, plain: string): undefined {
    const [end, instruction] = closingMessage.exec(plain) ?? []
    if (end !== undefined) this.found ??= { ...describeFailureSentence(plain), instruction }
  }
}
