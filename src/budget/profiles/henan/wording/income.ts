import type { SectionWording } from '../../../narrative/wording';

/** 二、收入预算总体情况说明: every source in full, with 0.00, as the county layout has it. */
export const income: SectionWording<'income'> = {
  heading: '收入预算总体情况说明',
  sentences: {
    carried:
      '{年}年，{部门}收入总计{收入总计}万元，由本年收入{本年收入合计}万元和上年结转结余{上年结转结余}万元组成。其中：{明细}。',
    current: '{年}年，{部门}收入总计{收入总计}万元，全部为本年收入。其中：{明细}。',
    item: '{项目}{金额}万元',
    generalWithOther:
      '{项目}{金额}万元（其中财政拨款{财政拨款}万元，纳入预算管理的非税收入等安排{其他安排}万元）',
  },
};
