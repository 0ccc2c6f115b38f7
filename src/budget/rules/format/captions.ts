import { foldLabel } from '../../sheet';
import type { PlacedText, RecognisedTable } from '../../tables';
import type { Book } from '../../book';
import { findingRule, listPlaces, listWords, tableName, textOperand, type Place } from '../finding-rule';

function placeOf(table: RecognisedTable, text: PlacedText): Place {
  return { sheet: table.sheet, row: text.row, column: text.column };
}

function yearsIn(table: RecognisedTable): readonly { readonly year: number; readonly text: PlacedText }[] {
  return [...(table.title ? [table.title] : []), ...table.captions].flatMap((text) => {
    const match = /(20\d\d)年/u.exec(foldLabel(text.text));
    return match ? [{ year: Number(match[1]), text }] : [];
  });
}

/** 表名里的年份 that is not the book's. */
export const yearInTitle = findingRule({
  id: 'format.year',
  family: 'format',
  level: 'warning',
  basis: '一套表只公开一个预算年度',
  message:
    '{table} {cell} 写的是 {actual} 年（“{text}”），这套表是 {expected} 年的预算。请改正年份，并核对这张表是不是上年的。',
  look({ book }, report) {
    if (book.year === null) {
      report.notChecked('没有从填报信息、表名里认出预算年度，年份没有核对');
      return;
    }
    for (const table of book.tables.values()) {
      for (const { year, text } of yearsIn(table)) {
        if (year === book.year) continue;
        const place = placeOf(table, text);
        const values = { expected: String(book.year), actual: String(year), text: text.text.trim() };
        report.found(
          place,
          { table: tableName(table), cell: listPlaces([text]), ...values },
          {
            operands: [textOperand('年份', values.text, place)],
            expected: values.expected,
            actual: values.actual,
          },
        );
      }
    }
  },
});

interface Caption {
  readonly table: RecognisedTable;
  readonly text: PlacedText;
  readonly value: string;
}

function captionsOf(book: Book, pattern: RegExp): readonly Caption[] {
  return [...book.tables.values()].flatMap((table) =>
    table.captions.flatMap((text): Caption[] => {
      const value = pattern.exec(text.text.trim())?.[1]?.trim() ?? '';
      return value === '' ? [] : [{ table, text, value }];
    }),
  );
}

/** 单位：万元 names a unit of money, no department. */
const MONEY_UNIT = /^(人民币)?[千百亿万]*元$/u;

/** 部门名称不一 among the captions. */
export const departmentCaption = findingRule({
  id: 'format.department',
  family: 'format',
  level: 'hint',
  basis: '各表的部门名称应与公章一致',
  message: '各表的部门名称不一致：多数是“{expected}”，不同的有 {others}。请核对并统一为全称。',
  look({ book }, report) {
    const captions = captionsOf(
      book,
      /^(?:部门|单位|编制单位|部门名称|单位名称)(?:[（(][^）)]*[）)])?[:：]\s*(\S.*)$/u,
    );
    if (book.department === null) return;
    const expected = book.department;
    const others = captions.filter(
      ({ value }) => foldLabel(value) !== foldLabel(expected) && !MONEY_UNIT.test(value),
    );
    const [first] = others;
    if (!first) return;
    report.found(
      placeOf(first.table, first.text),
      {
        expected,
        others: listWords(
          others.map(({ table, text, value }) => `${table.sheet} ${listPlaces([text])}“${value}”`),
        ),
      },
      {
        operands: others.map(({ table, text, value }) => textOperand('部门', value, placeOf(table, text))),
        expected,
        actual: first.value,
      },
    );
  },
});

/** 金额单位不符 between a caption and the layout. */
export const unitCaption = findingRule({
  id: 'format.unitCaption',
  family: 'format',
  level: 'warning',
  basis: '本地表式：金额单位为万元；1 万元＝10000 元',
  message:
    '{count} 张表的金额单位与表式不符：{tables}，表式要求{expected}。请核对金额是按哪个单位填的，再改正金额或单位。',
  look({ book }, report) {
    const captions = captionsOf(book, /^(?:金额)?单位[:：]\s*(?:人民币)?(元|万元|千元|百万元|亿元)$/u);
    const others = captions.filter(
      ({ table, value }) => table.table.unit !== null && table.table.unit !== value,
    );
    const [first] = others;
    if (!first) return;
    const expected = first.table.table.unit ?? '万元';
    report.found(
      placeOf(first.table, first.text),
      {
        count: String(others.length),
        tables: listWords(
          others.map(({ table, text, value }) => `${table.sheet} ${listPlaces([text])}“${value}”`),
        ),
        expected,
      },
      {
        operands: others.map(({ table, text, value }) =>
          textOperand('金额单位', value, placeOf(table, text)),
        ),
        expected,
        actual: first.value,
      },
    );
  },
});
