/**
 * Starts the command after it with rights that file modes limit, like the runner's user. Root keeps
 * its user ID, because another user may not be allowed to read the clone.
 */
export const limitedByModes: readonly string[] =
  process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search'] : []
