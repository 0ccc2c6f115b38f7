import ExcelJS from 'exceljs';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { UTF8_CSV, convert, describeWithLibreOffice, editInLibreOffice } from '../support/libreoffice';

const folder = mkdtempSync(path.join(tmpdir(), 'oracle-test-'));
const file = path.join(folder, 'sums.xlsx');

beforeAll(async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('合计表');
  sheet.getCell('A1').value = 1.1;
  sheet.getCell('A2').value = 2.2;
  sheet.getCell('A3').value = 3.3;
  sheet.getCell('A4').value = { formula: 'SUM(A1:A3)', result: 999 };
  sheet.getCell('B1').value = '工资福利支出';
  sheet.getCell('B2').value = { formula: '1/0', result: 5 };
  await workbook.xlsx.writeFile(file);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeWithLibreOffice('LibreOffice as the oracle', () => {
  it('recalculates instead of trusting stored results', async () => {
    const [csv] = await convert(file, UTF8_CSV, path.join(folder, 'csv'));
    expect(readFileSync(csv!, 'utf8')).toBe('1.1,工资福利支出\n2.2,#DIV/0!\n3.3,\n6.6,\n');
  });

  it('refuses a file it cannot convert', async () => {
    const bad = path.join(folder, 'bad.xlsx');
    writeFileSync(bad, 'PK\u0003\u0004 nothing else');
    await expect(convert(bad, 'docx', folder)).rejects.toThrow('could not convert');
  });

  it('inserts a row as a user would and reads the recalculated cells back', async () => {
    const saved = path.join(folder, 'edited.xlsx');
    const book = await editInLibreOffice(
      file,
      [
        { do: 'insertRows', sheet: '合计表', row: 3 },
        { do: 'set', sheet: '合计表', cell: 'A3', value: 10 },
        { do: 'set', sheet: '合计表', cell: 'B3', value: '新增一行' },
        { do: 'set', sheet: '合计表', cell: 'B5', value: '=A5*2' },
      ],
      saved,
    );
    const sheet = book['合计表']!;
    expect(sheet[2]).toEqual([{ text: '10', value: 10 }, { text: '新增一行' }]);
    expect(sheet[4]).toEqual([
      { text: '16.6', value: 16.6, formula: '=SUM(A1:A4)' },
      { text: '33.2', value: 33.2, formula: '=A5*2' },
    ]);
    expect(sheet[1]![1]).toEqual({ text: '#DIV/0!', formula: '=1/0', error: 532 });
    expect((await editInLibreOffice(saved))['合计表']).toEqual(sheet);
  });

  it('says which edit cannot be made', async () => {
    await expect(
      editInLibreOffice(file, [{ do: 'insertRows', sheet: '没有这张表', row: 1 }]),
    ).rejects.toThrow('no sheet 没有这张表 among 合计表');
  });
});
