import { describe, expect, it } from 'vitest';
import { isSeen, type Mark, type SheetPlan, type SheetSnapshot } from '../../src/budget/sheet';
import { checkWorkbook } from '../../src/jobs/workbook/check';
import { draftInWorkbook } from '../../src/jobs/workbook/draft';
import { makeInWorkbook, type MadeInWorkbook } from '../../src/jobs/workbook/make';
import { createHistory, restoreWorkbook } from '../../src/jobs/workbook/restore';
import { MEMORY_SHEET, remembered } from '../../src/workbook/memory';
import type { WorkbookSeam } from '../../src/workbook/seam';
import { readXlsx, writeXlsx } from '../../src/workbook/xlsx';
import { adding, REQUEST, samplePlans, smallSheet } from '../support/plans';

/** Somebody at a spreadsheet with one sheet, Sheet1, and the product's workbook over it. */
export interface ContractDesk {
  readonly workbook: WorkbookSeam;
  /** Types into a cell: a formula begins with =, any other text stays a text. */
  readonly enter: (sheet: string, row: number, column: number, value: string | number) => void;
  /** Gives a conditional format that is none of ours to the first cells of a sheet. */
  readonly strangersRule: (sheet: string) => Promise<void>;
  /** The number of conditional formats on a sheet. */
  readonly formats: (sheet: string) => number;
  /** The name of the sheet in front. */
  readonly front: () => string;
  /** Everything that the user could notice, for comparison. */
  readonly see: () => unknown;
}

/** A number to the 15 digits that a spreadsheet keeps; anything else as it is. */
const kept = (value: unknown): unknown => (typeof value === 'number' ? Number(value.toPrecision(15)) : value);

/** The cells of a sheet that hold something: value, formula, displayed text. */
function filled(sheet: SheetSnapshot): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  sheet.texts.forEach((texts, row) => {
    texts.forEach((text, column) => {
      const value = sheet.values[row]?.[column] ?? null;
      const formula = sheet.formulas[row]?.[column] ?? null;
      if (value !== null || formula !== null)
        cells[`${String(row)},${String(column)}`] = [kept(value), formula, text];
    });
  });
  return cells;
}

const named = (sheets: readonly SheetSnapshot[], name: string): SheetSnapshot =>
  sheets.find((sheet) => sheet.name === name)!;

/** Makes the sample department's book as its accountant would: blank sheets, then the detail, then the tables. */
async function makeSample(desk: ContractDesk): Promise<MadeInWorkbook> {
  await makeInWorkbook(desk.workbook, REQUEST);
  const plan = (await samplePlans()).find(({ name }) => name === '明细')!;
  for (const { row, column, value, style } of plan.cells) {
    const isTyped = style?.startsWith('input') === true;
    if (isTyped && (typeof value === 'string' || typeof value === 'number'))
      desk.enter('明细', row, column, value);
  }
  return makeInWorkbook(desk.workbook, { profile: REQUEST.profile, today: REQUEST.today });
}

/** What every program that a workbook may be open in must do alike. */
export function describeWorkbook(program: string, open: () => Promise<ContractDesk>): void {
  describe(`the whole job (${program})`, () => {
    it('makes, fills, checks, marks, mends, checks again, drafts, and takes everything back', async () => {
      const desk = await open();
      const { workbook } = desk;
      const history = createHistory();
      const empty = desk.see();
      history.add((await makeInWorkbook(workbook, REQUEST)).journal);
      expect(await restoreWorkbook(workbook, history)).toMatchObject({ kind: 'restored' });
      expect(desk.see()).toEqual(empty);

      await makeSample(desk);
      const right = named(await workbook.read(), '03支出总体').values[8]?.[8];
      const made = desk.see();
      const clean = await checkWorkbook(workbook, 'henan');
      expect(clean.result.counts.error).toBe(0);
      history.add(clean.journal);

      desk.enter('03支出总体', 8, 8, 999);
      const wrong = await checkWorkbook(workbook, 'henan');
      history.add(wrong.journal);
      expect(wrong.result.counts.error).toBeGreaterThan(0);
      expect(wrong.notMarked).toEqual([]);
      expect(desk.formats('03支出总体')).toBeGreaterThan(0);

      desk.enter('03支出总体', 8, 8, typeof right === 'number' ? right : '');
      const mended = await checkWorkbook(workbook, 'henan');
      history.add(mended.journal);
      expect(mended.result).toEqual(clean.result);
      const checked = desk.see();

      const drafted = await draftInWorkbook(workbook, { profile: 'henan' });
      history.add(drafted.journal);
      expect(drafted.sheet).toBe('说明');
      for (const state of [checked, null, null, made]) {
        expect(await restoreWorkbook(workbook, history)).toMatchObject({ kind: 'restored' });
        if (state !== null) expect(desk.see()).toEqual(state);
      }
    });

    it('leaves the very cells that a file made from the same detail has', async () => {
      const desk = await open();
      await makeSample(desk);
      const plans = await samplePlans();
      const inFile = await readXlsx(await writeXlsx(plans), '部门预算.xlsx');
      const here = await desk.workbook.read();
      // 明细 was typed in by hand, beyond the rows that were prepared for it: the same values, looks of its own.
      for (const sheet of inFile.filter(({ name }) => name !== '明细')) {
        const same = named(here, sheet.name);
        expect(filled(same), sheet.name).toEqual(filled(sheet));
        expect(same.merges, sheet.name).toHaveLength(sheet.merges?.length ?? 0);
        expect(same.visibility, sheet.name).toBe(sheet.visibility);
      }
      const seen = here.filter(({ visibility }) => visibility === 'visible').map(({ name }) => name);
      expect(seen).toEqual(['Sheet1', ...plans.filter(isSeen).map(({ name }) => name)]);
    });

    it('writes a new draft beside one that somebody has worked on, and over one that nobody has', async () => {
      const desk = await open();
      await makeSample(desk);
      const first = await draftInWorkbook(desk.workbook, { profile: 'henan' });
      const again = await draftInWorkbook(desk.workbook, { profile: 'henan' });
      expect([first.sheet, again.sheet]).toEqual(['说明', '说明']);
      desk.enter('说明', 2, 0, '我改过的一段');
      const third = await draftInWorkbook(desk.workbook, { profile: 'henan' });
      expect(third.sheet).toBe('说明2');
      expect(named(await desk.workbook.read(), '说明').values[2]?.[0]).toBe('我改过的一段');
    });

    it('refuses to make tables anew over one that somebody has changed, and names it', async () => {
      const desk = await open();
      await makeSample(desk);
      desk.enter('03支出总体', 8, 8, 999);
      const seen = desk.see();
      const more = makeInWorkbook(desk.workbook, { profile: 'henan', year: 2025, today: REQUEST.today });
      await expect(more).rejects.toThrow(/“03支出总体”.*没有覆盖/);
      expect(desk.see()).toEqual(seen);
    });

    it('asks before it takes back what somebody has typed into since', async () => {
      const desk = await open();
      const history = createHistory();
      const empty = desk.see();
      history.add((await makeInWorkbook(desk.workbook, REQUEST)).journal);
      desk.enter('03支出总体', 8, 8, 999);
      const seen = desk.see();
      const asked = await restoreWorkbook(desk.workbook, history);
      expect(asked).toMatchObject({
        kind: 'asks',
        conflicts: [{ kind: 'typed', sheet: '03支出总体', row: 8, column: 8, found: 999 }],
      });
      expect(desk.see()).toEqual(seen);
      expect(await restoreWorkbook(desk.workbook, history, { force: true })).toMatchObject({
        kind: 'restored',
      });
      expect(desk.see()).toEqual(empty);
    });
  });

  describe(`what belongs to the user (${program})`, () => {
    it('refuses to write over a sheet of the same name, whatever its case, and names it', async () => {
      const desk = await open();
      await desk.workbook.apply(adding({ ...smallSheet('Budget') }));
      const before = desk.see();
      const made = desk.workbook.apply(adding(smallSheet('甲表'), smallSheet('BUDGET')));
      await expect(made).rejects.toMatchObject({
        code: 'sheetExists',
        message: '工作簿里已经有工作表“BUDGET”，没有覆盖它。请先把它改名或移到别的文件，再点一次。',
      });
      expect(desk.see()).toEqual(before);
    });

    it('says which sheet is missing, and writes nothing', async () => {
      const desk = await open();
      const before = desk.see();
      const parked = desk.workbook.apply([
        ...adding(smallSheet('甲表')),
        { kind: 'parkSheet', sheet: '没有的表' },
      ]);
      await expect(parked).rejects.toMatchObject({
        code: 'sheetMissing',
        message: '工作簿里没有工作表“没有的表”，可能已改名或删除。请核对后再点一次。',
      });
      expect(desk.see()).toEqual(before);
    });

    it('refuses a number that is none before anything is written', async () => {
      const desk = await open();
      const before = desk.see();
      const cells = [{ row: 0, column: 0, value: Number.NaN }];
      const work = desk.workbook.apply(adding({ ...smallSheet('甲表'), cells }));
      await expect(work).rejects.toMatchObject({ code: 'notANumber' });
      expect(desk.see()).toEqual(before);
    });

    it('leaves the front sheet in front', async () => {
      const desk = await open();
      const journal = await desk.workbook.apply(adding(smallSheet('甲表'), smallSheet('乙表')));
      await Promise.resolve();
      expect(desk.front()).toBe('Sheet1');
      await desk.workbook.restore(journal);
      expect(desk.front()).toBe('Sheet1');
    });

    it('tells which sheets are hidden, and how', async () => {
      const desk = await open();
      const hidden = (name: string, visibility: SheetPlan['visibility'] & string): SheetPlan => ({
        ...smallSheet(name),
        visibility,
      });
      await desk.workbook.apply(adding(hidden('藏着', 'hidden'), hidden('藏得深', 'veryHidden')));
      const read = await desk.workbook.read();
      expect(read.map(({ name, visibility }) => [name, visibility])).toEqual([
        ['Sheet1', 'visible'],
        ['藏着', 'hidden'],
        ['藏得深', 'veryHidden'],
      ]);
    });

    it("takes away its own marks only, not another one's rule on the same cell", async () => {
      const desk = await open();
      desk.enter('Sheet1', 0, 0, 1);
      await desk.strangersRule('Sheet1');
      const before = desk.see();
      const mark = { sheet: 'Sheet1', row: 0, column: 0, level: 'error' } as const;
      await desk.workbook.apply([{ kind: 'mark', marks: [mark] }]);
      expect(desk.formats('Sheet1')).toBe(2);
      await desk.workbook.apply([{ kind: 'unmark' }]);
      expect(desk.see()).toEqual(before);
    });

    it('puts marks back that it took away, and takes new ones off', async () => {
      const desk = await open();
      const marks: Mark[] = (['hint', 'warning', 'error'] as const).map((level, row) => ({
        sheet: 'Sheet1',
        row,
        column: 1,
        level,
      }));
      await desk.workbook.apply([{ kind: 'mark', marks: marks.slice(0, 2) }]);
      const before = desk.see();
      const journal = await desk.workbook.apply([
        { kind: 'unmark' },
        { kind: 'mark', marks: marks.slice(1) },
      ]);
      expect(journal.map(({ kind }) => kind)).toEqual(['unmarked', 'marked']);
      expect(await desk.workbook.restore(journal)).toEqual([]);
      expect(desk.see()).toEqual(before);
    });

    it('does not delete a sheet that formulas elsewhere need without asking', async () => {
      const desk = await open();
      const journal = await desk.workbook.apply(adding(smallSheet('甲表')));
      desk.enter('Sheet1', 2, 2, '=甲表!B2*2');
      expect(await desk.workbook.restore(journal)).toEqual([
        { kind: 'used', sheet: 'Sheet1', row: 2, column: 2, found: '=甲表!B2*2' },
      ]);
      expect((await desk.workbook.read()).map(({ name }) => name)).toContain('甲表');
    });

    it('lets formulas follow a sheet that is put out of sight, and come back with it', async () => {
      const desk = await open();
      await desk.workbook.apply(adding(smallSheet('甲表')));
      desk.enter('Sheet1', 2, 2, '=甲表!B2*2');
      const before = desk.see();
      const journal = await desk.workbook.apply([
        { kind: 'parkSheet', sheet: '甲表' },
        ...adding({ ...smallSheet('甲表'), cells: [{ row: 1, column: 1, value: 100 }] }),
      ]);
      const [first] = await desk.workbook.read();
      expect(first?.values[2]?.[2]).toBe(2.5);
      expect(await desk.workbook.restore(journal)).toEqual([]);
      expect(desk.see()).toEqual(before);
    });

    it('writes cells over others and gives back content and looks', async () => {
      const desk = await open();
      await desk.workbook.apply(adding(smallSheet('甲表')));
      const before = desk.see();
      const journal = await desk.workbook.apply([
        {
          kind: 'setCells',
          sheet: '甲表',
          cells: [
            { row: 1, column: 1, value: 7, style: 'totalAmount' },
            { row: 2, column: 1, value: '不再是公式' },
            { row: 9, column: 3, value: 14, formula: '=B2*2', style: 'share' },
          ],
        },
      ]);
      const written = named(await desk.workbook.read(), '甲表');
      expect(written.values[1]?.[1]).toBe(7);
      expect(written.values[2]?.[1]).toBe('不再是公式');
      expect([written.values[9]?.[3], written.formulas[9]?.[3], written.texts[9]?.[3]]).toEqual([
        14,
        '=B2*2',
        '1400.00%',
      ]);
      expect(await desk.workbook.restore(journal)).toEqual([]);
      expect(desk.see()).toEqual(before);
    });

    it('remembers, overwrites what it remembers, and forgets', async () => {
      const desk = await open();
      const before = desk.see();
      const long = '很长'.repeat(40_000);
      const first = await desk.workbook.apply([
        { kind: 'remember', key: '甲', value: '007' },
        { kind: 'remember', key: '乙', value: long },
      ]);
      const second = await desk.workbook.apply([{ kind: 'remember', key: '乙', value: '短' }]);
      const sheets = await desk.workbook.read();
      expect(named(sheets, MEMORY_SHEET).visibility).toBe('veryHidden');
      expect([...remembered(sheets)]).toEqual([
        ['甲', '007'],
        ['乙', '短'],
      ]);
      await desk.workbook.restore(second);
      expect(remembered(await desk.workbook.read()).get('乙')).toBe(long);
      await desk.workbook.restore(first);
      expect(desk.see()).toEqual(before);
    });

    it('keeps texts texts: codes, dates, signs, apostrophes, truth values', async () => {
      const texts = [
        '007',
        '2027-1-5',
        '=1+1',
        '-办公',
        '@x',
        "'引",
        'TRUE',
        'Mar 3',
        '1/2',
        '（5）',
        '12%',
        '　全',
      ];
      const desk = await open();
      const cells = texts.map((value, row) => ({ row, column: 0, value }));
      await desk.workbook.apply(adding({ ...smallSheet('文字'), cells, merges: [], validations: [] }));
      const sheet = named(await desk.workbook.read(), '文字');
      expect(sheet.values.map(([value]) => value)).toEqual(texts);
      expect(sheet.texts.map(([text]) => text)).toEqual(texts);
      expect(sheet.formulas.flat().filter((formula) => formula !== null)).toEqual([]);
    });
  });
}
