import { describe, expect, it } from 'vitest';
import { createOfficeProgram } from '../../../src/workbook/office';
import type { Edit, HostProgram, Place } from '../../../src/workbook/program';
import { adding, openDesk, smallSheet, type Desk } from './desk';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function withProgram(): Promise<Desk & { readonly program: HostProgram }> {
  const desk = await openDesk();
  return { ...desk, program: createOfficeProgram() };
}

/** Long enough for what is told late. */
const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 700));

const file = (
  name: string,
  type: string,
): { name: string; type: string; bytes: Uint8Array<ArrayBuffer> } => ({
  name,
  type,
  bytes: new Uint8Array([80, 75, 3, 4]),
});

describe('Excel as the pane sees it (in the stand-in host)', () => {
  it('tells of typing joined and late, with the cells and that it was done here', async () => {
    const { host, program } = await withProgram();
    const told: (readonly Edit[])[] = [];
    await program.onEdited((edits) => void told.push(edits));
    host.user.enter('Sheet1!B2', 5);
    host.user.enter('Sheet1!C3:D4', 6);
    expect(told).toEqual([]);
    await later();
    expect(told).toEqual([
      [
        { sheet: 'Sheet1', range: { top: 1, left: 1, bottom: 1, right: 1 }, by: 'here' },
        { sheet: 'Sheet1', range: { top: 2, left: 2, bottom: 3, right: 3 }, by: 'here' },
      ],
    ]);
  });

  it('tells its own writing from that of the user, and says nothing more once it is asked to stop', async () => {
    const { host, program } = await withProgram();
    const told: Edit[] = [];
    const stop = await program.onEdited((edits) => void told.push(...edits));
    await program.workbook.apply(adding(smallSheet('甲表')));
    await later();
    expect(new Set(told.filter(({ sheet }) => sheet === '甲表').map(({ by }) => by))).toContain('program');
    const before = told.length;
    stop();
    await host.idle();
    host.user.enter('Sheet1!A1', 1);
    await later();
    expect(told).toHaveLength(before);
  });

  it('tells of inserted rows without naming cells, whose places have changed', async () => {
    const { host, program } = await withProgram();
    const told: Edit[] = [];
    await program.onEdited((edits) => void told.push(...edits));
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('2:3').insert('Down');
      await context.sync();
    });
    await later();
    expect(told).toEqual([{ sheet: 'Sheet1', range: null, by: 'program' }]);
  });

  it('tells where the user has moved to', async () => {
    const { host, program } = await withProgram();
    const places: Place[] = [];
    await program.onSelected((place) => void places.push(place));
    host.user.select('Sheet1!C5');
    await later();
    expect(places.at(-1)).toEqual({ sheet: 'Sheet1', row: 4, column: 2 });
  });

  it('opens a workbook beside this one', async () => {
    const { host, program } = await withProgram();
    expect(await program.hand(file('部门预算.xlsx', XLSX))).toBe('opened');
    expect(host.application.opened).toEqual(['UEsDBA==']);
  });

  it('says on a Mac that a file cannot be saved from a pane, and what to do instead', async () => {
    const { host, program } = await withProgram();
    const context: unknown = Object.create(host.Office.context, { platform: { value: 'Mac' } });
    Object.assign(globalThis, {
      Office: Object.create(host.Office, { context: { value: context } }) as unknown,
    });
    await expect(program.hand(file('说明.docx', 'application/msword'))).rejects.toMatchObject({
      code: 'noDownload',
      message:
        '这个 Excel（Mac 或 iPad 版）不让面板保存文件，“说明.docx”没有存下来。请改用“复制”粘贴到 Word，或者在 Windows 版 Excel、网页工作台里再做一次。',
    });
  });
});
