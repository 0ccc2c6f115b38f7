import type { RecognisedTable } from '../../tables';
import { findingRule, listPlaces, tableName, textOperand } from '../finding-rule';
import { codesIn, groupBy, kindLabel, type CodeOccurrence } from './occurrences';

/** Tables that the law wants down to 项 (function) or 款 (economic class). */
const DETAILED_TABLES: readonly string[] = ['03', '05', '06', '09'];

function isLowest(one: CodeOccurrence): boolean {
  return one.code.length === (one.kind === 'functional' ? 7 : 5);
}

/** Says of a code whether its table has longer codes under it, in the same unit (下级科目). */
type RowsBelow = (one: CodeOccurrence) => boolean;

function rowsBelow(all: readonly CodeOccurrence[]): RowsBelow {
  const accountOf = (kind: string, unit: string | undefined, code: string): string =>
    `${kind}|${unit ?? ''}|${code}`;
  const heads = new Map<RecognisedTable, Set<string>>();
  for (const { table, kind, row, code } of all) {
    const own = heads.get(table) ?? new Set<string>();
    heads.set(table, own);
    for (let length = 1; length < code.length; length += 1)
      own.add(accountOf(kind, row.unit, code.slice(0, length)));
  }
  return ({ table, kind, row, code }) => heads.get(table)?.has(accountOf(kind, row.unit, code)) ?? false;
}

function hasAmount(one: CodeOccurrence): boolean {
  return Object.values(one.row.cells).some((cell) => !cell.printed.isZero());
}

/** Rows of subtotals: those whose code is a 类 with its 款 below, and so the other code of the pair too. */
function subtotalRows(
  all: readonly CodeOccurrence[],
  hasRowsBelow: RowsBelow,
): ReadonlySet<CodeOccurrence['row']> {
  const subtotals = all.filter((one) => one.code !== '' && !isLowest(one) && hasRowsBelow(one));
  return new Set(subtotals.map(({ row }) => row));
}

/** 级次不够：an account with money that is not broken down. Subtotals over rows of their own are right. */
export const codeLevel = findingRule({
  id: 'code.level',
  family: 'code',
  level: 'error',
  basis: '《预算法实施条例》第六条：支出按功能分类编列到项，基本支出按经济性质分类编列到款',
  message:
    '{table} {cell} 的编码 {code}（{name}）是“{level}”级，下面没有“{lowest}”级的行。{kind}应编列到“{lowest}”。请按批复把这一行列到“{lowest}”级科目。',
  look({ book }, report) {
    const all = codesIn(book);
    const hasRowsBelow = rowsBelow(all);
    const subtotals = subtotalRows(all, hasRowsBelow);
    for (const one of all) {
      if (one.code === '' || !DETAILED_TABLES.includes(one.table.table.id) || isLowest(one)) continue;
      if (!hasAmount(one) || hasRowsBelow(one) || subtotals.has(one.row)) continue;
      report.found(
        one.place,
        {
          table: tableName(one.table),
          cell: listPlaces([one.place]),
          code: one.code,
          name: one.name === '' ? '没有名称' : one.name,
          level: one.code.length === 3 ? '类' : '款',
          lowest: one.kind === 'functional' ? '项' : '款',
          kind: kindLabel(one.kind),
        },
        { operands: [textOperand('编码', one.code, one.place)], actual: one.code },
      );
    }
  },
});

/** 前导零丢失. */
export const lostZero = findingRule({
  id: 'code.lostZero',
  family: 'code',
  level: 'warning',
  basis: '编码各级位数固定：类 3 位，款、项各 2 位',
  message:
    '{table}有 {count} 个编码丢了前导零：{cells}，例如“{printed}”应为 {code}（{name}）。请把编码栏设为文本格式，补上零。',
  look({ book }, report) {
    const lost = codesIn(book).filter((one) => (one.read?.lost.length ?? 0) > 0);
    for (const { first, all } of groupBy(lost, (one) => one.table.table.id)) {
      report.found(
        first.place,
        {
          table: tableName(first.table),
          count: String(all.length),
          cells: listPlaces(all.map(({ place }) => place)),
          printed: first.printed,
          code: first.code,
          name: first.name,
        },
        {
          operands: all.map((one) => textOperand(`应为 ${one.code}`, one.printed, one.place)),
          expected: first.code,
          actual: first.printed,
        },
      );
    }
  },
});

/** 全角数字 in codes. */
export const fullWidthCode = findingRule({
  id: 'code.fullWidth',
  family: 'code',
  level: 'hint',
  basis: '编码用半角数字书写，查找和汇总才不会漏掉',
  message: '{table}有 {count} 个编码用了全角数字：{cells}。请改为半角数字。',
  look({ book }, report) {
    const wide = codesIn(book).filter((one) => /[０-９]/u.test(one.printed));
    for (const { first, all } of groupBy(wide, (one) => one.table.table.id)) {
      report.found(
        first.place,
        {
          table: tableName(first.table),
          count: String(all.length),
          cells: listPlaces(all.map(({ place }) => place)),
        },
        { operands: all.map((one) => textOperand('编码', one.printed, one.place)) },
      );
    }
  },
});
