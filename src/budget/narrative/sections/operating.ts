import { blockOf } from '../../book';
import { Amount, ZERO } from '../../money';
import { a1, foldLabel } from '../../sheet';
import { isUsable } from '../../tables';
import type { UnitAnswer } from '../../info';
import { given } from '../answers';
import { itemMovement, movementOf, priorOf, reasonOf, tail, type Movement } from '../change';
import { distinctCells, pieceOf, printed, type Piece, type Quantity } from '../piece';
import { askFor, figureOf, say, type Scope } from '../scope';

type Nature = '行政' | '参公' | '事业';

/** 参公 units count as offices; 事业-全额 and the like are institutions. */
function natureOf(text: string): Nature | null {
  if (/参公|参照/.test(text)) return '参公';
  if (/行政|机关/.test(text)) return '行政';
  return /事业/.test(text) ? '事业' : null;
}

/** Operating expenditure of 行政 and 参公 units alone: their rows of table 05 (goods and capital). */
function officeAmount(scope: Scope, offices: readonly UnitAnswer[]): Quantity | null {
  const names = new Set(offices.map((unit) => foldLabel(unit.name)));
  const rows = (blockOf(scope.book, '05')?.rows ?? []).filter(
    (row) => row.kind === 'unit' && names.has(foldLabel(row.texts['unitName'] ?? '')),
  );
  if (rows.length < offices.length) return null;
  const cells = rows.flatMap((row) =>
    ['goods', 'capital'].flatMap((key) => {
      const cell = row.cells[key];
      return cell && isUsable(cell) ? [cell] : [];
    }),
  );
  return {
    figure: {
      name: '机关运行经费',
      amount: cells.reduce((sum, cell) => sum.plus(cell.printed), ZERO),
      cells: distinctCells(cells.map((cell) => ({ sheet: cell.sheet, cell: a1(cell.row, cell.column) }))),
    },
  };
}

function tailOf(scope: Scope, movement: Movement): Piece[] {
  return tail(scope, movement, reasonOf(scope, '运行经费', movement));
}

function mixedDepartment(scope: Scope, offices: readonly UnitAnswer[]): Piece[] {
  const amount = officeAmount(scope, offices) ?? figureOf(scope, '公用经费');
  const managed = offices.filter((unit) => natureOf(unit.nature) === '参公');
  const cells = managed.flatMap((unit) => [unit.cell]);
  const 所属参公句 =
    managed.length === 0
      ? ''
      : say(scope, 'operating', 'managedUnits', {
          单位数: printed({ name: '参公单位数', amount: new Amount(managed.length), cells }, 0),
        });
  const movement = movementOf(scope, '运行经费', amount, priorOf(scope, '运行经费'));
  return say(scope, 'operating', 'officeOfSeveral', {
    所属参公句,
    金额: pieceOf(amount),
    变动: tailOf(scope, movement),
  });
}

/** Whose operating expenditure is told: the answer, else offices where the unit is one. */
function basisOf(scope: Scope, nature: Nature | null): '机关' | '机构' | '不适用' {
  const choice = given(scope.answers.choice('运行经费口径'));
  if (choice?.includes('不适用') === true) return '不适用';
  if (choice?.includes('机构') === true) return '机构';
  if (choice?.includes('机关') === true) return '机关';
  return nature === '行政' || nature === '参公' ? '机关' : '机构';
}

/** （一）运行经费情况; nothing where it does not apply. */
export function operatingSection(scope: Scope): Piece[][] {
  const answer = scope.answers.choice('单位性质');
  const nature = natureOf(given(answer) ?? '');
  const basis = basisOf(scope, nature);
  if (basis === '不适用') return [];
  const units = scope.answers.units.filter((unit) => natureOf(unit.nature) !== null);
  const offices = units.filter((unit) => natureOf(unit.nature) !== '事业');
  if (basis === '机关' && offices.length > 0 && offices.length < units.length)
    return [mixedDepartment(scope, offices)];
  if (basis === '机关' && (nature === '事业' || (units.length > 0 && offices.length === 0)))
    return [say(scope, 'operating', 'institutionOnly', {})];
  const amount = figureOf(scope, '公用经费');
  const values = { 金额: pieceOf(amount), 变动: tailOf(scope, itemMovement(scope, '运行经费', amount)) };
  if (nature === null && units.length === 0)
    return [
      say(scope, 'operating', 'natureUnknown', {
        ...values,
        缺项: askFor('请在填报信息中选择单位性质：行政、参公或事业', answer.cell),
      }),
    ];
  return [
    basis === '机关' ? say(scope, 'operating', 'office', values) : say(scope, 'operating', 'agency', values),
  ];
}
