import { describe, expect, it } from 'vitest';
import type { FaultKind } from '../../host/bridge/faults';
import type { Host } from '../../host/node/host';
import { codeOf, openHost } from './open';

const write = ({ Excel }: Host, address: string, value: string): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).values = [[value]];
    await context.sync();
  });

const contents = ({ workbook }: Host): unknown[] =>
  [...workbook.active.cells.values()].map(({ value }) => value);

describe('faults on purpose', () => {
  it.each<[FaultKind, string]>([
    ['throttled', 'ActivityLimitReached'],
    ['tooManyRequests', 'TooManyRequests'],
    ['cellEdit', 'InvalidOperationInCellEditMode'],
    ['protected', 'AccessDenied'],
    ['requestTooLarge', 'RequestPayloadSizeLimitExceeded'],
    ['aborted', 'RequestAborted'],
    ['internal', 'GeneralException'],
  ])('%s fails with %s, changes nothing, and passes', async (kind, code) => {
    const host = await openHost({ fail: [{ kind }] });
    expect(await codeOf(write(host, 'A1', '一'))).toBe(code);
    expect(contents(host)).toEqual([]);
    await write(host, 'A1', '二');
    expect(contents(host)).toEqual(['二']);
  });

  it('loses only the answer when the reply is too large', async () => {
    const host = await openHost({ fail: [{ kind: 'responseTooLarge' }] });
    expect(await codeOf(write(host, 'A1', '一'))).toBe('ResponsePayloadSizeLimitExceeded');
    expect(contents(host)).toEqual(['一']);
  });

  it('strikes the n-th batch, as often as told', async () => {
    const host = await openHost();
    host.fail({ kind: 'throttled', at: 2, times: 2 });
    const codes: string[] = [];
    for (const value of ['一', '二', '三', '四']) codes.push(await codeOf(write(host, 'A1', value)));
    expect(codes).toEqual(['no error', 'ActivityLimitReached', 'ActivityLimitReached', 'no error']);
    expect(contents(host)).toEqual(['四']);
  });

  it('stops within a batch, with the first actions done', async () => {
    const host = await openHost();
    const run = (): Promise<void> =>
      host.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        for (const address of ['A1', 'A2', 'A3']) sheet.getRange(address).untrack().values = [[address]];
        await context.sync();
      });
    host.fail({ kind: 'protected', actions: 6 });
    expect(await codeOf(run())).toBe('AccessDenied');
    expect(contents(host)).toEqual(['A1']);
  });

  it('refuses batches while a cell is edited, and waits when asked to', async () => {
    const host = await openHost();
    host.user.startEditing();
    expect(await codeOf(write(host, 'A1', '一'))).toBe('InvalidOperationInCellEditMode');
    let done = false;
    const waiting = host.Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['二']];
      await context.sync();
    }).then(() => (done = true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(done).toBe(false);
    host.user.stopEditing();
    await waiting;
    expect(contents(host)).toEqual(['二']);
  });

  it('refuses a request over the payload limit before anything is done', async () => {
    const host = await openHost({ payloadLimit: 2_000 });
    expect(await codeOf(write(host, 'A1', '长'.repeat(1_000)))).toBe('RequestPayloadSizeLimitExceeded');
    expect(contents(host)).toEqual([]);
  });

  it('refuses a reply over the payload limit', async () => {
    const host = await openHost({ payloadLimit: 2_000 });
    host.user.enter('A1:A100', '二十个字'.repeat(5));
    const code = await codeOf(
      host.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A100');
        range.load('values');
        await context.sync();
      }),
    );
    expect(code).toBe('ResponsePayloadSizeLimitExceeded');
  });

  it('denies changes to locked cells of a protected sheet, and allows them in unlocked ones', async () => {
    const host = await openHost();
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('B1').format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: false });
      await context.sync();
    });
    expect(await codeOf(write(host, 'A1', '锁'))).toBe('AccessDenied');
    await write(host, 'B1', '开');
    expect(contents(host)).toContain('开');
    const format = host.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('B1').format.fill.color = '#FF0000';
      await context.sync();
    });
    expect(await codeOf(format)).toBe('AccessDenied');
  });
});

describe('the record', () => {
  it('counts the round trips of the add-in and their bytes', async () => {
    const host = await openHost();
    await write(host, 'A1', '一');
    await host.idle();
    const [trip, ...more] = host.record.batches;
    expect(more).toEqual([]);
    expect(trip?.sent).toBeGreaterThan(200);
    expect(trip?.received).toBeGreaterThan(20);
    expect(host.record.maxBytes).toBe(trip?.sent);
    expect(host.record.trips.map(({ kind }) => kind)).toEqual(['batch', 'release']);
    host.record.reset();
    expect(host.record.trips).toEqual([]);
  });

  it('takes the latency that is asked for', async () => {
    const host = await openHost({ latency: 30 });
    const start = performance.now();
    await write(host, 'A1', '一');
    expect(performance.now() - start).toBeGreaterThan(50);
  });
});
