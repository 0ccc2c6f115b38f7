/** Anything that can be written down as JSON. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

/** What a step must show, and whether it did. */
export interface Claim {
  readonly claim: string;
  readonly holds: boolean;
}

/** What one step of the scenario left and showed. */
export interface StepRecord {
  readonly step: string;
  readonly claims: readonly Claim[];
  readonly observed: Plain;
  /** Set where the step ended in an error nobody expected; the steps after it are not taken. */
  readonly error?: string;
}

/** What a host answered in one run of the scenario (对照记录). Timings stand apart: they differ from run to run. */
export interface Transcript {
  readonly format: 1;
  readonly host: { readonly application: string; readonly platform: string; readonly version: string };
  /** The highest supported version of each requirement set. */
  readonly sets: Readonly<Record<string, string>>;
  readonly probes: Readonly<Record<string, Plain>>;
  readonly steps: readonly StepRecord[];
  readonly milliseconds: Readonly<Record<string, number>>;
}

/** One place where two transcripts differ. */
export interface Difference {
  readonly path: string;
  readonly left: Plain | undefined;
  readonly right: Plain | undefined;
}

const isBranch = (value: Plain | undefined): value is Exclude<Plain, boolean | number | string | null> =>
  typeof value === 'object' && value !== null;

function childrenOf(value: Plain | undefined): ReadonlyMap<string, Plain> {
  return new Map(isBranch(value) ? Object.entries(value) : []);
}

function* differencesAt(
  path: string,
  left: Plain | undefined,
  right: Plain | undefined,
): Generator<Difference> {
  if (!isBranch(left) || !isBranch(right)) {
    if (JSON.stringify(left) !== JSON.stringify(right)) yield { path, left, right };
    return;
  }
  const [ours, theirs] = [childrenOf(left), childrenOf(right)];
  for (const key of new Set([...ours.keys(), ...theirs.keys()])) {
    yield* differencesAt(path === '' ? key : `${path}/${key}`, ours.get(key), theirs.get(key));
  }
}

/** Where two transcripts differ in what was answered; host, requirement sets and timings are left out. */
export function differences(left: Transcript, right: Transcript): readonly Difference[] {
  const answers = ({ probes, steps }: Transcript): Plain => ({
    probes,
    steps: Object.fromEntries(
      steps.map(({ step, claims, observed, error = null }) => [
        step,
        { claims: Object.fromEntries(claims.map(({ claim, holds }) => [claim, holds])), observed, error },
      ]),
    ),
  });
  return [...differencesAt('', answers(left), answers(right))];
}
