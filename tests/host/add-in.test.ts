import { describe, expect, it } from 'vitest';
import { openHost } from './open';

const metadata = [
  {
    id: 'CHANGE',
    name: 'CHANGE',
    parameters: [
      { name: 'current', type: 'number' },
      { name: 'prior', type: 'number' },
    ],
  },
  { id: 'TWICE', name: 'TWICE', parameters: [{ name: 'values', type: 'number', dimensionality: 'matrix' }] },
];

describe('what an add-in has besides batches', () => {
  it('is asked by cells for its custom functions', async () => {
    const host = await openHost({ functions: { namespace: 'BUDGET', metadata } });
    const calls: unknown[][] = [];
    host.CustomFunctions.associate('CHANGE', (current: number, prior: number) => {
      calls.push([current, prior]);
      return (current - prior) / prior;
    });
    host.user.enter('A1', 150);
    host.user.enter('A2', 100);
    host.user.enter('A3', '=BUDGET.CHANGE(A1,A2)*100&"%"');
    await host.idle();
    const read = await host.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A3');
      cell.load('values');
      await context.sync();
      return cell.values as unknown;
    });
    expect(read).toEqual([['50%']]);
    expect(calls).toEqual([[150, 100]]);
  });

  it('spills the block that a custom function returns, and passes its errors on', async () => {
    const host = await openHost({ functions: { namespace: 'BUDGET', metadata } });
    const { CustomFunctions } = host;
    CustomFunctions.associate('TWICE', (values: number[][]) =>
      values.map((line) => line.map((value) => value * 2)),
    );
    CustomFunctions.associate('CHANGE', () => {
      const { Error: FunctionError, ErrorCode } = CustomFunctions as unknown as {
        Error: new (code: string) => Error;
        ErrorCode: { divisionByZero: string };
      };
      throw new FunctionError(ErrorCode.divisionByZero);
    });
    host.user.enter('A1', 1);
    host.user.enter('A2', 2);
    host.user.enter('B1', '=BUDGET.TWICE(A1:A2)');
    host.user.enter('C1', '=BUDGET.CHANGE(1,0)');
    host.user.enter('D1', '=BUDGET.UNKNOWN()');
    await host.idle();
    const read = await host.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('B1:D2');
      range.load('values');
      await context.sync();
      return range.values as unknown;
    });
    expect(read).toEqual([
      [2, '#DIV/0!', '#NAME?'],
      [4, '', ''],
    ]);
  });

  it('runs a ribbon command and hears when it is done', async () => {
    const host = await openHost();
    host.Office.actions.associate('check', (event: Office.AddinCommands.Event) => {
      void host.Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['审核']];
        await context.sync();
      }).finally(() => event.completed());
    });
    const outcome = await host.command('check', { source: { id: 'CheckButton' } });
    expect(outcome.status).toBe(0);
    expect(outcome.event).toMatchObject({ source: { id: 'CheckButton' } });
    expect([...host.workbook.active.cells.values()].map(({ value }) => value)).toEqual(['审核']);
  });

  it('says when a ribbon command is not associated', async () => {
    const host = await openHost();
    const outcome = await host.command('nothing');
    expect(outcome.status).not.toBe(0);
  });

  it('keeps settings in the workbook for the next time it is opened', async () => {
    const first = await openHost();
    await first.Excel.run(async (context) => {
      context.workbook.settings.add('waivers', { list: ['R1', 'R2'], on: new Date('2026-01-05T00:00:00Z') });
      await context.sync();
    });
    first.Office.context.document.settings.set('unit', '万元');
    await new Promise<void>((resolve) => {
      first.Office.context.document.settings.saveAsync(() => resolve());
    });
    const second = await openHost({ workbook: first.workbook });
    expect(second.Office.context.document.settings.get('unit')).toBe('万元');
    await second.Excel.run(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject('unit');
      const missing = context.workbook.settings.getItemOrNullObject('nothing');
      setting.load('value');
      await context.sync();
      expect(setting.value).toBe('万元');
      expect(missing.isNullObject).toBe(true);
    });
  });

  it('has the client of each host to itself', async () => {
    const [one, two] = [await openHost(), await openHost()];
    const write = ({ Excel }: typeof one, value: string): Promise<void> =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[value]];
        await context.sync();
      });
    await Promise.all([write(one, '一'), write(two, '二')]);
    const first = (host: typeof one): unknown => [...host.workbook.active.cells.values()][0]?.value;
    expect([first(one), first(two)]).toEqual(['一', '二']);
  });

  it('becomes global on request, as on the page of the add-in', async () => {
    const host = await openHost();
    host.install();
    expect((globalThis as { Excel?: unknown }).Excel).toBe(host.Excel);
    host.dispose();
    expect((globalThis as { Excel?: unknown }).Excel).toBeUndefined();
  });

  it('shows and hides its pane, and hears of it', async () => {
    const host = await openHost();
    const modes: string[] = [];
    await host.Office.addin.onVisibilityModeChanged(({ visibilityMode }) => void modes.push(visibilityMode));
    await host.Office.addin.showAsTaskpane();
    expect(host.application.pane).toBe(true);
    await host.Office.addin.hide();
    await host.idle();
    expect(host.application.pane).toBe(false);
    expect(modes).toEqual(['Taskpane', 'Hidden']);
    await host.Office.addin.setStartupBehavior(host.Office.StartupBehavior.load);
    expect(await host.Office.addin.getStartupBehavior()).toBe('Load');
  });

  it('opens a new workbook from a file', async () => {
    const host = await openHost();
    await host.Excel.createWorkbook('UEsDBA==');
    expect(host.application.opened).toEqual(['UEsDBA==']);
    await host.Excel.createWorkbook();
    expect(host.application.opened).toEqual(['UEsDBA==', '']);
  });

  it('hears of selections through the document', async () => {
    const host = await openHost();
    let count = 0;
    await host.Excel.run(async (context) => {
      context.workbook.onSelectionChanged.add(() => Promise.resolve(void (count += 1)));
      await context.sync();
    });
    host.user.select('B2');
    await host.idle();
    expect(count).toBe(1);
  });
});
