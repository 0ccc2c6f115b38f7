import { describe, expect, it } from 'vitest';
import { figureIndex } from '../../../src/budget/facts/figure-index';
import { draft } from '../../../src/budget/narrative';
import { proofread } from '../../../src/budget/proofread';
import { bookOf, DEPARTMENT, sampleDetail, sheetsFromDetail } from '../../support/books';
import { allText, infoSheet, sectionOf } from './scene';

/** Last year's figures follow from the published changes; the reasons are ours. */
const form = infoSheet(
  {
    fields: {
      版本: '独立部门',
      预算年度: '2024',
      部门全称: DEPARTMENT,
      单位性质: '行政',
      运行经费口径: '机构运行经费',
      封面年月: '2024-04',
      主要职责: '服务区委决策，承担会务、文件和值班工作。',
      采购货物: '4.30',
      采购工程: '5.00',
      采购服务: '0',
      '车辆.一般公务用车': '0',
      '车辆.一般执法执勤用车': '0',
      '车辆.特种专业技术用车': '0',
      '车辆.其他用车': '1',
      '设备.单价50万元以上通用设备': '0',
      '设备.单价100万元以上专用设备': '0',
      专项转移支付: '无',
    },
    prior: {
      收入总计: '597.76',
      支出总计: '597.76',
      一般公共预算: '597.76',
      政府性基金预算: '无',
      国有资本经营预算: '无',
      三公经费合计: '2.60',
      因公出国境费: '0',
      公务接待费: '0',
      公务用车购置费: '0',
      公务用车运行费: '2.60',
      运行经费: '43.34',
    },
    reasons: {
      收入总计: '压减公用经费',
      支出总计: '同F1',
      一般公共预算: '同F1',
      公务用车运行费: '上交一辆公务用车',
      运行经费: '压减办公和印刷开支',
    },
  },
  2024,
);
const book = bookOf([...sheetsFromDetail(sampleDetail()), form]);
const document = draft({ book, ...(book.info ? { info: book.info } : {}) });
const section = (heading: string): string[] => sectionOf(document, heading);

describe('the narrative of the sample department for 2024', () => {
  it('一: totals and their change as published', () => {
    expect(section('收入支出预算总体情况说明')).toEqual([
      `2024年，${DEPARTMENT}收入总计593.39万元，支出总计593.39万元。与2023年预算相比，收入总计、支出总计均减少4.37万元，下降0.73%。主要原因是压减公用经费。`,
    ]);
  });

  it('二: every source', () => {
    expect(section('收入预算总体情况说明')).toEqual([
      `2024年，${DEPARTMENT}收入总计593.39万元，全部为本年收入。其中：一般公共预算593.39万元；政府性基金预算0.00万元；国有资本经营预算0.00万元；财政专户管理资金收入0.00万元；事业收入0.00万元；事业单位经营收入0.00万元；上级补助收入0.00万元；附属单位上缴收入0.00万元；其他收入0.00万元；一般公共预算结转结余0.00万元；政府性基金结转结余0.00万元；国有资本经营预算结转结余0.00万元；财政专户管理资金结转结余0.00万元；单位资金结转结余0.00万元。`,
    ]);
  });

  it('三: basic and project expenditure', () => {
    expect(section('三、支出预算总体情况说明')).toEqual([
      `2024年，${DEPARTMENT}支出总计593.39万元，其中：基本支出550.39万元，占92.75%；项目支出43.00万元，占7.25%。`,
    ]);
  });

  it('五: shares by class', () => {
    expect(section('一般公共预算支出预算情况说明')).toEqual([
      `2024年，${DEPARTMENT}一般公共预算支出593.39万元，其中：基本支出550.39万元，占92.75%；项目支出43.00万元，占7.25%。按支出功能分类，一般公共服务支出469.47万元，占79.12%；社会保障和就业支出65.45万元，占11.03%；卫生健康支出18.63万元，占3.14%；住房保障支出39.84万元，占6.71%。`,
    ]);
  });

  it('六: the lists are those of table 06, not of a template', () => {
    const [text = ''] = section('一般公共预算基本支出预算经济分类情况说明');
    expect(text).toBe(
      `2024年，${DEPARTMENT}一般公共预算基本支出550.39万元。其中：人员经费512.34万元，占93.09%，包括基本工资、津贴补贴、奖金、机关事业单位基本养老保险缴费、职工基本医疗保险缴费、其他社会保障缴费、住房公积金、退休费和医疗费补助；公用经费38.05万元，占6.91%，包括办公费、印刷费、邮电费、工会经费、福利费、公务用车运行维护费、其他交通费用、其他商品和服务支出。`,
    );
    for (const name of ['绩效工资', '职业年金缴费', '其他工资福利支出']) expect(text).not.toContain(name);
  });

  it('六: each name carries the cells of its rows in table 06', () => {
    const basic = document.sections.find((one) => one.heading.startsWith('六、'))!;
    const run = basic.paragraphs[0]!.runs.find((one) => one.text === '基本工资');
    expect(run?.cells).toEqual([
      { sheet: '06一般公共预算基本支出', cell: 'B7' },
      { sheet: '06一般公共预算基本支出', cell: 'B8' },
    ]);
  });

  it('七, 八, 十一: no funds, and the empty table by its title', () => {
    expect(section('政府性基金预算支出情况说明')).toEqual([
      `2024年，${DEPARTMENT}未安排政府性基金预算支出，《2024年政府性基金预算支出情况表》为空表。`,
    ]);
    expect(section('国有资本经营预算支出情况说明')).toEqual([
      `2024年，${DEPARTMENT}未安排国有资本经营预算支出。`,
    ]);
    expect(section('空表情况说明')).toEqual([
      '本年没有数据的表为《2024年政府性基金预算支出情况表》：本部门2024年没有政府性基金业务，故无数据。',
    ]);
  });

  it('九: the vehicle costs fell by 57.69 %', () => {
    expect(section('“三公”经费支出预算情况说明')[3]).toBe(
      '（三）公务用车购置及运行费1.10万元，比2023年预算减少1.50万元，下降57.69%，主要原因是上交一辆公务用车。其中：公务用车购置费0.00万元，2023年、2024年均未安排；公务用车运行维护费1.10万元，用于公务用车的燃料、维修、过路过桥、保险等开支，比2023年预算减少1.50万元，下降57.69%。',
    );
  });

  it('十（一）: the rate is of last year’s figure, 12.21 % and not the published 17.91 %', () => {
    expect(section('运行经费情况')).toEqual([
      `2024年，${DEPARTMENT}机构运行经费预算38.05万元，即一般公共预算基本支出中的公用经费，比2023年预算减少5.29万元，下降12.21%，主要原因是压减办公和印刷开支。`,
    ]);
  });

  it('a share and a change carry the cells of both operands', () => {
    const outlay = document.sections.find((one) => one.heading.startsWith('三、'))!;
    expect(outlay.paragraphs[0]!.runs.find((run) => run.fact === '基本支出占比')).toEqual({
      text: '92.75',
      fact: '基本支出占比',
      cells: [
        { sheet: '03支出总体', cell: 'G7' },
        { sheet: '03支出总体', cell: 'F7' },
      ],
    });
    const rate = document.sections
      .flatMap((one) => one.paragraphs.flatMap((paragraph) => paragraph.runs))
      .find((run) => run.fact === '运行经费增减率');
    expect(rate?.cells?.map((cell) => cell.sheet)).toEqual(['06一般公共预算基本支出', '填报信息']);
  });

  it('leaves no gap and passes proofreading, alone and against the tables', () => {
    const lines = allText(document)
      .split('\n')
      .map((text, index) => ({ index: index + 1, text }));
    const figures = figureIndex(book);
    expect(document.gaps).toEqual([]);
    expect(proofread(lines, { year: 2024, exact: true }).findings).toEqual([]);
    expect(proofread(lines, { year: 2024, exact: true, ...(figures ? { figures } : {}) }).findings).toEqual(
      [],
    );
  });
});
