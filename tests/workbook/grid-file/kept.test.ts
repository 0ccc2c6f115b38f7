import { BooleanNumber, type IWorkbookData } from '@univerjs/core';
import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { withExtras, sheetExtras, bookExtras } from '../../../src/workbook/grid/extras';
import { newWorkbookData, openXlsx, saveXlsx } from '../../../src/workbook/grid/file';
import { readXlsx } from '../../../src/workbook/xlsx';
import { openGrid } from '../../support/grid';
import { bookWith, resourceOf, throughFile, throughGrid, withParts } from './books';

const cell = (v: string | number, more: object = {}) => ({ v, t: typeof v === 'number' ? 2 : 1, ...more });
const range = (startRow: number, startColumn: number, endRow: number, endColumn: number) => ({
  startRow,
  startColumn,
  endRow,
  endColumn,
});
const resources = (name: string, value: unknown) => [{ name, data: JSON.stringify(value) }];

/** The sheet's own part of a saved book. */
async function part(data: IWorkbookData, name = 'xl/worksheets/sheet1.xml'): Promise<string> {
  return strFromU8(unzipSync(await saveXlsx(data))[name]!);
}

describe('contents', () => {
  it('writes texts that look like formulas, numbers or escapes as the texts they are', async () => {
    const texts = ['=SUM(A1)', '+1', '-1', '@名称', '01', '_x0041_', ' 前后空格 ', '第一行\n第二行', '<&>"'];
    const cellData = Object.fromEntries(texts.map((text, row) => [row, { 0: cell(text) }]));
    const [sheet] = await readXlsx(await saveXlsx(throughGrid(bookWith({ cellData }))), '表.xlsx');
    expect(sheet!.values.map(([value]) => value)).toEqual(texts);
    expect(sheet!.formulas.flat().filter((formula) => formula !== null)).toEqual([]);
  });

  it('tells a formula that the grid keeps once for many cells to each of them', async () => {
    const cellData = { 0: { 1: cell(2, { f: '=A1*2', si: 'x' }) }, 1: { 1: { v: 4, t: 2, si: 'x' } } };
    const [sheet] = await readXlsx(await saveXlsx(bookWith({ cellData })), '表.xlsx');
    expect(sheet!.formulas.map((line) => line[1])).toEqual(['=A1*2', '=A2*2']);
  });

  it('keeps array formulas in their first cell, and newer functions under the prefix that files want', async () => {
    const file = withParts(await saveXlsx(bookWith({ cellData: { 0: { 0: cell(1) } } })), {
      'xl/worksheets/sheet1.xml': (xml) =>
        xml.replace(
          '</row>',
          '<c r="C1"><f t="array" ref="C1:C2">A1:A2*2</f><v>2</v></c><c r="D1"><f>_xlfn.XLOOKUP(1,A1:A2,A1:A2)</f><v>1</v></c></row><row r="2"><c r="C2"><v>4</v></c></row>',
        ),
    });
    const { data } = await openXlsx(file, '表.xlsx');
    expect(data.sheets['sheet-1']!.cellData![0]![3]).toEqual({
      v: 1,
      t: 2,
      f: '=XLOOKUP(1,A1:A2,A1:A2)',
    });
    expect(data.sheets['sheet-1']!.cellData![1]![2]?.f).toBeUndefined();
    const xml = await part(throughGrid(data));
    expect(xml).toContain('<f t="array" ref="C1:C2">A1:A2*2</f>');
    expect(xml).toContain('<f>_xlfn.XLOOKUP(1,A1:A2,A1:A2)</f>');
  });

  it('keeps errors, truth values and empty results apart from texts', async () => {
    const cellData = {
      0: { 0: cell('#DIV/0!', { f: '=1/0' }), 1: { v: 1, t: 3 }, 2: cell('', { f: '=""' }), 3: cell('TRUE') },
    };
    const [sheet] = await readXlsx(await saveXlsx(bookWith({ cellData })), '表.xlsx');
    expect(sheet!.values).toEqual([['#DIV/0!', true, '', 'TRUE']]);
  });
});

describe('what stands beside the contents', () => {
  it('keeps print set-up, protection, hidden zeros and the state of the sheet', async () => {
    const extras = {
      print: {
        orientation: 'portrait',
        paper: 8,
        scale: 85,
        margins: { left: 1, right: 1, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 },
        header: '&C&"黑体,常规"部门预算&R&D',
        footer: '第 &P 页',
        titleRows: [1, 3],
        titleColumns: [0, 1],
        areas: ['A1:C9', 'E1:F9'],
      },
      protection: { insertRows: true, sort: true },
      showsZeros: false,
    } as const;
    const sheet = {
      name: "1月 '乙'表",
      tabColor: '#C00000',
      showGridlines: BooleanNumber.FALSE,
      zoomRatio: 0.85,
      freeze: { xSplit: 2, ySplit: 4, startRow: 4, startColumn: 2 },
      mergeData: [range(0, 0, 1, 3)],
      columnData: { 0: { w: 100 }, 1: { w: 100, hd: 1 }, 4: { w: 240 } },
      rowData: { 0: { h: 44, ia: 0 }, 6: { hd: 1 } },
      custom: withExtras(undefined, extras),
    };
    const more = { custom: withExtras(undefined, { title: '2026年部门预算', isStructureProtected: true }) };
    const after = await throughFile(throughGrid(bookWith(sheet, more)));
    expect(after.sheets['sheet-1']).toMatchObject(sheet);
    expect(sheetExtras(after.sheets['sheet-1']!)).toEqual(extras);
    expect(bookExtras(after)).toEqual({ title: '2026年部门预算', isStructureProtected: true });
  });

  it('keeps drop-down lists and other rules for what may be typed, as the grid tells them', async () => {
    const rules = [
      {
        type: 'list',
        formula1: '其他运转类,特定目标类',
        showDropDown: true,
        prompt: '请选',
        promptTitle: '填写',
      },
      { type: 'list', formula1: "='_选项'!$A$1:$A$80", showDropDown: false },
      {
        type: 'decimal',
        operator: 'between',
        formula1: '0',
        formula2: '=B1',
        error: '不对',
        errorTitle: '金额',
      },
      { type: 'custom', formula1: '=LEN(A1)=7' },
    ].map((rule, index) => ({
      uid: `sheet-1-validation-${index + 1}`,
      ranges: [range(index, 0, index + 5, 0)],
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 2,
      showInputMessage: 'prompt' in rule,
      ...rule,
    }));
    const data = bookWith({}, { resources: resources('SHEET_DATA_VALIDATION_PLUGIN', { 'sheet-1': rules }) });
    const after = await throughFile(throughGrid(data));
    expect(resourceOf(after, 'SHEET_DATA_VALIDATION_PLUGIN')).toEqual({ 'sheet-1': rules });
    const grid = openGrid(after);
    const first = grid.api.getActiveWorkbook()!.getActiveSheet().getRange('A1').getDataValidation()!;
    expect(first.getCriteriaValues()).toEqual([undefined, '其他运转类,特定目标类', undefined]);
    grid.dispose();
  });

  it('keeps conditional formats, marks of ours among them, in their order', async () => {
    const style = { cl: { rgb: '#9C0006' }, bl: 1, ul: { s: 1, t: 10 }, bg: { rgb: '#FFC7CE' } };
    const configs = [
      { type: 'highlightCell', subType: 'formula', style, value: '=LEN("预算公开:error")>0' },
      { type: 'highlightCell', subType: 'number', style, operator: 'between', value: [1, 9] },
      { type: 'highlightCell', subType: 'number', style, operator: 'greaterThan', value: 100 },
      { type: 'highlightCell', subType: 'duplicateValues', style },
      { type: 'highlightCell', subType: 'rank', style, isBottom: true, isPercent: false, value: 3 },
      { type: 'highlightCell', subType: 'average', style, operator: 'lessThanOrEqual' },
      {
        type: 'colorScale',
        config: [
          { index: 0, color: '#F8696B', value: { type: 'min' } },
          { index: 1, color: '#FFEB84', value: { type: 'percentile', value: 50 } },
          { index: 2, color: '#63BE7B', value: { type: 'max' } },
        ],
      },
    ];
    const rules = configs.map((rule, index) => ({
      cfId: `sheet-1-condition-${index + 1}`,
      ranges: [range(0, 0, 4, 0), range(6, 2, 6, 2)],
      stopIfTrue: index === 1,
      rule,
    }));
    const name = 'SHEET_CONDITIONAL_FORMATTING_PLUGIN';
    const data = bookWith({}, { resources: resources(name, { 'sheet-1': rules }) });
    const through = throughGrid(data);
    expect(resourceOf(through, name)).toEqual({ 'sheet-1': rules });
    expect(resourceOf(await throughFile(through), name)).toEqual({ 'sheet-1': rules });
  });

  it('writes rules about texts and dates as the formulas they stand for', async () => {
    const rule = (subType: string, operator: string, value?: string) => ({
      cfId: operator,
      ranges: [range(1, 1, 4, 1)],
      stopIfTrue: false,
      rule: { type: 'highlightCell', subType, operator, value, style: { bl: 1 } },
    });
    const rules = [rule('text', 'containsText', '小"计'), rule('timePeriod', 'today')];
    const name = 'SHEET_CONDITIONAL_FORMATTING_PLUGIN';
    const xml = await part(bookWith({}, { resources: resources(name, { 'sheet-1': rules }) }));
    expect(xml).toContain('<formula>NOT(ISERROR(SEARCH("小""计",B2)))</formula>');
    expect(xml).toContain('<formula>FLOOR(B2,1)=TODAY()</formula>');
  });

  it('keeps notes and names, and names nobody as their author', async () => {
    const notes = {
      0: { 1: { id: 'n', row: 0, col: 1, width: 216, height: 92, note: '去年为 12\n请核对' } },
    };
    const name = (id: string, more: object) => ({ id, localSheetId: 'AllDefaultWorkbook', ...more });
    const names = {
      'name-1': name('name-1', { name: '合计', formulaOrRefString: 'Sheet1!$B$1' }),
      'name-2': name('name-2', { name: '税率', formulaOrRefString: '=0.13' }),
      'name-3': name('name-3', {
        name: '局部',
        formulaOrRefString: 'Sheet1!$A$1:$B$9',
        localSheetId: 'sheet-1',
      }),
    };
    const data = bookWith(
      { cellData: { 0: { 1: cell(1) } } },
      {
        resources: [
          ...resources('SHEET_NOTE_PLUGIN', { 'sheet-1': notes }),
          ...resources('SHEET_DEFINED_NAME_PLUGIN', names),
        ],
      },
    );
    const after = await throughFile(throughGrid(data));
    expect(resourceOf(after, 'SHEET_DEFINED_NAME_PLUGIN')).toEqual(names);
    const grid = openGrid(after);
    const workbook = grid.api.getActiveWorkbook()!;
    expect(workbook.getDefinedNames().map((one) => one.getName())).toEqual(['合计', '税率', '局部']);
    expect(workbook.getActiveSheet().getRange('B1').getNote()?.note).toBe('去年为 12\n请核对');
    grid.dispose();
    expect(await part(data, 'xl/comments1.xml')).toContain('<authors><author/></authors>');
  });
});

describe('colours and rules of other programs', () => {
  it('reads theme colours with their tints, and colours by number', async () => {
    const fill = (color: string) =>
      `<fill><patternFill patternType="solid"><fgColor ${color}/></patternFill></fill>`;
    const file = withParts(await saveXlsx(newWorkbookData()), {
      'xl/styles.xml': `<styleSheet><fonts><font><sz val="11"/><name val="Calibri"/></font></fonts><fills>${fill('theme="4"')}${fill('theme="0" tint="-0.249977111117893"')}${fill('theme="4" tint="0.5999938962981048"')}${fill('indexed="13"')}</fills><cellXfs><xf/>${[0, 1, 2, 3].map((id) => `<xf fillId="${id}" applyFill="1"/>`).join('')}</cellXfs></styleSheet>`,
      'xl/worksheets/sheet1.xml':
        '<worksheet><cols><col min="1" max="1" width="10" customWidth="1"/></cols><sheetData><row><c s="1"/><c s="2"/><c s="3"/><c s="4"/></row></sheetData></worksheet>',
    });
    const { data } = await openXlsx(file, '表.xlsx');
    const line = data.sheets['sheet-1']!.cellData![0]!;
    const colors = [0, 1, 2, 3].map((column) => data.styles[line[column]!.s as string]?.bg?.rgb);
    expect(colors).toEqual(['#4F81BD', '#BFBFBF', '#B9CDE5', '#FFFF00']);
    expect(data.sheets['sheet-1']!.columnData![0]).toEqual({ w: 70 });
    expect(data.defaultStyle).toEqual({ ff: 'Calibri', fs: 11 });
  });

  it('reads drop-down lists in the newer form', async () => {
    const file = withParts(await saveXlsx(newWorkbookData()), {
      'xl/worksheets/sheet1.xml': (xml) =>
        xml.replace(
          '</worksheet>',
          '<extLst><ext><x14:dataValidations xmlns:x14="x" xmlns:xm="y"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>选项!$A$1:$A$9</xm:f></x14:formula1><xm:sqref>B2:B9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>',
        ),
    });
    const { data, lost } = await openXlsx(file, '表.xlsx');
    expect(lost).toEqual([]);
    expect(resourceOf(data, 'SHEET_DATA_VALIDATION_PLUGIN')).toMatchObject({
      'sheet-1': [{ type: 'list', formula1: '=选项!$A$1:$A$9', ranges: [range(1, 1, 8, 1)] }],
    });
  });

  it('turns comparisons with other cells into the formulas that say the same', async () => {
    const file = withParts(await saveXlsx(newWorkbookData()), {
      'xl/worksheets/sheet1.xml': (xml) =>
        xml.replace(
          '<sheetData/>',
          '<sheetData/><conditionalFormatting sqref="B2:B9"><cfRule type="cellIs" operator="notEqual" priority="1"><formula>$C2</formula></cfRule></conditionalFormatting>',
        ),
    });
    const { data } = await openXlsx(file, '表.xlsx');
    expect(resourceOf(data, 'SHEET_CONDITIONAL_FORMATTING_PLUGIN')).toMatchObject({
      'sheet-1': [{ rule: { subType: 'formula', value: '=B2<>$C2' } }],
    });
  });
});
