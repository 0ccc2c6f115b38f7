import { beforeAll, describe, expect, it } from 'vitest';
import type { SheetPlan } from '../../src/budget/sheet';
import { checkFile } from '../../src/jobs/check';
import { draftFile } from '../../src/jobs/draft';
import { planBook } from '../../src/jobs/make';
import { writeXlsx } from '../../src/workbook/xlsx';
import { SAMPLE_DEPARTMENT, sampleDetailBytes } from '../support/sample';
import { planOf } from '../workbook/xlsx/plan';

let plans: readonly SheetPlan[] = [];
beforeAll(async () => {
  const detail = { name: '明细.csv', bytes: sampleDetailBytes() };
  ({ plans } = await planBook({ profile: 'henan', year: 2024, department: SAMPLE_DEPARTMENT, detail }));
});

interface Printed {
  readonly findings: readonly {
    readonly rule: string;
    readonly level: string;
    readonly sheet?: string;
    readonly cell?: string;
    readonly related?: readonly object[];
  }[];
}

async function check(sheets: readonly SheetPlan[]): Promise<Printed['findings']> {
  const book = { name: '部门预算.xlsx', bytes: await writeXlsx(sheets, { title: '部门预算' }) };
  const report = await checkFile({ book, profile: 'henan', format: 'json' });
  return (JSON.parse(report.text) as Printed).findings;
}

/** The book with the typed and computed amounts of one table replaced by constants. */
function withAmounts(id: string, change: (amount: number) => number | string): SheetPlan[] {
  return plans.map((plan) => {
    if (!plan.name.startsWith(id)) return plan;
    const cells = plan.cells.map(({ formula, ...cell }) =>
      typeof cell.value === 'number'
        ? { ...cell, value: change(cell.value) }
        : { ...cell, ...(formula === undefined ? {} : { formula }) },
    );
    return { ...plan, cells };
  });
}

const errorsOf = (findings: Printed['findings']): string[] =>
  findings
    .filter(({ level }) => level === 'error')
    .map(({ rule, sheet, cell }) => `${rule} ${sheet ?? ''}!${cell ?? ''}`);

describe('an odd workbook is checked and the oddity is a finding with its cell:', () => {
  it('table 03 twice', async () => {
    const again = plans.find((plan) => plan.name.startsWith('03'))!;
    const findings = await check([...plans, { ...again, name: '03副本' }]);
    expect(errorsOf(findings)).toEqual(['structure.repeatedTable 03副本!A1']);
  });

  it('amounts as text', async () => {
    const findings = await check(withAmounts('05', (amount) => amount.toFixed(2)));
    expect(errorsOf(findings)).toEqual([]);
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'format.textAmount',
        level: 'warning',
        sheet: '05一般公共预算支出',
        cell: 'F7',
      }),
    );
  });

  it('words where an amount belongs', async () => {
    const findings = await check(withAmounts('08', (amount) => (amount === 1.1 ? '约1.1' : amount)));
    expect(errorsOf(findings)).toContain('format.notAnAmount 08三公经费!A6');
  });

  it('元 where 万元 is declared, with what fails through it folded', async () => {
    const findings = await check(withAmounts('03', (amount) => Math.round(amount * 10000)));
    expect(errorsOf(findings)).toEqual(['format.unitScale 03支出总体!F7']);
    expect(findings[0]!.related!.length).toBeGreaterThan(10);
  });
});

describe('a workbook without a budget table', () => {
  const message =
    '“通讯录.xlsx”里没有认出预算表（工作表：“收支总体”）。请确认打开的是预算表，并且每张表上方有标题（例如“2027年部门收支总体情况表”），再来一次。';

  it('is refused in one line by every job', async () => {
    const other = planOf([{ row: 0, column: 0, value: '通讯录' }]);
    const book = { name: '通讯录.xlsx', bytes: await writeXlsx([other], { title: '通讯录' }) };
    await expect(checkFile({ book, profile: 'henan', format: 'text' })).rejects.toThrow(message);
    await expect(draftFile({ book, profile: 'henan', format: 'txt' })).rejects.toThrow(message);
    const from = planBook({ profile: 'henan', year: 2027, department: '甲局', from: book });
    await expect(from).rejects.toThrow('“通讯录.xlsx”里没有认出预算表');
  });
});
