import { blockOf } from '../../book';
import { a1 } from '../../sheet';
import { isUsable } from '../../tables';
import { joined, printed, quoted, type Piece } from '../piece';
import { figureOf, isNone, isSome, say, type Scope } from '../scope';
import { sharePiece } from '../share';
import { tidy } from '../tidy';

/** 按单位分, where the table has several units with money. */
function byUnit(scope: Scope): Piece[] {
  const table = scope.book.tables.get('03');
  const block = blockOf(scope.book, '03');
  const nameColumn = block?.columns['unitName'];
  const units = (block?.rows ?? []).flatMap((row) => {
    const cell = row.cells['total'];
    const name = (row.texts['unitName'] ?? '').trim();
    if (row.kind !== 'unit' || !cell || !isUsable(cell) || cell.printed.isZero() || name === '') return [];
    const place = { sheet: cell.sheet, cell: a1(cell.row, cell.column) };
    const namePlace = nameColumn === undefined ? place : { sheet: cell.sheet, cell: a1(row.row, nameColumn) };
    return [
      say(scope, 'outlay', 'unit', {
        单位名称: quoted(tidy(name), '单位名称', [namePlace]),
        金额: printed({ name: '单位支出合计', amount: cell.printed, cells: [place] }),
      }),
    ];
  });
  return table && units.length > 1 ? say(scope, 'outlay', 'byUnit', { 单位: joined(units, '，') }) : [];
}

/** 三、支出预算总体情况说明: shares are of this year's expenditure. */
export function outlaySection(scope: Scope): Piece[][] {
  const whole = figureOf(scope, '支出合计');
  const basic = figureOf(scope, '基本支出');
  const project = figureOf(scope, '项目支出');
  const 单位句 = byUnit(scope);
  if (isNone(whole)) return [say(scope, 'outlay', 'none', {})];
  if (isNone(project)) return [say(scope, 'outlay', 'basicOnly', { 单位句 })];
  if (isNone(basic)) return [say(scope, 'outlay', 'projectOnly', { 单位句 })];
  const values = {
    基本占比: sharePiece('基本支出占比', basic, whole),
    项目占比: sharePiece('项目支出占比', project, whole),
    单位句,
  };
  return [
    isSome(figureOf(scope, '年终结转结余'))
      ? say(scope, 'outlay', 'bothCarried', values)
      : say(scope, 'outlay', 'both', values),
  ];
}
