import { ZERO, type Amount } from '../../money';
import { given } from '../answers';
import { cleanReason, itemMovement, priorOf, readsSame, reasonOf, tail, type Movement } from '../change';
import { itemFigure, itemLabel } from '../items';
import { distinctCells, joined, printed, type Piece } from '../piece';
import { answerWords, askFor, figureOf, priorYearWords, say, type Scope } from '../scope';

const COMPONENTS = ['人员经费', '公用经费', '项目支出'] as const;

/**
 * 从构成看，人员经费…，公用经费…，项目支出…: how personnel, operating and project expenditure moved (构成句). Only where last
 * year's three are known and the three changes add up to the change of the total; a comparison, not a reason.
 */
export function compositionSentence(scope: Scope, totalChange: Amount): Piece[] {
  const parts = COMPONENTS.map((item) => {
    const current = itemFigure(scope.book, item);
    const prior = priorOf(scope, item);
    if (!current || prior.state === 'missing') return null;
    const by = current.amount.minus(prior.figure.amount);
    return { item, by, cells: distinctCells([...current.cells, ...prior.figure.cells]) };
  });
  const known = parts.flatMap((part) => (part ? [part] : []));
  const sum = known.reduce((total, part) => total.plus(part.by), ZERO);
  const moved = known.filter((part) => !part.by.isZero());
  if (known.length < COMPONENTS.length || !sum.eq(totalChange) || moved.length === 0) return [];
  const phrases = moved.map(({ item, by, cells }) => {
    const values = {
      项目: itemLabel(item),
      增减额: printed({ name: `${item}增减额`, amount: by.abs(), cells }),
    };
    return by.isPositive()
      ? say(scope, 'change', 'compositionUp', values)
      : say(scope, 'change', 'compositionDown', values);
  });
  return say(scope, 'change', 'composition', { 构成: joined(phrases, '，') });
}

function signedChange(movement: Movement): Amount {
  return movement.kind === 'down' || movement.kind === 'gone' ? movement.by.negated() : movement.by;
}

/** One reason for income and expenditure where they moved alike: the given one, else one gap. */
function sharedReason(scope: Scope, income: Movement, outlay: Movement): Piece | null | 'apart' {
  const answers = [scope.answers.reason('收入总计'), scope.answers.reason('支出总计')] as const;
  const [first, second] = answers.map((answer) => cleanReason(given(answer) ?? ''));
  if (first !== '' && second !== '' && first !== second) return 'apart';
  return first === '' && second !== ''
    ? reasonOf(scope, '支出总计', outlay)
    : reasonOf(scope, '收入总计', income);
}

function reasonSentence(scope: Scope, reason: Piece | null): Piece[] {
  return reason === null ? [] : say(scope, 'change', 'reason', { 原因: reason });
}

function comparableNote(scope: Scope): Piece[] {
  if (!scope.isComparable || scope.isNewDepartment) return [];
  const note = answerWords(scope, '可比口径说明');
  return say(scope, 'change', 'comparableNote', {
    说明: note ? say(scope, 'change', 'explanation', { 说明: note }) : [],
  });
}

function comparison(scope: Scope): Piece[] {
  const income = itemMovement(scope, '收入总计', figureOf(scope, '收入总计'));
  const outlay = itemMovement(scope, '支出总计', figureOf(scope, '支出总计'));
  if (income.kind === 'silent' || (income.phrase.length === 0 && outlay.phrase.length === 0)) {
    const close = scope.isNewDepartment ? say(scope, 'change', 'newDepartment', {}) : [];
    return say(scope, 'totals', 'plain', { 结句: close });
  }
  const missing = [income, outlay].flatMap((one) => (one.kind === 'unknown' ? one.short : []));
  if (missing.length > 0)
    return say(scope, 'totals', 'unknown', {
      缺项: joined(
        missing.map((one) => [one]),
        '、',
      ),
    });
  if (income.kind === 'new' || outlay.kind === 'new') {
    const where = scope.answers.prior('收入总计').cell;
    const gap = askFor(`请核对${priorYearWords(scope)}收入总计：现为0，新设部门请在填报信息中选“是”`, where);
    return say(scope, 'totals', 'unknown', { 缺项: gap });
  }
  const composition = compositionSentence(scope, signedChange(outlay));
  const shared = readsSame(income, outlay) ? sharedReason(scope, income, outlay) : 'apart';
  if (shared === 'apart' || ['bothZero', 'noBusiness', 'gone'].includes(income.kind))
    return say(scope, 'totals', 'apart', {
      收入变动: tail(scope, income, reasonOf(scope, '收入总计', income)),
      支出变动: tail(scope, outlay, reasonOf(scope, '支出总计', outlay)),
      构成句: composition,
    });
  const values = {
    口径: scope.isComparable ? say(scope, 'change', 'comparableBasis', {}) : [],
    构成句: composition,
    原因句: reasonSentence(scope, shared),
  };
  return income.kind === 'none'
    ? say(scope, 'totals', 'same', values)
    : say(scope, 'totals', 'together', { ...values, 增减: income.short });
}

/** 一、收入支出预算总体情况说明. */
export function totalsSection(scope: Scope): Piece[][] {
  return [[...comparison(scope), ...comparableNote(scope)]];
}
