import { factOf } from '../../facts';
import { a1 } from '../../sheet';
import { isUsable, rowOf } from '../../tables';
import {
  ask,
  distinctCells,
  joined,
  pieceOf,
  printed,
  type Figure,
  type Piece,
  type Quantity,
} from '../piece';
import { figureOf, isNone, isSome, say, type Scope } from '../scope';

/** Sources of this year's income in the order of table 01, as the text calls them. */
const INCOMES: readonly (readonly [label: string, fact: string])[] = [
  ['一般公共预算', '一般公共预算收入'],
  ['政府性基金预算', '政府性基金收入'],
  ['国有资本经营预算', '国有资本经营预算收入'],
  ['财政专户管理资金收入', '财政专户管理资金收入'],
  ['事业收入', '事业收入'],
  ['事业单位经营收入', '事业单位经营收入'],
  ['上级补助收入', '上级补助收入'],
  ['附属单位上缴收入', '附属单位上缴收入'],
  ['其他收入', '其他收入'],
];

/** What was left over from last year, with the line of table 04 that says the same for fiscal money. */
const CARRIED: readonly (readonly [label: string, fact: string, fiscalLine?: string])[] = [
  ['一般公共预算结转结余', '一般公共预算结转', 'carriedGeneral'],
  ['政府性基金结转结余', '政府性基金结转', 'carriedGovernmentFund'],
  ['国有资本经营预算结转结余', '国有资本经营预算结转', 'carriedStateCapital'],
  ['财政专户管理资金结转结余', '财政专户管理资金结转'],
  ['单位资金结转结余', '单位资金结转'],
];

function fiscalLine(scope: Scope, fact: string, line: string | undefined): Figure | undefined {
  if (line === undefined) return undefined;
  const cell = rowOf(scope.book.tables.get('04')?.blocks['income'], line)?.cells['amount'];
  if (!cell || !isUsable(cell)) return undefined;
  return {
    name: fact,
    amount: cell.printed,
    cells: [{ sheet: cell.sheet, cell: a1(cell.row, cell.column) }],
  };
}

/** A carry-over by source: from 02, else 04, else 0 where table 01 has none at all. */
function carriedFigure(scope: Scope, fact: string, line: string | undefined): Quantity {
  const known = factOf(scope.book, fact) ?? fiscalLine(scope, fact, line);
  if (known) return { figure: known };
  const whole = factOf(scope.book, '上年结转结余');
  if (whole?.amount.isZero()) return { figure: { ...whole, name: fact } };
  return { missing: ask(`请填写${fact}（预算02表）`) };
}

/** 其中：财政拨款 is less than the whole: the rest is non-tax revenue under the budget. */
function generalItem(scope: Scope, label: string, whole: Quantity): Piece[] {
  const appropriation = figureOf(scope, '财政拨款收入');
  if (
    'missing' in whole ||
    'missing' in appropriation ||
    !appropriation.figure.amount.lt(whole.figure.amount)
  )
    return say(scope, 'income', 'item', { 项目: label, 金额: pieceOf(whole) });
  const rest: Figure = {
    name: '一般公共预算其他安排',
    amount: whole.figure.amount.minus(appropriation.figure.amount),
    cells: distinctCells([...whole.figure.cells, ...appropriation.figure.cells]),
  };
  return say(scope, 'income', 'generalWithOther', {
    项目: label,
    金额: pieceOf(whole),
    财政拨款: pieceOf(appropriation),
    其他安排: printed(rest),
  });
}

/** 二、收入预算总体情况说明: 总计 includes what was left over, 本年收入 does not. */
export function incomeSection(scope: Scope): Piece[][] {
  const incomes = INCOMES.map(([label, fact]) => {
    const figure = figureOf(scope, fact);
    return fact === '一般公共预算收入'
      ? generalItem(scope, label, figure)
      : say(scope, 'income', 'item', { 项目: label, 金额: pieceOf(figure) });
  });
  const carried = CARRIED.map(([label, fact, line]) =>
    say(scope, 'income', 'item', { 项目: label, 金额: pieceOf(carriedFigure(scope, fact, line)) }),
  );
  const list = joined([...incomes, ...carried], '；');
  const whole = figureOf(scope, '上年结转结余');
  return [
    isSome(whole) || !isNone(whole)
      ? say(scope, 'income', 'carried', { 明细: list })
      : say(scope, 'income', 'current', { 明细: list }),
  ];
}
