import {
  type DisclosureDocument,
  type Paragraph,
  type PrintedCell,
  type PrintedTable,
  type Run,
} from '../../src/budget/narrative/document';

/** A figure taken from one cell. */
export const figure = (text: string, fact: string, sheet: string, cell: string): Run => ({
  text,
  fact,
  cells: [{ sheet, cell }],
});

/** A visible gap. */
export const gap = (text: string): Run => ({ text, isGap: true });

/** A paragraph of plain strings and runs. */
export const words = (...runs: readonly (string | Run)[]): Paragraph => ({
  runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
});

const label = (text: string, more: Partial<PrintedCell> = {}): PrintedCell => ({
  text,
  align: 'left',
  ...more,
});
const amount = (text: string, more: Partial<PrintedCell> = {}): PrintedCell => ({
  text,
  align: 'right',
  ...more,
});
const head = (text: string, more: Partial<PrintedCell> = {}): PrintedCell => ({
  text,
  align: 'center',
  bold: true,
  ...more,
});

const captions = [
  { text: '部门名称：临川县水利技术服务中心', align: 'left' },
  { text: '2027年度', align: 'center' },
  { text: '单位：万元', align: 'right' },
] as const;

const balance: PrintedTable = {
  title: '2027年部门收支总体情况表',
  code: '预算01表',
  captions,
  columnWidths: [26, 12, 26, 12],
  headerRows: 2,
  rows: [
    [head('收入', { columnSpan: 2 }), head('支出', { columnSpan: 2 })],
    [head('项目'), head('金额'), head('项目'), head('金额')],
    [label('一、一般公共预算'), amount('1,286.40'), label('一、一般公共服务支出'), amount('')],
    [label('  其中：财政拨款'), amount('1,270.40'), label('八、社会保障和就业支出'), amount('142.36')],
    [label('二、政府性基金预算'), amount(''), label('十、卫生健康支出'), amount('58.74')],
    [label('三、国有资本经营预算'), amount(''), label('十三、农林水支出'), amount('989.10')],
    [label('四、财政专户管理资金'), amount(''), label('二十、住房保障支出'), amount('96.20')],
    [
      label('本年收入合计', { bold: true }),
      amount('1,286.40', { bold: true }),
      label('本年支出合计', { bold: true }),
      amount('1,286.40', { bold: true }),
    ],
    [label('上年结转结余'), amount('13.60'), label('年终结转结余'), amount('13.60')],
    [
      label('收入总计', { bold: true }),
      amount('1,300.00', { bold: true }),
      label('支出总计', { bold: true }),
      amount('1,300.00', { bold: true }),
    ],
  ],
};

/** Seventeen columns, three header rows with merges, more rows than a page holds. */
const outlays: PrintedTable = {
  title: '2027年部门支出总体情况表',
  code: '预算03表',
  captions,
  columnWidths: [5, 5, 5, 9, 26, 11, 11, 11, 11, 10, 10, 11, 11, 11],
  headerRows: 3,
  rows: [
    [
      head('科目编码', { columnSpan: 3 }),
      head('单位代码', { rowSpan: 3 }),
      head('单位（科目名称）', { rowSpan: 3 }),
      head('合计', { rowSpan: 3 }),
      head('基本支出', { columnSpan: 5 }),
      head('项目支出', { columnSpan: 3 }),
    ],
    [
      head('类', { rowSpan: 2 }),
      head('款', { rowSpan: 2 }),
      head('项', { rowSpan: 2 }),
      head('小计', { rowSpan: 2 }),
      head('人员经费', { columnSpan: 2 }),
      head('公用经费', { columnSpan: 2 }),
      head('小计', { rowSpan: 2 }),
      head('其他运转类', { rowSpan: 2 }),
      head('特定目标类', { rowSpan: 2 }),
    ],
    [head('工资福利支出'), head('对个人和家庭的补助'), head('商品和服务支出'), head('资本性支出')],
    ...Array.from({ length: 34 }, (_, index) => [
      label(index === 0 ? '' : '213', { align: 'center' }),
      label(index === 0 ? '' : '03', { align: 'center' }),
      label(index === 0 ? '' : String(index).padStart(2, '0'), { align: 'center' }),
      label('104001', { align: 'center' }),
      label(index === 0 ? '合计' : `水利行业业务管理第${String(index)}项（含灌区量测水设施运行维护）`, {
        bold: index === 0,
      }),
      amount('11,286.40'),
      amount('10,102.25'),
      amount('9,874.50'),
      amount('61.35'),
      amount('158.90'),
      amount('7.50'),
      amount('1,184.15'),
      amount('184.15'),
      amount('1,000.00'),
    ]),
  ],
  note: '注：本表按支出功能分类列示到项级科目；因四舍五入，分项之和与合计可能相差0.01万元。',
};

const fund: PrintedTable = {
  title: '2027年政府性基金预算支出情况表',
  code: '预算09表',
  captions,
  columnWidths: [8, 8, 8, 40, 16, 16, 16],
  headerRows: 2,
  rows: [
    [
      head('科目编码', { columnSpan: 3 }),
      head('单位（科目名称）', { rowSpan: 2 }),
      head('合计', { rowSpan: 2 }),
      head('基本支出', { rowSpan: 2 }),
      head('项目支出', { rowSpan: 2 }),
    ],
    [head('类'), head('款'), head('项')],
    [label(''), label(''), label(''), label(''), amount(''), amount(''), amount('')],
  ],
  note: '注：本部门2027年没有使用政府性基金预算拨款安排的支出，故本表无数据。',
};

const goals: PrintedTable = {
  title: '2027年部门整体绩效目标表',
  code: '预算11表',
  captions: [{ text: '部门名称：临川县水利技术服务中心', align: 'left' }],
  columnWidths: [14, 18, 38, 14],
  headerRows: 1,
  rows: [
    [head('一级指标'), head('二级指标'), head('三级指标'), head('指标值')],
    [
      label('产出指标', { rowSpan: 3, align: 'center' }),
      label('数量指标', { rowSpan: 2 }),
      label('完成灌区渠系测流断面维护'),
      label('≥36处', { align: 'center' }),
    ],
    [label('开展水利技术培训'), label('4期', { align: 'center' })],
    [label('质量指标'), label('测流数据合格率'), label('≥98%', { align: 'center' })],
    [
      label('满意度指标', { align: 'center' }),
      label('服务对象满意度'),
      label('用水户协会对技术服务的满意程度'),
      label('≥95%', { align: 'center' }),
    ],
  ],
};

/** A county institution of our own invention, with figures that agree with each other. */
export const sample: DisclosureDocument = {
  cover: { department: '临川县水利技术服务中心', title: '2027年度部门预算公开', date: '二〇二七年三月' },
  sections: [
    { heading: '第一部分　临川县水利技术服务中心概况', level: 1, paragraphs: [] },
    {
      heading: '一、主要职责',
      level: 2,
      paragraphs: [
        words(
          '（一）承担全县农田水利工程建设的技术指导、质量抽检和竣工验收的辅助性工作，编写并推广适合本地的节水灌溉技术规程。',
        ),
        words(
          '（二）负责中小型灌区量测水设施的运行维护，汇总分析用水数据，为用水总量控制和水价综合改革提供依据。',
        ),
        words('（三）组织基层水利人员的业务培训，受理用水户协会的技术咨询。'),
      ],
    },
    {
      heading: '二、机构设置与预算单位构成',
      level: 2,
      paragraphs: [
        words(
          '临川县水利技术服务中心内设4个机构：办公室、工程技术科、灌溉试验站和信息科。本部门没有所属预算单位，部门预算即本级预算。',
        ),
      ],
    },
    { heading: '第二部分　2027年度部门预算情况说明', level: 1, paragraphs: [] },
    {
      heading: '一、收入支出预算总体情况说明',
      level: 2,
      paragraphs: [
        words(
          '2027年，临川县水利技术服务中心收入总计',
          figure('1,300.00', '收入总计', '01', 'B12'),
          '万元，支出总计',
          figure('1,300.00', '支出总计', '01', 'D12'),
          '万元。与2026年预算相比，收入总计、支出总计均增加',
          figure('86.25', '总计变动', '01', 'B12'),
          '万元，增长',
          figure('7.11', '总计变动率', '01', 'B12'),
          '%。主要原因是灌区量测水设施运行维护纳入年初预算，项目支出增加。',
        ),
      ],
    },
    {
      heading: '二、收入预算总体情况说明',
      level: 2,
      paragraphs: [
        words(
          '收入总计',
          figure('1,300.00', '收入总计', '01', 'B12'),
          '万元，由本年收入',
          figure('1,286.40', '本年收入', '01', 'B10'),
          '万元和上年结转结余',
          figure('13.60', '上年结转结余', '01', 'B11'),
          '万元组成。其中：一般公共预算1,286.40万元；政府性基金预算0.00万元；国有资本经营预算0.00万元；财政专户管理资金收入0.00万元；事业收入0.00万元；事业单位经营收入0.00万元；上级补助收入0.00万元；附属单位上缴收入0.00万元；其他收入0.00万元。',
        ),
      ],
    },
    {
      heading: '三、支出预算总体情况说明',
      level: 2,
      paragraphs: [
        words(
          '支出总计1,300.00万元，其中本年支出1,286.40万元，年终结转结余13.60万元。本年支出中，基本支出',
          figure('1,102.25', '基本支出', '03', 'G7'),
          '万元，占',
          figure('85.68', '基本支出占比', '03', 'G7'),
          '%；项目支出',
          figure('184.15', '项目支出', '03', 'L7'),
          '万元，占',
          figure('14.32', '项目支出占比', '03', 'L7'),
          '%。',
        ),
      ],
    },
    {
      heading: '四、“三公”经费支出预算情况说明',
      level: 2,
      paragraphs: [words('2027年，“三公”经费预算8.60万元，比2026年减少0.40万元，下降4.44%。')],
    },
    {
      heading: '（一）因公出国（境）费',
      level: 3,
      paragraphs: [words('因公出国（境）费0.00万元，与2026年预算持平。')],
    },
    {
      heading: '（二）公务接待费',
      level: 3,
      paragraphs: [
        words(
          '公务接待费0.60万元，比2026年减少0.40万元，下降40.00%，主要原因是',
          gap('【请填写增减原因】'),
          '。',
        ),
      ],
    },
    {
      heading: '（三）公务用车购置及运行费',
      level: 3,
      paragraphs: [
        words(
          '公务用车购置及运行费8.00万元，与2026年预算持平。其中：公务用车购置费0.00万元，与2026年预算持平；公务用车运行维护费8.00万元，用于2辆公务用车的燃料、维修、过路过桥、保险等开支，与2026年预算持平。',
        ),
      ],
    },
    {
      heading: '五、其他重要事项的情况说明',
      level: 2,
      paragraphs: [
        words(
          '截至2026年12月31日，本部门共有车辆2辆，其中：特种专业技术用车1辆、其他用车1辆；没有单价100万元以上的设备。',
        ),
      ],
    },
    { heading: '第三部分　名词解释', level: 1, paragraphs: [] },
    {
      heading: '一、财政拨款收入',
      level: 2,
      paragraphs: [
        words('县级财政当年拨付的资金，包括一般公共预算拨款、政府性基金预算拨款和国有资本经营预算拨款。'),
      ],
    },
    {
      heading: '二、“三公”经费',
      level: 2,
      paragraphs: [words('用财政拨款安排的因公出国（境）费、公务用车购置及运行费和公务接待费。')],
    },
  ],
  attachments: [balance, outlays, fund, goals],
  gaps: [{ what: '公务接待费增减原因', where: { sheet: '填报信息', cell: 'D18' } }],
};
