/// <reference types="office-js" />
import { askProbe, PROBES } from './probes';
import { openStage, SCENARIO, type Materials } from './scenario';
import type { Plain, StepRecord, Transcript } from './transcript';

/** Requirement sets that decide what the add-in can do, with the highest version that is asked about. */
const SETS: Readonly<Record<string, readonly [major: number, minor: number]>> = {
  ExcelApi: [1, 20],
  SharedRuntime: [1, 2],
  CustomFunctionsRuntime: [1, 5],
  RibbonApi: [1, 2],
  AddinCommands: [1, 3],
};

function supportedSets(): Record<string, string> {
  const { requirements } = Office.context;
  return Object.fromEntries(
    Object.entries(SETS).flatMap(([name, [major, last]]) => {
      const minors = Array.from({ length: last }, (_, index) => last - index);
      const best = minors.find((minor) =>
        requirements.isSetSupported(name, `${String(major)}.${String(minor)}`),
      );
      return best === undefined ? [] : [[name, `${String(major)}.${String(best)}`] as const];
    }),
  );
}

/** What is under way, for whoever watches. */
export type Progress = (what: string) => void;

/**
 * Plays the whole scenario and asks all questions in the workbook that is open, which should be a new one. What goes
 * wrong is written down; it never throws.
 */
export async function runConformance(
  materials: Materials,
  progress: Progress = () => undefined,
): Promise<Transcript> {
  const milliseconds: Record<string, number> = {};
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    progress(name);
    const start = performance.now();
    try {
      return await work();
    } finally {
      milliseconds[name] = Math.round(performance.now() - start);
    }
  };
  const probes: Record<string, Plain> = {};
  for (const probe of PROBES) probes[probe.name] = await timed(probe.name, () => askProbe(probe));
  const stage = openStage(materials);
  const steps: StepRecord[] = [];
  for (const { name, act } of SCENARIO) {
    try {
      steps.push({ step: name, ...(await timed(name, () => act(stage))) });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      steps.push({ step: name, claims: [], observed: null, error: `${code} ${String(error)}`.trim() });
      break;
    }
  }
  const { diagnostics } = Office.context;
  return {
    format: 1,
    host: {
      application: String(diagnostics.host),
      platform: String(diagnostics.platform),
      version: diagnostics.version,
    },
    sets: supportedSets(),
    probes,
    steps,
    milliseconds,
  };
}
