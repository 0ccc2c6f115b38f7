import { a1 } from '../../sheet';
import { isUsable, rowOf } from '../../tables';
import type { ChangeItem } from '../../info';
import { itemMovement, reasonOf, tail, type Movement } from '../change';
import { pieceOf, words, type Piece, type Quantity } from '../piece';
import { figureOf, isNone, isSome, say, type Scope } from '../scope';

interface Fund {
  readonly item: ChangeItem;
  readonly label: string;
  /** Named figure of table 04, this year's and carried over. */
  readonly fact: string;
  /** Lines of table 04: this year's appropriation, carried over. */
  readonly lines: readonly [current: string, carried: string];
}

const FUNDS = {
  general: {
    item: '一般公共预算',
    label: '一般公共预算',
    fact: '一般公共预算收支',
    lines: ['general', 'carriedGeneral'],
  },
  governmentFund: {
    item: '政府性基金预算',
    label: '政府性基金预算',
    fact: '政府性基金收支',
    lines: ['governmentFund', 'carriedGovernmentFund'],
  },
  stateCapital: {
    item: '国有资本经营预算',
    label: '国有资本经营预算',
    fact: '国有资本经营预算收支',
    lines: ['stateCapital', 'carriedStateCapital'],
  },
} as const satisfies Record<string, Fund>;

function incomeLine(scope: Scope, name: string, line: string): Quantity | undefined {
  const cell = rowOf(scope.book.tables.get('04')?.blocks['income'], line)?.cells['amount'];
  if (!cell || !isUsable(cell)) return undefined;
  const cells = [{ sheet: cell.sheet, cell: a1(cell.row, cell.column) }];
  return { figure: { name, amount: cell.printed, cells } };
}

function goneSentence(scope: Scope, fund: Fund, movement: Movement): Piece[] {
  const reason = reasonOf(scope, fund.item, movement);
  const against = say(scope, 'change', scope.isComparable ? 'comparable' : 'against', {
    增减: movement.short,
  });
  return say(scope, 'fiscal', 'gone', {
    资金: fund.label,
    增减: against,
    原因: reason === null ? [] : [words('，主要原因是'), reason],
  });
}

/** One sentence for each of the three budgets, whether or not there is money. */
function fundSentence(scope: Scope, fund: Fund): Piece[] {
  const total = figureOf(scope, fund.fact);
  const movement = itemMovement(scope, fund.item, total);
  if (movement.kind === 'bothZero') return say(scope, 'fiscal', 'idle', { 资金: fund.label });
  if (movement.kind === 'noBusiness') return say(scope, 'fiscal', 'idleNoBusiness', { 资金: fund.label });
  if (movement.kind === 'gone') return goneSentence(scope, fund, movement);
  if (movement.kind === 'silent' && isNone(total))
    return say(scope, 'fiscal', 'unplanned', { 资金: fund.label });
  const 变动 = tail(scope, movement, reasonOf(scope, fund.item, movement));
  const current = incomeLine(scope, `${fund.label}当年拨款`, fund.lines[0]);
  const carried = incomeLine(scope, `${fund.label}上年结转`, fund.lines[1]);
  if (current && carried && isSome(carried))
    return say(scope, 'fiscal', 'fundCarried', {
      资金: fund.label,
      金额: pieceOf(total),
      当年拨款: pieceOf(current),
      上年结转: pieceOf(carried),
      变动,
    });
  return say(scope, 'fiscal', 'fund', { 资金: fund.label, 金额: pieceOf(total), 变动 });
}

/** 四、财政拨款收入支出预算总体情况说明. */
export function fiscalSection(scope: Scope): Piece[][] {
  return [
    say(scope, 'fiscal', 'totals', {
      一般公共句: fundSentence(scope, FUNDS.general),
      基金句: fundSentence(scope, FUNDS.governmentFund),
      国资句: fundSentence(scope, FUNDS.stateCapital),
    }),
  ];
}
