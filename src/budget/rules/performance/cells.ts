import { formatAmount } from '../../money';
import { a1, foldLabel, textAt } from '../../sheet';
import { columnPaths } from '../../tables';
import { findingRule, listPlaces, listWords, tableName, textOperand } from '../finding-rule';
import { sheetOf } from '../format/cells';
import { indicatorsByTable, indicatorsIn } from './indicators';

const CLEAR = '绩效目标表要写清楚、能考核（财预〔2016〕143号：公开的内容应当真实、准确）';

/** 表头文字留在格里. */
export const headerLeft = findingRule({
  id: 'performance.headerLeft',
  family: 'performance',
  level: 'hint',
  basis: CLEAR,
  message:
    '{table} {cell} 写的是表头文字“{text}”，像是没有填写；所在的指标是“{indicator}”。请填写这个指标的内容。',
  look({ book }, report) {
    for (const one of indicatorsIn(book)) {
      const labels = new Set(
        Object.values(one.table.blocks)
          .flatMap(({ block }) => columnPaths(block.columns))
          .flatMap(({ levels }) => levels.flat())
          .map(foldLabel),
      );
      for (const [text, place] of [
        [one.explanation, one.explanationPlace],
        [one.value, one.valuePlace],
      ] as const) {
        if (text === '' || !labels.has(foldLabel(text))) continue;
        report.found(
          place,
          { table: tableName(one.table), cell: listPlaces([place]), text, indicator: one.name },
          { operands: [textOperand('格中文字', text, place)] },
        );
      }
    }
  },
});

const SPILLED = /(?:^|[\s，、；])定[性量](?:$|[\s，、；])/u;

/** 串格：the words 定性 or 定量 of another column inside an indicator. */
export const spilled = findingRule({
  id: 'performance.spilled',
  family: 'performance',
  level: 'hint',
  basis: CLEAR,
  message:
    '{table} {cell} 的指标“{text}”里夹着“定性”“定量”这类栏目用语，像是两个指标连在了一起。请拆开，各写一行。',
  look({ book }, report) {
    for (const { table, name, namePlace } of indicatorsIn(book)) {
      if (!SPILLED.test(name)) continue;
      report.found(
        namePlace,
        { table: tableName(table), cell: listPlaces([namePlace]), text: name },
        { operands: [textOperand('指标', name, namePlace)] },
      );
    }
  },
});

const BARE_PERCENT = /^\d+(?:\.\d+)?[%％]$/u;
const COMPARED = /^(?:≥|≤|>|<|＞|＜|=|＝|不低于|不高于|不少于|不超过).*[%％]$/u;

/** 指标值没有比较符号, where the same table writes others with one. Fixed indicators are the finance department's. */
export const operator = findingRule({
  id: 'performance.operator',
  family: 'performance',
  level: 'hint',
  basis: '绩效指标值宜写明是不低于、等于还是不超过，全表写法一致',
  message:
    '{table}有 {count} 个指标值没有写≥、≤或＝：{values}，同表其他指标写了，例如“{other}”。请统一写法。',
  look({ book }, report) {
    for (const indicators of indicatorsByTable(book)) {
      const own = indicators.filter(({ isFixed }) => !isFixed);
      const bare = own.filter(({ value }) => BARE_PERCENT.test(value));
      const other = own.find(({ value }) => COMPARED.test(value));
      const [first] = bare;
      if (!first || !other) continue;
      report.found(
        first.valuePlace,
        {
          table: tableName(first.table),
          count: String(bare.length),
          values: listWords(bare.map((one) => `${listPlaces([one.valuePlace])}“${one.name}”${one.value}`)),
          other: other.value,
        },
        { operands: bare.map((one) => textOperand(one.name, one.value, one.valuePlace)) },
      );
    }
  },
});

/** 表单行错位：a label of the form that stands in another column than the other labels. */
export const displaced = findingRule({
  id: 'performance.displaced',
  family: 'performance',
  level: 'hint',
  basis: '填报式表格的项目和金额应各在自己的栏里',
  message:
    '{table}第 {row} 行“{label}”的金额在 {cell}，同一组其他各行在 {column} 列，这一行像是整体错了位。请移回原位。',
  look({ book }, report) {
    const table = book.tables.get('11');
    const block = table?.blocks['budget'];
    const usual = block?.columns['amount'];
    if (!table || !block || usual === undefined) return;
    for (const row of block.rows) {
      const cell = row.cells['amount'];
      if (!cell || cell.printed.isZero() || cell.column === usual) continue;
      const label = (row.texts['label'] ?? '').trim();
      report.found(
        cell,
        {
          table: tableName(table),
          row: String(row.row + 1),
          label,
          cell: listPlaces([cell]),
          column: a1(0, usual).replace(/\d+$/, ''),
        },
        { operands: [textOperand(label, String(cell.raw), cell)] },
      );
    }
  },
});

/** 小数位数不一 among the amounts of the form: 43 beside 593.39. */
export const decimals = findingRule({
  id: 'performance.decimals',
  family: 'performance',
  level: 'hint',
  basis: '本地表式：金额保留两位小数',
  message:
    '{table}的金额写法不一：{cells} 没有保留两位小数（{values}），其他金额是两位。请统一为两位小数，例如 {expected}。',
  look({ book }, report) {
    const table = book.tables.get('11');
    const block = table?.blocks['budget'];
    const sheet = table && sheetOf(book, table);
    if (!table || !block || !sheet) return;
    const shown = block.rows.flatMap(({ cells }) => {
      const cell = cells['amount'];
      if (!cell || cell.printed.isZero()) return [];
      return [{ cell, text: textAt(sheet, cell.row, cell.column).trim() }];
    });
    const odd = shown.filter(({ text }) => /^\d+(?:\.\d)?$/u.test(text));
    const [first] = odd;
    if (!first || odd.length === shown.length) return;
    report.found(
      first.cell,
      {
        table: tableName(table),
        cells: listPlaces(odd.map(({ cell }) => cell)),
        values: listWords(odd.map(({ text }) => text)),
        expected: formatAmount(first.cell.printed),
      },
      { operands: odd.map(({ cell, text }) => textOperand('金额', text, cell)) },
    );
  },
});
