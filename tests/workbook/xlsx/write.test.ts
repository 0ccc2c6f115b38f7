import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellScalar, PlannedCell, SheetPlan } from '../../../src/budget/sheet';
import { OPTIONS_SHEET, readXlsx, writeXlsx } from '../../../src/workbook/xlsx';
import { partsOf, planOf } from './plan';

async function writeAndRead(plan: SheetPlan) {
  const sheets = await readXlsx(await writeXlsx([plan]), '新表.xlsx');
  return sheets[0]!;
}

async function sheetXml(plan: SheetPlan): Promise<string> {
  return partsOf(await writeXlsx([plan]))['xl/worksheets/sheet1.xml']!;
}

function column(values: readonly CellScalar[], more: Partial<PlannedCell> = {}): PlannedCell[] {
  return values.map((value, row) => ({ row, column: 0, value, ...more }));
}

describe('what is written is read back', () => {
  it('keeps values, formulas and their results, zero and empty text included', async () => {
    const sheet = await writeAndRead(
      planOf([
        { row: 0, column: 0, value: 593.39, style: 'inputAmount' },
        { row: 0, column: 1, value: 0, formula: '=A1-A1', style: 'sumAmount' },
        { row: 0, column: 2, value: '', formula: '=IF(A1>0,"","无")' },
        { row: 0, column: 3, value: true, formula: '=A1>0' },
        { row: 0, column: 4, value: null, formula: '=SUM(A1:B1)' },
        { row: 0, column: 5, value: '#N/A', formula: '=NA()' },
        { row: 2, column: 0, value: 0.4, formula: '=A1/A3', style: 'share' },
      ]),
    );
    expect(sheet.values).toEqual([[593.39, 0, '', true, null, '#N/A'], [], [0.4]]);
    expect(sheet.formulas).toEqual([
      [null, '=A1-A1', '=IF(A1>0,"","无")', '=A1>0', '=SUM(A1:B1)', '=NA()'],
      [],
      ['=A1/A3'],
    ]);
    expect(sheet.texts[0]).toEqual(['593.39', '', '', 'TRUE', '', '#N/A']);
    expect(sheet.texts[2]).toEqual(['40.00%']);
  });

  it('keeps texts that look like formulas or numbers as texts that stay texts when typed again', async () => {
    const risky = ['=SUM(A1:A9)', '+1', '-', '@名称', "'引号", '0208', '12.21%', '（1）', '20800501'];
    const plan = planOf(column(risky, { style: 'label' }));
    const sheet = await writeAndRead(plan);
    expect(sheet.values.map(([value]) => value)).toEqual(risky);
    expect(sheet.formulas.flat()).toEqual([]);
    const parts = partsOf(await writeXlsx([plan]));
    const textStyle = /<c r="A1" s="(\d+)"/.exec(parts['xl/worksheets/sheet1.xml']!)![1]!;
    const styles = [...parts['xl/styles.xml']!.matchAll(/<xf [^>]*numFmtId="(\d+)"[^>]*>/g)].slice(1);
    expect(styles[Number(textStyle)]![1]).toBe('49');
    expect(sheet.texts.map(([text]) => text)).toEqual(risky);
  });

  it('keeps any text, number and boolean', async () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
    const scalar = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      number,
      fc.boolean(),
    );
    const escape = fc
      .array(fc.constantFrom('_x0041_', '_x000D_', '_', 'x', '\r', '\n', '\u0001', '\ud800', ' '))
      .map((pieces) => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(scalar, escape), { minLength: 1, maxLength: 40 }),
        async (values) => {
          const expected = values.map((value) => (value === '' ? null : Object.is(value, -0) ? 0 : value));
          const constants = await writeAndRead(planOf(column(values)));
          expect(expected.map((_, row) => constants.values[row]?.[0] ?? null)).toEqual(expected);
          const results = await writeAndRead(planOf(column(values, { formula: '=$Z$1' })));
          const computed = values.map((value) => (Object.is(value, -0) ? 0 : value));
          expect(results.values.map(([value]) => value)).toEqual(computed);
        },
      ),
      { seed: 20270101, numRuns: 40 },
    );
  });

  it('keeps sheets in order with their visibility', async () => {
    const plans = [
      planOf([], { name: '设置', visibility: 'veryHidden' }),
      planOf([], { name: '目录' }),
      planOf([], { name: '附表', visibility: 'hidden' }),
    ];
    const book = await writeXlsx(plans);
    const sheets = await readXlsx(book, '新表.xlsx');
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['设置', 'veryHidden'],
      ['目录', 'visible'],
      ['附表', 'hidden'],
    ]);
    expect(partsOf(book)['xl/workbook.xml']).toContain('activeTab="1"');
  });
});

describe('layout', () => {
  it('merges with a border all around', async () => {
    const merged = planOf(
      [0, 1, 2].map((at) => ({
        row: 0,
        column: at,
        value: at === 0 ? '合计' : null,
        style: 'header' as const,
      })),
      { merges: [{ top: 0, left: 0, bottom: 0, right: 2 }] },
    );
    expect((await writeAndRead(merged)).merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
    const xml = await sheetXml(merged);
    const styles = [...xml.matchAll(/<c r="[ABC]1" s="(\d+)"/g)].map(([, style]) => style);
    expect(styles).toHaveLength(3);
    expect(new Set(styles).size).toBe(1);
  });

  it('sets widths, heights, frozen rows and the colour of the tab', async () => {
    const xml = await sheetXml(
      planOf([], {
        columnWidths: [8.5, 40],
        rowHeights: new Map([[1, 33]]),
        frozenRows: 6,
        tabColor: '#0f6cbd',
      }),
    );
    expect(xml).toContain('<col min="1" max="1" width="8.5" customWidth="1"/>');
    expect(xml).toContain('<col min="2" max="2" width="40" customWidth="1"/>');
    expect(xml).toContain('<row r="2" ht="33" customHeight="1"');
    expect(xml).toContain('<pane ySplit="6" topLeftCell="A7" activePane="bottomLeft" state="frozen"/>');
    expect(xml).toContain('<tabColor rgb="FF0F6CBD"/>');
  });

  it('prints on A4, one page wide, with title rows, area and page numbers', async () => {
    const plan = planOf([], {
      print: {
        orientation: 'landscape',
        titleRows: [0, 5],
        area: { top: 0, left: 0, bottom: 39, right: 13 },
      },
    });
    const parts = partsOf(await writeXlsx([plan]));
    const xml = parts['xl/worksheets/sheet1.xml']!;
    expect(xml).toMatch(
      /<pageSetup paperSize="9" orientation="landscape"[^>]* fitToWidth="1" fitToHeight="0"\/>/,
    );
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml).toContain('<printOptions horizontalCentered="1"/>');
    expect(xml).toContain(
      '<oddFooter>&amp;C&amp;&quot;宋体,常规&quot;&amp;9第 &amp;P 页，共 &amp;N 页</oddFooter>',
    );
    const names = parts['xl/workbook.xml']!.replaceAll('&apos;', "'");
    expect(names).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'收支总体'!$1:$6</definedName>`,
    );
    expect(names).toContain(
      `<definedName name="_xlnm.Print_Area" localSheetId="0">'收支总体'!$A$1:$N$40</definedName>`,
    );
  });

  it('draws the declared looks, in fonts marked as Chinese', async () => {
    const plan = planOf([
      { row: 0, column: 0, value: '部门收支总体情况表', style: 'title' },
      { row: 1, column: 0, value: 1, style: 'inputAmount' },
      { row: 2, column: 0, value: 2, style: 'inputAmount' },
    ]);
    const styles = partsOf(await writeXlsx([plan]))['xl/styles.xml']!;
    expect(styles).toContain('<charset val="134"/><sz val="16"/><name val="黑体"/>');
    expect(styles).toContain('formatCode="#,##0.00;-#,##0.00;"');
    expect(styles).toContain('<protection locked="0"/>');
    expect(styles).not.toContain('Calibri');
    expect(styles).toContain('<cellXfs count="3">');
  });
});

describe('protection', () => {
  it('has no password, lets rows be inserted and sized, and keeps input cells open', async () => {
    const xml = await sheetXml(
      planOf([{ row: 0, column: 0, value: 1, style: 'inputAmount' }], { isProtected: true }),
    );
    expect(xml).toContain('<sheetProtection sheet="1" formatColumns="0" formatRows="0" insertRows="0"/>');
  });

  it('is absent unless declared', async () => {
    expect(await sheetXml(planOf([]))).not.toContain('sheetProtection');
  });
});

describe('drop-down lists', () => {
  const range = { top: 1, left: 2, bottom: 50, right: 2 };

  it('holds a short list in the cell rule and allows blanks and other entries', async () => {
    const xml = await sheetXml(
      planOf([], { validations: [{ range, options: ['是', '否'], prompt: '请选择' }] }),
    );
    expect(xml).toContain('<dataValidations count="1">');
    expect(xml).toMatch(
      /type="list" allowBlank="1" showInputMessage="1"[^>]*prompt="请选择"[^>]*errorStyle="warning"[^>]*sqref="C2:C51"/,
    );
    expect(xml).toContain('<formula1>&quot;是,否&quot;</formula1>');
  });

  it('holds long lists, and options that contain commas, once on a hidden sheet', async () => {
    const long = Array.from({ length: 90 }, (_, index) => `20805${index} 科目`);
    const commas = ['一般公共预算,本级', '政府性基金'];
    const other = { top: 1, left: 3, bottom: 50, right: 3 };
    const third = { top: 1, left: 4, bottom: 50, right: 4 };
    const plan = planOf([], {
      validations: [
        { range, options: long },
        { range: other, options: long },
        { range: third, options: commas },
      ],
    });
    const book = await writeXlsx([plan]);
    const xml = partsOf(book)['xl/worksheets/sheet1.xml']!.replaceAll('&apos;', "'");
    expect([...xml.matchAll(/<formula1>(.*?)<\/formula1>/g)].map(([, formula]) => formula)).toEqual([
      `'_选项'!$A$1:$A$90`,
      `'_选项'!$A$1:$A$90`,
      `'_选项'!$B$1:$B$2`,
    ]);
    const helper = (await readXlsx(book, '新表.xlsx'))[1]!;
    expect([helper.name, helper.visibility]).toEqual([OPTIONS_SHEET, 'hidden']);
    expect(helper.values.map(([first]) => first)).toEqual(long);
    expect([helper.values[0]![1], helper.values[1]![1]]).toEqual(commas);
  });
});

describe('the file itself', () => {
  const plan = planOf(column(['01', '02'], { style: 'inputCode' }));

  it('is the same bytes for the same plan', async () => {
    expect(Buffer.from(await writeXlsx([plan])).equals(Buffer.from(await writeXlsx([plan])))).toBe(true);
  });

  it('names the product and the given date, and no person, machine or other file', async () => {
    const book = await writeXlsx([plan], {
      title: '2027 年部门预算',
      date: new Date('2027-01-15T00:00:00Z'),
    });
    const parts = partsOf(book);
    const core = parts['docProps/core.xml']!;
    expect(core).toContain('<dc:creator>预算公开助手</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>预算公开助手</cp:lastModifiedBy>');
    expect(core).toContain('<dc:title>2027 年部门预算</dc:title>');
    expect(core.match(/2027-01-15T00:00:00Z/g)).toHaveLength(2);
    expect(parts['docProps/app.xml']).toContain('<Company></Company><Manager></Manager>');
    expect(Object.keys(parts).filter((name) => /externalLinks|customXml|media/.test(name))).toEqual([]);
    expect(Object.values(parts).join('')).not.toMatch(/TargetMode="External"/);
  });

  it('asks for calculation on opening only when a result is missing', async () => {
    const sum = { row: 5, column: 0, formula: '=SUM(B1:B2)' };
    const complete = partsOf(await writeXlsx([planOf([{ ...sum, value: 0 }])]));
    expect(complete['xl/workbook.xml']).not.toContain('fullCalcOnLoad');
    const incomplete = partsOf(await writeXlsx([planOf([{ ...sum, value: null }])]));
    expect(incomplete['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
  });

  it('shows no warning triangle on codes stored as text', async () => {
    expect(await sheetXml(plan)).toContain(
      '<ignoredErrors><ignoredError sqref="A1:A2" numberStoredAsText="1"/></ignoredErrors></worksheet>',
    );
  });
});

describe('plans that no worksheet can hold', () => {
  it.each<[string, SheetPlan[], string]>([
    ['a name in use', [planOf([]), planOf([])], '工作表名“收支总体”重复，表没有写出：请换一个名称再来一次。'],
    [
      'a name with a slash',
      [planOf([], { name: '收入/支出' })],
      `工作表名“收入/支出”含有不能用的符号（[ ] : * ? / \\ 或首尾的 '），表没有写出：请换一个名称再来一次。`,
    ],
    [
      'a long name',
      [planOf([], { name: '表'.repeat(32) })],
      `工作表名“${'表'.repeat(32)}”超过 31 个字，表没有写出：请换一个名称再来一次。`,
    ],
    [
      'a number that is none',
      [planOf([{ row: 3, column: 2, value: Number.NaN }])],
      '“收支总体”C4 的数没有算出来（NaN），表没有写出：请检查这一格用到的数。',
    ],
    [
      'a text too long',
      [planOf([{ row: 0, column: 0, value: '字'.repeat(32_768) }])],
      '“收支总体”A1 的文字有 32768 个字，超过一格最多的 32767 个字，表没有写出：请缩短后再来一次。',
    ],
  ])('%s', async (_, plans, message) => {
    await expect(writeXlsx(plans)).rejects.toThrow(message);
  });
});
