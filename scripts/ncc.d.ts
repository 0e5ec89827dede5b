// What scripts/bundle.ts uses of ncc, which has no types.
declare module '@vercel/ncc' {
  interface Module {
    /** Path of its file; none for what stays an import. */
    readonly resource?: string
    /** Those that webpack merged into this one. */
    readonly modules?: Iterable<Module>
  }
  export interface Stats {
    readonly compilation: {
      readonly warnings: readonly Error[]
      readonly modules: Iterable<Module>
      readonly chunkGraph: {
        readonly getModuleId: (module: Module) => string | number | null
        readonly getNumberOfModuleChunks: (module: Module) => number
      }
    }
  }
  export default function ncc(
    entry: string,
    options: {
      readonly filename: string
      readonly esm: boolean
      readonly externals: Readonly<Record<string, string>>
      readonly target: string
      readonly transpileOnly: boolean
      readonly cache: boolean
      readonly quiet: boolean
      readonly sourceMap: boolean
      readonly sourceMapRegister: boolean
    },
  ): Promise<{
    readonly code: string
    readonly map?: string
    readonly assets: Readonly<Record<string, unknown>>
    readonly stats: Stats
  }>
}
