/// <reference types="office-js" />
import type { InfoValues } from '../../src/budget/info';
import type { PlannedCell } from '../../src/budget/sheet';
import { checkWorkbook } from '../../src/jobs/workbook/check';
import { draftInWorkbook } from '../../src/jobs/workbook/draft';
import { makeInWorkbook } from '../../src/jobs/workbook/make';
import { planBook } from '../../src/jobs/make';
import { createHistory, restoreWorkbook, type History } from '../../src/jobs/workbook/restore';
import { createOfficeWorkbook } from '../../src/workbook/office';
import type { WorkbookSeam } from '../../src/workbook/seam';
import { lookAtSheet, lookAtWorkbook, sheetNames } from './look';
import type { Claim, Plain } from './transcript';

/** What the scenario is played with: a department's detail as a file, and its answers. */
export interface Materials {
  readonly department: string;
  readonly year: number;
  readonly detail: Uint8Array;
  readonly info: InfoValues;
}

/** What steps hand on to one another. */
interface Stage {
  readonly materials: Materials;
  readonly workbook: WorkbookSeam;
  readonly history: History;
  /** What was seen at named moments. */
  readonly seen: Map<string, string>;
}

/** What a step showed. */
interface Shown {
  readonly claims: readonly Claim[];
  readonly observed: Plain;
}

/** One step of the scenario, with its name in the transcript. */
export interface Step {
  readonly name: string;
  readonly act: (stage: Stage) => Promise<Shown>;
}

const PROFILE = 'henan';
const DAY = new Date(2024, 0, 15);
/** A cell of 部门支出总体情况表 that holds a typed amount, and one that is wrong for it. */
const MISTAKE = { sheet: '03支出总体', row: 8, column: 8, value: 999 } as const;

const claim = (text: string, holds: boolean): Claim => ({ claim: text, holds });

/** Types into cells as somebody at the keyboard would: blocks of one column each, a text with its apostrophe. */
async function type(sheet: string, cells: readonly PlannedCell[]): Promise<void> {
  await Excel.run(async (context) => {
    const target = context.workbook.worksheets.getItem(sheet);
    for (const { row, column, value } of cells) {
      const typed = typeof value === 'string' && value !== '' ? `'${value}` : (value ?? '');
      target.getRangeByIndexes(row, column, 1, 1).values = [[typed]];
    }
    await context.sync();
  });
}

async function valueAt(sheet: string, row: number, column: number): Promise<number | string> {
  return Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
    cell.load('values');
    await context.sync();
    return cell.values[0]?.[0] as number | string;
  });
}

/** The workbook as one text, to be held against an earlier or later moment; what was selected does not count. */
async function moment(): Promise<string> {
  return JSON.stringify(await lookAtWorkbook());
}

async function conditionalFormats(sheet: string): Promise<number> {
  return Excel.run(async (context) => {
    const { conditionalFormats: all } = context.workbook.worksheets.getItem(sheet).getRange();
    const count = all.getCount();
    await context.sync();
    return count.value;
  });
}

async function restored({ workbook, history }: Stage): Promise<string> {
  return (await restoreWorkbook(workbook, history)).kind;
}

/** 生成、填写、校验、标记、改正、再校验、起草、恢复: one declaration, played in whatever host there is. */
export const SCENARIO: readonly Step[] = [
  {
    name: '生成空白表',
    act: async (stage) => {
      stage.seen.set('empty', await moment());
      const { materials, workbook, history } = stage;
      const { department, year, info } = materials;
      const request = { profile: PROFILE, year, department, info, today: DAY };
      const made = await makeInWorkbook(workbook, request);
      history.add(made.journal);
      return {
        claims: [claim('生成了全套工作表', made.sheets.length >= 14)],
        observed: { sheets: [...made.sheets], notices: [...made.notices], order: [...(await sheetNames())] },
      };
    },
  },
  {
    name: '恢复到生成以前，再生成',
    act: async (stage) => {
      const kind = await restored(stage);
      const isSame = (await moment()) === stage.seen.get('empty');
      const { department, year, info } = stage.materials;
      await makeInWorkbook(stage.workbook, { profile: PROFILE, year, department, info, today: DAY });
      return { claims: [claim('恢复后与生成以前相同', kind === 'restored' && isSame)], observed: kind };
    },
  },
  {
    name: '填写明细，再生成',
    act: async ({ materials, workbook }) => {
      const { department, year, info, detail } = materials;
      const file = { name: '明细.csv', bytes: detail };
      const { plans } = await planBook({ profile: PROFILE, year, department, detail: file, info });
      const cells = plans.find(({ name }) => name === '明细')?.cells ?? [];
      const inputs = cells.filter(
        ({ value, style }) => value !== null && style?.startsWith('input') === true,
      );
      await type('明细', inputs);
      const made = await makeInWorkbook(workbook, { profile: PROFILE, today: DAY });
      return {
        claims: [claim('各表按明细重新生成', made.sheets.includes(MISTAKE.sheet))],
        observed: { typed: inputs.length, sheets: [...made.sheets], workbook: await lookAtWorkbook() },
      };
    },
  },
  {
    name: '校验',
    act: async (stage) => {
      const { result, notMarked, journal } = await checkWorkbook(stage.workbook, PROFILE);
      stage.history.add(journal);
      stage.seen.set('clean', JSON.stringify(result));
      return {
        claims: [claim('没有错误', result.counts.error === 0), claim('没有漏标的表', notMarked.length === 0)],
        observed: { counts: { ...result.counts }, tables: result.tables.map(({ id, sheet }) => [id, sheet]) },
      };
    },
  },
  {
    name: '填错一格，校验并标记',
    act: async (stage) => {
      const { sheet, row, column } = MISTAKE;
      stage.seen.set('right', JSON.stringify(await valueAt(sheet, row, column)));
      await type(sheet, [MISTAKE]);
      const { result, journal } = await checkWorkbook(stage.workbook, PROFILE);
      stage.history.add(journal);
      return {
        claims: [
          claim('找到错误', result.counts.error > 0),
          claim('标在格里', (await conditionalFormats(sheet)) > 0),
        ],
        observed: {
          findings: result.findings.map(({ rule, level, cell = '' }) => [rule, level, cell]),
          sheet: await lookAtSheet(sheet),
        },
      };
    },
  },
  {
    name: '改正，再校验',
    act: async (stage) => {
      const value = JSON.parse(stage.seen.get('right') ?? '0') as number | string;
      await type(MISTAKE.sheet, [{ ...MISTAKE, value: value === '' ? null : value }]);
      const { result, journal } = await checkWorkbook(stage.workbook, PROFILE);
      stage.history.add(journal);
      return {
        claims: [claim('与填错以前的结果相同', JSON.stringify(result) === stage.seen.get('clean'))],
        observed: { counts: { ...result.counts } },
      };
    },
  },
  {
    name: '起草到工作表',
    act: async (stage) => {
      stage.seen.set('checked', await moment());
      const { sheet, gaps, journal } = await draftInWorkbook(stage.workbook, { profile: PROFILE });
      stage.history.add(journal);
      return {
        claims: [claim('写在“说明”', sheet === '说明')],
        observed: { gaps: [...gaps], sheet: await lookAtSheet(sheet) },
      };
    },
  },
  {
    name: '恢复',
    act: async (stage) => {
      const draftGone = (await restored(stage)) === 'restored';
      const isAsBefore = (await moment()) === stage.seen.get('checked');
      const kinds = [await restored(stage), await restored(stage), await restored(stage)];
      const marks = await Promise.all((await sheetNames()).map(conditionalFormats));
      return {
        claims: [
          claim('恢复后与起草以前相同', draftGone && isAsBefore),
          claim('标记全部去掉', kinds.every((kind) => kind === 'restored') && marks.every((n) => n === 0)),
        ],
        observed: { kinds },
      };
    },
  },
];

/** Everything that steps hand on, at the beginning. */
export function openStage(materials: Materials): Stage {
  return { materials, workbook: createOfficeWorkbook(), history: createHistory(), seen: new Map() };
}
