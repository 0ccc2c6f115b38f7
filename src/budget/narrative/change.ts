import { type Amount, ZERO } from '../money';
import type { ChangeItem } from '../info';
import { cellsOf, given } from './answers';
import type { CellReference } from './document';
import { itemFigure, itemLabel } from './items';
import { cleanReason, movementBetween, needsReason, type Movement } from './movement';
import { ask, gapPiece, quoted, type Figure, type Piece, type Quantity } from './piece';
import { askFor, priorYearWords, say, type Scope } from './scope';

export { cleanReason, needsReason, type Movement } from './movement';

/** Last year's figure as far as it is known; `none` is 无此业务. */
export type Prior =
  | { readonly state: 'known' | 'none'; readonly figure: Figure }
  | { readonly state: 'missing'; readonly gap: Piece };

/** Last year's figure: what the accountant gave, else what last year's book says, else a gap. */
export function priorOf(scope: Scope, item: ChangeItem, name: string = item): Prior {
  const answer = scope.answers.prior(item);
  const cells = cellsOf(answer);
  const figure = (amount: Amount, of: readonly CellReference[]): Figure => ({
    name: `上年${name}`,
    amount,
    cells: of,
  });
  if (answer.state === 'given') return { state: 'known', figure: figure(answer.value, cells) };
  if (answer.state === 'none') return { state: 'none', figure: figure(ZERO, cells) };
  const own = scope.prior ? itemFigure(scope.prior, item) : undefined;
  if (own) return { state: 'known', figure: figure(own.amount, own.cells) };
  return {
    state: 'missing',
    gap: gapPiece(ask(`请填写${priorYearWords(scope)}${itemLabel(item)}`, answer.cell)),
  };
}

const SILENT: Movement = { kind: 'silent', short: [], phrase: [], by: ZERO };

/** The change between the printed figures of two years in words (变动短语); silent for a new department. */
export function movementOf(scope: Scope, name: string, current: Quantity, prior: Prior): Movement {
  if (scope.isNewDepartment) return SILENT;
  if ('missing' in current) return { ...SILENT, kind: 'unknown' };
  if (prior.state === 'missing')
    return { kind: 'unknown', short: [prior.gap], phrase: [prior.gap], by: ZERO };
  return movementBetween(
    (sentence, locals) => say(scope, 'change', sentence, locals),
    name,
    current.figure,
    prior.figure,
    { hadNoBusiness: prior.state === 'none', isComparable: scope.isComparable },
  );
}

/** The movement of an item of the book against last year. */
export function itemMovement(scope: Scope, item: ChangeItem, current: Quantity): Movement {
  return movementOf(scope, item, current, priorOf(scope, item));
}

/** The accountant's reason for an item; a gap where one is needed and missing; null where none belongs. */
export function reasonOf(scope: Scope, item: ChangeItem, movement: Movement): Piece | null {
  const isTold = needsReason(movement) || movement.kind === 'none';
  if (!isTold) return null;
  const answer = scope.answers.reason(item);
  const text = cleanReason(given(answer) ?? '');
  if (text !== '') return quoted(text, `${item}增减原因`, cellsOf(answer));
  return needsReason(movement) ? askFor(`请填写${itemLabel(item)}增减原因`, answer.cell) : null;
}

/** The change as the end of a sentence: begins with a comma, or is empty. */
export function tail(scope: Scope, movement: Movement, reason: Piece | null): Piece[] {
  if (movement.phrase.length === 0) return [];
  return reason === null
    ? say(scope, 'change', 'tail', { 增减: movement.phrase })
    : say(scope, 'change', 'tailWithReason', { 增减: movement.phrase, 原因: reason });
}

/** The change of an item with its reason as the end of a sentence. */
export function itemTail(scope: Scope, item: ChangeItem, current: Quantity): Piece[] {
  const movement = itemMovement(scope, item, current);
  return tail(scope, movement, reasonOf(scope, item, movement));
}

/** Whether two movements read the same. */
export function readsSame(left: Movement, right: Movement): boolean {
  const text = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('');
  return left.kind === right.kind && text(left.phrase) === text(right.phrase);
}
