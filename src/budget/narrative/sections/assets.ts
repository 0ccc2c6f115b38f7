import { ZERO } from '../../money';
import type { AssetAnswer } from '../../info';
import { cellsOf, given } from '../answers';
import { joined, pieceOf, quoted, sumQuantity, type Piece, type Quantity } from '../piece';
import { answerQuantity, answerWords, askFor, isNone, isSome, say, yearOf, type Scope } from '../scope';

interface Kind {
  readonly label: Piece;
  readonly count: Quantity;
}

/** A kind of asset with its number; its name may hold a price and so keeps its cell. 无此业务 counts as none. */
function kindOf(asset: AssetAnswer): Kind | null {
  const cells = cellsOf(asset.count);
  const count = answerQuantity(asset.count, asset.label, `请填写${asset.label}数量`);
  return count ? { label: quoted(asset.label, '资产类别', cells), count } : null;
}

/** The day as of which assets are counted: the answer, else 31 December of the year before. */
function countedOn(scope: Scope): Piece[] {
  const own = answerWords(scope, '资产截止日期');
  if (own) return [own];
  const year = yearOf(scope, -1);
  const day = (text: string): Piece => quoted(text, '资产截止日期', year.cells ?? []);
  return say(scope, 'assets', 'endOfYear', { 月: day('12'), 日: day('31') });
}

function equipment(scope: Scope): Piece[] {
  const kinds = scope.answers.equipment.flatMap((asset) => {
    const kind = kindOf(asset);
    if (kind) return [kind];
    const cells = cellsOf(asset.count);
    const none: Kind = {
      label: quoted(asset.label, '资产类别', cells),
      count: { figure: { name: asset.label, amount: ZERO, cells } },
    };
    return [none];
  });
  if (kinds.length === 0) return [askFor('请填写单价较高设备的数量')];
  return joined(
    kinds.map(({ label, count }) =>
      isNone(count)
        ? say(scope, 'assets', 'noEquipment', { 类别: label })
        : say(scope, 'assets', 'equipment', { 类别: label, 数量: pieceOf(count, 0) }),
    ),
    '，',
  );
}

function planned(scope: Scope): Piece[] {
  const items = (
    [
      ['拟购置车辆', 'plannedVehicles'],
      ['拟购置设备', 'plannedEquipment'],
    ] as const
  ).flatMap(([key, sentence]) => {
    const answer = scope.answers.count(key);
    if (given(answer) === undefined) return [];
    const count = answerQuantity(answer, key, '');
    return count && isSome(count) ? [say(scope, 'assets', sentence, { 数量: pieceOf(count, 0) })] : [];
  });
  return items.length === 0 ? [] : say(scope, 'assets', 'planned', { 拟购: joined(items, '、') });
}

/** （四）国有资产占用情况: kinds of vehicles without any are left out; 无此业务 is none, 未填 is asked for. */
export function assetsSection(scope: Scope): Piece[][] {
  const shared = { 截止日期: countedOn(scope), 设备: equipment(scope), 拟购句: planned(scope) };
  const kinds = scope.answers.vehicles.flatMap((asset) => kindOf(asset) ?? []);
  const isAnswered = scope.answers.vehicles.some((asset) => asset.count.state !== 'blank');
  if (!isAnswered) {
    const where = scope.answers.vehicles[0]?.count.cell;
    return [say(scope, 'assets', 'unknown', { ...shared, 车辆数: askFor('请填写车辆数', where) })];
  }
  const some = kinds.filter(({ count }) => !isNone(count));
  const [only] = some;
  if (!only) return [say(scope, 'assets', 'noVehicles', shared)];
  const total = sumQuantity(
    '车辆数',
    kinds.map(({ count }) => count),
  );
  const 车辆数 = pieceOf(total, 0);
  if (some.length === 1 && isSome(only.count))
    return [say(scope, 'assets', 'oneKind', { ...shared, 车辆数, 类别: only.label })];
  const list = some.map(({ label, count }) =>
    say(scope, 'assets', 'kind', { 类别: label, 数量: pieceOf(count, 0) }),
  );
  return [say(scope, 'assets', 'vehicles', { ...shared, 车辆数, 车辆分类: joined(list, '、') })];
}
