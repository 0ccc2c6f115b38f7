import { describe, expect, it } from 'vitest';
import { createWorkbook } from '../../../host/workbook/workbook';
import { checkWorkbook } from '../../../src/jobs/workbook/check';
import { makeInWorkbook } from '../../../src/jobs/workbook/make';
import { adding, openDesk, REQUEST, smallSheet, type Desk } from './desk';

/** Protects a sheet and gives another add-in's rule to a cell, as other people do. */
async function strangersRule({ host }: Desk, sheet: string, address: string): Promise<void> {
  await host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    const { custom } = range.conditionalFormats.add('Custom');
    custom.rule.formula = '=A1>0';
    custom.format.fill.color = '#00FF00';
    await context.sync();
  });
}

describe('what belongs to the user (in the stand-in host)', () => {
  it('refuses to write over a sheet of the same name, whatever its case, and names it', async () => {
    const desk = await openDesk({ workbook: createWorkbook(['Sheet1', 'Budget']) });
    desk.host.user.enter('Budget!A1', '我的数');
    const before = desk.see();
    const made = desk.workbook.apply(adding(smallSheet('甲表'), smallSheet('BUDGET')));
    await expect(made).rejects.toMatchObject({
      code: 'sheetExists',
      message: '工作簿里已经有工作表“BUDGET”，没有覆盖它。请先把它改名或移到别的文件，再点一次。',
    });
    expect(desk.see()).toEqual(before);
  });

  it('leaves selection, front sheet, filters and hidden rows alone', async () => {
    const desk = await openDesk();
    const { host, workbook } = desk;
    host.user.enter('Sheet1!A1', '列');
    for (let row = 2; row <= 9; row += 1) host.user.enter(`Sheet1!A${String(row)}`, row);
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.autoFilter.apply(sheet.getRange('A1:A9'), 0, { filterOn: 'Values', values: ['3', '4'] });
      await context.sync();
    });
    host.user.select('Sheet1!A4');
    const before = desk.see();
    const selection = host.workbook.selection;
    const journal = await workbook.apply(adding(smallSheet('甲表')));
    const [sheet] = await workbook.read();
    expect(sheet?.hiddenRows).toEqual([1, 4, 5, 6, 7, 8]);
    expect(sheet?.values).toHaveLength(9);
    await workbook.apply([{ kind: 'mark', marks: [{ sheet: 'Sheet1', row: 3, column: 0, level: 'hint' }] }]);
    expect(host.workbook.active.name).toBe('Sheet1');
    expect(host.workbook.selection).toEqual(selection);
    await workbook.apply([{ kind: 'unmark' }]);
    expect(await workbook.restore(journal)).toEqual([]);
    expect(desk.see()).toEqual(before);
  });

  it('reads hidden sheets and says that they are', async () => {
    const desk = await openDesk({ workbook: createWorkbook(['看得见', '藏着', '藏得深']) });
    desk.host.user.act(({ sheets }) => {
      sheets[1]!.visibility = 'Hidden';
      sheets[2]!.visibility = 'VeryHidden';
    });
    const read = await desk.workbook.read();
    expect(read.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['看得见', 'visible'],
      ['藏着', 'hidden'],
      ['藏得深', 'veryHidden'],
    ]);
  });

  it("takes away its own marks only, not another add-in's rule on the same cell", async () => {
    const desk = await openDesk();
    desk.host.user.enter('Sheet1!A1', 1);
    await strangersRule(desk, 'Sheet1', 'A1:B2');
    const before = desk.see();
    const mark = { sheet: 'Sheet1', row: 0, column: 0, level: 'error' } as const;
    await desk.workbook.apply([{ kind: 'mark', marks: [mark] }]);
    expect(desk.host.workbook.active.conditionalFormats).toHaveLength(2);
    await desk.workbook.apply([{ kind: 'unmark' }]);
    expect(desk.see()).toEqual(before);
  });

  it('finds marks again where rows were inserted above them', async () => {
    const desk = await openDesk();
    desk.host.user.enter('Sheet1!A5', 1);
    const mark = { sheet: 'Sheet1', row: 4, column: 0, level: 'warning' } as const;
    await desk.workbook.apply([{ kind: 'mark', marks: [mark] }]);
    await desk.host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('2:3').insert('Down');
      await context.sync();
    });
    const journal = await desk.workbook.apply([{ kind: 'unmark' }]);
    expect(journal).toEqual([{ kind: 'unmarked', marks: [{ ...mark, row: 6 }] }]);
    expect(desk.host.workbook.active.conditionalFormats).toEqual([]);
  });

  it('marks what is open and says which sheet is protected', async () => {
    const desk = await openDesk();
    const { host, workbook } = desk;
    await makeInWorkbook(workbook, REQUEST);
    host.user.enter('01收支总体!D6', 5);
    host.user.enter('03支出总体!I9', 7);
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('03支出总体').protection.protect({ allowInsertRows: true });
      await context.sync();
    });
    const { notMarked, journal } = await checkWorkbook(workbook, 'henan');
    expect(notMarked).toEqual(['03支出总体']);
    expect(journal.some(({ kind }) => kind === 'marked')).toBe(true);
  });

  it('does its work among 50 sheets that are none of its business', async () => {
    const names = Array.from({ length: 50 }, (_, index) => `往年${String(index + 1)}`);
    const desk = await openDesk({ workbook: createWorkbook(names) });
    for (const name of names) desk.host.user.enter(`${name}!A1:C20`, name);
    const before = desk.see();
    const journal = await desk.workbook.apply(adding(smallSheet('甲表')));
    desk.host.record.reset();
    const read = await desk.workbook.read();
    expect(read).toHaveLength(51);
    expect(desk.host.record.batches.length).toBeLessThanOrEqual(3);
    expect(await desk.workbook.restore(journal)).toEqual([]);
    expect(desk.see()).toEqual(before);
  });

  it('does not delete a sheet that formulas elsewhere need without asking', async () => {
    const desk = await openDesk();
    const journal = await desk.workbook.apply(adding(smallSheet('甲表')));
    desk.host.user.enter('Sheet1!C3', '=甲表!B2*2');
    expect(await desk.workbook.restore(journal)).toEqual([
      { kind: 'used', sheet: 'Sheet1', row: 2, column: 2, found: '=甲表!B2*2' },
    ]);
    expect(desk.host.workbook.sheets.map(({ name }) => name)).toContain('甲表');
  });

  it('keeps texts texts: codes, dates, signs, apostrophes, truth values', async () => {
    const texts = [
      '007',
      '2027-1-5',
      '=1+1',
      '-办公',
      '@x',
      "'引",
      'TRUE',
      'Mar 3',
      '1/2',
      '（5）',
      '12%',
      '　全角',
    ];
    const desk = await openDesk();
    const cells = texts.map((value, row) => ({ row, column: 0, value }));
    const plan = { ...smallSheet('文字'), cells, merges: [], validations: [] };
    await desk.workbook.apply(adding(plan));
    const sheet = (await desk.workbook.read()).find(({ name }) => name === '文字');
    expect(sheet?.values.map(([value]) => value)).toEqual(texts);
    expect(sheet?.formulas.flat().filter((formula) => formula !== null)).toEqual([]);
  });
});
