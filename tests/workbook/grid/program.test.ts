import { describe, expect, it } from 'vitest';
import { createCommands } from '../../../src/jobs/workbook/commands';
import { createSession } from '../../../src/jobs/workbook/session';
import type { Edit, OutgoingFile, Place } from '../../../src/workbook/program';
import { createGridProgram } from '../../../src/workbook/grid';
import { openGrid } from '../../support/grid';
import { adding, smallSheet } from '../../support/plans';
import { openGridDesk } from './desk';

const soon = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('the program around the grid', () => {
  it('shows a cell, and says where the user is', async () => {
    const { program, workbook, front } = openGridDesk();
    await workbook.apply(adding(smallSheet('甲表')));
    await program.show({ sheet: '甲表', row: 2, column: 1 });
    expect(front()).toBe('甲表');
    expect(await program.selected()).toEqual({ sheet: '甲表', row: 2, column: 1 });
  });

  it('says that a cell cannot be shown: its sheet is hidden, or gone', async () => {
    const { program, workbook } = openGridDesk();
    await workbook.apply(adding({ ...smallSheet('藏着'), visibility: 'hidden' }));
    await expect(program.show({ sheet: '藏着', row: 0, column: 0 })).rejects.toMatchObject({
      code: 'sheetHidden',
      message: '“藏着”是隐藏的工作表，看不到。请右键任一工作表标签，点“取消隐藏”，再点一次。',
    });
    await expect(program.show({ sheet: '没有', row: 0, column: 0 })).rejects.toMatchObject({
      code: 'sheetMissing',
    });
  });

  it('tells of edits late and joined, and who made them; looks and results of formulas are no edits', async () => {
    const desk = openGridDesk();
    desk.enter('Sheet1', 9, 0, '=A1*2');
    await desk.workbook.read();
    const told: (readonly Edit[])[] = [];
    const stop = await desk.program.onEdited((edits) => told.push(edits));
    desk.enter('Sheet1', 0, 0, 5);
    desk.enter('Sheet1', 1, 0, 6);
    desk.api.getActiveWorkbook()!.getActiveSheet().getRange(3, 3).setBackgroundColor('#FF0000');
    await soon(800);
    const at = (row: number): Edit => ({
      sheet: 'Sheet1',
      range: { top: row, left: 0, bottom: row, right: 0 },
      by: 'here',
    });
    expect(told).toEqual([[at(0), at(1)]]);

    await desk.workbook.apply(adding(smallSheet('甲表')));
    await soon(500);
    expect(told.slice(1).flat()).toEqual([{ sheet: '甲表', range: null, by: 'program' }]);
    stop();
    desk.enter('Sheet1', 0, 0, 7);
    await soon(500);
    expect(told).toHaveLength(2);
  });

  it('tells where the user has moved to', async () => {
    const desk = openGridDesk();
    const places: Place[] = [];
    const stop = await desk.program.onSelected((place) => places.push(place));
    desk.api.getActiveWorkbook()!.getActiveSheet().getRange(4, 2).activate();
    await soon(200);
    expect(places).toEqual([{ sheet: 'Sheet1', row: 4, column: 2 }]);
    stop();
  });

  it('hands files over by the way that the page has', async () => {
    const grid = openGrid();
    const handed: OutgoingFile[] = [];
    const program = createGridProgram(grid.api, {
      hand: (file) => {
        handed.push(file);
        return Promise.resolve('offered');
      },
    });
    const file = { name: '说明.txt', type: 'text/plain', bytes: new Uint8Array([1]) };
    expect(await program.hand(file)).toBe('offered');
    expect(handed).toEqual([file]);
    grid.dispose();
  });

  it('does the whole job by the buttons alone', async () => {
    const desk = openGridDesk();
    const told: string[] = [];
    const session = createSession(desk.program, { today: () => new Date(2024, 0, 15) });
    const commands = createCommands(session, (message) => void told.push(message));
    await commands.make();
    expect(told.at(-1)).toMatch(/^已生成 15 张工作表。/);
    expect(desk.front()).toBe('目录');
    desk.enter('03支出总体', 8, 8, 999);
    await commands.check();
    expect(told.at(-1)).toMatch(/^发现错误 [1-9]\d* 处/);
    await commands.nextFinding();
    expect(told.at(-1)).toMatch(/^第 1 处，共 \d+ 处：/);
    const found = told.at(-1)!.replace(/^.*?处：/, '');
    await commands.explainCell();
    expect(told.at(-1)).toContain(found);
    await commands.restore();
    expect(told.at(-1)).toContain('恢复');
  });
});

describe('a large book', () => {
  it('is made quickly: 12 tables of 200 rows with 9,600 formulas', async () => {
    const { workbook } = openGridDesk();
    const plans = Array.from({ length: 12 }, (_, table) => ({
      ...smallSheet(`表${String(table + 1)}`),
      merges: [],
      validations: [],
      cells: Array.from({ length: 200 }, (__, row) =>
        Array.from({ length: 10 }, (___, column) =>
          column < 6
            ? { row, column, value: row * column, style: 'inputAmount' as const }
            : {
                row,
                column,
                value: row,
                formula: `=SUM($B${String(row + 1)}:B${String(row + 1)})`,
                style: 'sumAmount' as const,
              },
        ),
      ).flat(),
    }));
    const start = performance.now();
    await workbook.apply(adding(...plans));
    const applied = performance.now() - start;
    const sheets = await workbook.read();
    expect(sheets.at(-1)?.values[199]?.[9]).toBe(199);
    expect(applied).toBeLessThan(8_000);
  });
});
