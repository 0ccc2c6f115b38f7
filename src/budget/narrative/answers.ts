import type { Amount } from '../money';
import type { CellReference } from './document';

/**
 * What the accountant answered to one question of 填报信息. `none` is 无此业务, `blank` is 未填; neither is 0, which is
 * a given value like any other.
 */
export type Answer<T> =
  | { readonly state: 'given'; readonly value: T; readonly cell?: CellReference }
  | { readonly state: 'none' | 'blank'; readonly cell?: CellReference };

/** Figures whose change against last year is explained (增减与原因表的行). */
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
  | '项目支出';

/** Questions answered in words. */
export type TextKey =
  | '部门全称'
  | '主管部门'
  | '主要职责'
  | '内设机构'
  | '封面年月'
  | '拟公开日期'
  | '可比口径说明'
  | '出国用途'
  | '接待用途'
  | '运行用途'
  | '政府购买服务内容'
  | '绩效说明'
  | '资产截止日期'
  | '专项转移支付'
  | '政府性基金用途'
  | '国有资本经营预算用途';

/** Questions answered with an amount in 万元. */
export type AmountKey =
  | '采购货物'
  | '采购工程'
  | '采购服务'
  | '中小企业预留'
  | '小微企业预留'
  | '政府购买服务'
  | '专项转移支付金额';

/** Questions answered with a number of people or things. */
export type CountKey =
  | '行政编制'
  | '事业编制'
  | '在职人员'
  | '离退休人员'
  | '拟购置公务用车'
  | '保有公务用车'
  | '拟购置车辆'
  | '拟购置设备'
  | '专项转移支付项数'
  | '未公开项目数';

/** Questions answered from a list. */
export type ChoiceKey =
  | '版本'
  | '单位性质'
  | '财政级次'
  | '运行经费口径'
  | '上年基准'
  | '可比口径调整'
  | '新设部门'
  | '事前绩效评估'
  | '重点项目绩效评价'
  | '专项转移支付';

/** One unit of the department (单位构成表的一行). */
export interface UnitAnswer {
  readonly name: string;
  readonly nature: string;
  readonly cell?: CellReference;
}

/** One kind of asset with its number, in the order in which the form asks (车辆、设备). */
export interface AssetAnswer {
  readonly label: string;
  readonly count: Answer<Amount>;
}

/**
 * 填报信息 as the narrative asks it. Texts are as typed; a reason is the accountant's own. The fiscal year comes with
 * its cell because every number of the text has one.
 */
export interface Answers {
  readonly year: Answer<number>;
  prior(item: ChangeItem): Answer<Amount>;
  reason(item: ChangeItem): Answer<string>;
  text(key: TextKey): Answer<string>;
  amount(key: AmountKey): Answer<Amount>;
  count(key: CountKey): Answer<Amount>;
  choice(key: ChoiceKey): Answer<string>;
  readonly units: readonly UnitAnswer[];
  /** Kinds of vehicles, four or eight, as the place counts them. */
  readonly vehicles: readonly AssetAnswer[];
  /** Kinds of equipment above a price, such as 单价100万元以上设备. */
  readonly equipment: readonly AssetAnswer[];
  /** Why a table is empty, in the accountant's words (空表原因), by table id. */
  emptyReason(tableId: string): Answer<string>;
}

/** The value of an answer that is given; undefined otherwise. */
export function given<T>(answer: Answer<T>): T | undefined {
  return answer.state === 'given' ? answer.value : undefined;
}

const BLANK = { state: 'blank' } as const;

/** The answers of a workbook without 填报信息: nothing is answered, and no cell asks. */
export const NO_ANSWERS: Answers = {
  year: BLANK,
  prior: () => BLANK,
  reason: () => BLANK,
  text: () => BLANK,
  amount: () => BLANK,
  count: () => BLANK,
  choice: () => BLANK,
  units: [],
  vehicles: [],
  equipment: [],
  emptyReason: () => BLANK,
};
