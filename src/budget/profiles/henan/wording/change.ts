import type { SectionWording } from '../../../narrative/wording';

/** Changes against last year (增减变动), used by every section. Amounts rise and fall, rates grow and drop. */
export const change: SectionWording<'change'> = {
  heading: '增减变动',
  sentences: {
    up: '增加{增减额}万元，增长{增减率}%',
    down: '减少{增减额}万元，下降{增减率}%',
    slightlyUp: '增加{增减额}万元，增幅不足{最小增减率}%',
    slightlyDown: '减少{增减额}万元，降幅不足{最小增减率}%',
    against: '比{上年}年{基准}{增减}',
    comparable: '按可比口径，比{上年}年{基准}{增减}',
    comparableNote: '{上年}年数已按机构调整情况折算{说明}。',
    comparableBasis: '按可比口径，',
    explanation: '：{说明}',
    none: '与{上年}年{基准}持平',
    bothZero: '{上年}年、{年}年均未安排',
    noBusiness: '{上年}年、{年}年均无此项业务',
    new: '{上年}年未安排此项预算，{年}年新增{本年数}万元',
    gone: '{年}年未安排此项预算，比{上年}年{基准}减少{增减额}万元，下降{增减率}%',
    tail: '，{增减}',
    tailWithReason: '，{增减}，主要原因是{原因}',
    reason: '主要原因是{原因}。',
    newDepartment: '{部门}为{年}年新设，无上年同口径数据。',
    composition: '从构成看，{构成}。',
    compositionUp: '{项目}增加{增减额}万元',
    compositionDown: '{项目}减少{增减额}万元',
  },
};
