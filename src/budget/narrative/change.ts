import { Amount, yearChange, ZERO, type YearChange } from '../money';
import type { ChangeItem } from '../info';
import { cellsOf, given } from './answers';
import type { CellReference } from './document';
import { itemFigure, itemLabel } from './items';
import {
  ask,
  distinctCells,
  gapPiece,
  printed,
  quoted,
  type Figure,
  type Piece,
  type Quantity,
} from './piece';
import { askFor, priorYearWords, say, type Scope } from './scope';
import { tidy } from './tidy';

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

/** How a figure moved, with the words for it. */
export interface Movement {
  /** `silent` for a new department, which has nothing to compare with; `unknown` where a figure is missing. */
  readonly kind: YearChange['kind'] | 'noBusiness' | 'silent' | 'unknown';
  /** 增加{Δ}万元，增长{p}%, without what it is compared with. */
  readonly short: readonly Piece[];
  /** 比{上年}年预算增加…, or the sentence that takes its place. */
  readonly phrase: readonly Piece[];
  /** |Δ|, signed by `kind`. */
  readonly by: Amount;
}

const SILENT: Movement = { kind: 'silent', short: [], phrase: [], by: ZERO };

function shortPhrase(scope: Scope, change: YearChange, by: Figure, rate: Figure): Piece[] {
  const isUp = change.kind === 'up';
  if (rate.amount.isZero()) {
    const least: Figure = { ...rate, amount: new Amount('0.01') };
    const values = { 增减额: printed(by), 最小增减率: printed(least) };
    return isUp ? say(scope, 'change', 'slightlyUp', values) : say(scope, 'change', 'slightlyDown', values);
  }
  const values = { 增减额: printed(by), 增减率: printed(rate) };
  return isUp ? say(scope, 'change', 'up', values) : say(scope, 'change', 'down', values);
}

/**
 * The change between the printed figures of two years in words (变动短语): rise and fall with a rate, no rate where
 * last year was 0, 持平 where nothing changed, and the two cases of 0 in both years.
 */
export function movementOf(scope: Scope, name: string, current: Quantity, prior: Prior): Movement {
  if (scope.isNewDepartment) return SILENT;
  if ('missing' in current) return { ...SILENT, kind: 'unknown' };
  if (prior.state === 'missing')
    return { kind: 'unknown', short: [prior.gap], phrase: [prior.gap], by: ZERO };
  const change = yearChange(current.figure.amount, prior.figure.amount);
  const cells = distinctCells([...current.figure.cells, ...prior.figure.cells]);
  switch (change.kind) {
    case 'none':
      return { kind: 'none', short: [], phrase: say(scope, 'change', 'none', {}), by: ZERO };
    case 'bothZero':
      return prior.state === 'none'
        ? { kind: 'noBusiness', short: [], phrase: say(scope, 'change', 'noBusiness', {}), by: ZERO }
        : { kind: 'bothZero', short: [], phrase: say(scope, 'change', 'bothZero', {}), by: ZERO };
    case 'new': {
      const phrase = say(scope, 'change', 'new', { 本年数: printed(current.figure) });
      return { kind: 'new', short: phrase, phrase, by: change.by };
    }
    case 'gone':
    case 'up':
    case 'down': {
      const by: Figure = { name: `${name}增减额`, amount: change.by, cells };
      const rate: Figure = { name: `${name}增减率`, amount: change.rate, cells };
      if (change.kind === 'gone') {
        const phrase = say(scope, 'change', 'gone', { 增减额: printed(by), 增减率: printed(rate) });
        return { kind: 'gone', short: shortPhrase(scope, change, by, rate), phrase, by: change.by };
      }
      const short = shortPhrase(scope, change, by, rate);
      const phrase = say(scope, 'change', scope.isComparable ? 'comparable' : 'against', { 增减: short });
      return { kind: change.kind, short, phrase, by: change.by };
    }
  }
}

/** The movement of an item of the book against last year. */
export function itemMovement(scope: Scope, item: ChangeItem, current: Quantity): Movement {
  return movementOf(scope, item, current, priorOf(scope, item));
}

const REASON_LEAD = /^(?:主要)?(?:是)?(?:原因)(?:是|为|在于)?[：:，,]?\s*|^(?:由于|因为)/u;

/** A reason as typed, without what the sentence says itself: 主要原因是 in front, stops at the end. */
export function cleanReason(text: string): string {
  return tidy(text)
    .replace(REASON_LEAD, '')
    .replace(/^(?:由于|因为)/u, '')
    .replace(/我(?:部门|单位|局|办|委)/gu, (whole) => `本${whole.slice(1)}`)
    .replace(/[。；;，,、\s]+$/u, '')
    .trim();
}

/** Whether a change asks for a reason: every rise and fall does, 持平 and 0 do not. */
export function needsReason(movement: Movement): boolean {
  return ['up', 'down', 'new', 'gone'].includes(movement.kind);
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
