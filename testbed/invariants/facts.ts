import type { AnyOperation } from '../emulator/model/operations.ts'

export type ProcessName = 'main' | 'post'

/** One thing that happened. `at` is in milliseconds since the start of main. */
export type Fact = { readonly at: number } & (
  | {
      readonly type: 'start'
      readonly process: ProcessName
      readonly inputs: Readonly<Record<string, string>>
      /** Nothing goes wrong in this run, so its end follows from the build's alone. */
      readonly isCalm: boolean
    }
  | { readonly type: 'signal'; readonly process: ProcessName; readonly name: string }
  | {
      readonly type: 'request'
      readonly process: ProcessName
      readonly id: number
      readonly operation: AnyOperation
      /** The ID of a build or a deployment. */
      readonly buildId: string | undefined
    }
  /** The server, or a gateway before it, has received a whole form: of a submit, or to deploy. */
  | { readonly type: 'form'; readonly id: number }
  /** The connection broke within a form: the client does not know how much has arrived. */
  | { readonly type: 'cut-form'; readonly id: number }
  /** The client has received a response, or, without a status code, has none. */
  | {
      readonly type: 'response'
      readonly id: number
      readonly status: number | undefined
      /** A gateway has answered by itself. */
      readonly isGateway?: true
      /** It has answered with a page, so the form that it got may still have reached the server. */
      readonly isPage?: true
      /** It looks good but is not of the API, which may lack the request, or its body is cut. */
      readonly isVoid?: true
      /** It is a JSON object, as a response of the API that names a build is. */
      readonly isObject?: true
      /** How long it asks the client to wait. */
      readonly retryAfterMs?: number
      /** The builds in it, with their statuses. */
      readonly builds: readonly { readonly id: string; readonly status: string }[]
    }
  /** A connection to the log has sent the client lines that none had sent before. */
  | { readonly type: 'new-lines'; readonly buildId: string }
  /** Nothing goes wrong from now on. */
  | { readonly type: 'calm' }
  /** The runner reads no more of stdout for so long. */
  | { readonly type: 'blocked'; readonly process: ProcessName; readonly forMs: number }
  | { readonly type: 'line'; readonly process: ProcessName; readonly text: string }
  | { readonly type: 'stderr'; readonly process: ProcessName; readonly text: string }
  | {
      readonly type: 'output'
      readonly process: ProcessName
      readonly name: string
      readonly value: string
    }
  | { readonly type: 'state'; readonly value: string }
  | { readonly type: 'summary'; readonly text: string }
  | { readonly type: 'uncaught'; readonly process: ProcessName; readonly message: string }
  | {
      readonly type: 'exit'
      readonly process: ProcessName
      readonly code: number
      /** `stuck`: it neither ended nor waited for anything. */
      readonly how: 'ended' | 'exit' | 'killed' | 'stuck'
      /** Timers and requests that it left open. */
      readonly open: number
    }
  /** What is true on the server, whether or not anybody sees it. */
  | {
      readonly type: 'created'
      readonly buildId: string
      readonly by: Owner
      /** The time in its record minus `at`: the record uses another clock than `Date`. */
      readonly skewMs?: number
      /** Whether its record has the content and the tag of the form. */
      readonly showsContent?: boolean
      readonly form: Readonly<Record<string, string>>
    }
  /** A deployment from its creation on, with what became of it. */
  | {
      readonly type: 'deployment'
      readonly id: string
      readonly isOurs: boolean
      readonly isPreview: boolean
      readonly status: string
      readonly isDeletedByUs: boolean
    }
  | { readonly type: 'status'; readonly buildId: string; readonly status: string }
  | { readonly type: 'cancel'; readonly buildId: string; readonly by: ProcessName | 'others' }
  /** All lines of a build's log, and whether each connection gets them from the first one on. */
  | {
      readonly type: 'log'
      readonly buildId: string
      readonly lines: readonly string[]
      readonly replays: boolean
    }
)

/** Who made it: this run, another one with the same content, image and tag, or a different one. */
export type Owner = 'us' | 'identical' | 'others'

export type FactOf<Type extends Fact['type']> = Extract<Fact, { readonly type: Type }>

/** Everything that happened in one run, in order. */
export type Trace = readonly Fact[]

export function factsOf<Type extends Fact['type']>(trace: Trace, type: Type): FactOf<Type>[] {
  return trace.filter((fact): fact is FactOf<Type> => fact.type === type)
}
