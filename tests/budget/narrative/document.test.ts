import { describe, expect, it } from 'vitest';
import { basic, project, sectionOf, USUAL, written } from './scene';

describe('the order of the document', () => {
  it('has a cover, three parts and the sections of the county layout', () => {
    const document = written();
    expect(document.cover).toEqual({
      department: '清河县水利局',
      title: '2027年度部门预算公开',
      date: '二〇二七年三月',
    });
    expect(document.sections.map(({ heading, level }) => `${level} ${heading}`)).toEqual([
      '1 第一部分　清河县水利局概况',
      '2 一、主要职责',
      '2 二、机构设置与预算单位构成',
      '1 第二部分　清河县水利局2027年度部门预算情况说明',
      '2 一、收入支出预算总体情况说明',
      '2 二、收入预算总体情况说明',
      '2 三、支出预算总体情况说明',
      '2 四、财政拨款收入支出预算总体情况说明',
      '2 五、一般公共预算支出预算情况说明',
      '2 六、一般公共预算基本支出预算经济分类情况说明',
      '2 七、政府性基金预算支出情况说明',
      '2 八、国有资本经营预算支出情况说明',
      '2 九、“三公”经费支出预算情况说明',
      '2 十、其他重要事项的情况说明',
      '3 （一）运行经费情况',
      '3 （二）政府采购支出情况',
      '3 （三）绩效目标设置情况',
      '3 （四）国有资产占用情况',
      '3 （五）专项转移支付项目情况',
      '2 十一、空表情况说明',
      '1 第三部分　名词解释',
    ]);
    expect(document.attachments).toHaveLength(12);
  });

  it('leaves out 运行经费 where it does not apply, and numbers on', () => {
    const document = written({ info: { fields: { 运行经费口径: '不适用' } } });
    expect(document.sections.filter((one) => one.level === 3).map((one) => one.heading)).toEqual([
      '（一）政府采购支出情况',
      '（二）绩效目标设置情况',
      '（三）国有资产占用情况',
      '（四）专项转移支付项目情况',
    ]);
    expect(sectionOf(document, '名词解释').join('')).not.toContain('运行经费');
  });
});

describe('the month on the cover', () => {
  it.each([
    ['2027-03', '二〇二七年三月'],
    ['2027年10月', '二〇二七年十月'],
    ['2027.12', '二〇二七年十二月'],
    ['２０２７年３月', '二〇二七年三月'],
    ['二〇二七年三月', '二〇二七年三月'],
    ['二○二七年三月', '二〇二七年三月'],
  ])('%s is %s', (typed, month) => {
    expect(written({ info: { fields: { 封面年月: typed } } }).cover.date).toBe(month);
  });

  it('is that of publication where it is not given, without the day', () => {
    const fields = { 封面年月: '', 拟公开日期: '2027-02-18' };
    expect(written({ info: { fields } }).cover.date).toBe('二〇二七年二月');
  });

  it('is asked for where nothing tells it', () => {
    const document = written({ info: { fields: { 封面年月: '春天' } } });
    expect(document.cover.date).toBe('【请填写封面年月】');
    expect(document.gaps.map((gap) => gap.what)).toEqual(['请填写封面年月']);
  });
});

describe('名词解释', () => {
  const terms = (document: ReturnType<typeof written>): string[] =>
    sectionOf(document, '名词解释').map((text) => text.slice(0, text.indexOf('：')));

  it('explains what occurs, in the order in which it occurs', () => {
    expect(terms(written())).toEqual([
      '一、财政拨款收入',
      '二、一般公共预算',
      '三、基本支出',
      '四、项目支出',
      '五、人员经费',
      '六、公用经费',
      '七、“三公”经费',
      '八、机关运行经费',
      '九、政府采购',
      '十、绩效目标',
      '十一、专项转移支付',
    ]);
  });

  it('explains a source of money only where there is some', () => {
    const lines = [
      ...USUAL,
      project('水质监测', '6.00', { fund: 'institution' }),
      project('培训', '0.50', { fund: 'carriedUnit' }),
      project('渠道征地补偿', '1.00', { fund: 'governmentFund' }),
    ];
    const found = terms(written({ lines })).map((term) => term.replace(/^[一二三四五六七八九十]+、/, ''));
    expect(found).toEqual(expect.arrayContaining(['事业收入', '上年结转结余', '政府性基金预算']));
    for (const term of ['事业单位经营收入', '上级补助收入', '财政专户管理资金', '年终结转结余', '其他收入'])
      expect(found).not.toContain(term);
  });

  it('explains 机构运行经费 where that is what the text speaks of', () => {
    const found = terms(
      written({ info: { fields: { 单位性质: '事业（全额）', 运行经费口径: '机构运行经费' } } }),
    );
    expect(found.join()).toContain('机构运行经费');
    expect(found.join()).not.toContain('机关运行经费');
  });

  it('has retired 用事业基金弥补收支差额', () => {
    expect(sectionOf(written({ lines: [basic('30101', '1.00')] }), '名词解释').join()).not.toContain(
      '事业基金',
    );
  });
});
