import { describe, expect, it } from 'vitest';
import { TEXT_RULES } from '../../../src/budget/proofread';
import { failed, only } from './text';

interface Case {
  readonly rule: string;
  readonly fails: string;
  readonly passes: string;
  /** Words that the finding must quote, and the line they stand on. */
  readonly quote: string;
  readonly line?: number;
  readonly expected?: string;
  readonly actual?: string;
  readonly difference?: string;
}

/** One text that a rule objects to and its nearest neighbour that it lets pass. */
const CASES: readonly Case[] = [
  {
    rule: 'rate',
    fails: '2027年机关运行经费预算62.40万元，比2026年预算减少7.60万元，下降16.30%，主要原因是压缩会议开支。',
    passes: '2027年机关运行经费预算62.40万元，比2026年预算减少7.60万元，下降10.86%，主要原因是压缩会议开支。',
    quote: '比2026年预算减少7.60万元，下降16.30%',
    expected: '10.86%',
    actual: '16.30%',
  },
  {
    rule: 'rate.denominator',
    fails: '项目支出250.00万元，比上年增加50.00万元，增长20.00%。',
    passes: '项目支出250.00万元，比上年增加50.00万元，增长25.00%。',
    quote: '比上年增加50.00万元，增长20.00%',
    expected: '25.00%',
    actual: '20.00%',
  },
  {
    rule: 'rate.rounding',
    fails: '公务接待费0.62万元，比上年增加0.12万元，增长23.50%。',
    passes: '公务接待费0.62万元，比上年增加0.12万元，增长24.00%。',
    quote: '比上年增加0.12万元，增长23.50%',
    expected: '24.00%',
    actual: '23.50%',
  },
  {
    rule: 'prior',
    fails: '2027年项目支出180.00万元，较2026年的215.00万元减少45.00万元。',
    passes: '2027年项目支出180.00万元，较2026年的225.00万元减少45.00万元。',
    quote: '减少45.00万元',
    expected: '170.00万元',
    actual: '180.00万元',
    difference: '10.00万元',
  },
  {
    rule: 'direction',
    fails: '项目支出250.00万元，比上年增加50.00万元，下降25.00%。',
    passes: '项目支出250.00万元，比上年增加50.00万元，增长25.00%。',
    quote: '增加50.00万元，下降25.00%',
  },
  {
    rule: 'share',
    fails: '支出合计400.00万元，其中：基本支出300.00万元，占73.00%；项目支出100.00万元，占25.00%。',
    passes: '支出合计400.00万元，其中：基本支出300.00万元，占75.00%；项目支出100.00万元，占25.00%。',
    quote: '占73.00%',
    expected: '75.00%',
    actual: '73.00%',
  },
  {
    rule: 'share.rounding',
    fails: '支出合计300.00万元，其中：基本支出200.00万元，占66.66%；项目支出100.00万元，占33.33%。',
    passes: '支出合计300.00万元，其中：基本支出200.00万元，占66.67%；项目支出100.00万元，占33.33%。',
    quote: '占66.66%',
    expected: '66.67%',
    actual: '66.66%',
  },
  {
    rule: 'share.total',
    fails: '基本支出84.00万元，占一般公共预算支出的84.06%。\n项目支出16.00万元，占一般公共预算支出的19.62%。',
    passes:
      '基本支出84.00万元，占一般公共预算支出的84.06%。\n项目支出16.00万元，占一般公共预算支出的15.94%。',
    quote: '占一般公共预算支出的19.62%',
    line: 2,
    expected: '100.00%',
    actual: '103.68%',
    difference: '3.68%',
  },
  {
    rule: 'sum',
    fails: '政府采购预算安排30.00万元，其中：货物12.00万元、工程8.50万元、服务9.00万元。',
    passes: '政府采购预算安排29.50万元，其中：货物12.00万元、工程8.50万元、服务9.00万元。',
    quote: '政府采购预算安排30.00万元',
    expected: '29.50万元',
    actual: '30.00万元',
    difference: '0.50万元',
  },
  {
    rule: 'sum.rounding',
    fails: '基本支出100.01万元，其中：人员经费80.00万元；公用经费20.00万元。',
    passes: '基本支出100.00万元，其中：人员经费80.00万元；公用经费20.00万元。',
    quote: '基本支出100.01万元',
    expected: '100.00万元',
    actual: '100.01万元',
    difference: '0.01万元',
  },
  {
    rule: 'part',
    fails: '2027年项目支出50.00万元，其中：信息化建设80.00万元、档案整理5.00万元。',
    passes: '2027年项目支出50.00万元，其中：信息化建设8.00万元、档案整理5.00万元。',
    quote: '信息化建设80.00万元',
    difference: '30.00万元',
  },
  {
    rule: 'balance',
    fails: '2027年收入总计500.00万元，支出总计500.10万元。',
    passes: '2027年收入总计500.00万元，支出总计500.00万元。',
    quote: '收入总计500.00万元，支出总计500.10万元',
    difference: '0.10万元',
  },
  {
    rule: 'count',
    fails: '共有车辆4辆，其中：一般公务用车1辆、执法执勤用车1辆、其他用车1辆。',
    passes: '共有车辆3辆，其中：一般公务用车1辆、执法执勤用车1辆、其他用车1辆。',
    quote: '车辆4辆',
    expected: '3',
    actual: '4',
  },
  {
    rule: 'delta.sum',
    fails:
      '支出总计500.00万元，比2026年预算增加20.00万元，增长4.17%。从构成看，人员经费增加15.00万元，公用经费减少2.00万元，项目支出增加6.00万元。',
    passes:
      '支出总计500.00万元，比2026年预算增加20.00万元，增长4.17%。从构成看，人员经费增加15.00万元，公用经费减少2.00万元，项目支出增加7.00万元。',
    quote: '项目支出增加6.00万元',
    expected: '增加19.00万元',
    actual: '增加20.00万元',
    difference: '1.00万元',
  },
  {
    rule: 'twice',
    fails: '“三公”经费预算3.20万元。\n2027年“三公”经费支出预算3.50万元。',
    passes: '“三公”经费预算3.20万元。\n2027年“三公”经费支出预算3.20万元。',
    quote: '3.50万元',
    line: 2,
    expected: '3.20万元',
    actual: '3.50万元',
    difference: '0.30万元',
  },
  {
    rule: 'unit',
    fails: '政府采购预算29.50万元。\n政府采购预算29.50元，均为货物。',
    passes: '政府采购预算29.50万元。\n政府采购预算295000元，均为货物。',
    quote: '政府采购预算29.50元',
    line: 2,
    actual: '29.50元',
  },
  {
    rule: 'year.compared',
    fails: '2027年机关运行经费62.40万元，比2025年减少7.60万元，下降10.86%。',
    passes: '2027年机关运行经费62.40万元，比2026年减少7.60万元，下降10.86%。',
    quote: '比2025年减少7.60万元',
    expected: '2026',
    actual: '2025',
  },
  {
    rule: 'year.stated',
    fails: '2024年某局支出合计300.00万元。',
    passes: '2027年某局支出合计300.00万元。',
    quote: '2024年某局支出合计300.00万元',
    expected: '2027',
    actual: '2024',
  },
  {
    rule: 'year.heading',
    fails: '附件：某局2026年度部门预算表',
    passes: '附件：某局2027年度部门预算表',
    quote: '2026年度部门预算表',
    expected: '2027',
    actual: '2026',
  },
  {
    rule: 'year.end',
    fails: '截至2027年12月31日，某局共有车辆2辆。',
    passes: '截至2026年12月31日，某局共有车辆2辆。',
    quote: '2027年12月31日',
    expected: '2026',
    actual: '2027',
  },
  {
    rule: 'flat.change',
    fails: '公务接待费1.20万元，与2026年相比持平，增加0.30万元。',
    passes: '公务接待费1.20万元，与2026年相比持平。',
    quote: '持平，增加0.30万元',
  },
  {
    rule: 'flat.reason',
    fails: '公务接待费1.20万元，与2026年相比持平，主要原因是接待任务减少。',
    passes: '公务接待费1.20万元，与2026年相比持平，主要原因是接待任务没有变化。',
    quote: '主要原因是接待任务减少',
  },
  {
    rule: 'zero',
    fails: '公务接待费1.20万元，比2026年增加0.00万元。',
    passes: '公务接待费1.20万元，比2026年增加0.10万元。',
    quote: '比2026年增加0.00万元',
  },
  {
    rule: 'prior.zero',
    fails: '项目支出12.00万元，比上年增加12.00万元，增长100%。',
    passes: '项目支出12.00万元，比上年增加12.00万元。',
    quote: '比上年增加12.00万元，增长100%',
  },
  {
    rule: 'negative',
    fails: '公用经费20.00万元，比上年减少-5.00万元。',
    passes: '公用经费20.00万元，比上年减少5.00万元。',
    quote: '减少-5.00万元',
  },
  {
    rule: 'reason.direction',
    fails: '公用经费20.00万元，比上年减少5.00万元，下降20.00%，主要原因是在职人员增加。',
    passes: '公用经费20.00万元，比上年减少5.00万元，下降20.00%，主要原因是在职人员减少、退休人员增加。',
    quote: '主要原因是在职人员增加',
  },
  {
    rule: 'reason.composition',
    fails:
      '支出总计480.00万元，比2026年减少3.10万元，下降0.64%，主要原因是人员调出、人员经费减少。\n机关运行经费40.00万元，比2026年减少4.60万元，下降10.31%。',
    passes:
      '支出总计480.00万元，比2026年减少7.10万元，下降1.46%，主要原因是人员调出、人员经费减少。\n机关运行经费40.00万元，比2026年减少4.60万元，下降10.31%。',
    quote: '减少3.10万元',
    difference: '1.50万元',
  },
  {
    rule: 'change.missing',
    fails: '（一）公务接待费1.00万元，与上年持平。\n（二）因公出国（境）费2.00万元。',
    passes: '（一）公务接待费1.00万元，与上年持平。\n（二）因公出国（境）费2.00万元，与上年持平。',
    quote: '因公出国（境）费2.00万元',
    line: 2,
    actual: '2.00万元',
  },
  {
    rule: 'remains',
    fails: '公用经费减少，主要原因是。',
    passes: '公用经费减少，主要原因是压缩开支。',
    quote: '主要原因是。',
  },
  { rule: 'punctuation', fails: '某局按规定公开预算。。', passes: '某局按规定公开预算。', quote: '。。' },
  {
    rule: 'wording',
    fails: '我们相应上级号召，节约开支。',
    passes: '我们响应上级号召，并相应减少开支。',
    quote: '相应上级号召',
    expected: '响应',
    actual: '相应',
  },
  {
    rule: 'term',
    fails: '本年没有因公接待任务。',
    passes: '本年没有公务接待任务。',
    quote: '因公接待',
    expected: '公务接待',
    actual: '因公接待',
  },
  {
    rule: 'naming',
    fails: '我部门没有政府性基金预算。\n我部门没有国有资本经营预算。\n我单位没有空表。',
    passes: '我部门没有政府性基金预算。\n我部门没有国有资本经营预算。\n我部门没有空表。',
    quote: '我单位没有空表',
    line: 3,
  },
  {
    rule: 'numbering',
    fails: '（一）负责档案管理。\n(二)负责信息报送。',
    passes: '（一）负责档案管理。\n（二）负责信息报送。',
    quote: '(二)负责信息报送',
    line: 2,
  },
  {
    rule: 'repeated',
    fails:
      '负责全区重点工作的督促检查，定期汇总情况并提出改进建议。\n负责机关后勤。\n负责全区重点工作的督促检查，定期汇总情况并提出改进建议。',
    passes:
      '负责全区重点工作的督促检查，定期汇总情况并提出改进建议。\n负责机关后勤。\n负责全区重点工作的调查研究，定期汇总情况并提出改进建议。',
    quote: '负责全区重点工作的督促检查',
    line: 3,
  },
  {
    rule: 'sensitive',
    fails: '有关车辆按规定不予公开。',
    passes: '有关车辆按规定公开。',
    quote: '按规定不予公开',
  },
];

describe.each(CASES)('text.$rule', ({ rule, fails, passes, quote, line, ...values }) => {
  it('finds it, with place and values', () => {
    const finding = only(fails);
    const { level, basis } = TEXT_RULES.find(({ id }) => id === `text.${rule}`) ?? {};
    expect(finding).toMatchObject({ rule: `text.${rule}`, level, basis, ...values });
    expect(finding.text?.paragraph).toBe(line ?? 1);
    expect(finding.text?.quote).toContain(quote);
    expect(finding.message).not.toMatch(/[{}]|undefined|NaN/);
  });

  it('lets its neighbour pass', () => {
    expect(failed(passes)).toEqual([]);
  });
});

describe('the list of rules', () => {
  it('declares level, basis and message of each', () => {
    for (const rule of TEXT_RULES) {
      expect(rule.family).toBe('text');
      expect(rule.basis.length).toBeGreaterThan(5);
      expect(rule.message).toMatch(/。$/);
    }
  });
});

describe('repairs', () => {
  it('offers both: the rate that the amounts give, and the amounts that the rate gives', () => {
    const text = '2027年机构运行经费支出预算52.00万元，与2026年相比减少6.50万元，下降15.00%。';
    expect(only(text).message).toBe(
      '“与2026年相比减少6.50万元，下降15.00%”的比率算不出来：运行经费本年52.00万元，减少6.50万元，上年应为58.50万元，' +
        '比率应是11.11%，文中写的是15.00%。如果金额无误，请改为11.11%；如果15.00%无误，则减少的金额应为9.18万元' +
        '（上年61.18万元），或者上年应为43.33万元。请对照上年公布数，改正其中一处。',
    );
  });

  it('names the operands of a composition that a reason does not explain, and never calls it wrong', () => {
    const finding = only(
      '2027年支出总计480.00万元，与2026年预算相比，支出减少3.10万元，下降0.64%。主要原因是：人员调出，人员经费减少。\n' +
        '机构运行经费支出预算40.00万元，与2026年相比减少4.60万元，下降10.31%，主要原因：压缩日常开支。',
    );
    expect(finding.level).toBe('warning');
    expect(finding.message).toBe(
      '支出合计减少3.10万元，其中公用经费减少4.60万元；除公用经费外，其余支出合计增加1.50万元，' +
        '所给原因“人员调出，人员经费减少”未能解释这一部分。请核实人员、项目各增减多少，并补充说明。',
    );
    expect(finding.message).not.toMatch(/矛盾|错误/);
  });

  it('folds the share of a wrong part under the sum that it breaks', () => {
    const finding = only(
      '支出合计400.00万元，其中：基本支出330.00万元，占75.00%；项目支出100.00万元，占25.00%。',
    );
    expect(finding.rule).toBe('text.sum');
    expect(finding.related?.map(({ rule }) => rule)).toEqual(['text.share']);
  });
});
