import { blockOf } from '../../book';
import { itemFigures } from '../classes';
import { itemTail } from '../change';
import { joined, pieceOf, printed, type Piece, type Quantity } from '../piece';
import { answerWords, figureOf, isNone, say, type Scope } from '../scope';
import { isEmptyTable, titlePiece } from '../titles';

/** What the government funds are spent on: from table 09, then in the accountant's words. */
function fundUse(scope: Scope): Piece[] {
  const items = itemFigures(scope.book, '09');
  const [first] = items;
  const byItem = !first
    ? []
    : items.length === 1
      ? say(scope, 'governmentFund', 'oneItem', { 科目: first.name })
      : say(scope, 'governmentFund', 'byItem', {
          明细: joined(
            items.map(({ name, figure }) =>
              say(scope, 'governmentFund', 'item', { 科目: name, 金额: printed(figure) }),
            ),
            '；',
          ),
        });
  const use = answerWords(scope, '政府性基金用途');
  return [...byItem, ...(use ? say(scope, 'governmentFund', 'use', { 用途: use }) : [])];
}

/** 09 tells; where it is not in the book, the column of 04. */
function fundTotal(scope: Scope): Quantity {
  const own = figureOf(scope, '政府性基金支出');
  return 'figure' in own || blockOf(scope.book, '09') ? own : figureOf(scope, '政府性基金收支');
}

/** 七、政府性基金预算支出情况说明. */
export function governmentFundSection(scope: Scope): Piece[][] {
  const total = fundTotal(scope);
  if (!isNone(total))
    return [
      say(scope, 'governmentFund', 'some', {
        金额: pieceOf(total),
        变动: itemTail(scope, '政府性基金预算', total),
        用途句: fundUse(scope),
      }),
    ];
  const table = scope.book.tables.get('09');
  return [
    table && isEmptyTable(table)
      ? say(scope, 'governmentFund', 'none', { 表名: titlePiece(scope.book, table) })
      : say(scope, 'governmentFund', 'noneWithoutTable', {}),
  ];
}

/** 八、国有资本经营预算支出情况说明: the county layout has no table of its own for it. */
export function stateCapitalSection(scope: Scope): Piece[][] {
  const total = figureOf(scope, '国有资本经营预算收支');
  if (isNone(total)) return [say(scope, 'stateCapital', 'none', {})];
  const use = answerWords(scope, '国有资本经营预算用途');
  return [
    say(scope, 'stateCapital', 'some', {
      金额: pieceOf(total),
      变动: itemTail(scope, '国有资本经营预算', total),
      用途句: use ? say(scope, 'stateCapital', 'use', { 用途: use }) : [],
    }),
  ];
}
