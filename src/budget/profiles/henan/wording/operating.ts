import type { SectionWording } from '../../../narrative/wording';

/** 十（一）运行经费, by 口径: 机关运行经费 of 行政 and 参公 units alone, or 机构运行经费 of 事业 units as well. */
export const operating: SectionWording<'operating'> = {
  heading: '运行经费情况',
  sentences: {
    office: '{年}年，{部门}机关运行经费预算{金额}万元{变动}。',
    officeOfSeveral:
      '{年}年，{部门}本级{所属参公句}机关运行经费预算{金额}万元{变动}；所属事业单位不列机关运行经费。',
    managedUnits: '及{单位数}家参照公务员法管理的单位',
    institutionOnly: '{本部门}为事业单位，没有机关运行经费预算。',
    agency: '{年}年，{部门}机构运行经费预算{金额}万元，即一般公共预算基本支出中的公用经费{变动}。',
    natureUnknown: '{年}年，{部门}运行经费预算{金额}万元，即一般公共预算基本支出中的公用经费{变动}。{缺项}',
  },
};
