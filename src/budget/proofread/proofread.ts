import type { Finding, NotChecked } from '../rules/finding';
import { checkVehicles, checkWorks } from './checks/assets';
import { checkComposition, checkDeltaSum } from './checks/composition';
import { checkContents, checkOutline } from './checks/contents';
import { checkYears } from './checks/dates';
import { checkChangeFigures, checkFigures, checkUnplaced, indexFigures } from './checks/figures';
import { checkDepartment, checkTier } from './checks/identity';
import { checkBrackets, checkPersonal, checkSpacing } from './checks/marks';
import { checkMissingChanges, checkMovement } from './checks/movement';
import { checkDirection, checkPrior, checkRate } from './checks/rate';
import { checkPriorReasons, checkSameReasons, checkUnsaidEmpty } from './checks/reasons';
import { checkFullStop, checkRemains } from './checks/remains';
import { checkComplement, checkShare, isCheckable } from './checks/share';
import { checkBalance, checkCount, checkPartitions, checkParts, checkSum } from './checks/sum';
import { checkEmptyTables, checkLists } from './checks/tables';
import { checkMixedTerms, checkUnexplainedTerms, checkUnusedTerms } from './checks/terms';
import { checkTwice } from './checks/twice';
import { checkStyle, checkWords } from './checks/wording';
import type { FigureIndex } from './figures';
import { foldProblems } from './fold-problems';
import { joinLines, type Paragraph, type TextLine } from './lines';
import { lineOf, wordsOf, type Problem } from './report';
import type { Statement } from './statements/statement';
import { readStatements } from './statements/read';
import { detectFiscalYear, listYears, type YearFit } from './years';

/** What is known about a text beforehand. All optional. */
export interface ProofreadOptions {
  /** Fiscal year; else that of the title. */
  readonly year?: number;
  /** The tables to compare with. */
  readonly figures?: FigureIndex;
  /** The figures are final at the printed decimals (数据口径 原生): rounding then excuses nothing. */
  readonly exact?: boolean;
  /** Last year's text: what it says word for word is asked about. */
  readonly prior?: readonly TextLine[];
}

/** A statement as it is shown: its kind, its words, its place. */
export interface StatementView {
  readonly kind: Statement['kind'];
  readonly paragraph: number;
  readonly quote: string;
}

/** What proofreading a text yields (文字审核结果). */
export interface Proof {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  /** Sums of money whose meaning was not understood. */
  readonly unread: readonly { readonly paragraph: number; readonly quote: string }[];
  /** Every year mentioned, and whether it fits. */
  readonly years: readonly {
    readonly year: number;
    readonly fits: YearFit;
    readonly paragraph: number;
    readonly quote: string;
  }[];
  readonly statements: readonly StatementView[];
  /** The fiscal year that the text was read for; null when it names none. */
  readonly year: number | null;
}

const LEVELS = { error: 0, warning: 1, hint: 2 } as const;

function ofKind<K extends Statement['kind']>(statements: readonly Statement[], kind: K) {
  return statements.filter((one): one is Extract<Statement, { kind: K }> => one.kind === kind);
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const line = (finding: Finding) => finding.text?.paragraph ?? 0;
  return [...findings].sort((a, b) => LEVELS[a.level] - LEVELS[b.level] || line(a) - line(b));
}

/** Arithmetic that could not be done, and why. */
function gaps(
  statements: readonly Statement[],
  year: number | null,
  figures: FigureIndex | undefined,
): readonly NotChecked[] {
  const blind = ofKind(statements, 'change').filter(
    (change) => change.rate && !change.prior && (change.candidates.length === 0 || !change.delta),
  );
  const context = { shares: ofKind(statements, 'share'), sums: ofKind(statements, 'sum') };
  const loose = context.shares.filter((share) => !isCheckable(share, context));
  return [
    ...blind.map((change) => ({
      rule: 'text.rate',
      reason: `第${lineOf(change)}行“${wordsOf(change)}”：文中没有写出计算比率要用的本年数、上年数或增减额，没有核对。`,
    })),
    ...loose.map((share) => ({
      rule: 'text.share',
      reason: `第${lineOf(share)}行“${wordsOf(share)}”：文中没有写出占比的整体或部分，没有核对。`,
    })),
    ...(year === null
      ? [{ rule: 'text.year.compared', reason: '标题里没有年度，年份没有核对。请注明年度后再试。' }]
      : []),
    ...(figures
      ? []
      : [{ rule: 'text.figure', reason: '没有给出预算表，文字只作了自身的核对，没有与表核对。' }]),
  ];
}

/**
 * Proofreads an explanation (文字审核): reads it into statements and recomputes each from itself, and against the
 * tables where they are given. Lines with a TAB are table remains and are not read.
 */
export function proofread(lines: readonly TextLine[], options: ProofreadOptions = {}): Proof {
  const paragraphs = joinLines(lines);
  const year = options.year ?? detectFiscalYear(paragraphs);
  const { statements, unread } = readStatements(paragraphs, year);
  const isExact = options.exact ?? false;
  const amounts = ofKind(statements, 'amount');
  const changes = ofKind(statements, 'change');
  const sums = ofKind(statements, 'sum');
  const context = { shares: ofKind(statements, 'share'), sums };
  const mentions = listYears(paragraphs, year);
  const problems: readonly (Problem | null)[] = [
    ...checkPartitions(amounts, year, isExact),
    ...sums.map((sum) => checkSum(sum, isExact)),
    ...context.shares.map((share) => checkShare(share, context)),
    ...changes.flatMap((change) => [checkRate(change, isExact), checkPrior(change), checkDirection(change)]),
  ];
  const findings = [
    ...foldProblems(problems.filter((problem) => problem !== null)),
    ...checkComplement(context),
    ...sums.flatMap(checkParts),
    ...checkBalance(amounts, year),
    ...ofKind(statements, 'count').flatMap((count) => checkCount(count) ?? []),
    ...checkTwice(amounts, year),
    ...changes.flatMap(checkMovement),
    ...checkMissingChanges(amounts, changes),
    ...checkComposition(changes),
    ...checkDeltaSum(changes),
    ...(year === null ? [] : checkYears(year, changes, amounts, mentions)),
    ...paragraphs.flatMap((paragraph) => [...checkRemains(paragraph), ...checkWords(paragraph)]),
    ...paragraphs.flatMap((paragraph) => checkFullStop(paragraph) ?? []),
    ...checkStyle(paragraphs),
    ...checkForm(paragraphs),
    ...checkVehicles(amounts, ofKind(statements, 'count')),
    ...checkSameReasons(changes),
    ...checkPriorReasons(changes, options.prior),
    ...(options.figures ? againstTables(statements, options.figures, year, paragraphs) : []),
  ];
  return {
    findings: inOrder(findings),
    notChecked: gaps(statements, year, options.figures),
    unread: unread.map((span) => ({ paragraph: lineOf(span), quote: wordsOf(span) })),
    years: mentions.map(({ year: mentioned, fits, paragraph, quote }) => ({
      year: mentioned,
      fits,
      paragraph,
      quote,
    })),
    statements: statements.map((one) => ({ kind: one.kind, paragraph: lineOf(one), quote: wordsOf(one) })),
    year,
  };
}

/** Outline, terms, names and marks of the whole text. */
function checkForm(paragraphs: readonly Paragraph[]): readonly Finding[] {
  return [
    ...checkOutline(paragraphs),
    ...checkMixedTerms(paragraphs),
    ...checkUnusedTerms(paragraphs),
    ...checkUnexplainedTerms(paragraphs),
    ...checkSpacing(paragraphs),
    ...paragraphs.flatMap(checkBrackets),
    ...checkTier(paragraphs),
    ...checkDepartment(paragraphs),
    ...checkPersonal(paragraphs),
  ];
}

function againstTables(
  statements: readonly Statement[],
  index: FigureIndex,
  year: number | null,
  paragraphs: readonly Paragraph[],
): readonly Finding[] {
  const amounts = ofKind(statements, 'amount');
  const named = indexFigures(index.figures);
  const fiscal = year ?? index.figures[0]?.year ?? 0;
  const empty = ofKind(statements, 'emptyTable');
  return [
    ...checkFigures(amounts, named, fiscal),
    ...checkUnplaced(amounts, named, fiscal, index.printed),
    ...checkChangeFigures(ofKind(statements, 'change'), named, fiscal),
    ...checkLists(ofKind(statements, 'list'), index.basicNames),
    ...checkEmptyTables(empty, index.tables ?? [], empty.at(-1)?.paragraph ?? paragraphs.at(-1)),
    ...checkContents(paragraphs, index.tables ?? []),
    ...checkUnsaidEmpty(paragraphs, index.tables ?? []),
    ...checkWorks(amounts, index.hasWorks),
  ];
}
