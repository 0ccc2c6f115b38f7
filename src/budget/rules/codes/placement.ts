import type { Book } from '../../book';
import { formatAmount } from '../../money';
import type { AmountCell } from '../../tables';
import { amountOperand, findingRule, listPlaces, listWords, tableName } from '../finding-rule';
import { codesIn, type CodeOccurrence } from './occurrences';

/** Classes (类) that do not normally stand in basic expenditure. */
const NOT_BASIC: readonly string[] = ['307', '309', '311', '312', '313', '399'];
/** 03 first: 05 repeats what 03 has. */
const BY_FUNCTION: readonly string[] = ['03', '05', '09'];

const GENERAL_ADMINISTRATION = '一般行政管理事务';
const OPERATION = new Set(['行政运行', '事业运行']);

function isFilled(cell: AmountCell | undefined): cell is AmountCell {
  return cell !== undefined && !cell.printed.isZero();
}

/** 不列基本支出的经济分类. */
export const basicClass = findingRule({
  id: 'code.basicClass',
  family: 'code',
  level: 'warning',
  basis:
    '基本支出由人员经费和公用经费组成（《预算法实施条例》第五条），307、309、311、312、313、399 一般不列基本支出',
  message:
    '{table} {cell} 在基本支出里列了 {code}（{name}）{amount}，这一类一般只列项目支出。请核对科目，或把它调到项目支出。',
  look({ book }, report) {
    for (const one of codesIn(book)) {
      if (one.table.table.id !== '06' || one.kind !== 'deptEconomic') continue;
      const total = one.row.cells['total'];
      const filled = isFilled(total) ? total : Object.values(one.row.cells).find(isFilled);
      if (!filled || !NOT_BASIC.includes(one.code.slice(0, 3))) continue;
      const operand = amountOperand(`${one.code} ${one.name}`, filled);
      report.found(
        one.place,
        {
          table: tableName(one.table),
          cell: listPlaces([one.place]),
          code: one.code,
          name: one.name,
          amount: operand.value,
        },
        { operands: [operand] },
      );
    }
  },
});

interface Placed {
  readonly one: CodeOccurrence;
  readonly cell: AmountCell;
}

/** Item rows by the official name of their code, with money in a column; once for each code, 03 before 05. */
function itemsWithMoney(book: Book, isNamed: (name: string) => boolean, column: string): readonly Placed[] {
  const seen = new Map<string, string>();
  return codesIn(book).flatMap((one): Placed[] => {
    const { id } = one.table.table;
    if (one.kind !== 'functional' || !BY_FUNCTION.includes(id) || one.code.length !== 7) return [];
    const cell = one.row.cells[column];
    if (!isNamed(one.entry?.name ?? one.name) || !isFilled(cell)) return [];
    const key = `${one.row.unit ?? ''}|${one.code}`;
    if ((seen.get(key) ?? id) !== id) return [];
    seen.set(key, id);
    return [{ one, cell }];
  });
}

/** 一般行政管理事务 with basic money. */
export const projectFunction = findingRule({
  id: 'code.projectFunction',
  family: 'code',
  level: 'warning',
  basis: '《政府收支分类科目》：一般行政管理事务反映未单独设置项级科目的其他项目支出',
  message:
    '{table} {cell}：{code}（一般行政管理事务）列了基本支出 {amount}，这个科目反映项目支出。请核对，基本支出一般列行政运行或事业运行。',
  look({ book }, report) {
    for (const { one, cell } of itemsWithMoney(book, (name) => name === GENERAL_ADMINISTRATION, 'basic')) {
      const operand = amountOperand(`${one.code} 基本支出`, cell);
      report.found(
        cell,
        {
          table: tableName(one.table),
          cell: listPlaces([cell]),
          code: one.code,
          amount: operand.value,
        },
        { operands: [operand] },
      );
    }
  },
});

/** 行政运行、事业运行 with project money: common practice, so one hint for the book. */
export const operationFunction = findingRule({
  id: 'code.operationFunction',
  family: 'code',
  level: 'hint',
  basis: '《政府收支分类科目》：行政运行、事业运行反映基本支出；实务中也常列项目',
  message:
    '行政运行、事业运行里列了项目支出：{rows}。规范上项目支出列一般行政管理事务或专项科目；与批复一致的可以不改。',
  look({ book }, report) {
    const placed = itemsWithMoney(book, (name) => OPERATION.has(name), 'project').map(({ one, cell }) => ({
      cell,
      words: `${one.table.sheet} ${listPlaces([cell])} ${one.code} ${formatAmount(cell.printed)}`,
      operand: amountOperand(`${one.code} ${one.name} 项目支出`, cell),
    }));
    const [first] = placed;
    if (!first) return;
    report.found(
      first.cell,
      { rows: listWords(placed.map(({ words }) => words)) },
      { operands: placed.map(({ operand }) => operand) },
    );
  },
});
