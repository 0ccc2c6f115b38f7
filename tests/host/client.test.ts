import { describe, expect, it } from 'vitest';
import { codeOf, openHost } from './open';

describe('mistakes that the genuine client catches', () => {
  it('refuses to read a property that was not loaded', async () => {
    const { Excel } = await openHost();
    const code = await codeOf(
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        await context.sync();
        return sheet.name;
      }),
    );
    expect(code).toBe('PropertyNotLoaded');
  });

  it('refuses to read what was loaded but not yet synced', async () => {
    const { Excel } = await openHost();
    const code = await codeOf(
      Excel.run((context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.load('name');
        return Promise.resolve(sheet.name);
      }),
    );
    expect(code).toBe('PropertyNotLoaded');
  });

  it('refuses a proxy that outlived the batch of its Excel.run', async () => {
    const { Excel } = await openHost();
    const code = await codeOf(
      (async () => {
        const range = await Excel.run(async (context) => {
          const made = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
          await context.sync();
          return made;
        });
        range.values = [[1]];
        await range.context.sync();
      })(),
    );
    expect(code).toBe('InvalidObjectPath');
  });

  it('changes nothing when the sync is forgotten', async () => {
    const { Excel, record, workbook } = await openHost();
    const context = new Excel.RequestContext();
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(workbook.active.cells.size).toBe(0);
    expect(record.trips).toEqual([]);
  });

  it('knows a missing sheet as a null object, and silently skips what is done with it', async () => {
    const { Excel } = await openHost();
    await Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('没有');
      missing.delete();
      missing.load('name');
      await context.sync();
      expect(missing.isNullObject).toBe(true);
    });
  });

  it('reports a missing sheet with the code and the place of the mistake', async () => {
    const { Excel } = await openHost();
    const error = await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('没有').getRange('A1').values = [[1]];
      await context.sync();
    }).catch((thrown: unknown) => thrown as OfficeExtension.Error);
    expect(error).toMatchObject({
      code: 'ItemNotFound',
      debugInfo: { errorLocation: 'WorksheetCollection.getItem' },
    });
  });

  it('keeps what was done before the failing action', async () => {
    const { Excel, workbook } = await openHost();
    const code = await codeOf(
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('A1').values = [['before']];
        context.workbook.worksheets.add('Sheet1');
        sheet.getRange('A2').values = [['after']];
        await context.sync();
      }),
    );
    expect(code).toBe('ItemAlreadyExists');
    expect([...workbook.active.cells.values()].map(({ value }) => value)).toEqual(['before']);
  });

  it('refuses an API beyond the requirement sets of an older Excel', async () => {
    const { Excel, Office } = await openHost({ sets: { ExcelApi: '1.8' } });
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.9')).toBe(false);
    const code = await codeOf(
      Excel.run((context) => {
        context.application.suspendScreenUpdatingUntilNextSync();
        return context.sync();
      }),
    );
    expect(code).toBe('ApiNotFound');
  });

  it('answers on a later tick, never at once', async () => {
    const { Excel } = await openHost();
    const order: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.load('name');
      const synced = context.sync().then(() => order.push('answer'));
      await Promise.resolve();
      order.push('caller');
      await synced;
    });
    expect(order).toEqual(['caller', 'answer']);
  });
});
