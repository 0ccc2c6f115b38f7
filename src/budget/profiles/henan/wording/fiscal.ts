import type { SectionWording } from '../../../narrative/wording';

/** 四、财政拨款收入支出预算总体情况说明. */
export const fiscal: SectionWording<'fiscal'> = {
  heading: '财政拨款收入支出预算总体情况说明',
  sentences: {
    totals:
      '{年}年，{部门}财政拨款收入总计{财政拨款收入总计}万元，支出总计{财政拨款支出总计}万元。{一般公共句}{基金句}{国资句}',
    fund: '{资金}{金额}万元{变动}。',
    fundCarried: '{资金}{金额}万元（当年拨款{当年拨款}万元，上年结转{上年结转}万元）{变动}。',
    idle: '{资金}{上年}年、{年}年均未安排。',
    idleNoBusiness: '{资金}{上年}年、{年}年均未安排，均无此项业务。',
    gone: '{年}年未安排{资金}，{增减}{原因}。',
    unplanned: '{年}年未安排{资金}。',
  },
};
