import { codeStatus, rollUp, type CodedAmount } from '../budget/codes';
import { formatAmount, sumDifference, sumOf, toStoredNumber, ZERO, type Amount } from '../budget/money';
import { catalogueOf, codeOf } from './catalogue';
import { addend, amountOf, blockOf, cellsOf, countOf, levelOf, scalarOf, textOf, unitOf } from './input';
import { functionMessages as messages } from './messages';
import { invalid } from './problem';
import { answer } from './spill';

const MOST_DECIMALS = 10;

function addendsOf(argument: unknown, name: string): Amount[] {
  return cellsOf(argument, name).flatMap((cell) => addend(cell) ?? []);
}

/**
 * 按十进制精确求和，没有浮点误差（0.1+0.2 就是 0.3）。与 SUM 一样，区域里的空白、文字、文本型数字和逻辑值不计入。
 * @customfunction EXACTSUM
 * @param values1 要加的数，一格或一个区域
 * @param values2 要加的第二个区域
 * @param values3 要加的第三个区域
 * @param values4 要加的第四个区域
 * @param values5 要加的第五个区域
 */
export function exactSum(
  values1: unknown[][],
  values2?: unknown[][],
  values3?: unknown[][],
  values4?: unknown[][],
  values5?: unknown[][],
): unknown[][] {
  return answer(() => {
    const amounts = [values1, values2, values3, values4, values5].flatMap((values, index) =>
      addendsOf(values, `数值${String(index + 1)}`),
    );
    return [[toStoredNumber(sumOf(amounts))]];
  });
}

/**
 * 核对合计与分项：一致为 TRUE，否则为差额（合计减分项之和，按合计的单位）。单位相同必须分毫不差；单位不同时，万元数按其末位四舍五入的范围核对。
 * @customfunction SUMCHECK
 * @param total 合计
 * @param parts 各分项，一个区域；空白、文字和文本型数字不计入
 * @param totalUnit 合计的单位：元或万元；不填为万元
 * @param partsUnit 分项的单位：元或万元；不填与合计相同
 * @param decimals 万元数的小数位数；不填 2 位
 */
export function sumCheck(
  total: unknown,
  parts: unknown[][],
  totalUnit?: unknown,
  partsUnit?: unknown,
  decimals?: unknown,
): unknown[][] {
  return answer(() => {
    const unit = unitOf(totalUnit, '万元');
    const difference = sumDifference(amountOf(scalarOf(total, '合计'), '合计'), addendsOf(parts, '分项'), {
      total: unit,
      parts: unitOf(partsUnit, unit),
      decimals: countOf(decimals, '小数位数', 2, MOST_DECIMALS),
    });
    return [[difference === null ? true : toStoredNumber(difference)]];
  });
}

/**
 * 按类、款或项汇总，逐行列出编码、名称、金额。已列出下级的上级行是小计，不重复计入。
 * @customfunction ROLLUP
 * @param codes 科目编码区域；空白和不含数字的行（如“合计”）跳过
 * @param amounts 金额区域，与编码区域一样大；空白、文字和文本型数字不计入
 * @param level 汇总到哪一级：类、款或项；不填为款
 * @param year 预算年度，如 2027；不填按自带的最新科目
 */
export function rollUpCodes(
  codes: unknown[][],
  amounts: unknown[][],
  level?: unknown,
  year?: unknown,
): unknown[][] {
  return answer(() => {
    const catalogue = catalogueOf(year);
    const wanted = levelOf(level);
    const sizes = [codes, amounts].map((block) =>
      blockOf(block)
        .map((row) => row.length)
        .join(),
    );
    if (sizes[0] !== sizes[1]) throw invalid(messages.sizesDiffer);
    const values = cellsOf(amounts, '金额');
    const lines = cellsOf(codes, '编码').flatMap((cell, index): CodedAmount[] => {
      if (!/\d/u.test(textOf(cell).normalize('NFKC'))) return [];
      return [{ code: codeOf(cell, catalogue).code, amount: addend(values[index] ?? null) ?? ZERO }];
    });
    if (lines.length === 0) throw invalid(messages.noCodes);
    const result = rollUp(lines, wanted);
    if (!result.ok) {
      const shown = (amount: Amount) => formatAmount(amount, Math.max(2, amount.decimalPlaces()));
      throw invalid(messages.subtotal(result.code, shown(result.stated), shown(result.parts)));
    }
    return result.totals.map(({ code, amount }) => [
      code,
      codeStatus(catalogue, code).name ?? '',
      toStoredNumber(amount),
    ]);
  });
}
