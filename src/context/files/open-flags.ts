import { constants } from 'node:fs'

const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = constants

// Windows has neither of the other flags: they are `undefined` there and count as 0.

/** To read a file by a path that may lead through links. A pipe is opened without a writer. */
export const readFlags = O_RDONLY | O_NONBLOCK

/** To read a file that was listed. Fails where a link has replaced it. */
export const readListedFlags = readFlags | O_NOFOLLOW
