import { expect, it } from 'vitest';
import { checkJson } from '../../../src/budget/report';
import { checkFile } from '../../../src/jobs/check';
import { readDetailFile } from '../../../src/jobs/detail';
import { draftFile } from '../../../src/jobs/draft';
import { makeFile } from '../../../src/jobs/make';
import { checkWorkbook } from '../../../src/jobs/workbook/check';
import { draftInWorkbook } from '../../../src/jobs/workbook/draft';
import { makeInWorkbook } from '../../../src/jobs/workbook/make';
import { toJson } from '../../../src/document';
import { toSheet } from '../../../src/document/sheet';
import { MEMORY_SHEET } from '../../../src/workbook/memory';
import { readXlsx, writeXlsx } from '../../../src/workbook/xlsx';
import { sampleDetailBytes } from '../../support/sample';
import { openDesk, REQUEST, type Desk } from './desk';
import { looksInFile, looksInHost, type SheetLook } from './looks';
import { filled } from './same-cells';

const { profile, year, department, info } = REQUEST;
const detailFile = { name: '明细.csv', bytes: sampleDetailBytes() };

/** The sample book, made in the open workbook and as `cli new` makes it. */
async function bothWays(): Promise<{ readonly desk: Desk; readonly bytes: Uint8Array }> {
  const desk = await openDesk();
  const { bytes } = await makeFile({ profile, year, department, info, detail: detailFile });
  await makeInWorkbook(desk.workbook, { ...REQUEST, detail: await readDetailFile(detailFile, year) });
  return { desk, bytes };
}

/** Compares property by property, so that a difference names itself. */
function expectSameLook(name: string, here: SheetLook | undefined, inFile: SheetLook): void {
  for (const property of Object.keys(inFile) as (keyof SheetLook)[]) {
    expect(here?.[property], `${property} of ${name}`).toEqual(inFile[property]);
  }
}

async function expectSameBook(desk: Desk, bytes: Uint8Array): Promise<void> {
  const here = await desk.workbook.read();
  const inFile = await readXlsx(bytes, '部门预算.xlsx');
  const own = here.filter(({ name }) => name !== 'Sheet1' && name !== MEMORY_SHEET);
  expect(own.map(({ name }) => name)).toEqual(expect.arrayContaining(inFile.map(({ name }) => name)));
  expect(own).toHaveLength(inFile.length);
  for (const sheet of inFile) {
    expect(filled(own.find(({ name }) => name === sheet.name)!), sheet.name).toEqual(filled(sheet));
  }
  const looks = looksInHost(desk.host.workbook);
  for (const [name, look] of await looksInFile(bytes)) expectSameLook(name, looks.get(name), look);
}

it('makes in Excel the very book that the command line makes: contents and every look (in the stand-in host)', async () => {
  const { desk, bytes } = await bothWays();
  await expectSameBook(desk, bytes);
});

it('sees a single look, width, height, line or list that is not the same', async () => {
  const { desk, bytes } = await bothWays();
  const inFile = await looksInFile(bytes);
  for (const property of ['cells', 'edges', 'widths', 'heights', 'merges', 'lists'] as const) {
    const held = [...inFile.values()].filter((look) => Object.keys(look[property]).length > 0);
    expect(held.length, property).toBeGreaterThan(0);
  }
  const listed = [...inFile].find(([, { lists }]) => Object.keys(lists).length > 0)![0];
  const changes: readonly (readonly [keyof SheetLook, (sheet: Excel.Worksheet) => unknown])[] = [
    ['cells', (sheet) => (sheet.getRange('D9').format.font.bold = true)],
    ['cells', (sheet) => (sheet.getRange('D9').format.fill.color = '#FFFF00')],
    ['edges', (sheet) => (sheet.getRange('A1').format.borders.getItem('EdgeTop').style = 'Continuous')],
    ['widths', (sheet) => (sheet.getRange('D:D').format.columnWidth = 33)],
    ['heights', (sheet) => (sheet.getRange('A1').format.rowHeight = 99)],
    ['merges', (sheet) => sheet.getRange('Z98:Z99').merge()],
    ['lists', (sheet) => sheet.getRange().dataValidation.clear()],
    ['frozenRows', (sheet) => sheet.freezePanes.unfreeze()],
    ['page', (sheet) => (sheet.pageLayout.orientation = 'Portrait')],
    ['visibility', (sheet) => (sheet.visibility = 'Hidden')],
    ['protection', (sheet) => sheet.protection.protect({ allowSort: true })],
  ];
  for (const [property, change] of changes) {
    const name = property === 'lists' ? listed : '03支出总体';
    const before = looksInHost(desk.host.workbook).get(name)!;
    await desk.host.Excel.run(async (context) => {
      change(context.workbook.worksheets.getItem(name));
      await context.sync();
    });
    const after = looksInHost(desk.host.workbook).get(name)!;
    expect(after[property], property).not.toEqual(before[property]);
  }
});

it('checks in Excel with the very findings of the file, and leaves the book as it was but for its marks', async () => {
  const { desk, bytes } = await bothWays();
  const { result, journal } = await checkWorkbook(desk.workbook, profile);
  const report = await checkFile({ book: { name: '部门预算.xlsx', bytes }, profile, format: 'json' });
  expect(JSON.parse(JSON.stringify(checkJson(result)))).toEqual(JSON.parse(report.text));
  await desk.workbook.restore(journal);
  await expectSameBook(desk, bytes);
});

it('drafts in Excel the very text of the file, on a sheet that looks as the same sheet in a file', async () => {
  const { desk, bytes } = await bothWays();
  const drafted = await draftInWorkbook(desk.workbook, { profile });
  const inFile = await draftFile({ book: { name: '部门预算.xlsx', bytes }, profile, format: 'json' });
  expect(JSON.parse(JSON.stringify(toJson(drafted.document)))).toEqual(JSON.parse(String(inFile.content)));
  expect(drafted.gaps).toEqual(inFile.gaps);
  const plan = toSheet(drafted.document, drafted.sheet);
  const written = await writeXlsx([plan]);
  const [sheet] = await readXlsx(written, '说明.xlsx');
  const here = (await desk.workbook.read()).find(({ name }) => name === drafted.sheet)!;
  expect(filled(here)).toEqual(filled(sheet!));
  const look = (await looksInFile(written)).get(drafted.sheet)!;
  expectSameLook(drafted.sheet, looksInHost(desk.host.workbook).get(drafted.sheet), look);
});
