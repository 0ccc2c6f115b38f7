import { describe, expect, it } from 'vitest';
import { figureIndex } from '../../src/budget/facts';
import { henan } from '../../src/budget/profiles/henan';
import { proofread } from '../../src/budget/proofread';
import { rulesFor } from '../../src/budget/rules/all';
import { checkBook } from '../../src/budget/rules/check';
import type { Finding } from '../../src/budget/rules/finding';
import { publishedSheets } from '../fixtures/published-2024';
import { lineOf, PUBLISHED_TEXT } from '../fixtures/published-2024/text';
import { bookOf } from '../support/books';

const book = bookOf(publishedSheets());
const tables = checkBook(book, rulesFor(henan));
const figures = figureIndex(book);
const text = proofread(
  PUBLISHED_TEXT.map((line, index) => ({ index: index + 1, text: line })),
  { year: 2024, exact: true, ...(figures ? { figures } : {}) },
);
const findings: readonly Finding[] = [...tables.findings, ...text.findings];

/** Something a careful reviewer finds, with the rule, the place and words of the finding that says it. */
interface Item {
  readonly item: string;
  readonly level: Finding['level'];
  readonly rule: string;
  /** Sheet and cell, or the beginning of the line. */
  readonly at: string;
  readonly says: readonly string[];
}

const item = (
  name: string,
  level: Finding['level'],
  rule: string,
  at: string,
  ...says: readonly string[]
): Item => ({ item: name, level, rule, at, says });

const SECTION_2 = PUBLISHED_TEXT.indexOf('第二部分');

const ITEMS: readonly Item[] = [
  item(
    '运行经费下降17.91%算不出来',
    'error',
    'text.rate',
    '2024年中共',
    '12.21%',
    '43.34万元',
    '8.30万元',
    '29.54万元',
  ),
  item(
    '总减少4.37而公用减少5.29，原因没有解释',
    'warning',
    'text.reason.composition',
    '2024 年中共某某县委办公室部门收入总计',
    '增加0.92万元',
  ),
  item(
    '六：列举了表中没有的科目',
    'warning',
    'text.list.extra',
    '2024 年中共某某县委办公室部门一般公共预算基本支出',
    '绩效工资、职业年金缴费、其他工资福利支出、其他对个人和家庭的补助支出',
  ),
  item(
    '六：漏了退休费、医疗费补助',
    'warning',
    'text.list.missing',
    '2024 年中共某某县委办公室部门一般公共预算基本支出',
    '退休费、医疗费补助',
  ),
  item(
    '六：公用经费用“等”省略',
    'hint',
    'text.list.open',
    '2024 年中共某某县委办公室部门一般公共预算基本支出',
    '印刷费',
    '工会经费',
  ),
  item('05：项目金额左移一栏', 'error', 'structure.shiftedColumns', '预算05表!K7', 'K7:M9', '43.00'),
  item('09：表头错位', 'hint', 'structure.header', '预算09表!A6'),
  item(
    '缺02、07两张表',
    'warning',
    'structure.missingTables',
    '!',
    '02 部门收入总体情况表',
    '07 支出经济分类汇总表',
  ),
  item('12：没有表名', 'hint', 'structure.noTitle', '项目绩效目标汇总表!A1', '12 预算项目绩效目标汇总表'),
  item(
    '03：科目名称截断',
    'hint',
    'code.cutName',
    '预算03表!E12',
    '2080505',
    '机关事业单位基本养老保险缴费支出',
  ),
  item('05：科目名称截断', 'hint', 'code.cutName', '预算05表!E16', '2101199'),
  item('10：项目名称截断', 'hint', 'label.cutName', '预算10表!B10', '党政专用电视会议系统维修维护经费'),
  item('10：单位名称截断', 'hint', 'label.cutName', '预算10表!C8', '9 处'),
  item(
    '10、12：括号写法不一',
    'hint',
    'label.projectName',
    '预算10表!B11',
    '国家安全（办公）经费',
    '国家安全(办公)经费',
  ),
  item('04：（九）写了旧称', 'warning', 'label.classOrdinal', '预算04表!C16', '209 社会保险基金支出'),
  item('04：207词序不对', 'hint', 'label.className', '预算04表!C14', '文化旅游体育与传媒支出'),
  item(
    '01：旧类名',
    'hint',
    'label.oldClassName',
    '预算01表!C18',
    '城乡社区支出',
    '农林水支出',
    '资源勘探工业信息等支出',
  ),
  item('04：旧类名', 'hint', 'label.oldClassName', '预算04表!C19', '城乡社区支出'),
  item(
    '11：其他部门的指标',
    'hint',
    'performance.foreign',
    '整体绩效目标表!C23',
    '扫黄打非',
    '宣传报道',
    '公众文化素养',
  ),
  item(
    '11：表头残字',
    'hint',
    'performance.headerLeft',
    '整体绩效目标表!E16',
    '指标值说明',
    '年度履职目标相关性',
  ),
  item(
    '11：说明重复',
    'hint',
    'performance.sameExplanation',
    '整体绩效目标表!E21',
    '绩效目标编制完成率',
    '绩效监控完成率',
  ),
  item(
    '11：指标值没有比较符号',
    'hint',
    'performance.operator',
    '整体绩效目标表!D26',
    '人民群众满意度',
    '100%',
  ),
  item('11：项目支出一行错位', 'hint', 'performance.displaced', '整体绩效目标表!B14', '(2)项目支出'),
  item('11：金额写成43', 'hint', 'performance.decimals', '整体绩效目标表!B14', '43.00'),
  item('12：工资开展', 'hint', 'wording.table', '项目绩效目标汇总表!K3', '工资', '工作'),
  item('12：及、时', 'hint', 'wording.table', '项目绩效目标汇总表!K27', '及时'),
  item('12：故障排查故障', 'hint', 'wording.table', '项目绩效目标汇总表!I23', '故障'),
  item('12：定性串格', 'hint', 'performance.spilled', '项目绩效目标汇总表!K12', '定性'),
  item('相应上级号召', 'hint', 'text.wording', '2024年中共', '响应'),
  item('数量、实效、质量', 'hint', 'text.wording', '预算项目均按要求', '时效'),
  item('开展……的绩效目标', 'hint', 'text.wording', '预算项目均按要求', '绩效评价'),
  item('反应动态', 'hint', 'text.wording', '（二）围绕', '反映'),
  item('承担起其', 'hint', 'text.wording', '（四）负责统一', '承担其'),
  item('预算包括……预算是', 'hint', 'text.wording', '中共某某县委办公室部门预算包括', '……预算包括……'),
  item('序号括号半角', 'hint', 'text.numbering', '(五)', '(五)'),
  item('目录与正文标题不一', 'hint', 'text.outline', '（一）主要职能', '主要职责', '所属预算单位构成'),
  item(
    '目录与表名不一',
    'hint',
    'text.contents',
    '（十一）',
    '部门整体绩效目标表',
    '本级部门(单位)整体绩效目标表',
  ),
  item(
    '运行经费三个名称',
    'hint',
    'text.term.mixed',
    '2024年中共',
    '行政（事业）单位运行经费',
    '机构运行经费',
  ),
  item('解释了没有用到的名词', 'hint', 'text.term.unused', '四、用事业基金', '用事业基金弥补收支差额'),
  item('名词解释缺句号', 'hint', 'text.punctuation', '三、事业单位经营收入', '。'),
  item('按规定不予公开', 'hint', 'text.sensitive', '2023 年期末', '保密审查'),
  item('一辆其他用车与运行费', 'hint', 'text.vehicle.use', '2023 年期末', '1.10万元', '1辆'),
  item('采购工程5.00没有来源', 'hint', 'text.works', '2024年我部门政府采购', '5.00万元'),
  item('30110没有拆分', 'hint', 'code.oneSided', '预算06表!E26', '17.74', '50102'),
  item('有养老保险没有职业年金', 'hint', 'code.annuity', '预算06表!E22', '42.56', '30109'),
  item('04：应称总计', 'hint', 'label.total', '预算04表!A39', '收入总计', '支出总计'),
  item('结转行名称不一', 'hint', 'label.carried', '预算01表!A38', '上年结转结余', '上年结转'),
  item('01：金额单位在部门之前', 'hint', 'label.style', '预算01表!D3'),
  item('年份有的有空格', 'hint', 'text.spacing', '（二）公务接待费', '2024 年'),
  item('因公接待', 'hint', 'text.term', '（二）公务接待费', '公务接待'),
  item('车辆小计没有增减和原因', 'hint', 'text.change.missing', '(三)', '1.10万元'),
  item('行政运行有项目支出', 'hint', 'code.operationFunction', '预算03表!L9', '2013101', '43.00'),
  item('505工资没有事业运行', 'hint', 'code.institutionWages', '预算06表!E10', '164.24'),
  item('我部门、我单位混用', 'hint', 'text.naming', '', '我部门', '我单位'),
  item('涉密用语的项目名称', 'hint', 'secrecy.words', '预算10表!B9', '机要', '密码', '国家安全'),
  item(
    '七没有点出09为空表',
    'hint',
    'text.empty.unsaid',
    '我部门 2024 年无使用政府性基金',
    '政府性基金预算支出情况表',
  ),
];

/** Findings that are right and say no new item: the same list from another side, a name of the same account elsewhere. */
const BESIDE: readonly string[] = [
  'text.list.extra 公用经费', // 在职人员定额公用经费 is no account
  'code.cutName 05表 E12', // the account of 03 E12, cut in another place
  'performance.operator 12表', // bare percentages of projects
  'text.unplaced', // 采购 has no table of its own
];

function stands(finding: Finding, at: string): boolean {
  if (at === '') return true;
  if (finding.text) {
    const from = at.startsWith('（一）主要') ? 0 : at.startsWith('（二）公务') ? SECTION_2 : 0;
    return finding.text.paragraph === lineOf(at, from);
  }
  return `${finding.sheet ?? ''}!${finding.cell ?? ''}` === at;
}

function findingOf({ rule, at, says, level }: Item): Finding | undefined {
  return findings.find(
    (one) =>
      one.rule === rule &&
      one.level === level &&
      stands(one, at) &&
      says.every((word) => one.message.includes(word)),
  );
}

describe('what a careful reviewer finds in the published document', () => {
  it.each(ITEMS)('$item', (one) => {
    expect(
      findingOf(one),
      findings
        .filter(({ rule }) => rule === one.rule)
        .map(
          (found) =>
            `${found.sheet ?? ''}!${found.cell ?? ''} ¶${found.text?.paragraph ?? ''} ${found.message}`,
        )
        .join('\n'),
    ).toBeDefined();
  });

  it('is all that is said: nothing a reviewer would call false', () => {
    const known = new Set(ITEMS.map(findingOf));
    const others = findings
      .filter((finding) => !known.has(finding))
      .map(({ rule, message }) => `${rule} ${message}`)
      .filter((words) => !BESIDE.some((beside) => words.startsWith(beside)));
    expect(others).toEqual([]);
  });

  it('leaves alone what only looks wrong', () => {
    const said = findings.map(({ message }) => message).join('\n');
    expect(said).not.toMatch(/十八|二十五|二十六|二十八/); // gaps in the numbering of classes
    expect(said).not.toContain('公共服务”'); // the group row 201 公共服务
    expect(said).not.toContain('专项资金细化率'); // a fixed indicator
    expect(said).not.toMatch(/旅费.*差旅费|差旅费.*旅费/); // two usual wordings
    expect(said).not.toMatch(/排序|未按编码/); // 06 as the system exports it
  });
});
