import type { Book } from '../../book';
import {
  classOfOrdinal,
  classOrders,
  chineseNumeral,
  compareName,
  findClassByName,
  parseOrdinal,
  type CodeEntry,
  type NameComparison,
  type Ordinal,
  type OrdinalScheme,
} from '../../codes';
import { foldLabel } from '../../sheet';
import { bareLabel, type RecognisedRow, type RecognisedTable } from '../../tables';
import { findingRule, listPlaces, listWords, tableName, textOperand, type Place } from '../finding-rule';

const BASIS = '财政部当年《政府收支分类科目》：支出功能分类类级科目的名称';

/** A line of an expenditure class as it is printed (支出类的固定行). */
interface ClassLine {
  readonly table: RecognisedTable;
  readonly row: RecognisedRow;
  readonly label: string;
  readonly name: string;
  readonly place: Place;
  readonly ordinal: Ordinal | null;
  /** The class that the recognised line stands for. */
  readonly entry: CodeEntry;
  /** The class that the name means; undefined when it is no class's name. */
  readonly named: CodeEntry | undefined;
  readonly comparison: NameComparison;
}

const known = new WeakMap<Book, readonly ClassLine[]>();

function classLines(book: Book): readonly ClassLine[] {
  const before = known.get(book);
  if (before) return before;
  const lines: ClassLine[] = [];
  for (const table of book.tables.values()) {
    for (const block of Object.values(table.blocks)) {
      for (const row of block.rows) {
        const code = row.line?.classCode;
        const entry = code === undefined ? undefined : book.catalogue.find('functional', code);
        const label = (row.texts['label'] ?? '').trim();
        if (!entry || label === '') continue;
        const name = bareLabel(label);
        // Most lines are word for word what the layout prints: nothing to look up.
        const isDeclared = label === row.line?.label && name === foldLabel(entry.name);
        lines.push({
          table,
          row,
          label,
          name,
          place: { sheet: table.sheet, row: row.row, column: block.columns['label'] ?? 0 },
          ordinal: parseOrdinal(label),
          entry,
          named: isDeclared ? entry : findClassByName(name, book.catalogue)?.entry,
          comparison: isDeclared ? { kind: 'same' } : compareName(name, entry, book.catalogue),
        });
      }
    }
  }
  known.set(book, lines);
  return lines;
}

function agreements(lines: readonly ClassLine[], scheme: OrdinalScheme): number {
  return lines.filter(
    ({ ordinal, named }) => ordinal && named && classOfOrdinal(scheme, ordinal.value) === named.code,
  ).length;
}

/**
 * How the lines of a table are numbered: as the profile declares unless another published order fits better, or the
 * lines are simply counted. Names tell the class, ordinals are only the second witness.
 */
function schemeOf(book: Book, lines: readonly ClassLine[]): OrdinalScheme {
  if (agreements(lines, book.profile.ordinals) === lines.length) return book.profile.ordinals;
  const counted = lines.map(({ named, entry }) => (named ?? entry).code);
  const schemes = [book.profile.ordinals, ...classOrders().map(({ classes }) => classes), counted];
  return schemes.reduce((best, one) => (agreements(lines, one) > agreements(lines, best) ? one : best));
}

function linesByTable(book: Book): readonly (readonly ClassLine[])[] {
  const tables = new Map<RecognisedTable, ClassLine[]>();
  for (const one of classLines(book)) {
    const lines = tables.get(one.table);
    if (lines) lines.push(one);
    else tables.set(one.table, [one]);
  }
  return [...tables.values()];
}

interface Mismatch {
  readonly line: ClassLine;
  readonly ordinal: Ordinal;
  readonly named: CodeEntry;
  readonly right: CodeEntry;
}

function mismatches(book: Book): readonly Mismatch[] {
  return linesByTable(book).flatMap((lines) => {
    const scheme = schemeOf(book, lines);
    return lines.flatMap((line): Mismatch[] => {
      const { ordinal, named } = line;
      const code = ordinal && classOfOrdinal(scheme, ordinal.value);
      const right = code == null ? undefined : book.catalogue.find('functional', code);
      return ordinal && named && right && right.code !== named.code ? [{ line, ordinal, named, right }] : [];
    });
  });
}

/** 序号与类名不符. */
export const classOrdinal = findingRule({
  id: 'label.classOrdinal',
  family: 'label',
  level: 'warning',
  basis: '本地表式的序号与类级科目一一对应（空号不补）；类名见财政部当年《政府收支分类科目》',
  message:
    '{table} {cell} 是“{label}”：序号“{numeral}”是 {code} {right}，而“{name}”是 {other} {otherName}{old}。请核对这一行的名称和金额，应为“{expected}”。',
  look({ book }, report) {
    for (const { line, ordinal, named, right } of mismatches(book)) {
      const expected = line.label.replace(ordinal.rest, right.name);
      report.found(
        line.place,
        {
          table: tableName(line.table),
          cell: listPlaces([line.place]),
          label: line.label,
          numeral: chineseNumeral(ordinal.value),
          code: right.code,
          right: right.name,
          name: line.name,
          other: named.code,
          otherName: named.name,
          old: compareName(line.name, named, book.catalogue).kind === 'oldName' ? '的旧称' : '',
          expected,
        },
        {
          operands: [textOperand('行名', line.label, line.place)],
          expected: right.name,
          actual: line.name,
          suspect: {
            sheet: line.place.sheet,
            cell: listPlaces([line.place]),
            suggestion: `行名可能应为“${expected}”`,
          },
        },
      );
    }
  },
});

function sameLetters(a: string, b: string): boolean {
  const sorted = (text: string): string => Array.from(text.replace(/支出$/u, '')).sort().join('');
  return sorted(a) === sorted(b);
}

/** 类名写错：words in another order, cut off, or of no class. */
export const className = findingRule({
  id: 'label.className',
  family: 'label',
  level: 'hint',
  basis: BASIS,
  message: '{table} {cell} 的“{name}”{why}，{code} 的名称是“{expected}”。请改正名称。',
  look({ book }, report) {
    for (const line of classLines(book)) {
      if (line.named) continue;
      const { kind } = line.comparison;
      if (kind !== 'different' && kind !== 'truncated') continue;
      const expected = line.entry.name;
      const why =
        kind === 'truncated'
          ? '不完整'
          : sameLetters(line.name, expected)
            ? '词序不对'
            : '不是类级科目的名称';
      report.found(
        line.place,
        {
          table: tableName(line.table),
          cell: listPlaces([line.place]),
          name: line.name,
          why,
          code: line.entry.code,
          expected,
        },
        { operands: [textOperand('行名', line.label, line.place)], expected, actual: line.name },
      );
    }
  },
});

/** 类的旧称 in fixed lines: systems keep them for years, so one hint for each table. */
export const oldClassName = findingRule({
  id: 'label.oldClassName',
  family: 'label',
  level: 'hint',
  basis: BASIS,
  message:
    '{table}有 {count} 个类名不是当年的名称：{pairs}。预算系统导出的表头常保留旧称，不影响金额；能改的请改为当年名称。',
  look({ book }, report) {
    const wrong = new Set(mismatches(book).map(({ line }) => line));
    for (const lines of linesByTable(book)) {
      const old = lines.filter(
        (line) =>
          !wrong.has(line) && (line.comparison.kind === 'oldName' || line.comparison.kind === 'laterName'),
      );
      const [first] = old;
      if (!first) continue;
      report.found(
        first.place,
        {
          table: tableName(first.table),
          count: String(old.length),
          pairs: listWords(
            old.map(({ name, entry, place }) => `${listPlaces([place])}“${name}”（现名“${entry.name}”）`),
          ),
        },
        {
          operands: old.map(({ label, entry, place }) => textOperand(`现名“${entry.name}”`, label, place)),
          expected: listWords(old.map(({ entry }) => entry.name)),
          actual: listWords(old.map(({ name }) => name)),
        },
      );
    }
  },
});
