import { isAllowed } from './expression';
import { exceptions, shippable, usable, stated } from './policy';

/** The part of a package-lock.json that matters here. */
export interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly version?: string;
        readonly license?: string;
        readonly dev?: boolean;
        readonly devOptional?: boolean;
        readonly dependencies?: Readonly<Record<string, string>>;
      }
    >
  >;
}

/** The verdict: what is wrong, in sentences, and how many packages were looked at. */
export interface Verdict {
  readonly faults: readonly string[];
  readonly shipped: number;
  readonly development: number;
}

const nameOf = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 13);

function faultOf(place: string, declared: string | undefined, development: boolean): string | undefined {
  const name = nameOf(place);
  const licence = declared ?? stated.get(name);
  if (development && exceptions.has(name)) return undefined;
  const role = development ? 'development package' : 'runtime package';
  if (licence === undefined) return `${name} (${role}) declares no licence.`;
  if (isAllowed(licence, development ? usable : shippable)) return undefined;
  return `${name} (${role}) is under ${licence}, which scripts/licences/policy.ts does not allow.`;
}

/** Every direct runtime dependency needs the row `| name | version | licence | why |` in the decisions. */
function faultInRow(name: string, lock: Lock, decisions: string): string | undefined {
  const cells = decisions
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .find((row) => row[1] === name || row[1] === `\`${name}\``);
  if (cells === undefined) return `${name} has no row in docs/decisions.md.`;
  const [, , version, licence, why] = cells;
  const locked = lock.packages[`node_modules/${name}`];
  if (version !== locked?.version || licence !== locked?.license) {
    return (
      `${name} is ${String(locked?.version)} under ${String(locked?.license)}, ` +
      `but docs/decisions.md says ${String(version)} under ${String(licence)}.`
    );
  }
  return why === undefined || why === '' ? `${name} has no reason in docs/decisions.md.` : undefined;
}

/** Judges all packages of a lock file, those of other platforms included, and the rows of the decisions. */
export function judge(lock: Lock, decisions: string): Verdict {
  const places = Object.entries(lock.packages).filter(([place]) => place !== '');
  const isDevelopment = ([, entry]: (typeof places)[number]): boolean =>
    entry.dev === true || entry.devOptional === true;
  const direct = Object.keys(lock.packages['']?.dependencies ?? {});
  const faults = [
    ...places.map((one) => faultOf(one[0], one[1].license, isDevelopment(one))),
    ...direct.map((name) => faultInRow(name, lock, decisions)),
  ];
  const development = places.filter(isDevelopment).length;
  return {
    faults: faults.filter((fault) => fault !== undefined),
    shipped: places.length - development,
    development,
  };
}
