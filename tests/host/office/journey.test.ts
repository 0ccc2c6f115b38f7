import { describe, expect, it } from 'vitest';
import { checkWorkbook } from '../../../src/jobs/workbook/check';
import { draftInWorkbook } from '../../../src/jobs/workbook/draft';
import { makeInWorkbook } from '../../../src/jobs/workbook/make';
import { createHistory, restoreWorkbook } from '../../../src/jobs/workbook/restore';
import { draftFile } from '../../../src/jobs/draft';
import { checkFile } from '../../../src/jobs/check';
import { isSeen } from '../../../src/budget/sheet';
import { readXlsx, writeXlsx } from '../../../src/workbook/xlsx';
import { MEMORY_SHEET } from '../../../src/workbook/memory';
import { makeSample, openDesk, REQUEST, samplePlans } from './desk';
import { filled, formatsOf } from './same-cells';

describe('the whole job in the open workbook (in the stand-in host)', () => {
  it('makes, fills from the detail, checks, marks, mends, checks again, drafts, and takes everything back', async () => {
    const desk = await openDesk();
    const { host, workbook } = desk;
    const history = createHistory();
    const empty = desk.see();

    history.add((await makeInWorkbook(workbook, REQUEST)).journal);
    const blank = desk.see();
    expect(await restoreWorkbook(workbook, history)).toMatchObject({ kind: 'restored' });
    expect(desk.see()).toEqual(empty);

    await makeSample(desk);
    const made = desk.see();
    expect(made).not.toEqual(blank);

    const clean = await checkWorkbook(workbook, 'henan');
    expect(clean.result.counts.error).toBe(0);
    history.add(clean.journal);

    const wrongCell = '03支出总体!I9';
    const right = host.workbook.sheets.find(({ name }) => name === '03支出总体')!;
    const before = right.cells.get(8 * 16_384 + 8)?.value;
    host.user.enter(wrongCell, 999);
    const wrong = await checkWorkbook(workbook, 'henan');
    history.add(wrong.journal);
    expect(wrong.result.counts.error).toBeGreaterThan(0);
    expect(wrong.notMarked).toEqual([]);
    expect(right.conditionalFormats[0]?.settings).toMatchObject({
      Formula: '=LEN("预算公开:error")>0',
      'Fill.Color': '#FFC7CE',
      'Font.Bold': true,
      'Font.Underline': 'Double',
    });

    host.user.enter(wrongCell, typeof before === 'number' ? before : '');
    const mended = await checkWorkbook(workbook, 'henan');
    history.add(mended.journal);
    expect(mended.result).toEqual(clean.result);
    const checked = desk.see();

    const drafted = await draftInWorkbook(workbook, { profile: 'henan' });
    history.add(drafted.journal);
    expect(drafted.sheet).toBe('说明');
    expect(await restoreWorkbook(workbook, history)).toMatchObject({ kind: 'restored' });
    expect(desk.see()).toEqual(checked);
    for (let step = 0; step < 3; step += 1) {
      expect(await restoreWorkbook(workbook, history)).toMatchObject({ kind: 'restored' });
    }
    expect(desk.see()).toEqual(made);
  });

  it('leaves the very cells that a file made from the same detail has', async () => {
    const desk = await openDesk();
    const made = await makeSample(desk);
    const plans = await samplePlans();
    const inFile = await readXlsx(await writeXlsx(plans), '部门预算.xlsx');
    const inHost = await desk.workbook.read();
    expect(made.sheets).toContain('03支出总体');
    // 明细 was typed in by hand, beyond the rows that were prepared for it: the same values, looks of its own.
    for (const sheet of inFile.filter(({ name }) => name !== '明细')) {
      const same = inHost.find(({ name }) => name === sheet.name)!;
      expect(filled(same), sheet.name).toEqual(filled(sheet));
      const plan = plans.find(({ name }) => name === sheet.name)!;
      const formats = formatsOf(desk.host, plan);
      expect(formats.held, `number formats of ${sheet.name}`).toEqual(formats.planned);
    }
    expect(inHost.filter(({ visibility }) => visibility === 'visible').map(({ name }) => name)).toEqual([
      'Sheet1',
      ...plans.filter(isSeen).map(({ name }) => name),
    ]);
  });

  it('finds and writes what the same jobs find and write over a file', async () => {
    const desk = await openDesk();
    await makeSample(desk);
    const bytes = await writeXlsx(await samplePlans());
    const book = { name: '部门预算.xlsx', bytes };
    const { result } = await checkWorkbook(desk.workbook, 'henan');
    const report = await checkFile({ book, profile: 'henan', format: 'json' });
    const { findings } = JSON.parse(report.text) as { findings: { rule: string; cell?: string }[] };
    const places = (list: readonly { rule: string; cell?: string }[]): string[] =>
      list.map(({ rule, cell }) => `${rule} ${cell ?? ''}`);
    expect(places(result.findings)).toEqual(places(findings));

    const drafted = await draftInWorkbook(desk.workbook, { profile: 'henan' });
    const file = await draftFile({ book, profile: 'henan', format: 'txt' });
    const sheets = await desk.workbook.read();
    const narrative = sheets.find(({ name }) => name === drafted.sheet)!;
    expect(drafted.gaps).toEqual(file.gaps);
    const written = narrative.values
      .map(([text]) => String(text))
      .filter((text) => /^[一二三四五]、/.test(text));
    expect(written.length).toBeGreaterThan(4);
    for (const heading of written) expect(file.content).toContain(heading);
  });

  it('writes a new draft beside one that somebody has worked on, and over one that nobody has', async () => {
    const desk = await openDesk();
    await makeSample(desk);
    const first = await draftInWorkbook(desk.workbook, { profile: 'henan' });
    const again = await draftInWorkbook(desk.workbook, { profile: 'henan' });
    expect([first.sheet, again.sheet]).toEqual(['说明', '说明']);
    desk.host.user.enter('说明!A3', '我改过的一段');
    const third = await draftInWorkbook(desk.workbook, { profile: 'henan' });
    expect(third.sheet).toBe('说明2');
    const kept = (await desk.workbook.read()).find(({ name }) => name === '说明')!;
    expect(kept.values[2]?.[0]).toBe('我改过的一段');
  });

  it('keeps the answers of 填报信息 when the tables are filled anew', async () => {
    const desk = await openDesk();
    await makeSample(desk);
    const before = (await desk.workbook.read()).find(({ name }) => name === '填报信息')!;
    desk.host.user.enter('明细!A200', '');
    desk.host.user.act((workbook) => {
      const sheet = workbook.sheets.find(({ name }) => name === '明细')!;
      expect(sheet.visibility).toBe('Visible');
    });
    const again = await makeInWorkbook(desk.workbook, { profile: 'henan', today: REQUEST.today });
    expect(again.sheets).toEqual([]);
    expect(again.notices.at(-1)).toBe('各表已经与明细一致，没有改动。');
    const after = (await desk.workbook.read()).find(({ name }) => name === '填报信息')!;
    expect(filled(after)).toEqual(filled(before));
  });

  it('refuses to make tables anew over one that somebody has changed, and names it', async () => {
    const desk = await openDesk();
    await makeSample(desk);
    desk.host.user.enter('03支出总体!I9', 999);
    const seen = desk.see();
    const more = makeInWorkbook(desk.workbook, { profile: 'henan', year: 2025, today: REQUEST.today });
    await expect(more).rejects.toThrow(/“03支出总体”.*没有覆盖/);
    expect(desk.see()).toEqual(seen);
  });

  it('asks before it takes back what somebody has typed into since', async () => {
    const desk = await openDesk();
    const history = createHistory();
    const empty = desk.see();
    history.add((await makeInWorkbook(desk.workbook, REQUEST)).journal);
    desk.host.user.enter('03支出总体!I9', 999);
    const seen = desk.see();
    const asked = await restoreWorkbook(desk.workbook, history);
    expect(asked).toMatchObject({
      kind: 'asks',
      conflicts: [{ kind: 'typed', sheet: '03支出总体', row: 8, column: 8, found: 999 }],
    });
    expect(asked.message).toBe(
      '“03支出总体”!I9在那以后又填过，恢复会丢掉这些内容。还没有恢复。要保留请先复制到别处；仍要恢复，请再确认一次。',
    );
    expect(desk.see()).toEqual(seen);
    expect(await restoreWorkbook(desk.workbook, history, { force: true })).toMatchObject({
      kind: 'restored',
    });
    expect(desk.see()).toEqual(empty);
  });

  it('clears marks after the workbook was saved and opened again, and leaves no trace', async () => {
    const first = await openDesk();
    await makeInWorkbook(first.workbook, REQUEST);
    const unmarked = first.see();
    first.host.user.enter('01收支总体!D6', 5);
    await checkWorkbook(first.workbook, 'henan');
    first.host.user.enter('01收支总体!D6', '');
    const reopened = await openDesk({ workbook: first.host.workbook });
    const restored = await restoreWorkbook(reopened.workbook, createHistory());
    expect(restored.message).toBe('已清除全部标记。');
    expect(reopened.host.workbook.sheets.flatMap(({ conditionalFormats }) => conditionalFormats)).toEqual([]);
    expect(reopened.host.workbook.sheets.map(({ name }) => name)).toContain(MEMORY_SHEET);
    expect(unmarked).toBeDefined();
    expect((await restoreWorkbook(reopened.workbook, createHistory())).message).toBe('没有可以恢复的改动。');
  });
});
