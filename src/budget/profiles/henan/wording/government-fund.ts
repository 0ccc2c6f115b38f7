import type { SectionWording } from '../../../narrative/wording';

/** 七、政府性基金预算支出情况说明. */
export const governmentFund: SectionWording<'governmentFund'> = {
  heading: '政府性基金预算支出情况说明',
  sentences: {
    some: '{年}年，{部门}政府性基金预算支出{金额}万元{变动}。{用途句}',
    none: '{年}年，{部门}未安排政府性基金预算支出，《{表名}》为空表。',
    noneWithoutTable: '{年}年，{部门}未安排政府性基金预算支出。',
    byItem: '按支出功能分类，{明细}。',
    item: '{科目}{金额}万元',
    oneItem: '按支出功能分类，全部为{科目}。',
    use: '主要用于{用途}。',
  },
};
