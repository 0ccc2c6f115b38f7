import type { Book } from '../../book';
import { factCell } from '../../facts';
import { CONTROL_FIGURES, type ControlFigure, type Info } from '../../info';
import { givenTerm, type Equation, type Term } from '../equations';
import type { EquationRule, RuleDeclaration } from '../rule';

const DECLARATION: RuleDeclaration = {
  id: 'control.approval',
  family: 'control',
  level: 'error',
  basis: '公开的预算与财政部门批复一致（预算法第十四条：经批复的部门预算向社会公开）',
  years: '2018年起',
  jurisdictions: ['通用'],
  message:
    '{left}是 {leftValue}，而{right}是 {rightValue}，相差 {difference}。公开数应与批复一致，请对照批复核对是哪一处填错。',
};

const PROCUREMENT_PARTS = ['采购货物', '采购工程', '采购服务'] as const;

/** This year's figure for an approved total: a fact of the tables, or 采购 from 填报信息 itself. */
function currentTerms(book: Book, info: Info, { fact }: ControlFigure): Term[] {
  if (fact !== null) {
    const cell = factCell(book, fact);
    return cell ? [{ sign: 1, cell, source: `表中的${fact}` }] : [];
  }
  return PROCUREMENT_PARTS.flatMap((key) => {
    const answer = info.amount(key);
    return answer.state === 'given' ? [givenTerm(answer.value, answer.cell, `填报信息的${key}`)] : [];
  });
}

function controlEquations(book: Book): ReturnType<EquationRule['equations']> {
  const { info } = book;
  if (!info) {
    return { equations: [], notChecked: ['没有“填报信息”表，没有与批复控制数核对；请对照批复逐项核对'] };
  }
  const equations: Equation[] = [];
  const open: string[] = [];
  for (const control of CONTROL_FIGURES) {
    const answer = info.control(control.item);
    const current = currentTerms(book, info, control);
    const [first, ...more] = current;
    if (answer.state !== 'given' || !first) {
      if (answer.state !== 'none') open.push(control.item);
      continue;
    }
    const approved = givenTerm(answer.value, answer.cell, `批复控制数“${control.item}”`);
    equations.push({
      rule: DECLARATION,
      left: current,
      right: [approved],
      comparison: '=',
      leftName: more.length === 0 ? first : '填报信息的政府采购合计',
      rightName: approved,
    });
  }
  const reason = `填报信息没有填批复控制数（${open.join('、')}），这几项没有与批复核对；请在“填报信息”的“C1 批复控制数”里填入批复数`;
  return { equations, notChecked: open.length > 0 ? [reason] : [] };
}

/** The tables against the approval, by the control figures of 填报信息 (批复控制数). */
export const CONTROL_RULES: readonly EquationRule[] = [
  { ...DECLARATION, kind: 'equations', equations: controlEquations },
];
