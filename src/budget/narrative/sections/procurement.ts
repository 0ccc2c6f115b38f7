import { cellsOf } from '../answers';
import { answerQuantity, answerWords, isNone, isSome, say, type Scope } from '../scope';
import { pieceOf, sumQuantity, type Piece, type Quantity } from '../piece';
import { ZERO } from '../../money';

const KINDS = [
  ['采购货物', 'goods', '政府采购货物预算'],
  ['采购工程', 'works', '政府采购工程预算'],
  ['采购服务', 'services', '政府采购服务预算'],
] as const;

function reserved(scope: Scope): Piece[] {
  const small = answerQuantity(scope.answers.amount('中小企业预留'), '中小企业预留', '');
  const micro = answerQuantity(scope.answers.amount('小微企业预留'), '小微企业预留', '');
  if (!small || !isSome(small)) return [];
  return say(scope, 'procurement', 'reserved', {
    中小企业: pieceOf(small),
    小微句:
      micro && isSome(micro) ? say(scope, 'procurement', 'reservedSmall', { 小微企业: pieceOf(micro) }) : [],
  });
}

/** 政府购买服务: told only where it is answered. */
function purchasedServices(scope: Scope): Piece[] {
  const answer = scope.answers.amount('政府购买服务');
  if (answer.state === 'blank') return [];
  const amount = answerQuantity(answer, '政府购买服务', '');
  if (!amount || isNone(amount)) return say(scope, 'procurement', 'purchasedNone', {});
  const content = answerWords(scope, '政府购买服务内容');
  return content
    ? say(scope, 'procurement', 'purchased', { 金额: pieceOf(amount), 内容: content })
    : say(scope, 'procurement', 'purchasedPlain', { 金额: pieceOf(amount) });
}

/** （二）政府采购支出情况: goods, works and services, the total being their sum. */
export function procurementSection(scope: Scope): Piece[][] {
  const 购买服务句 = purchasedServices(scope);
  const kinds = KINDS.map(([key, sentence, label]) => {
    const answer = scope.answers.amount(key);
    const zero: Quantity = { figure: { name: key, amount: ZERO, cells: cellsOf(answer) } };
    return { sentence, amount: answerQuantity(answer, key, `请填写${label}`) ?? zero };
  });
  if (kinds.every(({ amount }) => isNone(amount))) return [say(scope, 'procurement', 'none', { 购买服务句 })];
  const total = sumQuantity(
    '政府采购预算',
    kinds.map(({ amount }) => amount),
  );
  const some = kinds.filter(({ amount }) => !isNone(amount));
  const [only] = some;
  const shared = { 采购合计: pieceOf(total), 预留句: reserved(scope), 购买服务句 };
  if (only && some.length === 1 && 'figure' in only.amount)
    return [
      say(scope, 'procurement', 'one', { ...shared, 类别: say(scope, 'procurement', only.sentence, {}) }),
    ];
  const [goods, works, services] = kinds;
  return [
    say(scope, 'procurement', 'several', {
      ...shared,
      货物: goods ? pieceOf(goods.amount) : [],
      工程: works ? pieceOf(works.amount) : [],
      服务: services ? pieceOf(services.amount) : [],
    }),
  ];
}
