// The parser, a file of its own in the bundle: only a run with a manifest loads it.
export * from 'yaml'
