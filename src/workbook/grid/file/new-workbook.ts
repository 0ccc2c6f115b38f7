import { BooleanNumber, LocaleType, type IWorkbookData } from '@univerjs/core';
import { GRID_VERSION } from './grid-data';

/** An empty workbook with one sheet, in the font that Chinese Excel begins with (宋体 11). */
export function newWorkbookData(name = '新工作簿'): IWorkbookData {
  return {
    id: 'workbook',
    name,
    appVersion: GRID_VERSION,
    locale: LocaleType.ZH_CN,
    styles: {},
    sheetOrder: ['sheet-1'],
    sheets: {
      'sheet-1': {
        id: 'sheet-1',
        name: 'Sheet1',
        rowCount: 200,
        columnCount: 26,
        defaultColumnWidth: 72,
        defaultRowHeight: 20,
        cellData: {},
        showGridlines: BooleanNumber.TRUE,
      },
    },
    defaultStyle: { ff: '宋体', fs: 11 },
    resources: [],
  };
}
