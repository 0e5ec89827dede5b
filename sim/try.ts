import { drawPlan } from './draw.ts'
import { check } from './invariants/check.ts'
import { apiKey, run } from './run.ts'
const seed = Number(process.argv[2] ?? 1)
const n = Number(process.argv[3] ?? 0)
if (!n) {
  const plan = drawPlan(seed)
  console.log(JSON.stringify(plan))
  const trace = await run(plan)
  for (const { at, ...f } of trace) console.log(Math.round(at), JSON.stringify(f).slice(0, 300))
  console.log(check(trace, apiKey))
} else {
  const t = performance.now()
  const found = new Map<string, [number, string][]>()
  for (let i = 0; i < n; i++) {
    const t0 = performance.now()
    const trace = await run(drawPlan(seed + i))
    for (const v of check(trace, apiKey)) {
      const key =
        v.rule +
        ' ' +
        v.message
          .replace(/'[^']*'/g, 'Q')
          .replace(/b-\w+-\d+/g, 'B')
          .replace(/\d+/g, 'N')
          .slice(0, 120)
      found.set(key, [...(found.get(key) ?? []), [seed + i, v.message]])
    }
    const d = performance.now() - t0
    if (d > 300) console.log('slow', seed + i, d.toFixed(0), trace.length)
  }
  for (const [k, v] of [...found].sort((a, b) => b[1].length - a[1].length))
    console.log(
      v.length,
      k,
      v
        .slice(0, 6)
        .map(([s]) => s)
        .join(' '),
      '\n      ',
      v[0]?.[1].slice(0, 300),
    )
  console.log((performance.now() - t) / n, process.cpuUsage().user / 1000 / n)
}
process.exit()
