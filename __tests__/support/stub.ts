/** A `T` of which a test needs no more than these fields. */
export const stub = <T>(fields: Partial<T>): T => fields as T
