import { IUniverInstanceService, LocaleType, LogLevel, Univer, type IWorkbookData } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import '@univerjs/engine-formula/facade';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import '@univerjs/sheets/facade';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import '@univerjs/sheets-conditional-formatting/facade';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import '@univerjs/sheets-data-validation/facade';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import '@univerjs/sheets-formula/facade';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import '@univerjs/sheets-note/facade';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';

/** A grid without a page, with what the page's grid can do to a workbook. */
export interface HeadlessGrid {
  readonly api: FUniver;
  dispose(): void;
}

/** Opens a grid in Node; empty, with one sheet, unless a workbook is given. */
export function openGrid(data: Partial<IWorkbookData> = {}): HeadlessGrid {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  const api = FUniver.newAPI(univer);
  api.createWorkbook({
    id: 'book',
    sheetOrder: ['s1'],
    sheets: { s1: { id: 's1', name: 'Sheet1' } },
    ...data,
  });
  // On a page the library does this when somebody clicks into the grid.
  univer.__getInjector().get(IUniverInstanceService).focusUnit(api.getActiveWorkbook()!.getId());
  return { api, dispose: () => univer.dispose() };
}
