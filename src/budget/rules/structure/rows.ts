import { a1 } from '../../sheet';
import type { CodedRows, RecognisedBlock, RecognisedRow, RecognisedTable } from '../../tables';
import type { Book } from '../../book';
import { rowLabel } from '../equations';
import { amountOperand, findingRule, listPlaces, listWords, tableName } from '../finding-rule';
import type { Operand } from '../finding';

interface Repeated {
  readonly table: RecognisedTable;
  readonly first: RecognisedRow;
  readonly rows: readonly RecognisedRow[];
  readonly column: number;
}

const keyOfRow: Readonly<Partial<Record<CodedRows, (row: RecognisedRow) => string>>> = {
  functional: (row) => `${row.unit ?? ''}|${(row.texts['unitCode'] ?? '').trim()}|${row.key}`,
  economicPair: (row) => row.key,
  project: (row) => `${row.unit ?? ''}|${row.key}`,
  projectIndicators: (row) => `${(row.texts['projectCode'] ?? '').trim()}|${row.key}`,
};

const ROW_KINDS: ReadonlySet<RecognisedRow['kind']> = new Set(['item', 'class', 'subclass', 'entry']);

/** Remarks that got into the code columns are no accounts. */
function isCodeKey(rows: CodedRows, key: string): boolean {
  return rows === 'functional' || rows === 'economicPair' ? /^[\d|]+$/u.test(key) : true;
}

function repeatedIn(table: RecognisedTable, block: RecognisedBlock, kinds: readonly CodedRows[]): Repeated[] {
  if (block.block.kind !== 'coded' || !kinds.includes(block.block.rows)) return [];
  const keyOf = keyOfRow[block.block.rows];
  if (!keyOf) return [];
  const groups = new Map<string, RecognisedRow[]>();
  for (const row of block.rows) {
    if (!ROW_KINDS.has(row.kind) || !/[^|]/u.test(row.key) || !isCodeKey(block.block.rows, row.key)) continue;
    const key = keyOf(row);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const column = Math.min(...Object.values(block.columns));
  return [...groups.values()].flatMap((rows) => {
    const [first] = rows;
    return first && rows.length > 1 ? [{ table, first, rows, column }] : [];
  });
}

function repeatedRows(book: Book, kinds: readonly CodedRows[]): readonly Repeated[] {
  return [...book.tables.values()].flatMap((table) =>
    Object.values(table.blocks).flatMap((block) => repeatedIn(table, block, kinds)),
  );
}

function totalOperands(rows: readonly RecognisedRow[]): Operand[] {
  return rows.flatMap((row) => {
    const total = row.cells['total'];
    return total ? [amountOperand(`第 ${row.row + 1} 行合计`, total)] : [];
  });
}

function rowNumbers(rows: readonly RecognisedRow[]): string {
  return listWords(rows.map(({ row }) => String(row + 1)));
}

/** 科目重复：one code twice under one unit, or one pair of economic codes twice. */
export const duplicateCode = findingRule({
  id: 'structure.duplicateCode',
  family: 'structure',
  level: 'warning',
  basis: '同一单位的同一科目（经济分类为同一对部门、政府科目）只列一行；不同单位可以各列一行',
  message: '{table}第 {rows} 行是同一科目 {label}。请核对是否重复录入；若都对，请合并为一行。',
  look({ book }, report) {
    for (const { table, rows, first, column } of repeatedRows(book, ['functional', 'economicPair'])) {
      report.found(
        { sheet: table.sheet, row: first.row, column },
        { table: tableName(table), rows: rowNumbers(rows), label: rowLabel(first) },
        { operands: totalOperands(rows) },
      );
    }
  },
});

/** How many units have a project of this name in 10: 12 names no unit. */
function unitsOfProject(book: Book, { texts }: RecognisedRow): number {
  const name = (texts['projectName'] ?? '').trim();
  const rows = Object.values(book.tables.get('10')?.blocks ?? {}).flatMap((block) => block.rows);
  const same = rows.filter((row) => (row.texts['projectName'] ?? '').trim() === name);
  return new Set(same.map(({ unit }) => unit ?? '')).size;
}

/** 项目重复 under one unit. */
export const duplicateProject = findingRule({
  id: 'structure.duplicateProject',
  family: 'structure',
  level: 'hint',
  basis: '同一单位的同一项目一般只列一行',
  message:
    '{table}第 {rows} 行是同一单位的同名项目 {label}。请核对是否重复录入；确是两个项目的，建议名称有所区别。',
  look({ book }, report) {
    for (const { table, rows, first, column } of repeatedRows(book, ['project', 'projectIndicators'])) {
      if (table.table.id === '12' && rows.length <= unitsOfProject(book, first)) continue;
      report.found(
        { sheet: table.sheet, row: first.row, column },
        { table: tableName(table), rows: rowNumbers(rows), label: rowLabel(first) },
        { operands: totalOperands(rows) },
      );
    }
  },
});

/** 认不出的行 with money in tables of fixed lines: it takes part in no sum. */
export const unknownRow = findingRule({
  id: 'structure.unknownRow',
  family: 'structure',
  level: 'hint',
  basis: '固定行按名称识别；认不出的行没有参加合计的核对',
  message:
    '{table}有 {count} 行有金额而名称不在表式里：{labels}（{cells}）。请核对行名；本地增设的行可以保留，但请人工核对它与合计的关系。',
  look({ book }, report) {
    for (const table of book.tables.values()) {
      const unknown = Object.values(table.blocks).flatMap(({ unknownRows }) =>
        unknownRows.flatMap((row) => {
          const cell = Object.values(row.cells).find(({ printed }) => !printed.isZero());
          return cell ? [{ label: (row.texts['label'] ?? '').trim(), cell }] : [];
        }),
      );
      const [first] = unknown;
      if (!first) continue;
      report.found(
        first.cell,
        {
          table: tableName(table),
          count: String(unknown.length),
          labels: listWords(unknown.map(({ label }) => `“${label}”`)),
          cells: listPlaces(unknown.map(({ cell }) => cell)),
        },
        {
          operands: unknown.map(({ label, cell }) =>
            amountOperand(`“${label}” ${a1(cell.row, cell.column)}`, cell),
          ),
        },
      );
    }
  },
});
