import { describe, expect, it } from 'vitest';
import { codeOf, openHost } from './open';

describe('cells through the genuine client', () => {
  it('writes and reads values, formulas, texts and formats', async () => {
    const host = await openHost();
    const read = await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange('A1:B3');
      range.values = [
        ['收入', 593.39],
        ['结转', '12.5'],
        ['总计', '=SUM(B1:B2)'],
      ];
      sheet.getRange('B1:B3').numberFormat = [['#,##0.00'], ['#,##0.00'], ['#,##0.00']];
      range.format.font.bold = true;
      range.format.fill.color = 'yellow';
      range.format.borders.getItem('EdgeBottom').style = 'Continuous';
      range.load('values,formulas,text,numberFormat,address,rowCount,format/font/bold,format/fill/color');
      await context.sync();
      return range.toJSON();
    });
    expect(read.address).toBe('Sheet1!A1:B3');
    expect(read.values).toEqual([
      ['收入', 593.39],
      ['结转', 12.5],
      ['总计', 605.89],
    ]);
    expect(read.formulas?.[2]).toEqual(['总计', '=SUM(B1:B2)']);
    expect(read.text?.[2]).toEqual(['总计', '605.89']);
    expect(read.format?.font?.bold).toBe(true);
    expect(read.format?.fill?.color).toBe('#FFFF00');
  });

  it('answers null for a format that differs between cells', async () => {
    const host = await openHost();
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').format.font.bold = true;
      const range = sheet.getRange('A1:A2');
      range.load('format/font/bold,format/font/italic');
      await context.sync();
      expect(range.format.font.bold).toBeNull();
      expect(range.format.font.italic).toBe(false);
    });
  });

  it('sets and reads the looks of many cells at once', async () => {
    const { Excel } = await openHost();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1');
      range.setCellProperties([
        [
          {
            format: {
              fill: { color: '#DDEBF7' },
              font: { bold: true },
              borders: { bottom: { style: 'Double' } },
            },
          },
          { format: { horizontalAlignment: 'Right', wrapText: true, indentLevel: 2 } },
        ],
      ]);
      const looks = range.getCellProperties({
        address: true,
        format: {
          fill: { color: true },
          font: { bold: true },
          horizontalAlignment: true,
          borders: { style: true },
        },
      });
      await context.sync();
      const [[first, second] = []] = looks.value;
      expect(first?.format).toMatchObject({ fill: { color: '#DDEBF7' }, font: { bold: true } });
      expect(first?.format?.borders?.bottom?.style).toBe('Double');
      expect(first?.format?.borders?.top?.style).toBe('None');
      expect(second).toMatchObject({ address: 'Sheet1!B1', format: { horizontalAlignment: 'Right' } });
    });
  });

  it('finds the used range, edges and neighbours', async () => {
    const { Excel } = await openHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const empty = sheet.getUsedRangeOrNullObject();
      await context.sync();
      expect(empty.isNullObject).toBe(true);
      sheet.getRange('B2:C4').values = [
        ['a', 1],
        ['b', 2],
        ['c', 3],
      ];
      sheet.getRange('F9').format.fill.color = '#FF0000';
      const ranges = [
        sheet.getUsedRange(),
        sheet.getUsedRange(true),
        sheet.getRange('B2').getSurroundingRegion(),
        sheet.getRange('B2').getRangeEdge('Down'),
        sheet.getRange('B2:C4').getLastRow(),
        sheet.getRange('B2:C4').getIntersectionOrNullObject('C3:D9'),
        sheet.getRange('B2').getResizedRange(1, 1).getOffsetRange(1, 0),
      ];
      for (const range of ranges) range.load('address');
      await context.sync();
      expect(ranges.map(({ address }) => address.replace('Sheet1!', ''))).toEqual([
        'B2:F9',
        'B2:C4',
        'B2:C4',
        'B4',
        'B4:C4',
        'C3:C4',
        'B3:C4',
      ]);
    });
  });

  it('clears contents and formats apart', async () => {
    const { Excel, workbook } = await openHost();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      range.values = [[1]];
      range.format.font.bold = true;
      range.clear('Contents');
      range.load('values,format/font/bold');
      await context.sync();
      expect([range.values, range.format.font.bold]).toEqual([[['']], true]);
      range.clear();
      range.load('format/font/bold');
      await context.sync();
      expect(range.format.font.bold).toBe(false);
    });
    expect(workbook.active.merges).toEqual([]);
  });

  it('takes a single value for every cell, and null for leaving one alone', async () => {
    const { Excel } = await openHost();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A3');
      (range as { values: unknown }).values = 5;
      range.values = [[null], [''], ['x']];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[5], [''], ['x']]);
    });
  });

  it.each([
    [
      'a block of the wrong size',
      (sheet: Excel.Worksheet) => (sheet.getRange('A1:B2').values = [[1]]),
      'InvalidArgument',
    ],
    [
      'an unfinished formula',
      (sheet: Excel.Worksheet) => (sheet.getRange('A1').formulas = [['=SUM(']]),
      'InvalidArgument',
    ],
    ['an address off the sheet', (sheet: Excel.Worksheet) => sheet.getRange('XFE1'), 'InvalidArgument'],
    [
      'an unknown alignment',
      (sheet: Excel.Worksheet) => (sheet.getRange('A1').format.horizontalAlignment = 'Middle' as 'Left'),
      'InvalidArgument',
    ],
    ['a missing name', (sheet: Excel.Worksheet) => sheet.names.getItem('没有').getRange(), 'ItemNotFound'],
  ])('refuses %s', async (_, action, code) => {
    const { Excel, workbook } = await openHost();
    const failed = codeOf(
      Excel.run(async (context) => {
        action(context.workbook.worksheets.getActiveWorksheet());
        await context.sync();
      }),
    );
    expect(await failed).toBe(code);
    expect(workbook.active.cells.size).toBe(0);
  });

  it('reports what it does not do, and fails the batch', async () => {
    const { createHost } = await import('../../host/node/host');
    const host = await createHost();
    const failed = codeOf(
      host.Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().charts.load('items/name');
        await context.sync();
      }),
    );
    expect(await failed).toBe('HostGap');
    expect(host.gaps).toEqual(['HOST GAP: Worksheet.charts']);
    host.dispose();
  });
});
