/** Things to be done on later ticks, in the order in which they were put off. */
export interface Later {
  (action: () => void): void;
  /** How many have not been done yet. */
  readonly waiting: number;
  /** Forgets those that have not been done yet. */
  clear(): void;
}

/** Puts something off; returns what takes it back. */
type PutOff = (action: () => void) => () => void;

function putOffBy(milliseconds: number): PutOff {
  // A timer of 0 waits a whole millisecond, which adds up over thousands of round trips; a page has nothing else.
  if (milliseconds === 0 && typeof setImmediate === 'function') {
    return (action) => {
      const handle = setImmediate(action);
      return () => clearImmediate(handle);
    };
  }
  return (action) => {
    const handle = setTimeout(action, milliseconds);
    return () => clearTimeout(handle);
  };
}

/** Makes a queue of later ticks, each so many milliseconds away; 0 is still a later tick. */
export function createLater(milliseconds: number): Later {
  const putOff = putOffBy(milliseconds);
  const pending = new Set<() => void>();
  const later = (action: () => void): void => {
    const cancel = putOff(() => {
      pending.delete(cancel);
      action();
    });
    pending.add(cancel);
  };
  return Object.defineProperties(later, {
    waiting: { get: () => pending.size },
    clear: {
      value: () => {
        for (const cancel of pending) cancel();
        pending.clear();
      },
    },
  }) as Later;
}
