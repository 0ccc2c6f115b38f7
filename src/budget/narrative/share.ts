import { shareOf } from '../money';
import { distinctCells, printed, type Piece, type Quantity } from './piece';
import { askFor } from './scope';

/** A share in percent as a figure with the cells of both operands; a gap where one is not known (占比). */
export function sharePiece(name: string, part: Quantity, whole: Quantity): Piece {
  if ('missing' in part || 'missing' in whole) return askFor(`请核对${name}`);
  const amount = shareOf(part.figure.amount, whole.figure.amount);
  if (amount === null) return askFor(`请核对${name}：合计为0`);
  return printed({ name, amount, cells: distinctCells([...part.figure.cells, ...whole.figure.cells]) });
}
