/** Runs the tasks, so many at a time, and resolves with their results in order. */
export async function inPool<Task, Result>(
  tasks: readonly Task[],
  size: number,
  run: (task: Task) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = []
  let next = 0
  await Promise.all(
    Array.from({ length: size }, async () => {
      for (let at = next; at < tasks.length; at = next) {
        next += 1
        results[at] = await run(tasks[at] as Task)
      }
    }),
  )
  return results
}
