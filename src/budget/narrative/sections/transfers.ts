import { given } from '../answers';
import { pieceOf, type Piece } from '../piece';
import { answerQuantity, answerWords, askFor, say, type Scope } from '../scope';

/** （五）专项转移支付项目情况: whether the department hands out such money, and which. */
export function transfersSection(scope: Scope): Piece[][] {
  const choice = scope.answers.choice('专项转移支付');
  const manages = given(choice);
  const isNone =
    choice.state === 'none' || (manages !== undefined && /^(?:否|无|没有|不)/.test(manages.trim()));
  if (isNone) return [say(scope, 'transfers', 'none', {})];
  if (manages === undefined) return [[askFor('请在填报信息中选择是否负责管理专项转移支付', choice.cell)]];
  const count = scope.answers.count('专项转移支付项数');
  const amount = scope.answers.amount('专项转移支付金额');
  const content = answerWords(scope, '专项转移支付内容');
  const askedCount = answerQuantity(count, '专项转移支付项数', '请填写专项转移支付项数');
  const askedAmount = answerQuantity(amount, '专项转移支付金额', '请填写专项转移支付金额');
  return [
    say(scope, 'transfers', 'some', {
      项数: askedCount ? pieceOf(askedCount, 0) : askFor('请填写专项转移支付项数', count.cell),
      金额: askedAmount ? pieceOf(askedAmount) : askFor('请填写专项转移支付金额', amount.cell),
      内容: content ?? askFor('请填写专项转移支付的名称和金额', scope.answers.text('专项转移支付内容').cell),
    }),
  ];
}
