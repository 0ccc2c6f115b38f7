import type { Book } from '../../book';
import { findingRule, listPlaces, listWords, tableName, textOperand } from '../finding-rule';
import type { RuleId } from '../ids';
import type { FindingRule } from '../rule';
import { codesIn, type CodeOccurrence } from './occurrences';

interface WrongPair {
  readonly dept: CodeOccurrence;
  readonly gov: CodeOccurrence;
  readonly expected: readonly string[];
  /** The official table is attested for this code, or not even the 类 fits. */
  readonly isSure: boolean;
}

const known = new WeakMap<Book, readonly WrongPair[]>();

/** Pairs that neither the mapping for 机关 nor that for 事业单位 allows: 行政单位 with 事业编 have both. */
function wrongPairs(book: Book): readonly WrongPair[] {
  const before = known.get(book);
  if (before) return before;
  const all = codesIn(book);
  const wrong = all.flatMap((dept, index): WrongPair[] => {
    const gov = all[index + 1];
    if (dept.kind !== 'deptEconomic' || gov?.kind !== 'govEconomic' || gov.row !== dept.row) return [];
    if (!dept.entry || !gov.entry || dept.code.length === 3) return [];
    const judged = book.catalogue.mappingVerdict(dept.code, gov.code);
    if (judged.verdict !== 'invalid') return [];
    const expected = [...new Set(judged.expected.map(({ code }) => code))];
    const govClass = gov.code.slice(0, 3);
    const isSure = judged.sourced || expected.every((code) => !code.startsWith(govClass));
    return [{ dept, gov, expected, isSure }];
  });
  known.set(book, wrong);
  return wrong;
}

const MESSAGE =
  '{table} {cell}：部门经济分类 {dept}（{deptName}）对应到政府经济分类 {gov}（{govName}），对照表给出的是 {expected}。请核对两个编码，改正写错的一个。';

function mappingRule(id: RuleId, level: 'warning' | 'hint', basis: string, isSure: boolean): FindingRule {
  return findingRule({
    id,
    family: 'code',
    level,
    basis,
    message: MESSAGE,
    look({ book }, report) {
      for (const { dept, gov, expected } of wrongPairs(book).filter((one) => one.isSure === isSure)) {
        const names = expected.map((code) => {
          const name = book.catalogue.find('govEconomic', code)?.name;
          return name === undefined ? code : `${code}（${name}）`;
        });
        report.found(
          gov.place,
          {
            table: tableName(dept.table),
            cell: listPlaces([gov.place]),
            dept: dept.code,
            deptName: dept.name,
            gov: gov.code,
            govName: gov.name,
            expected: names.length > 1 ? `${listWords(names)} 之一` : listWords(names),
          },
          {
            operands: [
              textOperand('部门经济分类', dept.code, dept.place),
              textOperand('政府经济分类', gov.code, gov.place),
            ],
            expected: expected.join(' 或 '),
            actual: gov.code,
          },
        );
      }
    },
  });
}

const OFFICIAL = '财政部《政府预算和部门预算支出经济分类科目对照表》；机关、事业单位任一对应即为正确';

/** 对照关系不成立. */
export const mapping = mappingRule('code.mapping', 'warning', OFFICIAL, true);

/** The 类 fits, the 款 does not, and the built-in mapping is from memory. */
export const mappingUnsure = mappingRule(
  'code.mappingUnsure',
  'hint',
  `${OFFICIAL}（这一行的对照关系未见原表，仅供参考）`,
  false,
);
