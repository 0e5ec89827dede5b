// src/util/and-more.ts
/** Follows the first entries of a list: how many are left out, or nothing if there are none. */
function andMore(left) {
	return left > 0 ? [`and ${left} more`] : [];
}
export { andMore };
