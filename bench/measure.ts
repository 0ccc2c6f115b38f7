/** Median time of one call in milliseconds, after warming up. */
export function median(
  work: () => unknown,
  { warmUp, runs }: { readonly warmUp: number; readonly runs: number },
): number {
  for (let run = 0; run < warmUp; run += 1) work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** A figure with at most three digits after the point. */
export function short(value: number): number {
  return Number(value.toPrecision(4));
}
