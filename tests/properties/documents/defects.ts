import type { RuleId } from '../../../src/budget/rules/ids';
import { YEAR } from './documents';

/** One way to spoil a whole document, and the rules that count as having seen it. */
export interface Defect {
  readonly name: string;
  /** The spoilt text; null where the document has nothing of the kind. */
  readonly spoil: (text: string) => string | null;
  readonly finds: readonly RuleId[];
}

function replaced(text: string, pattern: RegExp, by: (...groups: string[]) => string): string | null {
  const changed = text.replace(pattern, (...all: unknown[]) =>
    by(...all.filter((one): one is string => typeof one === 'string').slice(0, -1)),
  );
  return changed === text ? null : changed;
}

/** A figure in hundredths moved by some hundredths, printed with two decimals. */
function moved(figure: string, hundredths: number): string {
  const value = String(Number(figure.replace('.', '')) + hundredths).padStart(3, '0');
  return `${value.slice(0, -2)}.${value.slice(-2)}`;
}

/** Puts a sentence after the section on procurement, where any text may stand. */
function inserted(sentence: string): (text: string) => string | null {
  return (text) => replaced(text, /(\n[^\n]*政府采购[^\n]*。)(?=\n)/, (_, line) => `${line}\n${sentence}`);
}

const CHANGE = /((?:增加|减少)\d+\.\d\d万元，(?:增长|下降))(\d+\.\d\d)%/;

export const DEFECTS: readonly Defect[] = [
  {
    name: '增减率算错',
    spoil: (text) => replaced(text, CHANGE, (_, before, rate) => `${before}${moved(rate, 1111)}%`),
    finds: ['text.rate', 'text.rate.denominator', 'text.change.figure'],
  },
  {
    name: '占比算错',
    spoil: (text) => replaced(text, /占(\d\d?\.\d\d)%/, (_, share) => `占${moved(share, 333)}%`),
    finds: ['text.share', 'text.share.total'],
  },
  {
    name: '金额与表不符',
    spoil: (text) =>
      replaced(text, /基本支出(\d+\.\d\d)万元/, (_, amount) => `基本支出${moved(amount, 1000)}万元`),
    finds: ['text.figure', 'text.sum', 'text.twice'],
  },
  {
    name: '支出总计不等于收入总计',
    spoil: (text) =>
      replaced(text, /支出总计(\d+\.\d\d)万元/, (_, amount) => `支出总计${moved(amount, 1000)}万元`),
    finds: ['text.balance', 'text.figure', 'text.twice'],
  },
  {
    name: '增减额写错',
    spoil: (text) =>
      replaced(
        text,
        /(增加|减少)(\d+\.\d\d)万元，(增长|下降)/,
        (_, verb, amount, rate) => `${verb}${moved(amount, 9900)}万元，${rate}`,
      ),
    finds: ['text.rate', 'text.rate.denominator', 'text.change.figure', 'text.delta.sum', 'text.prior'],
  },
  {
    name: '增减方向写反',
    spoil: (text) =>
      replaced(text, /(增加\d+\.\d\d万元，)增长|(减少\d+\.\d\d万元，)下降/, (all) =>
        all.endsWith('增长') ? all.replace(/增长$/, '下降') : all.replace(/下降$/, '增长'),
      ),
    finds: ['text.direction'],
  },
  {
    name: '比较的年份沿用往年',
    spoil: (text) =>
      replaced(text, new RegExp(`比${YEAR - 1}年(?=[^。]{0,6}(?:增加|减少))`), () => `比${YEAR - 2}年`),
    finds: ['text.year.compared'],
  },
  {
    name: '金额带负号',
    spoil: (text) => replaced(text, /减少(\d+\.\d\d万元)/, (_, amount) => `减少-${amount}`),
    finds: ['text.negative'],
  },
  { name: '模板残留', spoil: inserted('预算由XX局统一安排。'), finds: ['text.remains'] },
  { name: '错别字', spoil: inserted('我们相应上级号召，节约开支。'), finds: ['text.wording'] },
  {
    name: '因公接待',
    spoil: (text) => replaced(text, /公务接待费/, () => '因公接待费'),
    finds: ['text.term'],
  },
  { name: '称呼混用', spoil: inserted('本局、我单位和本部门按规定公开。'), finds: ['text.naming'] },
  {
    name: '整段重复',
    spoil: (text) => replaced(text, /\n([^\n]{40,}。)\n/, (_, line) => `\n${line}\n${line}\n`),
    finds: ['text.repeated'],
  },
  {
    name: '列举了表中没有的科目',
    spoil: (text) => replaced(text, /(人员经费\d+\.\d\d万元[^。；]*包括)/, (_, lead) => `${lead}劳模津贴、`),
    finds: ['text.list.extra'],
  },
  {
    name: '句号重复',
    spoil: (text) => replaced(text, /([^\n]万元)。(?=\n)/, (_, end) => `${end}。。`),
    finds: ['text.punctuation'],
  },
  { name: '括号不成对', spoil: inserted('公务用车（含租用车辆按规定使用。'), finds: ['text.brackets'] },
  { name: '不予公开', spoil: inserted('有关车辆按规定不予公开。'), finds: ['text.sensitive'] },
  { name: '手机号', spoil: inserted('联系人手机13812345678。'), finds: ['text.personal'] },
  {
    name: '财政级次混用',
    spoil: (text) => replaced(text, /县级财政/, () => '区级财政、县级财政'),
    finds: ['text.tier'],
  },
];
