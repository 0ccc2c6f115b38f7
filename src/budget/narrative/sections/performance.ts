import { blockOf } from '../../book';
import { Amount } from '../../money';
import { a1 } from '../../sheet';
import type { ChoiceKey } from '../../info';
import { given } from '../answers';
import { pieceOf, printed, words, type Piece, type Quantity } from '../piece';
import { answerQuantity, answerWords, askFor, figureOf, isNone, isSome, say, type Scope } from '../scope';

/** The projects of table 12, counted by their names. */
function projectCount(scope: Scope): Quantity {
  const table = scope.book.tables.get('12');
  const block = blockOf(scope.book, '12');
  const rows = (block?.rows ?? []).filter((row) => row.kind === 'entry');
  const at = block?.columns['projectName'];
  if (!table || at === undefined) return { missing: { what: '请填写纳入绩效目标管理的项目数（预算12表）' } };
  return {
    figure: {
      name: '绩效项目数',
      amount: new Amount(rows.length),
      cells: rows.map((row) => ({ sheet: table.sheet, cell: a1(row.row, at) })),
    },
  };
}

function isDone(scope: Scope, key: ChoiceKey): boolean | null {
  const choice = given(scope.answers.choice(key));
  if (choice === undefined) return null;
  return !/^(?:否|未|无|没有)/.test(choice.trim());
}

function evaluation(scope: Scope): Piece[] {
  const assessed = isDone(scope, '事前绩效评估');
  const evaluated = isDone(scope, '重点项目绩效评价');
  if (assessed === null && evaluated === null) return [];
  const note = answerWords(scope, '绩效说明');
  const part = (
    done: boolean,
    yes: 'assessmentDone' | 'evaluationDone',
    no: 'assessmentNot' | 'evaluationNot',
  ) => say(scope, 'performance', done ? yes : no, {});
  const subject = ((): Piece[] => {
    if (assessed === null) return part(evaluated === true, 'evaluationDone', 'evaluationNot');
    if (evaluated === null) return part(assessed, 'assessmentDone', 'assessmentNot');
    if (assessed === evaluated) return say(scope, 'performance', assessed ? 'bothDone' : 'noneDone', {});
    const done = assessed ? 'assessmentDone' : 'evaluationDone';
    const not = assessed ? 'evaluationNot' : 'assessmentNot';
    return say(scope, 'performance', 'mixed', {
      已开展: say(scope, 'performance', done, {}),
      未开展: say(scope, 'performance', not, {}),
    });
  })();
  return say(scope, 'performance', 'evaluation', { 事项: subject, 说明句: note ? [note, words('。')] : [] });
}

/** Projects of table 10 that table 12 does not have: only the accountant knows whether they are withheld. */
function remaining(scope: Scope, published: Quantity): Piece[] {
  const projects = (blockOf(scope.book, '10')?.rows ?? []).filter((row) => row.kind === 'entry');
  const count = scope.answers.count('未公开项目数');
  const withheld = count.state === 'given' ? answerQuantity(count, '未公开项目数', '') : undefined;
  if (withheld && isSome(withheld))
    return say(scope, 'performance', 'remaining', { 项目数: pieceOf(withheld, 0) });
  const isShort = 'figure' in published && published.figure.amount.lt(projects.length);
  return isShort && count.state === 'blank'
    ? [askFor('请核对：预算12表的项目少于预算10表，其余项目是否按规定未公开绩效目标', count.cell)]
    : [];
}

/** （三）绩效目标设置情况: number and money of the projects as table 12 has them. */
export function performanceSection(scope: Scope): Piece[][] {
  const count = projectCount(scope);
  const amount = figureOf(scope, '项目绩效金额合计');
  const 评价句 = evaluation(scope);
  if (isNone(count) && isNone(figureOf(scope, '项目支出')))
    return [say(scope, 'performance', 'none', { 评价句 })];
  if (isNone(count)) return [[askFor('请核对：有项目支出，预算12表却没有项目')]];
  return [
    say(scope, 'performance', 'some', {
      项目数: pieceOf(count, 0),
      项目金额: 'figure' in amount ? printed(amount.figure) : pieceOf(amount),
      其余句: remaining(scope, count),
      评价句,
    }),
  ];
}
