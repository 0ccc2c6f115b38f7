import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWorkbook } from '../../host/workbook/workbook';
import { workbookSnapshot } from '../../host/workbook/snapshot';
import { codeOf, openHost } from './open';

describe('inserting and deleting', () => {
  it('moves cells, merges, formats, validation and every formula that points there', async () => {
    const { Excel, workbook } = await openHost({ workbook: createWorkbook(['一', '二']) });
    await Excel.run(async (context) => {
      const first = context.workbook.worksheets.getItem('一');
      const second = context.workbook.worksheets.getItem('二');
      first.getRange('A1:A4').values = [[1], [2], [3], ['=SUM(A1:A3)']];
      first.getRange('B3:C3').merge();
      first.getRange('B3').conditionalFormats.add('Custom').custom.rule.formula = '=$A3>2';
      first.getRange('D3').dataValidation.rule = { list: { inCellDropDown: true, source: '是,否' } };
      second.getRange('A1').formulas = [['=一!A4+SUM(一!$A$1:$A$3)+SUM(一!A:A)']];
      context.workbook.names.add('合计', first.getRange('A4'));
      first.getRange('3:3').insert('Down');
      first.getRange('A3').values = [[10]];
      const total = first.getRange('A5');
      const other = second.getRange('A1');
      const name = context.workbook.names.getItem('合计');
      total.load('formulas,values');
      other.load('formulas');
      name.load('formula');
      await context.sync();
      expect([total.formulas, total.values]).toEqual([[['=SUM(A1:A4)']], [[16]]]);
      expect(other.formulas).toEqual([['=一!A5+SUM(一!$A$1:$A$4)+SUM(一!A:A)']]);
      expect(name.formula).toBe('=一!$A$5');
      first.getRange('A5').getEntireRow().delete('Up');
      other.load('formulas');
      await context.sync();
      expect(other.formulas).toEqual([['=一!#REF!+SUM(一!$A$1:$A$4)+SUM(一!A:A)']]);
    });
    const [sheet] = workbook.sheets;
    expect(sheet?.merges).toEqual([{ row: 3, column: 1, rows: 1, columns: 2 }]);
    expect(sheet?.conditionalFormats[0]?.settings['Formula']).toBe('=$A4>2');
    expect(sheet?.validations[0]?.areas).toEqual([{ row: 3, column: 3, rows: 1, columns: 1 }]);
  });

  it('knows a kept range no more when its cells or its sheet are gone', async () => {
    const { Excel } = await openHost({ workbook: createWorkbook(['一', '二']) });
    const use = (remove: (sheet: Excel.Worksheet) => void): Promise<string> =>
      codeOf(
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('二');
          const range = sheet.getRange('B2:B3');
          await context.sync();
          remove(sheet);
          range.load('address');
          await context.sync();
        }),
      );
    expect(await use((sheet) => sheet.getRange('2:3').delete('Up'))).toBe('InvalidReference');
    expect(await use((sheet) => sheet.delete())).toBe('InvalidReference');
  });

  it('gives a new row the look of the row above', async () => {
    const { Excel } = await openHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B1').format.fill.color = '#DDEBF7';
      sheet.getRange('2:2').insert('Down');
      const cell = sheet.getRange('B2');
      cell.load('format/fill/color');
      await context.sync();
      expect(cell.format.fill.color).toBe('#DDEBF7');
    });
  });

  it('refuses to tear a merged area apart or to push cells off the sheet', async () => {
    const { Excel } = await openHost();
    const insert = (address: string): Promise<string> =>
      codeOf(
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          sheet.getRange('A3:B3').merge();
          sheet.getRange('C1048576').values = [['最后']];
          sheet.getRange(address).insert('Down');
          await context.sync();
        }),
      );
    expect(await insert('A1')).toBe('InsertDeleteConflict');
    expect(await insert('C1')).toBe('NonBlankCellOffSheet');
    expect(await insert('D1')).toBe('no error');
  });

  it('copies with formulas moved, formats and merges', async () => {
    const { Excel } = await openHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B2').formulas = [
        ["'01", '=A1&"号"'],
        [2, '=$A$2*A2'],
      ];
      sheet.getRange('A1').format.font.italic = true;
      sheet.getRange('D5').copyFrom('A1:B2');
      const copy = sheet.getRange('D5:E6');
      const corner = sheet.getRange('D5');
      copy.load('formulas,values');
      corner.load('format/font/italic');
      await context.sync();
      expect(copy.formulas).toEqual([
        ['01', '=D5&"号"'],
        [2, '=$A$2*D6'],
      ]);
      expect(copy.values).toEqual([
        ['01', '01号'],
        [2, 4],
      ]);
      expect(corner.format.font.italic).toBe(true);
    });
  });

  it('deleting what was inserted leaves the workbook as it was, wherever and however much', async () => {
    const { Excel, workbook } = await openHost({ workbook: createWorkbook(['一', '二']) });
    await Excel.run(async (context) => {
      const first = context.workbook.worksheets.getItem('一');
      first.getRange('A1:C6').formulas = Array.from({ length: 6 }, (_, row) => [
        row,
        `=A${row + 1}*2`,
        `=SUM(B$1:B${row + 1})`,
      ]);
      first.getRange('A7:C7').merge();
      first.getRange('B2:C4').conditionalFormats.add('Custom').custom.rule.formula = '=B2>0';
      context.workbook.worksheets.getItem('二').getRange('A1').formulas = [
        ['=SUM(一!C1:C6)+COUNT(一!$A:$A)'],
      ];
      context.workbook.names.add('表体', first.getRange('A1:C6'));
      await context.sync();
      const before = workbookSnapshot(workbook);
      const place = fc.record({
        at: fc.integer({ min: 0, max: 9 }),
        count: fc.integer({ min: 1, max: 4 }),
        rows: fc.boolean(),
      });
      await fc.assert(
        fc.asyncProperty(place, async ({ at, count, rows }) => {
          const area = rows
            ? first.getRangeByIndexes(at, 0, count, 1).getEntireRow()
            : first.getRangeByIndexes(0, Math.min(at, 2), 1, count).getEntireColumn();
          area
            .untrack()
            .insert(rows ? 'Down' : 'Right')
            .untrack()
            .delete(rows ? 'Up' : 'Left');
          await context.sync().catch((error: unknown) => {
            expect((error as { code: string }).code).toBe('InsertDeleteConflict');
          });
          expect(workbookSnapshot(workbook)).toEqual(before);
        }),
        { numRuns: 60, seed: 20_260_105 },
      );
    });
  });
});
