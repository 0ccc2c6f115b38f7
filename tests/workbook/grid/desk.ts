import { CellValueType, type IWorkbookData } from '@univerjs/core';
import { afterEach } from 'vitest';
import type { FUniver } from '@univerjs/core/facade';
import { createGridProgram } from '../../../src/workbook/grid';
import type { HostProgram } from '../../../src/workbook/program';
import { openGrid, type HeadlessGrid } from '../../support/grid';
import type { ContractDesk } from '../contract';

/** Somebody at the workbench's grid. */
export interface GridDesk extends ContractDesk {
  readonly api: FUniver;
  readonly program: HostProgram;
}

const open: HeadlessGrid[] = [];

afterEach(() => {
  for (const grid of open.splice(0)) grid.dispose();
});

const told = (record: object): object =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value != null && value !== ''));

function without<T extends object, K extends keyof T>(record: T, ...keys: K[]): Omit<T, K> {
  const copy = { ...record };
  for (const key of keys) Reflect.deleteProperty(copy, key);
  return copy;
}

/** Everything that a user could notice, as plain data: identities and results of formulas are left out. */
function look(api: FUniver): unknown {
  const book = api.getActiveWorkbook()!;
  const workbook = book.getWorkbook();
  const styles = workbook.getStyles();
  return {
    front: workbook.getActiveSheet().getName(),
    sheets: book.getSheets().map((facade) => {
      const sheet = facade.getSheet();
      const { custom, ...config } = without(sheet.getSnapshot(), 'id', 'cellData');
      const cells: Record<string, object> = {};
      sheet.getCellMatrix().forValue((row, column, cell) => {
        const formula = cell?.f ?? (cell?.si ? facade.getRange(row, column).getFormula() : null);
        const shown = told({
          ...(formula === null ? { v: cell?.v, t: cell?.t } : { f: formula }),
          p: cell?.p,
          s: styles.getStyleByCell(cell),
          custom: cell?.custom,
        });
        if (Object.keys(shown).length > 0) cells[`${String(row)},${String(column)}`] = shown;
      });
      return {
        config,
        cells,
        custom: custom && Object.keys(custom).length > 0 ? custom : null,
        validations: facade.getDataValidations().map(({ rule }) => without(rule, 'uid')),
        formats: facade.getConditionalFormattingRules().map((rule) => without(rule, 'cfId')),
      };
    }),
  };
}

/** Opens a grid with the product over it. */
export function openGridDesk(data?: Partial<IWorkbookData>): GridDesk {
  const grid = openGrid(data);
  open.push(grid);
  const { api } = grid;
  const program = createGridProgram(api);
  const sheetOf = (name: string) => api.getActiveWorkbook()!.getSheetByName(name)!;
  return {
    api,
    program,
    workbook: program.workbook,
    enter: (sheet, row, column, value) => {
      const cell = sheetOf(sheet).getRange(row, column);
      if (value === '') cell.clearContent();
      else if (typeof value === 'number')
        cell.setValue({ v: value, t: CellValueType.NUMBER, f: null, p: null });
      else if (value.startsWith('=')) cell.setValue({ f: value, v: null, p: null });
      else cell.setValue({ v: value, t: CellValueType.STRING, f: null, p: null });
    },
    strangersRule: (sheet) => {
      const target = sheetOf(sheet);
      const rule = target
        .newConditionalFormattingRule()
        .whenFormulaSatisfied('=A1>0')
        .setBackground('#00FF00')
        .setRanges([{ startRow: 0, startColumn: 0, endRow: 1, endColumn: 1 }])
        .build();
      target.addConditionalFormattingRule(rule);
      return Promise.resolve();
    },
    formats: (sheet) => sheetOf(sheet).getConditionalFormattingRules().length,
    front: () => api.getActiveWorkbook()!.getActiveSheet().getSheetName(),
    see: () => look(api),
  };
}
