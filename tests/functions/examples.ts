import type { CellScalar } from '../../src/budget/sheet';
import { sampleDetail, sheetsFromDetail } from '../support/books';

/** A formula as somebody types it, with what stands on the sheet from A1 and what it shows. */
export interface FunctionExample {
  readonly id: string;
  readonly rows?: readonly (readonly CellScalar[])[];
  /** What the rows are, where they are too many to print. */
  readonly given?: string;
  readonly formula: string;
  readonly shows: readonly (readonly CellScalar[])[];
}

/** The example of each function in docs/functions.md, in the order of the functions. */
export function functionExamples(): readonly FunctionExample[] {
  const income = sheetsFromDetail(sampleDetail())[0];
  if (!income) throw new RangeError('the sample department has no table');
  return [
    {
      id: 'CODENAME',
      formula: '=BUDGET.CODENAME("2080505")',
      shows: [['机关事业单位基本养老保险缴费支出']],
    },
    {
      id: 'CODEPATH',
      formula: '=BUDGET.CODEPATH("201-03-01",2025)',
      shows: [['一般公共服务支出/政府办公厅（室）及相关机构事务/行政运行']],
    },
    {
      id: 'CODECHECK',
      rows: [
        ['2080505', '机关事业单位基本养老保险缴费支出'],
        ['2080505', '机关事业单位职业年金缴费支出'],
      ],
      formula: '=BUDGET.CODECHECK(A1:A2,B1:B2,"功能",2025)',
      shows: [
        [true],
        [
          '编码 2080505 的名称是“机关事业单位基本养老保险缴费支出”，“机关事业单位职业年金缴费支出”是 2080506 的名称。请核对是编码写错还是名称写错。',
        ],
      ],
    },
    {
      id: 'CODESEARCH',
      formula: '=BUDGET.CODESEARCH("职业年金","功能",2025)',
      shows: [
        ['2080506', '机关事业单位职业年金缴费支出', '项', '有公开出处'],
        ['2080508', '对机关事业单位职业年金的补助', '项', '凭经验整理'],
      ],
    },
    {
      id: 'ECONMAP',
      rows: [[30101], [30201]],
      formula: '=BUDGET.ECONMAP(A1:A2,"行政")',
      shows: [['50101'], ['50201']],
    },
    {
      id: 'EXACTSUM',
      rows: [[0.1], [0.2], ['小计']],
      formula: '=BUDGET.EXACTSUM(A1:A3)=0.3',
      shows: [[true]],
    },
    {
      id: 'SUMCHECK',
      rows: [
        [593.39, 500],
        ['', 93.38],
      ],
      formula: '=BUDGET.SUMCHECK(A1,B1:B2)',
      shows: [[0.01]],
    },
    {
      id: 'ROLLUP',
      rows: [
        ['2010301', 100.5],
        ['2080505', 20.25],
        ['2080506', 10.12],
      ],
      formula: '=BUDGET.ROLLUP(A1:A3,B1:B3,"类")',
      shows: [
        ['201', '一般公共服务支出', 100.5],
        ['208', '社会保障和就业支出', 30.37],
      ],
    },
    { id: 'SHARE', rows: [[72.45, 593.39]], formula: '=BUDGET.SHARE(A1,B1)', shows: [[0.1221]] },
    { id: 'CHANGE', rows: [[593.39, 597.76]], formula: '=BUDGET.CHANGE(A1,B1)', shows: [[-0.0073]] },
    {
      id: 'CHANGETEXT',
      rows: [[593.39, 597.76]],
      formula: '=BUDGET.CHANGETEXT(A1,B1)',
      shows: [['减少4.37万元，下降0.73%']],
    },
    {
      id: 'SENTENCE',
      rows: [['支出合计', 593.39, 597.76, '人员减少']],
      formula: '=BUDGET.SENTENCE(A1,B1,C1,D1)',
      shows: [['支出合计593.39万元，比上年预算减少4.37万元，下降0.73%，主要原因是人员减少。']],
    },
    { id: 'WAN', rows: [[5933949], [5933950]], formula: '=BUDGET.WAN(A1:A2)', shows: [[593.39], [593.4]] },
    {
      id: 'CAPITAL',
      rows: [[1680.32]],
      formula: '=BUDGET.CAPITAL(A1)',
      shows: [['壹仟陆佰捌拾元零叁角贰分']],
    },
    {
      id: 'FIGURE',
      rows: income.values,
      given: '示例部门的《部门收支总体情况表》，连同表名和表头，放在 A1:H60 之内',
      formula: '=BUDGET.FIGURE(A1:H60,"支出总计")',
      shows: [[593.39]],
    },
  ];
}
