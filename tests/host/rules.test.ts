import { describe, expect, it } from 'vitest';
import { createWorkbook } from '../../host/workbook/workbook';
import { codeOf, openHost } from './open';

describe('conditional formats', () => {
  it('are added first, keep their settings, and go away one by one', async () => {
    const { Excel, workbook } = await openHost();
    await Excel.run(async (context) => {
      const { conditionalFormats } = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B5');
      const mark = conditionalFormats.add(Excel.ConditionalFormatType.custom);
      mark.custom.rule.formula = '=TRUE';
      mark.custom.format.fill.color = '#FFC7CE';
      mark.custom.format.font.bold = true;
      mark.custom.format.font.underline = 'Single';
      const high = conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
      high.cellValue.rule = { formula1: '=100', operator: 'GreaterThan' };
      high.load('id,priority,type');
      mark.load('id,priority,custom/rule/formula,custom/format/fill/color');
      const count = conditionalFormats.getCount();
      await context.sync();
      expect([count.value, high.priority, mark.priority, high.type]).toEqual([2, 0, 1, 'CellValue']);
      expect([mark.custom.rule.formula, mark.custom.format.fill.color]).toEqual(['=TRUE', '#FFC7CE']);
      const again = conditionalFormats.getItemOrNullObject(mark.id);
      again.delete();
      const gone = conditionalFormats.getItemOrNullObject(mark.id);
      const other = high.customOrNullObject;
      gone.load('id');
      other.load();
      await context.sync();
      expect([gone.isNullObject, other.isNullObject]).toEqual([true, true]);
      conditionalFormats.clearAll();
      await context.sync();
    });
    expect(workbook.active.conditionalFormats).toEqual([]);
  });

  it('leave the other half when only part of their range is cleared', async () => {
    const { Excel, workbook } = await openHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:A10').conditionalFormats.add('Custom').custom.rule.formula = '=A1>0';
      await context.sync();
      sheet.getRange('A1:A4').conditionalFormats.clearAll();
      await context.sync();
    });
    expect(workbook.active.conditionalFormats.map(({ areas }) => areas)).toEqual([
      [{ row: 4, column: 0, rows: 6, columns: 1 }],
    ]);
  });
});

describe('the furniture of a sheet', () => {
  it('keeps print set-up, frozen panes, validation, names and sizes', async () => {
    const { Excel } = await openHost({ workbook: createWorkbook(['01 收支总表']) });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('01 收支总表');
      sheet.pageLayout.orientation = 'Landscape';
      sheet.pageLayout.paperSize = Excel.PaperType.a4;
      sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      sheet.pageLayout.setPrintArea('A1:F20');
      sheet.pageLayout.setPrintTitleRows('$1:$4');
      sheet.pageLayout.setPrintMargins('Centimeters', { top: 2.54 });
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页';
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B4'));
      sheet.getRange('C5:C20').dataValidation.rule = {
        decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' },
      };
      sheet.getRange('C5:C20').dataValidation.errorAlert = {
        title: '金额',
        message: '请输入金额',
        showAlert: true,
        style: 'Stop',
      };
      context.workbook.names.add('支出合计', sheet.getRange('C5'));
      sheet.getRange('A:A').format.columnWidth = 120;
      sheet.getRange('1:1').format.rowHeight = 30;
      sheet.getRange('A1:F1').merge();
      sheet.tabColor = '#FF0000';
      sheet.getRange('C5').values = [[7]];
      const total = context.workbook.names.getItem('支出合计');
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      const title = sheet.pageLayout.getPrintTitleRowsOrNullObject();
      const printed = sheet.pageLayout.getPrintAreaOrNullObject();
      const validation = sheet.getRange('C6').dataValidation;
      const size = sheet.getRange('A1');
      const merged = sheet.getRange('B1').getMergedAreasOrNullObject();
      sheet.load('pageLayout/orientation,pageLayout/topMargin,pageLayout/zoom,tabColor');
      total.load('formula,value,type');
      for (const range of [frozen, title]) range.load('address');
      printed.load('address');
      merged.load('address');
      validation.load('type,rule,errorAlert');
      size.load('format/columnWidth,format/rowHeight');
      await context.sync();
      expect(sheet.pageLayout.orientation).toBe('Landscape');
      expect(sheet.pageLayout.topMargin).toBeCloseTo(72, 6);
      expect(sheet.pageLayout.zoom).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 0 });
      expect([total.formula, total.value, total.type]).toEqual(["='01 收支总表'!$C$5", 7, 'Range']);
      expect(frozen.address).toBe("'01 收支总表'!A1:B4");
      expect(title.address).toBe("'01 收支总表'!1:4");
      expect(printed.address).toBe("'01 收支总表'!A1:F20");
      expect(merged.address).toBe("'01 收支总表'!A1:F1");
      expect([validation.type, validation.errorAlert.title]).toEqual(['Decimal', '金额']);
      expect([size.format.columnWidth, size.format.rowHeight]).toEqual([120, 30]);
    });
  });

  it('sheets are added, ordered, hidden, copied, renamed and deleted; formulas follow', async () => {
    const { Excel, workbook } = await openHost({ workbook: createWorkbook(['一', '二']) });
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem('二').getRange('A1').formulas = [['=一!A1+1']];
      worksheets.getItem('一').getRange('A1').values = [[41]];
      worksheets.getItem('一').name = '收支 总表';
      const added = worksheets.add('三');
      added.position = 0;
      added.visibility = 'VeryHidden';
      worksheets.getItem('二').copy('End');
      const cell = worksheets.getItem('二').getRange('A1');
      cell.load('values,formulas');
      worksheets.load('items/name,items/visibility');
      await context.sync();
      expect([cell.values, cell.formulas]).toEqual([[[42]], [["='收支 总表'!A1+1"]]]);
      expect(worksheets.items.map(({ name, visibility }) => `${name} ${visibility}`)).toEqual([
        '三 VeryHidden',
        '收支 总表 Visible',
        '二 Visible',
        '二 (2) Visible',
      ]);
      worksheets.getItem('收支 总表').delete();
      cell.load('values,formulas');
      await context.sync();
      expect([cell.values, cell.formulas]).toEqual([[['#REF!']], [['=#REF!+1']]]);
    });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['三', '二', '二 (2)']);
  });

  it('refuses to hide or delete the last visible sheet', async () => {
    const { Excel } = await openHost();
    const attempt = (action: (sheet: Excel.Worksheet) => void): Promise<string> =>
      codeOf(
        Excel.run(async (context) => {
          action(context.workbook.worksheets.getActiveWorksheet());
          await context.sync();
        }),
      );
    expect(await attempt((sheet) => sheet.delete())).toBe('InvalidOperation');
    expect(await attempt((sheet) => (sheet.visibility = 'Hidden'))).toBe('InvalidOperation');
    expect(await attempt((sheet) => (sheet.name = '一/二'))).toBe('InvalidArgument');
  });

  it('keeps comments, custom XML and sheet properties', async () => {
    const { Excel } = await openHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const xml = '<budget xmlns="urn:example:budget"><waiver rule="03=01"/></budget>';
      const comment = context.workbook.comments.add('Sheet1!B2', '核对过');
      comment.replies.add('好');
      context.workbook.customXmlParts.add(xml);
      sheet.customProperties.add('table', '03');
      const part = context.workbook.customXmlParts.getByNamespace('urn:example:budget').getOnlyItem();
      const read = part.getXml();
      const property = sheet.customProperties.getItemOrNullObject('TABLE');
      comment.load('content,replies/items/content');
      property.load('value');
      const place = comment.getLocation();
      place.load('address');
      await context.sync();
      expect(read.value).toBe(xml);
      expect(property.value).toBe('03');
      expect([comment.content, comment.replies.items[0]?.content, place.address]).toEqual([
        '核对过',
        '好',
        'Sheet1!B2',
      ]);
    });
  });
});
