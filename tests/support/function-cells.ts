import { createHost, type Host } from '../../host/node/host';
import type { DescribedFunction } from '../../scripts/function-metadata';
import type { CellScalar } from '../../src/budget/sheet';
import { associateFunctions } from '../../src/functions/associate';

/** A formula on a new sheet: what stands there from A1, and what the formula shows from Z1 on. */
export type AskCell = (
  formula: string,
  rows?: readonly (readonly CellScalar[])[],
) => Promise<readonly (readonly CellScalar[])[]>;

/** A host whose cells call the functions through Microsoft's own client. `CustomFunctions` is global until disposed. */
export async function functionHost(
  functions: readonly DescribedFunction[],
): Promise<{ readonly host: Host; readonly ask: AskCell }> {
  const host = await createHost({ functions: { namespace: 'BUDGET', metadata: functions } });
  host.install();
  associateFunctions();
  const ask: AskCell = async (formula, rows = []) => {
    const width = Math.max(0, ...rows.map((row) => row.length));
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add();
      sheet.activate();
      if (width > 0) {
        const range = sheet.getRangeByIndexes(0, 0, rows.length, width);
        range.values = rows.map((row) =>
          Array.from({ length: width }, (_, column) => {
            const value = row[column] ?? '';
            return typeof value === 'string' && /^[\d０-９]/u.test(value) ? `'${value}` : value;
          }),
        );
      }
      await context.sync();
    });
    host.user.enter('Z1', formula);
    await host.idle();
    const shown: CellScalar[][] = await host.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('Z1:AF60');
      range.load('values');
      await context.sync();
      return range.values as CellScalar[][];
    });
    const filled = shown.map((row) => row.slice(0, row.findLastIndex((value) => value !== '') + 1));
    return filled.slice(0, filled.findLastIndex((row) => row.length > 0) + 1);
  };
  return { host, ask };
}
