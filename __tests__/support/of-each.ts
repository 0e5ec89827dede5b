import { afterEach, beforeEach } from '@jest/globals'

/** What `prepare` makes, anew for each test of the block in which this is called. */
export function ofEach<Prepared extends AsyncDisposable>(
  prepare: () => Promise<Prepared>,
): Prepared {
  let current: Prepared
  beforeEach(async () => {
    current = await prepare()
  })
  afterEach(async () => await current[Symbol.asyncDispose]())
  return new Proxy({} as Prepared, { get: (_, name): unknown => Reflect.get(current, name) })
}
