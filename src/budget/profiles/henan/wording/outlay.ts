import type { SectionWording } from '../../../narrative/wording';

/** 三、支出预算总体情况说明: shares are of this year's expenditure, never of a total that includes what is left over. */
export const outlay: SectionWording<'outlay'> = {
  heading: '支出预算总体情况说明',
  sentences: {
    both: '{年}年，{部门}支出总计{支出总计}万元，其中：基本支出{基本支出}万元，占{基本占比}%；项目支出{项目支出}万元，占{项目占比}%。{单位句}',
    bothCarried:
      '{年}年，{部门}支出总计{支出总计}万元，其中本年支出{支出合计}万元，年终结转结余{年终结转结余}万元。本年支出中，基本支出{基本支出}万元，占{基本占比}%；项目支出{项目支出}万元，占{项目占比}%。{单位句}',
    basicOnly: '{年}年，{部门}支出总计{支出总计}万元，本年支出全部为基本支出，未安排项目支出。{单位句}',
    projectOnly: '{年}年，{部门}支出总计{支出总计}万元，本年支出全部为项目支出，未安排基本支出。{单位句}',
    none: '{年}年，{部门}未安排支出预算。',
    byUnit: '按单位分：{单位}。',
    unit: '{单位名称}{金额}万元',
  },
};
