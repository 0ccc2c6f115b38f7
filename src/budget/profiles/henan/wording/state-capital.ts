import type { SectionWording } from '../../../narrative/wording';

/** 八、国有资本经营预算支出情况说明. */
export const stateCapital: SectionWording<'stateCapital'> = {
  heading: '国有资本经营预算支出情况说明',
  sentences: {
    some: '{年}年，{部门}国有资本经营预算支出{金额}万元{变动}。{用途句}',
    none: '{年}年，{部门}未安排国有资本经营预算支出。',
    use: '主要用于{用途}。',
  },
};
