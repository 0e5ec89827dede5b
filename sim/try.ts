import { drawPlan } from './draw.ts'
import { run } from './run.ts'
const seed = Number(process.argv[2] ?? 1)
const plan = drawPlan(seed)
console.log(JSON.stringify(plan))
const trace = await run(plan)
for (const f of trace) console.log(JSON.stringify(f).slice(0, 300))
const n = Number(process.argv[3] ?? 0)
if (n) {
  const t = performance.now()
  for (let i = 0; i < n; i++) {
    const t0 = performance.now()
    const tr = await run(drawPlan(seed + i))
    const d = performance.now() - t0
    if (d > 40) console.log(seed + i, d.toFixed(0), tr.length)
  }
  console.log((performance.now() - t) / n)
}
process.exit()
