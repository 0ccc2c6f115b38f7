import type { TextKey } from '../../info';
import { given } from '../answers';
import {
  cleanReason,
  itemMovement,
  movementOf,
  needsReason,
  priorOf,
  reasonOf,
  tail,
  type Movement,
  type Prior,
} from '../change';
import { joined, pieceOf, sumFigure, type Piece, type Quantity } from '../piece';
import { answerQuantity, answerWords, askFor, figureOf, isNone, isSome, say, type Scope } from '../scope';

/** 主要用于……: the accountant's words, else the standing ones; nothing where no money is planned. */
function useOf(
  scope: Scope,
  amount: Quantity,
  key: TextKey,
  standing: 'abroadUse' | 'receptionUse',
): Piece[] {
  if (!isSome(amount)) return [];
  const own = answerWords(scope, key, /^(?:主要)?用于/u);
  return say(scope, 'threePublic', 'use', { 用途: own ?? say(scope, 'threePublic', standing, {}) });
}

function runningUse(scope: Scope, amount: Quantity): Piece[] {
  if (!isSome(amount)) return [];
  const own = answerWords(scope, '运行用途', /^(?:主要)?(?:用于)?(?:公务用车的?)?|(?:开支|支出)$/gu);
  const 用途 = own ?? say(scope, 'threePublic', 'runningUse', {});
  const count = scope.answers.count('保有公务用车');
  const vehicles = answerQuantity(count, '保有公务用车', '请填写保有公务用车数');
  return vehicles && isSome(vehicles)
    ? say(scope, 'threePublic', 'useByVehicles', { 车辆数: pieceOf(vehicles, 0), 用途 })
    : say(scope, 'threePublic', 'useOfVehicles', { 用途 });
}

/** A purchase says how many; the number is required as soon as there is money for it. */
function purchasePlan(scope: Scope, amount: Quantity): Piece[] {
  if (!isSome(amount)) return [];
  const count = scope.answers.count('拟购置公务用车');
  const vehicles = answerQuantity(count, '拟购置公务用车', '请填写拟购置公务用车数') ?? {
    missing: { what: '请填写拟购置公务用车数', ...(count.cell ? { where: count.cell } : {}) },
  };
  return say(scope, 'threePublic', 'purchasePlan', { 车辆数: pieceOf(vehicles, 0) });
}

const ITEMS = ['因公出国境费', '公务接待费', '公务用车购置费', '公务用车运行费'] as const;

/** The total is explained by its items below; a rise needs words of its own. */
function totalParagraph(scope: Scope): Piece[] {
  const total = figureOf(scope, '三公经费合计');
  const movement = itemMovement(scope, '三公经费合计', total);
  if (movement.kind === 'bothZero') return say(scope, 'threePublic', 'idle', {});
  if (movement.kind === 'noBusiness') return say(scope, 'threePublic', 'idleNoBusiness', {});
  const own = scope.answers.reason('三公经费合计');
  const reason = cleanReason(given(own) ?? '');
  const isRise = movement.kind === 'up' || movement.kind === 'new';
  const isToldBelow =
    !isRise && ITEMS.some((item) => cleanReason(given(scope.answers.reason(item)) ?? '') === reason);
  const isTold = reason !== '' && !isToldBelow;
  return say(scope, 'threePublic', 'total', {
    变动: tail(scope, movement, isTold ? reasonOf(scope, '三公经费合计', movement) : null),
    必要性句:
      isRise && reason === ''
        ? say(scope, 'threePublic', 'necessity', {
            必要性: askFor('请说明“三公”经费增加的必要性', own.cell),
          })
        : [],
  });
}

/** Last year's subtotal is the sum of its two items: the form asks only those. */
function vehiclesPrior(scope: Scope): Prior {
  const purchase = priorOf(scope, '公务用车购置费');
  const running = priorOf(scope, '公务用车运行费');
  if (purchase.state === 'missing') return purchase;
  if (running.state === 'missing') return running;
  return {
    state: purchase.state === 'none' && running.state === 'none' ? 'none' : 'known',
    figure: sumFigure('上年公务用车购置及运行费', [purchase.figure, running.figure]),
  };
}

interface VehicleReasons {
  readonly subtotal: Piece | null;
  readonly purchase: Piece | null;
  readonly running: Piece | null;
}

/** Where the subtotal moved, one reason for both items, or for the only one that moved, is told once and there. */
function vehicleReasons(
  scope: Scope,
  subtotal: Movement,
  purchase: Movement,
  running: Movement,
): VehicleReasons {
  const first = reasonOf(scope, '公务用车购置费', purchase);
  const second = reasonOf(scope, '公务用车运行费', running);
  const isShared = !first || !second || first.text === second.text;
  return needsReason(subtotal) && isShared
    ? { subtotal: first ?? second, purchase: null, running: null }
    : { subtotal: null, purchase: first, running: second };
}

function vehiclesParagraph(scope: Scope): Piece[] {
  const total = figureOf(scope, '公务用车购置及运行费');
  const amounts = { purchase: figureOf(scope, '公务用车购置费'), running: figureOf(scope, '公务用车运行费') };
  const movement = movementOf(scope, '公务用车购置及运行费', total, vehiclesPrior(scope));
  const purchase = itemMovement(scope, '公务用车购置费', amounts.purchase);
  const running = itemMovement(scope, '公务用车运行费', amounts.running);
  const reasons = vehicleReasons(scope, movement, purchase, running);
  if (isNone(total)) {
    const missing = [purchase, running].filter(({ kind }) => kind === 'unknown').map(({ phrase }) => phrase);
    const asking = { ...movement, phrase: joined(missing, '、') };
    const own = movement.kind === 'unknown' ? asking : movement;
    return say(scope, 'threePublic', 'vehiclesNone', { 变动: tail(scope, own, reasons.subtotal) });
  }
  // A figure of last year that is missing is asked for once, at the item below.
  const 变动 = movement.kind === 'unknown' ? [] : tail(scope, movement, reasons.subtotal);
  return say(scope, 'threePublic', 'vehicles', {
    变动,
    购置: say(scope, 'threePublic', 'purchase', {
      拟购: purchasePlan(scope, amounts.purchase),
      变动: tail(scope, purchase, reasons.purchase),
    }),
    运行: say(scope, 'threePublic', 'running', {
      用途: runningUse(scope, amounts.running),
      变动: tail(scope, running, reasons.running),
    }),
  });
}

/** 九、“三公”经费支出预算情况说明: the total, then abroad, reception and vehicles, each with its change and reason. */
export function threePublicSection(scope: Scope): Piece[][] {
  const abroad = figureOf(scope, '因公出国境费');
  const reception = figureOf(scope, '公务接待费');
  const abroadMovement = itemMovement(scope, '因公出国境费', abroad);
  const receptionMovement = itemMovement(scope, '公务接待费', reception);
  return [
    totalParagraph(scope),
    say(scope, 'threePublic', 'abroad', {
      用途: useOf(scope, abroad, '出国用途', 'abroadUse'),
      变动: tail(scope, abroadMovement, reasonOf(scope, '因公出国境费', abroadMovement)),
    }),
    say(scope, 'threePublic', 'reception', {
      用途: useOf(scope, reception, '接待用途', 'receptionUse'),
      变动: tail(scope, receptionMovement, reasonOf(scope, '公务接待费', receptionMovement)),
    }),
    vehiclesParagraph(scope),
  ];
}
