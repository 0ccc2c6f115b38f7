/** A figure whose change against last year is explained (增减与原因表的一行). */
export interface ChangeIndicator {
  readonly number: string;
  readonly item: ChangeItem;
  /** Fact whose amount is this year's; null where it comes from this form itself. */
  readonly fact: string | null;
  /** Last year's figure is needed for the text; the others explain the totals. */
  readonly isRequired: boolean;
  readonly where: string;
}

/** Names of the explained figures. */
export type ChangeItem =
  | '收入总计'
  | '支出总计'
  | '一般公共预算'
  | '政府性基金预算'
  | '国有资本经营预算'
  | '三公经费合计'
  | '因公出国境费'
  | '公务用车购置费'
  | '公务用车运行费'
  | '公务接待费'
  | '运行经费'
  | '人员经费'
  | '公用经费'
  | '项目支出'
  | '政府采购';

const PRIOR_01 = '上年公开的 01 表《部门收支总体情况表》';
const PRIOR_04 = '上年公开的 04 表《财政拨款收支总体情况表》支出总计行';
const PRIOR_06 = '上年公开的 06 表《一般公共预算基本支出表》合计行';
const PRIOR_08 = '上年公开的 08 表《“三公”经费支出情况表》';

function indicator(
  number: number,
  item: ChangeItem,
  fact: string | null,
  where: string,
  isRequired = true,
): ChangeIndicator {
  return { number: `F${String(number)}`, item, fact, where, isRequired };
}

/** The rows of section F, in the order in which the text uses them. */
export const CHANGE_INDICATORS: readonly ChangeIndicator[] = [
  indicator(1, '收入总计', '收入总计', `${PRIOR_01}收入总计`),
  indicator(2, '支出总计', '支出总计', `${PRIOR_01}支出总计；原因与收入相同可填“同F1”`),
  indicator(3, '一般公共预算', '一般公共预算收支', `${PRIOR_04}一般公共预算小计栏；原因相同可填“同F1”`),
  indicator(4, '政府性基金预算', '政府性基金收支', `${PRIOR_04}政府性基金栏；两年都没有填“无”`),
  indicator(5, '国有资本经营预算', '国有资本经营预算收支', `${PRIOR_04}国有资本经营预算栏；两年都没有填“无”`),
  indicator(6, '三公经费合计', '三公经费合计', `${PRIOR_08}合计栏`),
  indicator(7, '因公出国境费', '因公出国境费', `${PRIOR_08}因公出国（境）费栏`),
  indicator(8, '公务用车购置费', '公务用车购置费', `${PRIOR_08}公务用车购置费栏`),
  indicator(9, '公务用车运行费', '公务用车运行费', `${PRIOR_08}公务用车运行费栏`),
  indicator(10, '公务接待费', '公务接待费', `${PRIOR_08}公务接待费栏`),
  indicator(11, '运行经费', '公用经费', `上年公开说明“机关（机构）运行经费”一节，或${PRIOR_06}公用经费栏`),
  indicator(12, '人员经费', '人员经费', `${PRIOR_06}人员经费栏`, false),
  indicator(13, '公用经费', '公用经费', `${PRIOR_06}公用经费栏`, false),
  indicator(14, '项目支出', '项目支出', '上年公开的 03 表《部门支出总体情况表》项目支出小计', false),
  indicator(15, '政府采购', null, '上年公开说明“政府采购”一节；本年数由 H 组合计', false),
];

/** A total of the approval that the tables must agree with (批复控制数). */
export interface ControlFigure {
  readonly number: string;
  readonly item: ControlItem;
  /** Fact of the tables it is compared with; null where it comes from this form itself. */
  readonly fact: string | null;
}

/** Names of the approved totals. */
export type ControlItem =
  | '收入总计'
  | '支出总计'
  | '基本支出'
  | '项目支出'
  | '一般公共预算'
  | '政府性基金预算'
  | '国有资本经营预算'
  | '三公经费'
  | '政府采购';

function control(number: number, item: ControlItem, fact: string | null): ControlFigure {
  return { number: `C1.${String(number)}`, item, fact };
}

/** The nine totals of an approval (C1), each with the fact it is compared with. */
export const CONTROL_FIGURES: readonly ControlFigure[] = [
  control(1, '收入总计', '收入总计'),
  control(2, '支出总计', '支出总计'),
  control(3, '基本支出', '基本支出'),
  control(4, '项目支出', '项目支出'),
  control(5, '一般公共预算', '一般公共预算收支'),
  control(6, '政府性基金预算', '政府性基金收支'),
  control(7, '国有资本经营预算', '国有资本经营预算收支'),
  control(8, '三公经费', '三公经费合计'),
  control(9, '政府采购', null),
];
