import type { SectionWording } from '../../../narrative/wording';

/** 六、一般公共预算基本支出预算经济分类情况说明: the lists are those of the table, complete and in order of codes. */
export const basic: SectionWording<'basic'> = {
  heading: '一般公共预算基本支出预算经济分类情况说明',
  sentences: {
    both: '{年}年，{部门}一般公共预算基本支出{基本支出合计}万元。其中：人员经费{人员经费}万元，占{人员占比}%{人员明细}；公用经费{公用经费}万元，占{公用占比}%{公用明细}。',
    personnelOnly:
      '{年}年，{部门}一般公共预算基本支出{基本支出合计}万元，全部为人员经费{人员明细}；未安排公用经费。',
    operatingOnly:
      '{年}年，{部门}一般公共预算基本支出{基本支出合计}万元，全部为公用经费{公用明细}；未安排人员经费。',
    none: '{年}年，{部门}未安排一般公共预算基本支出。',
    list: '，包括{科目}',
    single: '，全部为{科目}',
    onlyItem: '，即{科目}',
    longList: '，主要包括{科目}等{科目数}项',
  },
};
