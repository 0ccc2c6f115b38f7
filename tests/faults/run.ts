import { readBook } from '../../src/budget/book';
import { henan } from '../../src/budget/profiles/henan';
import { rulesFor } from '../../src/budget/rules/all';
import { checkBook, type CheckResult } from '../../src/budget/rules/check';
import type { Finding } from '../../src/budget/rules/finding';
import { a1 } from '../../src/budget/sheet';
import { seeded } from '../../bench/random';
import { cleanBooks, type CleanBook } from './books';
import { effectOn } from './covered';
import { FAULT_KINDS, type Fault, type Target } from './kinds';
import type { Pick } from './slips';

const rules = rulesFor(henan);

/** What became of the faults of one kind. */
export interface Tally {
  /** Faults put in. */
  put: number;
  found: number;
  /** Amount faults that break an equality (in rounded books: beyond rounding), and those of them that were found. */
  covered: number;
  coveredFound: number;
  /** Covered amount faults whose cell was named as the likely wrong one; and those where another cell was. */
  named: number;
  misnamed: number;
  missed: string[];
  unnamed: string[];
}

/** What one run of fault injection shows. */
export interface FaultRun {
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly seconds: number;
}

function check(book: Target['book'], clean: CleanBook): CheckResult {
  return checkBook(book, rules, clean.declared);
}

function flat(findings: readonly Finding[]): Finding[] {
  return findings.flatMap((one) => [one, ...flat(one.related ?? [])]);
}

const saying = ({ rule, sheet, cell, message }: Finding): string =>
  [rule, sheet ?? '', cell ?? '', message].join('|');

/** Errors and warnings of a book that has no fault: there should be none. */
export function complaintsAbout(clean: CleanBook): string[] {
  return check(readBook(clean.sheets, henan), clean)
    .findings.filter(({ level }) => level !== 'hint')
    .map((one) => `${clean.name} ${saying(one)}`);
}

/** Whether the result says something about the fault that it did not say about the clean book. */
function isFound(result: CheckResult, known: ReadonlySet<string>, fault: Fault): boolean {
  const fresh = flat(result.findings).filter((one) => !known.has(saying(one)));
  if (fault.amount) return fresh.some(({ level }) => level !== 'hint');
  return fresh.some(
    (one) =>
      one.sheet === undefined ||
      one.sheet === fault.sheet ||
      one.operands.some(({ sheet }) => sheet === fault.sheet),
  );
}

function judgeFault(
  kind: string,
  target: Target,
  fault: Fault,
  known: ReadonlySet<string>,
  tally: Tally,
): void {
  const { clean } = target;
  const book = readBook(fault.sheets, henan);
  const result = check(book, clean);
  const isMissing = !isFound(result, known, fault);
  tally.put += 1;
  if (!isMissing) tally.found += 1;
  const cell =
    fault.amount && `${fault.amount.cell.sheet}!${a1(fault.amount.cell.row, fault.amount.cell.column)}`;
  const words = fault.amount
    ? `${cell ?? ''} ${fault.amount.cell.printed.toString()}→${fault.amount.wrong.toString()}`
    : fault.sheet;
  if (isMissing) tally.missed.push(`${clean.name} ${kind} ${words}`);
  if (!fault.amount || fault.amount.cell.printed.eq(fault.amount.wrong)) return;
  const { breaks, exceeds } = effectOn(book);
  if (!(clean.form === 'rounded' ? exceeds : breaks)) return;
  tally.covered += 1;
  if (!isMissing) tally.coveredFound += 1;
  const suspects = result.findings
    .filter((one) => one.level !== 'hint')
    .flatMap(({ suspect }) => (suspect ? [`${suspect.sheet}!${suspect.cell}`] : []));
  if (suspects.includes(cell ?? '')) tally.named += 1;
  else {
    if (suspects.length > 0) tally.misnamed += 1;
    tally.unnamed.push(`${clean.name} ${kind} ${words} → ${suspects.join('、')}`);
  }
}

/** Puts single faults of all kinds, taking turns, into books of all sizes and forms. */
export function injectFaults(seed: number, count: number, booksInUse: number): FaultRun {
  const start = performance.now();
  const random = seeded(seed);
  const pick: Pick = (from) => from[Math.floor(random() * from.length)];
  const targets = cleanBooks(seed, booksInUse).map((clean) => {
    const target: Target = { clean, book: readBook(clean.sheets, henan), pick };
    return { target, known: new Set(flat(check(target.book, clean).findings).map(saying)) };
  });
  const kinds = Object.entries(FAULT_KINDS);
  const tallies = new Map<string, Tally>(
    kinds.map(([kind]) => [
      kind,
      { put: 0, found: 0, covered: 0, coveredFound: 0, named: 0, misnamed: 0, missed: [], unnamed: [] },
    ]),
  );
  for (let at = 0, tries = 0; at < count && tries < count * 50; tries += 1) {
    const [kind, inject] = kinds[at % kinds.length]!;
    const { target, known } = targets[tries % targets.length]!;
    const fault = inject(target);
    if (!fault) continue;
    judgeFault(kind, target, fault, known, tallies.get(kind)!);
    at += 1;
  }
  return { tallies, seconds: (performance.now() - start) / 1000 };
}
