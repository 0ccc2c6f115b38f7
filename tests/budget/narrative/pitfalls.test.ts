import { describe, expect, it } from 'vitest';
import { CATALOGUE } from './catalogue';
import { allText, basic, project, sectionOf, USUAL, written } from './scene';

/** Every text of the catalogue, gaps and all, read once. */
const TEXTS = CATALOGUE.flatMap(({ heading, cases }) =>
  cases.map(({ situation, scene }) => {
    const document = written(scene);
    const cover = Object.values(document.cover).join('\n');
    return { what: `${heading}·${situation}`, document, text: `${cover}\n${allText(document)}` };
  }),
);

function everyText(check: (text: string, what: string) => void): void {
  for (const { text, what } of TEXTS) check(text, what);
}

const CARS = [...USUAL, basic('30231', '4.00')];

describe('pitfalls of budget texts, none of which a draft may fall into', () => {
  it('1 no negative numbers after 减少 or 下降', () =>
    everyText((text, what) => expect(text, what).not.toMatch(/-\d/)));

  it('2 no change of 0.00 and no rate of 0.00 %', () =>
    everyText((text, what) =>
      expect(text, what).not.toMatch(/(?:增加|减少)0\.00万元|(?:增长|下降)0(?:\.00)?%/),
    ));

  it('3 no rate where last year was 0', () => {
    const [first = ''] = sectionOf(
      written({ lines: CARS, info: { reasons: { 公务用车运行费: '新配防汛用车' } } }),
      '“三公”经费支出预算情况说明',
    ).slice(3);
    expect(first).toContain('2026年未安排此项预算，2027年新增4.00万元');
    expect(first).not.toContain('%');
  });

  it('4 no reason is asked for where nothing changed', () => {
    expect(allText(written())).not.toContain('主要原因');
    expect(written().gaps).toEqual([]);
  });

  it('5 no 主要用于 after 0.00万元', () =>
    everyText((text, what) => expect(text, what).not.toMatch(/(?<!\d)0\.00万元，(?:主要)?用于/)));

  it('6 no shares of 100 % beside 0 %', () =>
    everyText((text, what) => expect(text, what).not.toMatch(/占(?:100|0)\.00%/)));

  it('7 a single class is not announced as a list', () => {
    const [text = ''] = sectionOf(written(), '一般公共预算支出预算情况说明');
    expect(text).toContain('按支出功能分类，全部为农林水支出。');
    expect(text).not.toMatch(/以下方面|农林水支出\d/);
  });

  it('8 a list of one has no 包括 and no 等', () => {
    const [text = ''] = sectionOf(written(), '一般公共预算基本支出预算经济分类情况说明');
    expect(text).toContain('全部为基本工资');
    expect(text).not.toMatch(/包括|等/);
  });

  it('9 支出 is not said twice', () =>
    everyText((text, what) => expect(text, what).not.toContain('支出支出')));

  it('10 “三公” stands in full-width quotation marks, also where the accountant typed others', () => {
    const document = written({
      lines: CARS,
      info: {
        prior: { 三公经费合计: '3.00', 公务用车运行费: '3.00' },
        reasons: { 三公经费合计: '"三公"经费按实际需要安排' },
      },
    });
    expect(allText(document)).toContain('主要原因是“三公”经费按实际需要安排');
    everyText((text, what) => expect(text.replaceAll('“三公”', ''), what).not.toContain('三公'));
  });

  it('11 it is 公务接待 throughout', () =>
    everyText((text, what) => expect(text, what).not.toContain('因公接待')));

  it('12 部门 does not follow the name of the department', () => {
    const document = written({
      info: { fields: { 部门全称: '中共清河县委宣传部' } },
      department: '中共清河县委宣传部',
    });
    expect(allText(document)).not.toMatch(/部门部门|宣传部部门/);
    expect(document.sections[0]?.heading).toBe('第一部分　中共清河县委宣传部概况');
    everyText((text, what) => expect(text, what).not.toContain('部门部门'));
  });

  it('13 the text speaks of 本部门 or of 本单位, never of both, and of no 我单位', () => {
    const document = written({
      info: { prior: { 运行经费: '25.00' }, reasons: { 运行经费: '我单位压减会议' } },
    });
    expect(allText(document)).not.toMatch(/我单位|我部门|我局/);
    for (const version of ['独立部门', '部门汇总'])
      expect(allText(written({ info: { fields: { 版本: version } } }))).not.toContain('本单位');
    for (const version of ['部门本级', '所属单位']) {
      const fields = { 版本: version, 主管部门: '清河县农业农村局' };
      expect(allText(written({ info: { fields } }))).not.toContain('本部门');
    }
  });

  it('14 no doubled or mixed stops', () =>
    everyText((text, what) => expect(text, what).not.toMatch(/[。；，、：][。；，、：]/)));

  it('15 no space between a year and 年', () =>
    everyText((text, what) => expect(text, what).not.toMatch(/\d\s+年|年\s+\d/)));

  it('16 no space before 万元', () =>
    everyText((text, what) => expect(text, what).not.toMatch(/\s万元|万元[ \u3000]/)));

  it('17 brackets around Chinese are full-width, also in duties as typed', () => {
    const document = written({ info: { fields: { 主要职责: '(一)负责水资源 (含地下水) 管理\n(二)防汛' } } });
    expect(sectionOf(document, '主要职责')).toEqual(['（一）负责水资源（含地下水）管理。', '（二）防汛。']);
    everyText((text, what) => expect(text, what).not.toMatch(/\([^)]*[\u4e00-\u9fff][^)]*\)/));
  });

  it('18 figures in a reason keep the cell of the reason, so that they can be compared', () => {
    const document = written({
      info: { prior: { 运行经费: '25.00' }, reasons: { 运行经费: '会议费减少5.00万元' } },
    });
    const run = document.sections
      .flatMap((one) => one.paragraphs.flatMap((paragraph) => paragraph.runs))
      .find((one) => one.text.startsWith('会议费'));
    expect(run).toMatchObject({ fact: '运行经费增减原因', cells: [{ sheet: '填报信息' }] });
  });

  it('19 no standing phrases as reasons: without the accountant there is none', () => {
    const text = allText(
      written({ info: { prior: { 收入总计: '100.00', 支出总计: '100.00', 运行经费: '18.00' } } }),
    );
    expect([...text.matchAll(/主要原因是(.{2})/g)].map((match) => match[1])).toEqual(['【请', '【请']);
  });

  it('20 one reason for income and expenditure, for purchase and running, is told once', () => {
    const text = allText(
      written({
        lines: CARS,
        info: {
          prior: { 收入总计: '100.00', 支出总计: '100.00', 三公经费合计: '6.00', 公务用车运行费: '6.00' },
          reasons: {
            收入总计: '新增农村供水项目',
            支出总计: '同F1',
            三公经费合计: '上交1辆公务用车',
            公务用车运行费: '上交1辆公务用车',
          },
        },
      }),
    );
    expect(text.split('新增农村供水项目')).toHaveLength(2);
    expect(text.split('上交1辆公务用车')).toHaveLength(2);
  });

  it('21 and 29 收入合计 is never said of a sum that includes what was left over', () => {
    const document = written({ lines: [...USUAL, project('节水宣传', '2.50', { fund: 'carriedGeneral' })] });
    expect(sectionOf(document, '收入预算总体情况说明')[0]).toContain(
      '收入总计127.50万元，由本年收入125.00万元和上年结转结余2.50万元组成',
    );
    everyText((text, what) => expect(text, what).not.toMatch(/(?<!本年)收入合计/));
  });

  it('22 shares are of this year’s expenditure', () => {
    const found = CATALOGUE.flatMap((group) => group.cases).find((one) =>
      one.situation.startsWith('有年终结转结余'),
    )!;
    expect(found.text[0]).toContain('本年支出中，基本支出100.00万元，占80.00%');
  });

  it('23 tables are named by one title, letter for letter', () => {
    for (const { document, text, what } of TEXTS) {
      const titles = new Set(document.attachments.map((table) => table.title));
      for (const [, title = ''] of text.matchAll(/《([^》]*)》/g)) expect(titles, what).toContain(title);
    }
  });

  it('24 assets are counted on a day, by default the last of the year before', () => {
    expect(sectionOf(written(), '国有资产占用情况')[0]).toMatch(/^截至2026年12月31日，/);
    everyText((text, what) => expect(text, what).not.toContain('期末'));
  });

  it('25 last year is either its budget or its execution, throughout', () => {
    const base = { 收入总计: '100.00', 支出总计: '100.00', 运行经费: '25.00' };
    const text = allText(written({ info: { prior: base, fields: { 上年基准: '执行数' } } }));
    expect(text.match(/2026年预算(?!执行数)/g)).toBeNull();
    expect(text.match(/2026年预算执行数/g)?.length).toBeGreaterThan(2);
  });

  it('26 a unit’s text is about the budget of a unit', () => {
    const document = written({ info: { fields: { 版本: '所属单位', 主管部门: '清河县农业农村局' } } });
    expect(document.cover.title).toBe('2027年度单位预算公开');
    expect(document.sections.map((one) => one.heading)).toContain(
      '第二部分　清河县水利局2027年度单位预算情况说明',
    );
    expect(allText(document)).not.toContain('部门预算');
  });

  it('27 the department has one name, that of 填报信息', () => {
    const document = written({ department: '清河县水务局', info: { fields: { 部门全称: '清河县水利局' } } });
    expect(document.cover.department).toBe('清河县水利局');
    expect(allText(document)).not.toContain('水务局');
  });

  it('28 the level of finance is the department’s own', () => {
    expect(allText(written({ info: { fields: { 财政级次: '县' } } }))).toContain('县级财政');
    expect(allText(written({ info: { fields: { 财政级次: '市' } } }))).toContain('市级财政');
    everyText((text, what) => expect(text, what).not.toContain('区级财政'));
  });

  it('30 an empty table is explained by its own fund', () => {
    const document = written({ lines: [basic('30101', '80.00'), basic('30217', '1.00')] });
    expect(sectionOf(document, '空表情况说明').slice(1)).toEqual([
      '《2027年政府性基金预算支出情况表》：本部门2027年没有政府性基金业务，故无数据。',
      '《2027年项目支出表》：本部门2027年没有项目支出，故无数据。',
      '《2027年预算项目绩效目标汇总表》：本部门2027年没有项目支出，故无数据。',
    ]);
  });

  it('31 a figure is one run, its unit the beginning of the next', () => {
    for (const { document, what } of TEXTS) {
      for (const { runs } of document.sections.flatMap((section) => section.paragraphs)) {
        runs.forEach((run, index) => {
          if (run.fact === undefined || !/^\d+\.\d\d$/.test(run.text)) return;
          expect(runs[index + 1]?.text, what).toMatch(/^(?:万元|%)/);
        });
      }
    }
  });

  it('32 what is listed under 人员经费 are personnel items of table 06', () => {
    const document = written({
      lines: [...USUAL, basic('30227', '6.00'), basic('30302', '5.00')],
    });
    expect(sectionOf(document, '一般公共预算基本支出预算经济分类情况说明')[0]).toMatch(
      /包括基本工资和退休费；公用经费.*包括办公费和委托业务费。$/,
    );
  });
});
