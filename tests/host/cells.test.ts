import { afterEach, describe, expect, it } from 'vitest';
import { createHost, type Host } from '../../host/node/host';

let host: Host;

afterEach(() => {
  expect(host.gaps).toEqual([]);
  host.dispose();
});

describe('cells through the genuine client', () => {
  it('writes and reads values, formulas, texts and formats', async () => {
    host = await createHost();
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
    host = await createHost();
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
});
