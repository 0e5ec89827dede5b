// The types of `expect`, which tsconfig.json puts in the place of Jest's own: these know what is
// expected, so that a field which a type no longer has is an error of the compiler.
import type { AsymmetricMatchers, BaseExpect, Matchers } from 'expect'
import type * as errors from '../../src/util/errors.ts'

export type Matcher = ReturnType<AsymmetricMatchers['any']>

/** Stands for a `T`. Fields may be missing whose type, or `Optional`, has `undefined`. */
type Expected<T, Optional> = unknown extends T
  ? unknown
  : T extends string
    ? Matcher | (keyof T extends keyof string ? T : string)
    : T extends readonly unknown[]
      ? Matcher | { readonly [K in keyof T]: Expected<T[K], Optional> }
      : T extends object
        ? Matcher | (Fields<T, Optional> & Needed<T, Optional>)
        : Matcher | T
type Fields<T, Optional> = {
  readonly [K in keyof T]?: Expected<T[K], Optional> | undefined
}
type Needed<T, Optional> = {
  readonly [K in keyof T as undefined extends T[K] | Optional ? never : K]: Expected<T[K], Optional>
}

/** Some fields of a `T`, for `toMatchObject`. */
export type Part<T> = Expected<T, undefined>

/** Has `never` for each field of an `E` that a `T` has not, also where it comes by a spread. */
type Known<E, T> = unknown extends T
  ? unknown
  : E extends Matcher | string | number | boolean | null | undefined
    ? unknown
    : T extends readonly (infer Item)[]
      ? E extends readonly (infer Given)[]
        ? readonly Known<Given, Item>[]
        : never
      : T extends object
        ? { readonly [K in keyof E]: K extends keyof T ? Known<E[K], T[K]> : never }
        : never

/** What a promise is rejected with: one of our errors. */
type Thrown = Instance<(typeof errors)[keyof typeof errors]>
type Instance<Class> = Class extends new (...args: never) => infer T ? T : never

interface Typed<R, T> {
  toEqual<E extends Expected<T, never>>(expected: E & Known<E, T>): R
  toMatchObject<E extends Part<T> & object>(expected: E & Known<E, T>): R
  toContainEqual(expected: T extends Iterable<infer Item> ? Expected<Item, never> : never): R
}

type TypedMatchers<R extends void | Promise<void>, T> = Typed<R, T> &
  Omit<Matchers<R, T>, keyof Typed<R, T> | 'toStrictEqual'>
type WithNot<M> = M & { not: M }

export type JestExpect = (<T = unknown>(
  actual: T,
) => WithNot<TypedMatchers<void, T>> & {
  resolves: WithNot<TypedMatchers<Promise<void>, Awaited<T>>>
  rejects: WithNot<TypedMatchers<Promise<void>, Thrown>>
}) &
  BaseExpect &
  AsymmetricMatchers & { not: Omit<AsymmetricMatchers, 'any' | 'anything'> }
