import { formatAmount } from '../../money';
import type { Book } from '../../book';
import type { RecognisedTable } from '../../tables';
import type { Level } from '../finding';
import { amountOperand, findingRule, listPlaces, listWords, tableName, textOperand } from '../finding-rule';
import type { RuleId } from '../ids';
import type { FindingRule } from '../rule';
import { filledSpots, errorCells, isHeadingAgain, type AmountSpot } from './cells';

interface CellRule {
  readonly id: RuleId;
  readonly level: Level;
  readonly basis: string;
  /** With {table}, {count}, {cells} and {values}. */
  readonly message: string;
  readonly concerns: (spot: AmountSpot) => boolean;
}

/** A rule on single amount cells: one finding for each table, with every cell as an operand. */
function cellRule({ id, level, basis, message, concerns }: CellRule): FindingRule {
  return findingRule({
    id,
    family: 'format',
    level,
    basis,
    message,
    look({ book }, report) {
      for (const [table, spots] of filledSpots(book)) {
        const cells = spots.filter(concerns).map(({ cell }) => cell);
        const [first] = cells;
        if (!first) continue;
        report.found(
          first,
          {
            table: tableName(table),
            count: String(cells.length),
            cells: listPlaces(cells),
            values: listWords(cells.map(({ raw }) => String(raw))),
          },
          { operands: cells.map((cell) => amountOperand('金额', cell)) },
        );
      }
    },
  });
}

/** 文本型数字: shown as a number, left out by SUM. Our own sums count it. */
export const textAmount = cellRule({
  id: 'format.textAmount',
  level: 'warning',
  basis: '文本型数字看起来是数，表格软件求和时不计入',
  message:
    '{table}有 {count} 个金额以文本形式存放：{cells}。本次已按数字核对合计；请转换为数字，否则表内求和会漏掉它们。',
  concerns: ({ cell }) => cell.state === 'textAmount',
});

/** 金额格里的文字. */
export const notAnAmount = cellRule({
  id: 'format.notAnAmount',
  level: 'error',
  basis: '金额栏只填数字，没有数的留空',
  message:
    '{table}有 {count} 个金额格不是数字：{cells}（{values}）。请改为数字或留空，再重新校验；有关的合计没有核对。',
  concerns: (spot) => spot.cell.state === 'notAnAmount' && !isHeadingAgain(spot),
});

/** 负数. */
export const negativeAmount = cellRule({
  id: 'format.negative',
  level: 'warning',
  basis: '预算数一般不为负；冲减应在原项目里调整',
  message: '{table}有 {count} 个负数：{cells}（{values}）。请核对是否录错；确为冲减的，请在出错说明里写明。',
  concerns: ({ cell }) => cell.printed.isNegative() && !cell.printed.isZero(),
});

/** 全角数字. */
export const fullWidthAmount = cellRule({
  id: 'format.fullWidth',
  level: 'hint',
  basis: '金额用半角数字书写',
  message: '{table}有 {count} 个金额用了全角数字：{cells}。请改为半角数字。',
  concerns: ({ cell }) => cell.state === 'textAmount' && /[０-９．，－]/u.test(String(cell.raw)),
});

/** 错误值 anywhere in a table. */
export const errorValue = findingRule({
  id: 'format.errorValue',
  family: 'format',
  level: 'error',
  basis: '公开的表里不能有 #REF!、#N/A 等错误值',
  message:
    '{table}有 {count} 个错误值：{cells}（{values}）。请改好公式或填入数字，再重新校验；有关的合计没有核对。',
  look({ book }, report) {
    for (const table of book.tables.values()) {
      const cells = errorCells(book, table);
      const [first] = cells;
      if (!first) continue;
      report.found(
        first,
        {
          table: tableName(table),
          count: String(cells.length),
          cells: listPlaces(cells),
          values: listWords([...new Set(cells.map(({ value }) => value))]),
        },
        { operands: cells.map((cell) => textOperand('错误值', cell.value, cell)) },
      );
    }
  },
});

/** 未计算的公式: never found wrong, only not checked. */
export const uncalculated = findingRule({
  id: 'format.uncalculated',
  family: 'format',
  level: 'hint',
  basis: '没有计算结果的公式不能当作 0',
  message: '公式还没有计算结果。请用表格软件打开、保存一次，再重新校验。',
  look({ book }, report) {
    for (const [table, spots] of filledSpots(book)) {
      const cells = spots.filter(({ cell }) => cell.state === 'uncalculated').map(({ cell }) => cell);
      if (cells.length > 0)
        report.notChecked(
          `${tableName(table)}的 ${listPlaces(cells)} 是公式，但文件里没有计算结果，有关的金额没有核对；请用表格软件打开、保存一次，再重新校验`,
        );
    }
  },
});

function digitsOperands(cells: readonly AmountSpot[]) {
  return cells.map(({ cell }) =>
    textOperand(
      `显示 ${formatAmount(cell.printed, Math.max(2, cell.printed.decimalPlaces()))}`,
      cell.stored.toString(),
      cell,
    ),
  );
}

/** Amounts with more digits than they show or than the table declares; sums only where they are all there is. */
function longAmounts(
  book: Book,
  isLong: (spot: AmountSpot) => boolean,
): readonly (readonly [RecognisedTable, AmountSpot, readonly AmountSpot[]])[] {
  return [...filledSpots(book)].flatMap(([table, spots]) => {
    const long = spots.filter((spot) => spot.cell.state !== 'blank' && isLong(spot));
    const typed = long.filter(({ cell }) => cell.formula === null);
    const told = typed.length > 0 ? typed : long;
    const [first] = told;
    return first ? [[table, first, told] as const] : [];
  });
}

const hides = ({ cell }: AmountSpot): boolean => !cell.stored.equals(cell.printed);
const exceeds = ({ cell, table }: AmountSpot): boolean => cell.printed.decimalPlaces() > table.table.decimals;

interface DigitsRule {
  readonly id: RuleId;
  readonly level: Level;
  readonly precision: 'exact' | 'rounded';
  readonly basis: string;
  readonly message: string;
  readonly isLong: (spot: AmountSpot) => boolean;
}

function digitsRule({ id, level, precision: wanted, basis, message, isLong }: DigitsRule): FindingRule {
  return findingRule({
    id,
    family: 'format',
    level,
    basis,
    message,
    look({ book, precision }, report) {
      if (precision !== wanted) return;
      for (const [table, first, long] of longAmounts(book, isLong)) {
        report.found(
          first.cell,
          {
            table: tableName(table),
            count: String(long.length),
            cells: listPlaces(long.map(({ cell }) => cell)),
            stored: first.cell.stored.toString(),
            shown: formatAmount(first.cell.printed, Math.max(2, first.cell.printed.decimalPlaces())),
            decimals: String(table.table.decimals),
          },
          { operands: digitsOperands(long) },
        );
      }
    },
  });
}

/** 底值位数多于显示值 in an exact book. */
export const hiddenDigits = digitsRule({
  id: 'format.hiddenDigits',
  level: 'warning',
  precision: 'exact',
  basis: '公众看到的是显示值，公式算的是存储值；两者不同，印出来的数会加不上',
  message:
    '{table}有 {count} 个金额存的位数比显示的多：{cells}，例如存的是 {stored}，显示 {shown}。请按显示的位数四舍五入后重新填入。',
  isLong: hides,
});

/** 小数位数多于表式 in an exact book. */
export const moreDecimals = digitsRule({
  id: 'format.moreDecimals',
  level: 'warning',
  precision: 'exact',
  basis: '本地表式：金额保留两位小数',
  message:
    '{table}有 {count} 个金额的小数多于 {decimals} 位：{cells}，例如 {shown}。请四舍五入到 {decimals} 位后重新填入。',
  isLong: (spot) => exceeds(spot) && !hides(spot),
});

/** 换算留下的位数 in a rounded book: as expected, said once for each table. */
export const convertedDigits = digitsRule({
  id: 'format.convertedDigits',
  level: 'hint',
  precision: 'rounded',
  basis: '数据口径为换算（由元或更多位小数换算）：按显示值核对，差额在舍入误差之内的列为尾差',
  message:
    '{table}有 {count} 个金额带着换算留下的位数：{cells}，例如存的是 {stored}，显示 {shown}。公开前宜统一舍位，使印出来的数加得上。',
  isLong: (spot) => hides(spot) || exceeds(spot),
});
