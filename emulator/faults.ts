export type Operation = 'submit' | 'get' | 'list' | 'logs' | 'cancel' | 'undeployed'

/** One way in which a request goes wrong. */
export type FaultEffect =
  /** The connection closes before any of the body is read. */
  | { readonly type: 'drop-before-body' }
  /** … after so many bytes of the archive. */
  | { readonly type: 'drop-in-body'; readonly afterBytes: number }
  /** … after the whole body, before anything is done. */
  | { readonly type: 'drop-after-body' }
  /** The request is carried out, and then the connection closes without an answer. */
  | { readonly type: 'lose-answer' }
  /** Answered as given, without reading the body; also redirects and answers that make no sense. */
  | {
      readonly type: 'answer'
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      /** Left out: a refusal in the form that the knobs ask for. */
      readonly body?: string
    }
  | { readonly type: 'delay'; readonly ms: number }
  /** Never answered. */
  | { readonly type: 'hang' }
  /** The log stream is cut after so many lines: with an error, or as if it had ended. */
  | { readonly type: 'cut-log'; readonly afterLines: number; readonly how: 'reset' | 'end' }
  /** The log stream stays open after so many lines, without another byte. */
  | { readonly type: 'quiet-log'; readonly afterLines: number }
  /** These bytes are put before the line of this index. */
  | { readonly type: 'garbage-log'; readonly beforeLine: number; readonly text: string }

export type Fault = FaultEffect & {
  /** Left out: every operation. */
  readonly on?: Operation
  /** How many requests it strikes, 1 unless given. */
  readonly times?: number
  /** How many requests it lets pass first. */
  readonly after?: number
}

export interface FaultPlan {
  /** Replaces the plan. */
  plan(faults: readonly Fault[]): void
  /** The effect that strikes this request. Each request counts once, for the first fault that fits it. */
  strike(operation: Operation): FaultEffect | undefined
}

export function createFaultPlan(): FaultPlan {
  let planned: { fault: Fault; skip: number; left: number }[] = []
  return {
    plan(faults) {
      planned = faults.map((fault) => ({ fault, skip: fault.after ?? 0, left: fault.times ?? 1 }))
    },
    strike(operation) {
      for (const entry of planned) {
        if (entry.left === 0 || (entry.fault.on ?? operation) !== operation) continue
        if (entry.skip > 0) {
          entry.skip -= 1
          continue
        }
        entry.left -= 1
        return entry.fault
      }
      return undefined
    },
  }
}
