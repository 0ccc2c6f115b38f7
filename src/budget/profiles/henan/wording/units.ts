import type { SectionWording } from '../../../narrative/wording';

/** 第一部分 二、机构设置与预算单位构成. */
export const units: SectionWording<'units'> = {
  heading: '机构设置与预算单位构成',
  sentences: {
    offices: '{部门}内设{内设机构数}个机构：{内设机构}。',
    single: '{本部门}没有所属预算单位，部门预算即本级预算。',
    several:
      '{部门}{年}年度部门预算由本级和{所属单位数}个所属单位的预算汇总而成。纳入汇总的单位共{单位数}个：{单位}。',
    unitEntry: '{序号}.{单位名称}（{单位性质}）',
    unitEntryPlain: '{序号}.{单位名称}',
    subordinate: '{部门}是{主管部门}所属的{单位性质}，没有下级预算单位。',
    headOffice: '本预算为{部门}本级预算，不含所属单位。',
  },
};
