import { changeRate, shareOf, toStoredNumber } from '../budget/money';
import { changeText, standardSentence, type ComparedFigure } from '../budget/narrative';
import { henan } from '../budget/profiles/henan';
import type { CellScalar } from '../budget/sheet';
import { amountOf, countOf, requiredText, textOf, unitOf } from './input';
import { functionMessages as messages } from './messages';
import { unavailable } from './problem';
import { answer, spill } from './spill';

const EARLIEST_YEAR = 1;
const LATEST_YEAR = 2999;

function compared(
  current: CellScalar,
  prior: CellScalar,
  unit: ComparedFigure['unit'],
  year?: number,
): ComparedFigure {
  return {
    current: amountOf(current, '本年数'),
    prior: amountOf(prior, '上年数'),
    unit,
    ...(year === undefined ? {} : { year }),
  };
}

/**
 * 占比，百分数保留两位小数（四舍五入），如 0.1221。请把单元格设为百分比格式。
 * @customfunction SHARE
 * @param part 部分，一格或一个区域
 * @param whole 总数，一格或一个区域
 */
export function share(part: unknown[][], whole: unknown[][]): unknown[][] {
  return answer(() =>
    spill(
      [
        { name: '部分', value: part },
        { name: '总数', value: whole },
      ],
      (own = null, all = null) => {
        const percent = shareOf(amountOf(own, '部分'), amountOf(all, '总数'));
        if (percent === null) throw unavailable(messages.wholeZero);
        return toStoredNumber(percent.div(100));
      },
    ),
  );
}

/**
 * 比上年的增减率，减少为负，百分数保留两位小数（四舍五入），如 -0.0073。请把单元格设为百分比格式。
 * @customfunction CHANGE
 * @param current 本年数，一格或一个区域
 * @param prior 上年数，一格或一个区域
 */
export function change(current: unknown[][], prior: unknown[][]): unknown[][] {
  return answer(() =>
    spill(
      [
        { name: '本年数', value: current },
        { name: '上年数', value: prior },
      ],
      (now = null, before = null) => {
        const figures = compared(now, before, '万元');
        if (figures.prior.isZero()) throw unavailable(messages.priorZero);
        const rate = changeRate(figures.current, figures.prior).div(100);
        return toStoredNumber(figures.current.lessThan(figures.prior) ? rate.negated() : rate);
      },
    ),
  );
}

/**
 * 增减变动的文字，如“减少4.37万元，下降0.73%”，与起草的说明用同一句式。
 * @customfunction CHANGETEXT
 * @param current 本年数，一格或一个区域
 * @param prior 上年数，一格或一个区域
 * @param unit 两个数的单位：元或万元；不填为万元。文字一律写万元
 */
export function changeWords(current: unknown[][], prior: unknown[][], unit?: unknown): unknown[][] {
  return answer(() => {
    const own = unitOf(unit, '万元');
    return spill(
      [
        { name: '本年数', value: current },
        { name: '上年数', value: prior },
      ],
      (now = null, before = null) => changeText(compared(now, before, own), henan),
    );
  });
}

/**
 * 说明的标准句：项目、金额、比上年增减和原因。有增减而没填原因时留下【请填写……】，不代写。
 * @customfunction SENTENCE
 * @param label 项目名称，如“支出合计”
 * @param current 本年数
 * @param prior 上年数
 * @param reason 增减原因，用自己的话写
 * @param unit 两个数的单位：元或万元；不填为万元。文字一律写万元
 * @param year 预算年度，如 2027，句中写“比2026年预算”；不填写“比上年预算”
 */
export function sentence(
  label: unknown[][],
  current: unknown[][],
  prior: unknown[][],
  reason?: unknown[][],
  unit?: unknown,
  year?: unknown,
): unknown[][] {
  return answer(() => {
    const own = unitOf(unit, '万元');
    const fiscalYear = countOf(year, '年度', 0, LATEST_YEAR);
    return spill(
      [
        { name: '项目', value: label },
        { name: '本年数', value: current },
        { name: '上年数', value: prior },
        { name: '原因', value: reason },
      ],
      (name = null, now = null, before = null, why = null) =>
        standardSentence(
          requiredText(name, '项目'),
          compared(now, before, own, fiscalYear < EARLIEST_YEAR ? undefined : fiscalYear),
          textOf(why),
          henan,
        ),
    );
  });
}
