/** Follows the first entries of a list: how many are left out, or nothing if there are none. */
export function andMore(left: number): readonly string[] {
  return left > 0 ? [`and ${left} more`] : []
}
