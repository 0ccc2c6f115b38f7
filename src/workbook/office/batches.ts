/// <reference types="office-js" />

/** Requests and replies stay below this: Excel on the web refuses more than 5 MB, and estimates err. */
export const MOST_BYTES = 4_000_000;

/** One request to Excel: what it asks for, and how its answer is read once it is there. */
type Request<T> = (context: Excel.RequestContext) => () => T;

/** Sends one request in one round trip. Nothing of it survives the round trip but its answer. */
export function send<T>(request: Request<T>): Promise<T> {
  return Excel.run(async (context) => {
    const answer = request(context);
    await context.sync();
    return answer();
  });
}

/** A piece of writing that must not be split, with the size of its request in bytes, as estimated. */
export interface Step {
  readonly bytes: number;
  readonly queue: (workbook: Excel.Workbook) => void;
}

/** Packs pieces, in order, into groups that stay below a size; a piece that is larger goes alone. */
export function packed<T>(pieces: readonly T[], sizeOf: (piece: T) => number, most: number): T[][] {
  const groups: T[][] = [];
  let room = 0;
  for (const piece of pieces) {
    const size = sizeOf(piece);
    const last = groups.at(-1);
    if (last && size <= room) last.push(piece);
    else groups.push([piece]);
    room = (last && size <= room ? room : most) - size;
  }
  return groups;
}

/** Does something for one after another, never two at a time. */
export async function inTurn<T, R>(
  items: readonly T[],
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  for (const [index, item] of items.entries()) results.push(await work(item, index));
  return results;
}

/**
 * Carries out steps in as few round trips as their size allows, with the screen still and nothing calculated between.
 * @param progress counts the round trips that succeeded
 */
export async function write(steps: readonly Step[], progress = { written: 0 }): Promise<void> {
  const groups = packed(steps, (step) => step.bytes, MOST_BYTES);
  await inTurn(groups, async (group) => {
    await send(({ application, workbook }) => {
      application.suspendScreenUpdatingUntilNextSync();
      application.suspendApiCalculationUntilNextSync();
      for (const step of group) step.queue(workbook);
      return () => undefined;
    });
    progress.written += 1;
  });
}

const encoder = new TextEncoder();

/** The size of something as it travels, in bytes. */
export function bytesOf(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}
