import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BooleanNumber, WrapStrategy, type IWorkbookData } from '@univerjs/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCommands } from '../../src/jobs/workbook/commands';
import { createSession } from '../../src/jobs/workbook/session';
import { openXlsx, saveXlsx } from '../../src/workbook/grid/file';
import { inOrder } from '../../src/workbook/grid/file/grid-data';
import { readXlsx } from '../../src/workbook/xlsx';
import type { SheetSnapshot } from '../../src/budget/sheet';
import { addSample } from '../support/grid-sample';
import { describeWithLibreOffice, editInLibreOffice, type OfficeBook } from '../support/libreoffice';
import { openGridDesk } from '../workbook/grid/desk';
import { resourceOf } from '../workbook/grid-file/books';

const folder = mkdtempSync(path.join(tmpdir(), 'oracle-book-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const INCOME = '01收支总体';
const TYPED = 593.93;
const NOTE = '请按批复核对';

let ours: IWorkbookData;
let theirs: IWorkbookData;
let before: readonly SheetSnapshot[];
let after: readonly SheetSnapshot[];
let shown: OfficeBook;

/** A fact about each sheet of a workbook, by the sheet's name. */
function bySheet<Fact>(
  data: IWorkbookData,
  tell: (sheet: IWorkbookData['sheets'][string], id: string) => Fact,
): Record<string, Fact> {
  return Object.fromEntries(
    data.sheetOrder.map((id) => [data.sheets[id]!.name ?? '', tell(data.sheets[id]!, id)]),
  );
}

describeWithLibreOffice('the sample department, changed, checked, drafted and saved, in LibreOffice', () => {
  beforeAll(async () => {
    const { api, program, enter } = openGridDesk();
    await addSample(program);
    enter(INCOME, 5, 1, TYPED);
    const income = api.getActiveWorkbook()!.getSheetByName(INCOME)!;
    income
      .getRange('B7')
      .createOrUpdateNote({ id: 'note', row: 6, col: 1, note: NOTE, width: 200, height: 80, show: false });
    const commands = createCommands(createSession(program, { today: () => new Date(2024, 1, 5) }));
    await commands.check();
    await commands.draft();
    const saved = await saveXlsx(api.getActiveWorkbook()!.save());
    const [file, back] = [path.join(folder, '表.xlsx'), path.join(folder, 'back.xlsx')];
    writeFileSync(file, saved);
    shown = await editInLibreOffice(file, [], back);
    const returned = readFileSync(back);
    [before, after] = await Promise.all([readXlsx(saved, '表.xlsx'), readXlsx(returned, 'back.xlsx')]);
    ours = (await openXlsx(saved, '表.xlsx')).data;
    theirs = (await openXlsx(returned, 'back.xlsx')).data;
  }, 240_000);

  it('has every sheet in its order, hidden ones hidden', () => {
    const states = (sheets: readonly SheetSnapshot[]): readonly string[] =>
      sheets.map(({ name, visibility }) => `${name} ${visibility === 'visible' ? '' : '隐藏'}`);
    expect(states(after)).toEqual(states(before));
    expect(states(after).filter((state) => state.endsWith('隐藏')).length).toBeGreaterThan(0);
    expect(after.map(({ name }) => name)).toContain('说明');
  });

  it('computes every formula to the result that was stored', () => {
    let formulas = 0;
    for (const sheet of before) {
      sheet.formulas.forEach((line, row) =>
        line.forEach((formula, column) => {
          if (formula === null) return;
          formulas += 1;
          const cell = shown[sheet.name]?.[row]?.[column];
          const stored = sheet.values[row]?.[column];
          expect(cell?.error, `${sheet.name} ${String(row)},${String(column)} ${formula}`).toBeUndefined();
          if (typeof stored === 'number') expect(cell?.value).toBeCloseTo(stored, 9);
          else expect(cell?.text).toBe(String(stored ?? ''));
        }),
      );
    }
    expect(formulas).toBeGreaterThan(400);
  });

  it('keeps every value, as a text or as a number', () => {
    for (const sheet of before) {
      const other = after.find(({ name }) => name === sheet.name)!;
      sheet.values.forEach((line, row) =>
        line.forEach((value, column) => {
          if (value === null || value === '') return;
          const kept = other.values[row]?.[column];
          expect(typeof kept, `${sheet.name} ${String(row)},${String(column)}`).toBe(typeof value);
          if (typeof value === 'number') expect(kept).toBeCloseTo(value, 9);
          else expect(kept).toBe(value);
        }),
      );
    }
    expect(after.find(({ name }) => name === INCOME)!.values[5]![1]).toBe(TYPED);
  });

  it('keeps merged cells, and columns and rows as wide and as high', () => {
    const merges = (data: IWorkbookData) =>
      bySheet(data, ({ mergeData = [] }) =>
        mergeData
          .map(({ startRow, startColumn, endRow, endColumn }) =>
            [startRow, startColumn, endRow, endColumn].join(),
          )
          .sort(),
      );
    expect(merges(theirs)).toEqual(merges(ours));
    for (const [id, sheet] of Object.entries(ours.sheets)) {
      for (const [column, { w, hd }] of inOrder(sheet.columnData)) {
        const other = theirs.sheets[id]!.columnData![column]!;
        if (hd !== BooleanNumber.TRUE)
          expect(Math.abs(other.w! - w!), `${sheet.name ?? ''} ${String(column)}`).toBeLessThanOrEqual(2);
      }
      for (const [row, { h }] of inOrder(sheet.rowData)) {
        if (h === undefined) continue;
        expect(theirs.sheets[id]!.rowData![row]!.h).toBeCloseTo(h, 0);
      }
    }
  });

  // Names of fonts are left out: LibreOffice tells that of this machine where one is not installed.
  it('keeps sizes, fills, borders and number formats of every cell that holds something', () => {
    let compared = 0;
    const look = (data: IWorkbookData, id: string, row: number, column: number) => {
      const named = data.sheets[id]!.cellData?.[row]?.[column]?.s;
      const style = typeof named === 'string' ? data.styles[named] : named;
      const sides = Object.entries(style?.bd ?? {}).filter(([, side]) => side != null);
      return {
        size: style?.fs ?? 11,
        bold: style?.bl ?? 0,
        fill: style?.bg?.rgb?.toUpperCase() ?? null,
        color: style?.cl?.rgb?.toUpperCase() ?? '#000000',
        borders: sides.map(([side, { s } = { s: 0 }]) => `${side}${String(s)}`).sort(),
        wrap: style?.tb === WrapStrategy.WRAP,
        // LibreOffice escapes signs, and tells of an empty section once more.
        pattern: (style?.n?.pattern ?? 'General').replaceAll('\\', '').replace(/;+$/, ';'),
      };
    };
    ours.sheetOrder.forEach((id, index) => {
      const other = theirs.sheetOrder[index]!;
      for (const [row, line] of inOrder(ours.sheets[id]!.cellData)) {
        for (const [column, cell] of inOrder(line)) {
          if (cell.v === undefined || cell.v === null || cell.v === '') continue;
          const name = `${ours.sheets[id]!.name ?? ''} ${String(row)},${String(column)}`;
          expect(look(theirs, other, row, column), name).toEqual(look(ours, id, row, column));
          compared += 1;
        }
      }
    });
    expect(compared).toBeGreaterThan(2_000);
  });

  it('keeps notes, lists, marks and names', () => {
    const notes = resourceOf(theirs, 'SHEET_NOTE_PLUGIN') as Record<string, object>;
    const noted = bySheet(theirs, (_, id) => JSON.stringify(notes[id] ?? ''))[INCOME];
    expect(noted).toContain(NOTE);
    const text = (name: string): string => JSON.stringify(resourceOf(theirs, name));
    expect(text('SHEET_CONDITIONAL_FORMATTING_PLUGIN')).toContain('预算公开:error');
    const lists = (data: IWorkbookData) =>
      [...JSON.stringify(resourceOf(data, 'SHEET_DATA_VALIDATION_PLUGIN')).matchAll(/"formula1":"([^"]*)"/g)]
        .map(([, formula]) => formula!.replace(/^=/, '').replaceAll("'", ''))
        .filter((formula, index, all) => all.indexOf(formula) === index)
        .sort();
    expect(lists(theirs)).toEqual(lists(ours));
    expect(lists(ours).length).toBeGreaterThan(0);
    const names = (data: IWorkbookData) =>
      Object.values(resourceOf(data, 'SHEET_DEFINED_NAME_PLUGIN') as Record<string, { name: string }>)
        .map(({ name }) => name)
        .sort();
    expect(names(theirs)).toEqual(expect.arrayContaining(names(ours)));
  });
});
