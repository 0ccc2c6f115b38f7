import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readXlsx } from '../src/workbook/xlsx';
import { makeFile } from '../src/jobs/make';
import { runBundled } from './bundled';
import { benchFirstPaint } from './first-paint';
import { benchFunctions } from './functions';
import { benchOffice } from './office';
import { benchPane } from './pane';
import { benchWorkbench } from './workbench';

const SAMPLE = path.join(import.meta.dirname, '..', 'assets', 'sample');

/** The sample department's book, read back from the .xlsx that the product makes. */
async function goldenSheets(): ReturnType<typeof readXlsx> {
  const made = await makeFile({
    profile: 'henan',
    year: 2024,
    department: '中共新乡市牧野区委办公室',
    detail: {
      name: '明细.csv',
      bytes: new Uint8Array(readFileSync(path.join(SAMPLE, 'henan-2024-detail.csv'))),
    },
  });
  return readXlsx(made.bytes, 'golden.xlsx');
}

const MEANINGS: Readonly<Record<string, string>> = {
  'check.ms': '样例部门完整校验一次（毫秒，已预热）',
  'check100.ms': '100 个同样大小的部门（毫秒）',
  'check.vsHyperFormula': '同样的数和等式：本产品用时 ÷ HyperFormula 用时',
  'check.large.ms': '大部门的合计与勾稽（毫秒）',
  'check.large.amounts': '大部门的金额个数',
  'check.large.equations': '大部门的等式条数',
  'hyperformula.ms': 'HyperFormula 建簿并算完同样的等式（毫秒）',
  'check.growth.rows': '四倍的行：每个金额用时之比，1 为线性',
  'check.growth.tables': '四倍的部门（表）：每个部门用时之比，1 为线性',
  'sync.make': '生成 12 张 200 行的表：与 Excel 往返的次数（替身宿主）',
  'sync.read': '读出同样的表：往返次数（替身宿主）',
  'sync.mark': '标记：往返次数（替身宿主）',
  'sync.draft': '说明写入工作表：往返次数（替身宿主）',
  'request.maxBytes': '最大的一次请求或答复，含 2000 行的表（字节）',
  'functions.cells': '函数单元格个数（替身宿主）',
  'functions.ms': '全部算出（毫秒）',
  'functions.callsPerSecond': '每秒调用次数',
  'functions.syncs': '往返次数',
  'functions.unanswered': '没有算出的单元格',
  'catalogue.load.ms': '科目表第一次取用（毫秒）',
  'catalogue.lookUpsPerSecond': '每秒查科目次数',
  hostGaps: '替身宿主没有而用到的功能个数',
  'pane.gzipKB': '面板首次加载的大小，不含 office.js（gzip 后，KB）',
  'pane.firstPaint.ms': '面板：第一次画出内容（毫秒，9 次的中位数）',
  'pane.plainFirstPaint.ms': '只有 React 和 Fluent UI 的对照面板（毫秒，同样构建，轮流测）',
  'pane.vsPlain': '面板 ÷ 对照面板',
  'workbench.firstScreen.ms': '工作台：从打开网址到可以选择如何开始（毫秒）',
  'workbench.open.200.ms': '工作台：打开 12 张 200 行的表，到看见第一张（毫秒）',
  'workbench.longestTask.200.ms': '工作台：打开它时页面最长一次不答应（毫秒）',
  'workbench.edit.200.ms': '工作台：从按回车到看见合计变了（毫秒）',
  'workbench.heap.200.MB': '工作台：打开它以后占用的内存（MB）',
  'workbench.open.2000.ms': '工作台：打开 12 张 2000 行的表（毫秒）',
  'workbench.longestTask.2000.ms': '工作台：打开它时页面最长一次不答应（毫秒）',
  'workbench.edit.2000.ms': '工作台：从按回车到看见合计变了（毫秒）',
  'workbench.heap.2000.MB': '工作台：打开它以后占用的内存（MB）',
};

/** The most that a figure may be. */
const GOALS: Readonly<Record<string, number>> = {
  'check.ms': 10,
  'check100.ms': 1000,
  'check.vsHyperFormula': 0.1,
  'sync.make': 5,
  'sync.read': 3,
  'sync.mark': 1,
  'sync.draft': 3,
  'request.maxBytes': 5_000_000,
  'functions.unanswered': 0,
  'pane.gzipKB': 150,
  'pane.firstPaint.ms': 500,
};

/** The goal of a figure and whether it is met; '' for a figure without one. */
function verdict(key: string, value: number): string {
  const goal = GOALS[key];
  if (goal === undefined) return '';
  return `${value <= goal ? '达到' : '没有达到'}（≤ ${String(goal)}）`;
}

/** Measures and prints; with --json the last line is one object of figures. */
async function main(): Promise<void> {
  const figures = {
    ...(await runBundled<Record<string, number>>('check-main.ts', await goldenSheets())),
    ...(await benchOffice()),
    ...(await benchFunctions()),
    ...(await benchPane()),
    ...(await benchFirstPaint()),
    ...(await benchWorkbench()),
  };
  for (const [key, value] of Object.entries(figures)) {
    process.stdout.write(`${key}\t${String(value)}\t${verdict(key, value)}\t${MEANINGS[key] ?? ''}\n`);
  }
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(figures)}\n`);
}

await main();
