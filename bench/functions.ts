import { createHost } from '../host/node/host';
import { functionMetadata } from '../scripts/function-metadata';
import { catalogueFor, codeStatus, LAST_CATALOGUE_YEAR } from '../src/budget/codes';
import { associateFunctions } from '../src/functions/associate';

/** Cells of the sheet that is filled and recalculated. */
const CELLS = 10_000;
const LOOK_UPS = 200_000;

/** The formulas of one row: one of each sort that a table asks for in every line. */
const ROW = (row: number): readonly string[] => [
  `=BUDGET.CODENAME(A${String(row)})`,
  `=BUDGET.EXACTSUM(B${String(row)}:C${String(row)})`,
  `=BUDGET.SHARE(B${String(row)},C${String(row)})`,
  `=BUDGET.CHANGETEXT(B${String(row)},C${String(row)})`,
  `=BUDGET.CODECHECK(A${String(row)})`,
];

async function sheetOfFunctions(): Promise<Record<string, number>> {
  const metadata = await functionMetadata();
  const host = await createHost({ functions: { namespace: 'BUDGET', metadata: metadata.chinese.functions } });
  host.install();
  associateFunctions();
  const rows = CELLS / ROW(1).length;
  host.record.reset();
  const start = performance.now();
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const lines = Array.from({ length: rows }, (_, index) => index + 1);
    sheet.getRange(`A1:C${String(rows)}`).values = lines.map((line) => ['2080505', line / 100, 12.5]);
    sheet.getRange(`E1:I${String(rows)}`).formulas = lines.map((line) => [...ROW(line)]);
    await context.sync();
  });
  await host.idle();
  const ms = performance.now() - start;
  const shown = await host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(`E1:I${String(rows)}`);
    range.load('values');
    await context.sync();
    return range.values.flat() as unknown[];
  });
  const left = shown.filter((value) => value === '' || String(value).startsWith('#')).length;
  const figures = {
    'functions.cells': CELLS,
    'functions.ms': Math.round(ms),
    'functions.callsPerSecond': Math.round((CELLS / ms) * 1000),
    'functions.syncs': host.record.batches.length,
    'functions.unanswered': left,
  };
  host.dispose();
  return figures;
}

function lookUps(): Record<string, number> {
  const loading = performance.now();
  const result = catalogueFor(LAST_CATALOGUE_YEAR);
  if (!result.ok) throw new Error(result.message);
  codeStatus(result.catalogue, '2080505');
  const loaded = performance.now();
  const codes = ['2080505', '2010301', '30101', '50101', '2109999', '999'];
  for (let count = 0; count < LOOK_UPS; count += 1) {
    codeStatus(result.catalogue, codes[count % codes.length] ?? '');
  }
  const ms = performance.now() - loaded;
  return {
    'catalogue.load.ms': Number((loaded - loading).toFixed(1)),
    'catalogue.lookUpsPerSecond': Math.round((LOOK_UPS / ms) * 1000),
  };
}

/** A sheet of ten thousand function cells in the stand-in host, and the catalogue by itself. */
export async function benchFunctions(): Promise<Record<string, number>> {
  return { ...lookUps(), ...(await sheetOfFunctions()) };
}
