import type { Book } from '../../book';
import { compareName, type CodeEntry, type NameComparison } from '../../codes';
import { a1 } from '../../sheet';
import { findingRule, listPlaces, listWords, tableName, textOperand } from '../finding-rule';
import type { RuleId } from '../ids';
import type { FindingRule } from '../rule';
import { codesIn, groupBy, type CodeOccurrence } from './occurrences';

const BASIS = '财政部当年《政府收支分类科目》：编码与名称一一对应';

type Compared = CodeOccurrence & { readonly entry: CodeEntry; readonly comparison: NameComparison };

const known = new WeakMap<Book, readonly Compared[]>();

function comparedNames(book: Book): readonly Compared[] {
  const before = known.get(book);
  if (before) return before;
  const compared = codesIn(book).flatMap((one) =>
    one.entry && one.name !== ''
      ? [{ ...one, entry: one.entry, comparison: compareName(one.name, one.entry, book.catalogue) }]
      : [],
  );
  known.set(book, compared);
  return compared;
}

/** Rows that nobody saw in print cannot outweigh what is printed. */
function isAttested(entry: CodeEntry): boolean {
  return !entry.doubtful && entry.confidence !== 'recalled';
}

function isOthersName(one: Compared): boolean {
  return one.comparison.kind === 'otherCode' && isAttested(one.entry);
}

/** 张冠李戴：the name of another code beside this one. */
export const otherCodesName = findingRule({
  id: 'code.otherName',
  family: 'code',
  level: 'warning',
  basis: BASIS,
  message:
    '{table} {cell} 写的是“{name}”，编码 {code} 的名称是“{official}”，“{name}”是 {others} 的名称。请核对是编码写错还是名称写错。',
  look({ book }, report) {
    for (const one of comparedNames(book)) {
      if (one.comparison.kind !== 'otherCode' || !isOthersName(one)) continue;
      report.found(
        one.namePlace,
        {
          table: tableName(one.table),
          cell: listPlaces([one.namePlace]),
          name: one.name,
          code: one.entry.code,
          official: one.entry.name,
          others: listWords(one.comparison.codes.map(({ code }) => code)),
        },
        {
          operands: [
            textOperand('编码', one.entry.code, one.place),
            textOperand('名称', one.name, one.namePlace),
          ],
          expected: one.entry.name,
          actual: one.name,
        },
      );
    }
  },
});

/** 名称截断：one finding for each cut name of a table, with all its cells. */
export const cutName = findingRule({
  id: 'code.cutName',
  family: 'code',
  level: 'hint',
  basis: BASIS,
  message:
    '{table} {cells}的科目名称“{name}”不完整，编码 {code} 的全称是“{official}”。请补全名称，并检查列宽或导出时的字数限制。',
  look({ book }, report) {
    const cut = comparedNames(book).filter((one) => one.comparison.kind === 'truncated');
    for (const { first, all } of groupBy(cut, (one) => `${one.table.table.id}|${one.code}|${one.name}`)) {
      report.found(
        first.namePlace,
        {
          table: tableName(first.table),
          cells: listPlaces(all.map(({ namePlace }) => namePlace)),
          name: first.name,
          code: first.entry.code,
          official: first.entry.name,
        },
        {
          operands: all.map((one) => textOperand(`${first.entry.code} 的名称`, one.name, one.namePlace)),
          expected: first.entry.name,
          actual: first.name,
          suspect: {
            sheet: first.namePlace.sheet,
            cell: a1(first.namePlace.row, first.namePlace.column),
            suggestion: `全称是“${first.entry.name}”`,
          },
        },
      );
    }
  },
});

/** A hint about names that folds to one finding for each table. */
function foldedNames(id: RuleId, message: string, concerns: (one: Compared) => boolean): FindingRule {
  return findingRule({
    id,
    family: 'code',
    level: 'hint',
    basis: BASIS,
    message,
    look({ book }, report) {
      const concerned = comparedNames(book).filter(concerns);
      for (const { first, all } of groupBy(concerned, (one) => one.table.table.id)) {
        const pairs = [...new Set(all.map((one) => `${one.code}“${one.name}”（应为“${one.entry.name}”）`))];
        report.found(
          first.namePlace,
          { table: tableName(first.table), count: String(all.length), pairs: listWords(pairs) },
          {
            operands: all.map((one) => textOperand(`${one.code} ${one.entry.name}`, one.name, one.namePlace)),
            expected: first.entry.name,
            actual: first.name,
          },
        );
      }
    },
  });
}

/** 旧称 or a name of later years. */
export const oldName = foldedNames(
  'code.oldName',
  '{table}有 {count} 处科目名称不是当年的名称：{pairs}。预算系统的旧名称可以保留；自行填写的请改为当年名称。',
  (one) => one.comparison.kind === 'oldName' || one.comparison.kind === 'laterName',
);

/** Names that differ in another way; local accounts often do. */
export const differentName = foldedNames(
  'code.name',
  '{table}有 {count} 处科目名称与本工具收录的不同：{pairs}。请对照预算系统的科目表核对；本地细化的科目可以不改。',
  (one) => one.comparison.kind === 'different' || (one.comparison.kind === 'otherCode' && !isOthersName(one)),
);
