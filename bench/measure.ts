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
  return middle(times);
}

function middle(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Median times of two works that take turns, so that whatever else the machine does slows both alike. */
export function sideBySide(
  one: () => unknown,
  other: () => unknown,
  { warmUp, runs }: { readonly warmUp: number; readonly runs: number },
): readonly [number, number] {
  const times = Array.from({ length: warmUp + runs }, () =>
    [one, other].map((work) => median(work, { warmUp: 0, runs: 1 })),
  ).slice(warmUp);
  return [
    middle(times.map(([first]) => first ?? Number.NaN)),
    middle(times.map(([, second]) => second ?? Number.NaN)),
  ];
}

/** A figure with at most three digits after the point. */
export function short(value: number): number {
  return Number(value.toPrecision(4));
}
