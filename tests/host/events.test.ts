import { describe, expect, it } from 'vitest';
import { createWorkbook } from '../../host/workbook/workbook';
import { openHost } from './open';

describe('events', () => {
  it('tells of what the user types: address, before, after, and the range itself', async () => {
    const host = await openHost();
    const seen: [string, unknown, unknown, unknown][] = [];
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().onChanged.add(async (event) => {
        const values = await host.Excel.run(async (inner) => {
          const range = event.getRange(inner);
          range.load('values');
          await inner.sync();
          return range.values as unknown;
        });
        seen.push([event.address, event.details.valueBefore, event.details.valueAfter, values]);
      });
      await context.sync();
    });
    host.user.enter('B2', '12.5');
    host.user.enter('B2', '13');
    await host.idle();
    expect(seen).toEqual([
      ['B2', '', 12.5, [[13]]],
      ['B2', 12.5, 13, [[13]]],
    ]);
  });

  it('tells the whole workbook of a change on any sheet, and whose it was', async () => {
    const host = await openHost({ workbook: createWorkbook(['表一', '表二']) });
    const seen: string[] = [];
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        seen.push(`${event.worksheetId} ${event.address} ${event.changeType} ${event.triggerSource}`);
        return Promise.resolve();
      });
      await context.sync();
    });
    host.user.enter('表二!A1', '人');
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表一').getRange('1:1').insert('Down');
      await context.sync();
    });
    await host.idle();
    const [first, second] = host.workbook.sheets;
    expect(seen).toEqual([
      `${second?.id} A1 RangeEdited Unknown`,
      `${first?.id} 1:1 RowInserted ThisLocalAddin`,
    ]);
  });

  it('tells of selections, activations and calculation', async () => {
    const host = await openHost({ workbook: createWorkbook(['表一', '表二']) });
    const seen: string[] = [];
    await host.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onSelectionChanged.add((event) =>
        Promise.resolve(void seen.push(`selected ${event.address}`)),
      );
      worksheets.onActivated.add((event) =>
        Promise.resolve(void seen.push(`activated ${event.worksheetId}`)),
      );
      worksheets.getItem('表一').onCalculated.add(() => Promise.resolve(void seen.push('calculated')));
      worksheets.getItem('表一').getRange('A2').formulas = [['=A1*2']];
      await context.sync();
    });
    await host.idle();
    expect(seen).toEqual(['calculated']);
    seen.length = 0;
    host.user.enter('表一!A1', 4);
    host.user.select('表一!C3:D4');
    host.user.activate('表二');
    await host.idle();
    expect(seen).toEqual(['calculated', 'selected C3:D4', `activated ${host.workbook.sheets[1]?.id}`]);
  });

  it('falls silent when the handler is removed, or events are switched off', async () => {
    const host = await openHost();
    let count = 0;
    const handler = await host.Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(() => Promise.resolve(void (count += 1)));
      await context.sync();
      return added;
    });
    host.user.enter('A1', 1);
    await host.idle();
    await host.Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      await context.sync();
    });
    host.user.enter('A1', 2);
    await host.idle();
    await host.Excel.run(handler.context, async (context) => {
      context.runtime.enableEvents = true;
      handler.remove();
      await context.sync();
    });
    host.user.enter('A1', 3);
    await host.idle();
    expect(count).toBe(1);
  });

  it('moves a kept range with the rows that are inserted above it', async () => {
    const host = await openHost();
    await host.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('B5:C6');
      range.load('address');
      await context.sync();
      host.user.act((workbook) => workbook.active.cells.clear());
      context.workbook.worksheets.getActiveWorksheet().getRange('2:3').insert('Down');
      range.load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!B7:C8');
    });
  });
});
