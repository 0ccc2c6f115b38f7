import type { Book } from '../book';
import { factOf } from '../facts';
import type { Amount } from '../money';
import { foldLabel, a1 } from '../sheet';
import { cellsOf, given, type Answers } from './answers';
import type { Answer, TextKey } from '../info';
import type { CellReference, Gap } from './document';
import { ask, gapPiece, pieceOf, quoted, type Piece, type Quantity } from './piece';
import { COMMON_NAMES, type CommonName, type LocalName, type SectionId, type SentenceId } from './sentences';
import type { Template, TemplateValue } from './template';
import { tidy } from './tidy';
import type { ReadWording } from './wording';

/** Everything that the sentences of one narrative draw on. */
export interface Scope {
  readonly book: Book;
  readonly prior: Book | null;
  readonly answers: Answers;
  readonly wording: ReadWording;
  readonly year: number | null;
  /** Where the fiscal year stands; empty when nothing tells it. */
  readonly yearCells: readonly CellReference[];
  /** Whether the text is about one unit (单位) rather than a department (部门). */
  readonly isUnit: boolean;
  readonly isNewDepartment: boolean;
  readonly isComparable: boolean;
}

function cellHolding(book: Book, pattern: (text: string) => boolean): CellReference[] {
  for (const table of book.tables.values()) {
    for (const place of [...(table.title ? [table.title] : []), ...table.captions]) {
      if (pattern(foldLabel(place.text))) return [{ sheet: table.sheet, cell: a1(place.row, place.column) }];
    }
  }
  return [];
}

/** Whose versions speak of 单位; 独立部门 and 部门汇总 speak of 部门. */
const UNIT_VERSIONS: readonly string[] = ['部门本级', '所属单位'];

/** Builds the scope of a narrative from what is known. */
export function createScope(book: Book, prior: Book | null, answers: Answers, wording: ReadWording): Scope {
  const year = given(answers.year) ?? book.year;
  const ownCells = answers.year.state === 'given' ? [answers.year.cell] : [];
  return {
    book,
    prior,
    answers,
    wording,
    year,
    yearCells:
      ownCells.length > 0
        ? ownCells
        : cellHolding(book, (text) => year !== null && text.includes(String(year))),
    isUnit: UNIT_VERSIONS.includes(given(answers.choice('版本')) ?? ''),
    isNewDepartment: given(answers.choice('新设部门')) === '是',
    isComparable: given(answers.choice('可比口径调整')) === '是',
  };
}

/** The name of the department in full, or the gap that asks for it. */
export function departmentOf(scope: Scope): Piece {
  const answer = scope.answers.text('部门全称');
  const name = given(answer) ?? scope.book.department;
  if (name === null || name.trim() === '')
    return gapPiece(ask(`请填写${scope.isUnit ? '单位' : '部门'}全称`, answer.cell));
  const folded = foldLabel(name);
  const cells = answer.cell ? [answer.cell] : cellHolding(scope.book, (text) => text.includes(folded));
  return quoted(tidy(name.trim()), '部门全称', cells);
}

/** A fiscal year relative to the book's: 0 this one, -1 the one before. */
export function yearOf(scope: Scope, offset: 0 | -1): Piece {
  if (scope.year === null) return gapPiece(ask('请填写预算年度', scope.answers.year.cell));
  return quoted(String(scope.year + offset), offset === 0 ? '预算年度' : '上年度', scope.yearCells);
}

/** The year before as words, for what a gap asks. */
export function priorYearWords(scope: Scope): string {
  return scope.year === null ? '上年' : `${scope.year - 1}年`;
}

/** 部门 or 单位, one of them throughout. */
export function kindWord(scope: Scope): string {
  return scope.isUnit ? '单位' : '部门';
}

/** Words for the level of finance (财政级次): 县级, or 本级 where it is not said. */
function levelWords(scope: Scope): string {
  const level = given(scope.answers.choice('财政级次'));
  return level === undefined ? '本级' : level.endsWith('级') ? level : `${level}级`;
}

/** 预算 or 预算执行数: what last year's figures are, the same throughout (上年基准). */
function baseWords(scope: Scope): string {
  return given(scope.answers.choice('上年基准'))?.includes('执行') === true ? '预算执行数' : '预算';
}

function commonValue(scope: Scope, name: CommonName): TemplateValue {
  switch (name) {
    case '年':
      return yearOf(scope, 0);
    case '上年':
      return yearOf(scope, -1);
    case '部门':
      return departmentOf(scope);
    case '本部门':
      return `本${kindWord(scope)}`;
    case '称谓':
      return kindWord(scope);
    case '基准':
      return baseWords(scope);
    case '级次':
      return levelWords(scope);
  }
}

const isCommon = (name: string): name is CommonName => COMMON_NAMES.some((one) => one === name);

/** A named figure of the book, or the gap that names its table. */
export function figureOf(scope: Scope, name: string): Quantity {
  const fact = factOf(scope.book, name);
  if (fact) return { figure: fact };
  const table = scope.book.profile.tables.find((one) => name in one.facts);
  return { missing: ask(`请填写${name}${table ? `（${table.code}）` : ''}`) };
}

/** Whether a figure is known and not 0. */
export function isSome(quantity: Quantity): boolean {
  return 'figure' in quantity && !quantity.figure.amount.isZero();
}

/** Whether a figure is known to be 0. */
export function isNone(quantity: Quantity): boolean {
  return 'figure' in quantity && quantity.figure.amount.isZero();
}

function fillTemplate(
  scope: Scope,
  template: Template,
  locals: Readonly<Record<string, TemplateValue>>,
): Piece[] {
  return template.fill((name) => {
    const local = locals[name];
    if (local !== undefined) return local;
    return isCommon(name) ? commonValue(scope, name) : pieceOf(figureOf(scope, name));
  });
}

/** A sentence of the wording with its names filled in. */
export function say<S extends SectionId, K extends SentenceId<S>>(
  scope: Scope,
  section: S,
  sentence: K,
  locals: Readonly<Record<LocalName<S, K>, TemplateValue>>,
): Piece[] {
  return fillTemplate(scope, scope.wording.sentence(section, sentence), locals);
}

/** A template that uses common names and figures only, such as a definition. */
export function fill(scope: Scope, template: Template): Piece[] {
  return fillTemplate(scope, template, {});
}

/** The heading of a section, without its ordinal. */
export function headingOf(scope: Scope, section: SectionId): string {
  return fill(scope, scope.wording.heading(section))
    .map((piece) => piece.text)
    .join('');
}

/** What an answer says in words, tidied, with its cell; undefined when it is not given or empty. */
export function answerWords(scope: Scope, key: TextKey, spoken?: RegExp): Piece | undefined {
  const answer = scope.answers.text(key);
  const tidied = tidyAnswer(given(answer));
  const text = spoken ? tidied.replace(spoken, '') : tidied;
  return text === '' ? undefined : quoted(text, key, cellsOf(answer));
}

function tidyAnswer(text: string | undefined): string {
  return text === undefined ? '' : tidy(text).replace(/[。；;，,、\s]+$/u, '');
}

/** A number that the accountant answered: the figure, the gap that asks for it, or undefined for 无此业务. */
export function answerQuantity(answer: Answer<Amount>, name: string, what: string): Quantity | undefined {
  if (answer.state === 'given') return { figure: { name, amount: answer.value, cells: cellsOf(answer) } };
  return answer.state === 'none' ? undefined : { missing: ask(what, answer.cell) };
}

/** A gap as a piece. */
export function askFor(what: string, where?: CellReference): Piece {
  const gap: Gap = ask(what, where);
  return gapPiece(gap);
}
