import { describe, expect, it } from 'vitest';
import { createWorkbook } from '../../host/workbook/workbook';
import { codeOf, openHost } from './open';

describe('large blocks', () => {
  it('takes a write that the client splits, in one round trip, and gives it back', async () => {
    const host = await openHost();
    const block = Array.from({ length: 300 }, (_, row) =>
      Array.from({ length: 14 }, (_, column) => row * 14 + column),
    );
    await host.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:N300');
      range.values = block;
      range.load('values');
      await context.sync();
      expect(range.values).toEqual(block);
    });
    await host.idle();
    expect(host.record.batches).toHaveLength(1);
  });

  it('refuses a large block of the wrong size before it is split', async () => {
    const host = await openHost();
    const block = Array.from({ length: 200 }, () => Array.from({ length: 10 }, () => 1));
    const code = await codeOf(
      host.Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1:J199').values = block;
        await context.sync();
      }),
    );
    expect(code).toBe('InvalidArgument');
    expect(host.workbook.active.cells.size).toBe(0);
  });

  it('calculates twelve sheets of two hundred rows within two seconds', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `表${index + 1}`);
    const host = await openHost({ workbook: createWorkbook(names) });
    const rows = 200;
    const start = performance.now();
    const totals = await host.Excel.run(async (context) => {
      context.application.suspendScreenUpdatingUntilNextSync();
      context.application.suspendApiCalculationUntilNextSync();
      for (const [index, name] of names.entries()) {
        const sheet = context.workbook.worksheets.getItem(name);
        const before = names[index - 1];
        sheet.getRange(`A1:F${rows}`).formulas = Array.from({ length: rows }, (_, row) => [
          `'${2080000 + row}`,
          row + 1,
          before === undefined ? 2 : `=${before}!F${row + 1}`,
          `=B${row + 1}+C${row + 1}`,
          `=IF(D${row + 1}=0,0,ROUND(B${row + 1}/D${row + 1},4))`,
          `=SUM(B${row + 1}:D${row + 1})`,
        ]);
        sheet.getRange(`F${rows + 1}`).formulas = [
          [`=SUMIFS(INDEX(F:F,ROW()-${rows}):F${rows},A1:A${rows},"<>")`],
        ];
      }
      await context.sync();
      const last = context.workbook.worksheets.getItem('表12').getRange(`F1:F${rows + 1}`);
      last.load('values');
      await context.sync();
      return last.values.map(([value]) => Number(value));
    });
    const elapsed = performance.now() - start;
    const total = totals.at(-1);
    expect(total).toBe(totals.slice(0, -1).reduce((sum, value) => sum + value, 0));
    // Row 1: 2 → F = 1 + 2 + 3 = 6, and on each next sheet F = 2 (1 + F before).
    expect(totals[0]).toBe(Array.from({ length: 11 }).reduce<number>((value) => 2 * (1 + value), 6));
    expect(elapsed).toBeLessThan(2_000);
  });
});
