/** Finds the blank line that ends an event, over pieces of text cut anywhere. */
export interface BoundaryScanner {
  /** What follows the blank line; `undefined` while it has not come. */
  skip(text: string): string | undefined
}

/** `before` is the text just before the first piece: whether it ended a line decides what a line break means. */
export function createBoundaryScanner(before: string): BoundaryScanner {
  let atLineStart = /[\r\n]$/.test(before)
  let afterCr = before.endsWith('\r')
  return {
    skip: (text) => {
      for (let index = 0; index < text.length; index += 1) {
        const character = text[index]
        const isSecondHalf = afterCr && character === '\n'
        afterCr = character === '\r'
        if (isSecondHalf) continue
        if (character !== '\r' && character !== '\n') {
          atLineStart = false
          continue
        }
        if (atLineStart) {
          // A line feed that belongs to this carriage return may come next: harmless, it ends an empty event.
          return text.slice(index + 1)
        }
        atLineStart = true
      }
      return undefined
    },
  }
}
