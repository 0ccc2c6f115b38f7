import { classShares } from '../classes';
import { joined, printed, type Piece, type Quantity } from '../piece';
import { figureOf, isNone, say, type Scope } from '../scope';
import { sharePiece } from '../share';

function byClass(scope: Scope, whole: Quantity): Piece[] {
  const classes = classShares(scope.book, '05');
  const [first] = classes;
  if (!first) return [];
  if (classes.length === 1) return say(scope, 'general', 'oneClass', { 科目: first.name });
  const parts = classes.map(({ name, figure }) =>
    say(scope, 'general', 'classShare', {
      科目: name,
      金额: printed(figure),
      占比: sharePiece(`${figure.name}占比`, { figure }, whole),
    }),
  );
  return say(scope, 'general', 'byClass', { 分类: joined(parts, '；') });
}

/** 五、一般公共预算支出预算情况说明: basic and project expenditure, and shares by class. */
export function generalSection(scope: Scope): Piece[][] {
  const whole = figureOf(scope, '一般公共预算支出');
  const basic = figureOf(scope, '一般公共预算基本支出');
  const project = figureOf(scope, '一般公共预算项目支出');
  if (isNone(whole)) return [say(scope, 'general', 'none', {})];
  const 分类句 = byClass(scope, whole);
  if (isNone(project)) return [say(scope, 'general', 'basicOnly', { 分类句 })];
  if (isNone(basic)) return [say(scope, 'general', 'projectOnly', { 分类句 })];
  return [
    say(scope, 'general', 'both', {
      基本占比: sharePiece('一般公共预算基本支出占比', basic, whole),
      项目占比: sharePiece('一般公共预算项目支出占比', project, whole),
      分类句,
    }),
  ];
}
