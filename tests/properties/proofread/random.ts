/** A seeded source of choices, so that every run proofreads the same paragraphs. */
export interface Random {
  readonly below: (limit: number) => number;
  readonly pick: <T>(options: readonly T[]) => T;
  readonly chance: (percent: number) => boolean;
}

/** Mulberry32: small, and the same on every machine. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    pick: (options) => {
      const chosen = options[below(options.length)];
      if (chosen === undefined) throw new Error('nothing to choose from');
      return chosen;
    },
    chance: (percent) => below(100) < percent,
  };
}
