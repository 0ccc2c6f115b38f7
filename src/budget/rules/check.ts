import { judgePrecision, type Book, type Precision } from '../book';
import { measure, reportEquations, type EquationReport, type Measured } from './equations';
import type { Finding, Level, NotChecked } from './finding';
import { foldUnderCauses } from './fold-causes';
import { withIdentity } from './identity';
import type { EquationRule, FindingRule, Rule } from './rule';

/** One recognised table of the report. */
export interface CheckedTable {
  readonly id: string;
  readonly title: string;
  readonly sheet: string;
  readonly rows: number;
}

/** What a check of a book yields (校验结果). */
export interface CheckResult {
  readonly precision: Precision;
  readonly tables: readonly CheckedTable[];
  readonly missing: readonly string[];
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  readonly counts: Readonly<Record<Level, number>>;
}

/** Number of findings by level; folded ones count with their root cause. */
export function countLevels(findings: readonly Finding[]): Record<Level, number> {
  const counts: Record<Level, number> = { error: 0, warning: 0, hint: 0 };
  for (const { level } of findings) counts[level] += 1;
  return counts;
}

const LEVEL_ORDER: Readonly<Record<Level, number>> = { error: 0, warning: 1, hint: 2 };

/** Errors first, then by sheet order and place. */
export function sortFindings(findings: readonly Finding[], book: Book): Finding[] {
  const sheets = new Map(book.sheets.map((sheet, index) => [sheet.name, index] as const));
  const place = (finding: Finding): number => sheets.get(finding.sheet ?? '') ?? sheets.size;
  return [...findings].sort((a, b) => LEVEL_ORDER[a.level] - LEVEL_ORDER[b.level] || place(a) - place(b));
}

function tablesOf(book: Book): CheckedTable[] {
  return book.profile.tables.flatMap((table) => {
    const found = book.tables.get(table.id);
    if (!found) return [];
    const rows = Object.values(found.blocks).reduce((count, block) => count + block.rows.length, 0);
    return [{ id: table.id, title: table.title, sheet: found.sheet, rows }];
  });
}

/** The 数据口径 that 填报信息 declares; null when it does not say. */
function declaredPrecision(book: Book): Precision | null {
  const answer = book.info?.choice('数据口径');
  if (answer?.state !== 'given') return null;
  return answer.value === '由元换算' ? 'rounded' : 'exact';
}

/** Judges equations by the declared 数据口径; without one, strictly first, and anew if that shows a rounded book. */
function reportWithPrecision(
  book: Book,
  measured: readonly Measured[],
  declared: Precision | null,
): { readonly precision: Precision; readonly report: EquationReport } {
  if (declared) return { precision: declared, report: reportEquations(measured, declared) };
  const strict = reportEquations(measured, 'exact');
  const precision = judgePrecision(book, strict.offByLastPlace);
  return { precision, report: precision === 'exact' ? strict : reportEquations(measured, precision) };
}

/**
 * Runs rules over a book. Equations of all rules are judged together, so that failures with one root cause fold; the
 * 数据口径 is the declared one, else it is judged from the book. `prior` is last year's book, where it is given.
 */
export function checkBook(
  book: Book,
  rules: readonly Rule[],
  declared: Precision | null = null,
  prior: Book | null = null,
): CheckResult {
  const notChecked: NotChecked[] = [];
  const measured = rules
    .filter((rule): rule is EquationRule => rule.kind === 'equations')
    .flatMap((rule) => {
      const source = rule.equations(book);
      notChecked.push(...source.notChecked.map((reason) => ({ rule: rule.id, reason })));
      return source.equations.map(measure);
    });
  const { precision, report } = reportWithPrecision(book, measured, declared ?? declaredPrecision(book));
  const outcomes = rules
    .filter((rule): rule is FindingRule => rule.kind === 'findings')
    .map((rule) => rule.check({ book, precision, prior }));
  const reading = [...(book.info?.findings ?? []), ...(book.detail?.findings ?? [])];
  const findings = sortFindings(
    [
      ...foldUnderCauses(
        outcomes.flatMap((one) => one.findings),
        report.findings,
      ),
      ...reading,
    ],
    book,
  ).map((finding) => withIdentity(finding, book));
  return {
    precision,
    tables: tablesOf(book),
    missing: book.profile.tables.filter((table) => !book.tables.has(table.id)).map((table) => table.id),
    findings,
    notChecked: [...notChecked, ...report.notChecked, ...outcomes.flatMap((one) => one.notChecked)],
    counts: countLevels(findings),
  };
}
