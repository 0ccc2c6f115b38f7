import { capitalAmount, convertUnit, roundTo, toStoredNumber } from '../budget/money';
import { amountOf, countOf, unitOf } from './input';
import { functionMessages as messages } from './messages';
import { invalid } from './problem';
import { answer, spill } from './spill';

const MOST_DECIMALS = 10;

/**
 * 把元换算成万元，四舍五入到两位小数。
 * @customfunction WAN
 * @param yuan 以元为单位的金额，一格或一个区域
 * @param decimals 保留的小数位数；不填 2 位
 */
export function wan(yuan: unknown[][], decimals?: unknown): unknown[][] {
  return answer(() => {
    const places = countOf(decimals, '小数位数', 2, MOST_DECIMALS);
    return spill([{ name: '金额', value: yuan }], (value = null) =>
      toStoredNumber(roundTo(convertUnit(amountOf(value, '金额'), '元', '万元'), places)),
    );
  });
}

/**
 * 大写金额，四舍五入到分，写法按《支付结算办法》，如“伍佰玖拾叁万叁仟玖佰元整”。
 * @customfunction CAPITAL
 * @param amount 金额，一格或一个区域
 * @param unit 金额的单位：元或万元；不填为元
 */
export function capital(amount: unknown[][], unit?: unknown): unknown[][] {
  return answer(() => {
    const own = unitOf(unit, '元');
    return spill([{ name: '金额', value: amount }], (value = null) => {
      const words = capitalAmount(convertUnit(amountOf(value, '金额'), own, '元'));
      if (words === null) throw invalid(messages.tooLarge);
      return words;
    });
  });
}
