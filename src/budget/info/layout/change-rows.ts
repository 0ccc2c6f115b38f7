import { changeRate, roundTo, toStoredNumber, ZERO, type Amount } from '../../money';
import { a1, type CellScalar } from '../../sheet';
import type { ChangeIndicator } from '../indicators';
import { COLUMNS } from './columns';
import { currentFigure, putFigure, putTyped, type TableRowContext } from './figures';

/** (本年 − 上年) ÷ 上年 as a fraction of four decimals; '' where last year was 0 or is not given. */
function rateValue(current: Amount, prior: Amount | null): CellScalar {
  if (prior === null || prior.isZero()) return '';
  const rate = changeRate(current, prior).div(100);
  return toStoredNumber(current.lt(prior) ? rate.negated() : rate);
}

function pendingWord(
  indicator: ChangeIndicator,
  state: { isNew: boolean; isBlank: boolean; off: Amount | null; hasReason: boolean },
): string {
  if (state.isNew) return '';
  if (state.isBlank) return indicator.isRequired ? '填上年数' : '';
  return state.off !== null && !state.off.isZero() && !state.hasReason ? '填原因' : '';
}

/** F: this year's figure, last year's, the change and its reason. A reason is asked for only where there is a change. */
export function layoutChange(row: number, indicator: ChangeIndicator, context: TableRowContext): void {
  const { builder, values, fieldRows } = context;
  const { item } = indicator;
  const figure = currentFigure(indicator.fact, context);
  const current = figure?.amount ?? ZERO;
  const now = a1(row, COLUMNS.answer);
  const before = a1(row, COLUMNS.second);
  const change = a1(row, COLUMNS.third);
  const reason = a1(row, COLUMNS.reason);
  builder.put(row, COLUMNS.number, indicator.number, 'label');
  builder.put(
    row,
    COLUMNS.label,
    indicator.isRequired ? `${item} *` : item,
    indicator.isRequired ? 'required' : 'label',
  );
  putFigure(row, COLUMNS.answer, figure, builder);
  const prior = putTyped(row, COLUMNS.second, values.prior?.[item], builder);
  const off = prior ? roundTo(current.minus(prior), 2) : null;
  builder.formula(
    row,
    COLUMNS.third,
    `=IF(ISNUMBER(${before}),ROUND(${now}-${before},2),"")`,
    off ? toStoredNumber(off) : '',
    'autoAmount',
  );
  builder.formula(
    row,
    COLUMNS.fourth,
    `=IF(ISNUMBER(${before}),IF(${before}=0,"",ROUND((${now}-${before})/ABS(${before}),4)),"")`,
    rateValue(current, prior),
    'share',
  );
  builder.put(row, COLUMNS.priorReason, values.priorReasons?.[item] ?? null, 'auto');
  builder.put(row, COLUMNS.reason, values.reasons?.[item] ?? null, 'inputText');
  const newCell = a1(fieldRows.get('新设部门') ?? 0, COLUMNS.answer);
  const askPrior = indicator.isRequired ? '"填上年数"' : '""';
  builder.formula(
    row,
    COLUMNS.pending,
    `=IF(${newCell}="是","",IF(LEN(${before})=0,${askPrior},IF(ISNUMBER(${change}),IF(AND(${change}<>0,LEN(${reason})=0),"填原因",""),"")))`,
    pendingWord(indicator, {
      isNew: values.fields?.新设部门 === '是',
      isBlank: (values.prior?.[item] ?? '') === '',
      off,
      hasReason: (values.reasons?.[item] ?? '') !== '',
    }),
    'hint',
  );
  builder.put(row, COLUMNS.where, indicator.where, 'hint');
}
