import { foldLabel } from '../../sheet';
import { bareLabel, type RecognisedRow, type RecognisedTable } from '../../tables';
import type { Book } from '../../book';
import { findingRule, listPlaces, listWords, tableName, textOperand, type Place } from '../finding-rule';

interface FixedRow {
  readonly table: RecognisedTable;
  readonly row: RecognisedRow;
  readonly label: string;
  readonly declared: string;
  readonly place: Place;
}

function* fixedRows(book: Book): Generator<FixedRow> {
  for (const table of book.tables.values()) {
    for (const block of Object.values(table.blocks)) {
      for (const row of block.rows) {
        if (!row.line) continue;
        yield {
          table,
          row,
          label: (row.texts['label'] ?? '').trim(),
          declared: row.line.label,
          place: { sheet: table.sheet, row: row.row, column: block.columns['label'] ?? 0 },
        };
      }
    }
  }
}

/** 合计 where it must be 总计: the line includes what is carried over. */
export const totalLabel = findingRule({
  id: 'label.total',
  family: 'label',
  level: 'hint',
  basis: '合计是本年数，总计包括结转结余',
  message: '{table}的{labels}包括结转结余，应称{expected}。请改正行名（{cells}）。',
  look({ book }, report) {
    const byTable = new Map<RecognisedTable, FixedRow[]>();
    for (const one of fixedRows(book)) {
      const isWrong = foldLabel(one.declared).endsWith('总计') && foldLabel(one.label).endsWith('合计');
      if (isWrong) byTable.set(one.table, [...(byTable.get(one.table) ?? []), one]);
    }
    for (const [table, rows] of byTable) {
      const [first] = rows;
      if (!first) continue;
      const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join('、');
      report.found(
        first.place,
        {
          table: tableName(table),
          labels: quoted(rows.map(({ label }) => label)),
          expected: quoted(rows.map(({ declared }) => declared)),
          cells: listPlaces(rows.map(({ place }) => place)),
        },
        {
          operands: rows.map(({ label, declared, place }) => textOperand(`应为“${declared}”`, label, place)),
          expected: rows.map(({ declared }) => declared).join('、'),
          actual: rows.map(({ label }) => label).join('、'),
        },
      );
    }
  },
});

/** Lines of 01 and 04 that mean the same thing. */
const CARRIED_LINES: readonly string[] = ['carriedIn', 'carriedOut'];

/** 结转行名不一：01 and 04 call the carry-over by different names, at least one of them not the declared one. */
export const carriedLabel = findingRule({
  id: 'label.carried',
  family: 'label',
  level: 'hint',
  basis: '同一事项在各表的名称宜一致',
  message: '结转行的名称不一：{labels}。不影响金额；请统一为一种叫法。',
  look({ book }, report) {
    for (const key of CARRIED_LINES) {
      const rows = [...fixedRows(book)].filter(({ row }) => row.key === key);
      const [first] = rows;
      const names = new Set(rows.map(({ label }) => bareLabel(label)));
      const isOwnWording = rows.every(({ label, declared }) => bareLabel(label) === bareLabel(declared));
      if (!first || names.size < 2 || isOwnWording) continue;
      report.found(
        first.place,
        { labels: listWords(rows.map(({ table, label }) => `${table.table.id}表“${label}”`)) },
        { operands: rows.map(({ table, label, place }) => textOperand(`${table.table.id}表`, label, place)) },
      );
    }
  },
});
