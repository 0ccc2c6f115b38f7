import type { Book } from '../../book';
import { codeStatus, suggestCodes, type CodeEntry } from '../../codes';
import { findingRule, listPlaces, listWords, tableName, textOperand } from '../finding-rule';
import { codesIn, groupBy, kindLabel, type CodeOccurrence } from './occurrences';

const YEARLY_BOOK = '财政部当年《政府收支分类科目》';

/** Whether the catalogue is of the book's own year, so that an absent 类 does not exist. */
function isYearCovered(book: Book): boolean {
  return book.year !== null && book.catalogue.catalogueYear === book.year;
}

function isClassAbsent(book: Book, one: CodeOccurrence): boolean {
  const head = one.code.slice(0, 3);
  if (head === '' || !isYearCovered(book)) return false;
  return codeStatus(book.catalogue, head, one.kind).status === 'unknown';
}

/** What looks like digits; words in a code column (a page heading, a remark) are no code at all. */
function isDigits(printed: string): boolean {
  return /^[\d\s.,、_-]+$/u.test(printed.normalize('NFKC'));
}

/** Whether no year of the catalogue has the code: renumbered codes are no slips. */
function isNowhere(book: Book, one: CodeOccurrence): boolean {
  const { status, validFrom } = codeStatus(book.catalogue, one.code, one.kind);
  return status === 'unknown' && validFrom === undefined && isYearCovered(book);
}

/** A code in force that the printed one is a slip of: one digit off under the same 款, with that very name. */
function slipOf(book: Book, one: CodeOccurrence): CodeEntry | undefined {
  const { code } = one;
  if (code === '' || one.entry || one.name === '' || !isNowhere(book, one)) return undefined;
  const close = suggestCodes(book.catalogue, one.kind, code, one.name).filter(
    (entry) =>
      entry.code.length === code.length &&
      entry.code.slice(0, -2) === code.slice(0, -2) &&
      book.catalogue.byName(one.kind, one.name).includes(entry),
  );
  return close.length === 1 ? close[0] : undefined;
}

/** Last year of an abolished code where it is surely past; null where the year is within the uncertainty. */
function surelyAbolished(book: Book, one: CodeOccurrence): string | null {
  if (one.code === '' || one.entry) return null;
  const status = codeStatus(book.catalogue, one.code, one.kind);
  if (status.status !== 'abolished' || status.validTo === undefined) return null;
  return book.catalogue.catalogueYear - status.validTo > 1 ? (status.explanation ?? '') : null;
}

/** 编码写法：functional 3, 5 or 7 digits, economic 3 or 5. */
export const codeForm = findingRule({
  id: 'code.form',
  family: 'code',
  level: 'error',
  basis: `${YEARLY_BOOK}：功能分类编码以 2 开头，类、款、项为 3、5、7 位；部门经济分类以 3 开头、政府经济分类以 5 开头，类、款为 3、5 位`,
  message:
    '{table} {cell} 的编码“{printed}”（{name}）不是{kind}编码。请对照批复或预算系统改正编码；若这一行不是科目行，请让编码栏空着。',
  look({ book }, report) {
    for (const one of codesIn(book)) {
      if (one.code !== '') continue;
      const isIncome = one.table.table.id === '02' && one.printed.startsWith('1');
      const values = { table: tableName(one.table), cell: listPlaces([one.place]), printed: one.printed };
      if (isIncome || !isDigits(one.printed)) {
        const hasAmounts = Object.values(one.row.cells).some((cell) => cell.state !== 'blank');
        if (hasAmounts)
          report.notChecked(
            `${values.table} ${values.cell} 的“${one.printed}”${isIncome ? '是收入科目' : '不是编码'}，这一行的科目没有核对`,
          );
        continue;
      }
      report.found(
        one.place,
        { ...values, name: one.name === '' ? '没有名称' : one.name, kind: kindLabel(one.kind) },
        { operands: [textOperand('编码', one.printed, one.place)], actual: one.printed },
      );
    }
  },
});

/** 类不存在：the list of 类 is complete for the catalogue's years. */
export const classUnknown = findingRule({
  id: 'code.class',
  family: 'code',
  level: 'error',
  basis: `${YEARLY_BOOK}：类级科目`,
  message:
    '{table} {cell} 的编码 {code}（{name}）以 {class} 开头，{year} 年的{kind}没有 {class} 这一类。请对照批复或预算系统改正编码。',
  look({ book }, report) {
    for (const one of codesIn(book)) {
      if (one.entry || !isClassAbsent(book, one)) continue;
      report.found(
        one.place,
        {
          table: tableName(one.table),
          cell: listPlaces([one.place]),
          code: one.code,
          name: one.name === '' ? '没有名称' : one.name,
          class: one.code.slice(0, 3),
          year: String(book.year),
          kind: kindLabel(one.kind),
        },
        { operands: [textOperand('编码', one.code, one.place)], actual: one.code },
      );
    }
  },
});

/** 编码笔误：no such code, but its name is that of a neighbour. */
export const codeSlip = findingRule({
  id: 'code.slip',
  family: 'code',
  level: 'warning',
  basis: `${YEARLY_BOOK}：编码与名称一一对应`,
  message:
    '{table} {cell} 的编码 {code} 未收录，而名称“{name}”是同一款下 {right} 的名称，编码可能写错。请核对，若是笔误请改为 {right}。',
  look({ book }, report) {
    for (const one of codesIn(book)) {
      const right = slipOf(book, one);
      if (!right) continue;
      const { sheet } = one.place;
      const cell = listPlaces([one.place]);
      report.found(
        one.place,
        { table: tableName(one.table), cell, code: one.code, name: one.name, right: right.code },
        {
          operands: [textOperand('编码', one.code, one.place), textOperand('名称', one.name, one.namePlace)],
          expected: right.code,
          actual: one.code,
          suspect: { sheet, cell, suggestion: `编码可能应为 ${right.code}（${right.name}）` },
        },
      );
    }
  },
});

/** 已取消的科目. */
export const codeAbolished = findingRule({
  id: 'code.abolished',
  family: 'code',
  level: 'warning',
  basis: `${YEARLY_BOOK}：当年在用的科目`,
  message: '{table} {cell} 使用了已取消的科目 {code}（{name}）。{why}请对照批复核对，改用当年的科目。',
  look({ book }, report) {
    for (const one of codesIn(book)) {
      const why = surelyAbolished(book, one);
      if (why === null) continue;
      report.found(
        one.place,
        {
          table: tableName(one.table),
          cell: listPlaces([one.place]),
          code: one.code,
          name: one.name === '' ? '没有名称' : one.name,
          why,
        },
        { operands: [textOperand('编码', one.code, one.place)], actual: one.code },
      );
    }
  },
});

/** 未收录的科目：never wrong by itself, so all of them make one hint. */
export const codeUnknown = findingRule({
  id: 'code.unknown',
  family: 'code',
  level: 'hint',
  basis: '未收录不等于错误；以预算系统导出的当年科目表为准',
  message:
    '有 {count} 个科目未收录，不能核对名称：{codes}。未收录不等于错误，可能是新增科目或本地细化科目。请载入预算系统导出的科目表后再校验，或人工核对这些编码。',
  look({ book }, report) {
    const unknown = codesIn(book).filter(
      (one) =>
        one.code !== '' &&
        !one.entry &&
        !isClassAbsent(book, one) &&
        !slipOf(book, one) &&
        surelyAbolished(book, one) === null,
    );
    const [first] = unknown;
    if (!first) return;
    const byCode = groupBy(unknown, (one) => one.code);
    const codes = byCode.map(({ first: { code, name } }) => (name === '' ? code : `${code}“${name}”`));
    report.found(
      first.place,
      { count: String(byCode.length), codes: listWords(codes, 10) },
      { operands: unknown.map((one) => textOperand(one.name, one.code, one.place)) },
    );
  },
});
