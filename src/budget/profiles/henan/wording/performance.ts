import type { SectionWording } from '../../../narrative/wording';

/** 十（三）绩效目标, from table 12. */
export const performance: SectionWording<'performance'> = {
  heading: '绩效目标设置情况',
  sentences: {
    some: '{年}年，{部门}纳入绩效目标管理的项目{项目数}个，涉及预算{项目金额}万元，均已设置产出、效益、满意度等指标。{其余句}{评价句}',
    none: '{年}年，{部门}没有项目支出，未编报项目绩效目标。{评价句}',
    remaining: '其余{项目数}个项目按规定未公开绩效目标。',
    evaluation: '{事项}。{说明句}',
    bothDone: '开展重点项目事前绩效评估和绩效评价',
    noneDone: '未开展重点项目事前绩效评估和绩效评价',
    mixed: '{已开展}，{未开展}',
    assessmentDone: '开展重点项目事前绩效评估',
    assessmentNot: '未开展重点项目事前绩效评估',
    evaluationDone: '开展重点项目绩效评价',
    evaluationNot: '未开展重点项目绩效评价',
  },
};
