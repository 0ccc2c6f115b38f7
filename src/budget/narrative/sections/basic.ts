import { blockOf } from '../../book';
import { Amount } from '../../money';
import { a1 } from '../../sheet';
import { isUsable } from '../../tables';
import { enumeration, printed, quoted, type Piece } from '../piece';
import { askFor, figureOf, isNone, say, type Scope } from '../scope';
import { sharePiece } from '../share';
import { tidy } from '../tidy';

/** Longer lists name the first ten and say how many there are. */
const LONG = 15;
const SHOWN = 10;

/** Department economic items with money in a column of table 06, each once, in order of codes. */
function economicItems(scope: Scope, column: 'personnel' | 'operating'): Piece[] {
  const block = blockOf(scope.book, '06');
  const sheet = scope.book.tables.get('06')?.sheet ?? '';
  const byCode = new Map<string, Piece>();
  for (const row of block?.rows ?? []) {
    const cell = row.cells[column];
    const [code = ''] = row.key.split('|');
    if (row.kind !== 'entry' || !cell || !isUsable(cell) || cell.printed.isZero()) continue;
    const name = scope.book.catalogue.find('deptEconomic', code)?.name ?? tidy(row.texts['deptName'] ?? '');
    const place = { sheet, cell: a1(row.row, block?.columns['deptName'] ?? cell.column) };
    const cells = [...(byCode.get(code)?.cells ?? []), place];
    const named = quoted(name, '部门预算支出经济分类科目', cells);
    byCode.set(code, name === '' ? askFor(`请填写科目${code}的名称`, place) : named);
  }
  return [...byCode].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, piece]) => piece);
}

function listPhrase(scope: Scope, items: readonly Piece[], isAlone: boolean): Piece[] {
  const [first] = items;
  if (!first) return [];
  if (items.length === 1)
    return isAlone
      ? say(scope, 'basic', 'onlyItem', { 科目: first })
      : say(scope, 'basic', 'single', { 科目: first });
  if (items.length <= LONG)
    return say(scope, 'basic', 'list', { 科目: enumeration(items.map((item) => [item])) });
  const count = {
    name: '科目数',
    amount: new Amount(items.length),
    cells: items.flatMap((one) => one.cells ?? []),
  };
  return say(scope, 'basic', 'longList', {
    科目: items.slice(0, SHOWN).flatMap((item, index) => (index === 0 ? [item] : [{ text: '、' }, item])),
    科目数: printed(count, 0),
  });
}

/** 六、一般公共预算基本支出预算经济分类情况说明: what the money is for comes from table 06, row by row. */
export function basicSection(scope: Scope): Piece[][] {
  const whole = figureOf(scope, '基本支出合计');
  const personnel = figureOf(scope, '人员经费');
  const operating = figureOf(scope, '公用经费');
  if (isNone(whole)) return [say(scope, 'basic', 'none', {})];
  const 人员明细 = listPhrase(scope, economicItems(scope, 'personnel'), isNone(operating));
  const 公用明细 = listPhrase(scope, economicItems(scope, 'operating'), isNone(personnel));
  if (isNone(operating)) return [say(scope, 'basic', 'personnelOnly', { 人员明细 })];
  if (isNone(personnel)) return [say(scope, 'basic', 'operatingOnly', { 公用明细 })];
  return [
    say(scope, 'basic', 'both', {
      人员占比: sharePiece('人员经费占比', personnel, whole),
      人员明细,
      公用占比: sharePiece('公用经费占比', operating, whole),
      公用明细,
    }),
  ];
}
