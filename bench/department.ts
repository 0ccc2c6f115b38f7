import { catalogueFor, type CodeKind } from '../src/budget/codes';
import {
  projectDetail,
  PROJECT_TYPES,
  type CodeNames,
  type DetailLine,
  type FundId,
} from '../src/budget/detail';
import { Amount } from '../src/budget/money';
import { henan } from '../src/budget/profiles/henan';
import type { SheetSnapshot } from '../src/budget/sheet';
import { layoutTable } from '../src/budget/tables';
import { planToSnapshot } from '../tests/support/books';
import { seeded } from './random';

const YEAR = 2024;
const FUNCTIONAL = [
  '2013101',
  '2013102',
  '2080501',
  '2080505',
  '2089999',
  '2101101',
  '2101199',
  '2210201',
  '2120101',
  '2130104',
];
const PAIRS: readonly (readonly [string, string])[] = [
  ['30101', '50101'],
  ['30102', '50101'],
  ['30103', '50501'],
  ['30108', '50102'],
  ['30113', '50103'],
  ['30201', '50201'],
  ['30207', '50201'],
  ['30231', '50208'],
  ['30299', '50299'],
  ['30302', '50905'],
  ['31002', '50306'],
];
const FUNDS: readonly FundId[] = ['appropriation', 'generalOther', 'governmentFund', 'institution', 'other'];

function catalogueNames(): CodeNames {
  const found = catalogueFor(YEAR);
  if (!found.ok) throw new RangeError(found.message);
  const name =
    (kind: CodeKind) =>
    (code: string): string =>
      found.catalogue.find(kind, code)?.name ?? '';
  return { functional: name('functional'), dept: name('deptEconomic'), gov: name('govEconomic') };
}

/** How large a generated department is. */
export interface DepartmentSize {
  readonly units: number;
  readonly projects: number;
}

function pick<T>(random: () => number, from: readonly T[]): T {
  const chosen = from[Math.floor(random() * from.length)];
  if (chosen === undefined) throw new RangeError('pick: nothing to pick from');
  return chosen;
}

/** A consistent detail: basic lines for every unit, code and pair, and projects of all funds. */
export function generateDetail(seed: number, { units, projects }: DepartmentSize): DetailLine[] {
  const random = seeded(seed);
  const cents = (): Amount => new Amount(Math.floor(random() * 90_000) + 100).div(100);
  const lines: DetailLine[] = [];
  for (let unit = 1; unit <= units; unit += 1) {
    const base = {
      unitCode: `101${String(unit).padStart(3, '0')}`,
      unitName: `第${String(unit)}单位`,
      projectCode: '',
      source: { sheet: '明细', row: 0 },
    };
    for (const functional of FUNCTIONAL) {
      for (const [dept, gov] of PAIRS) {
        if (random() < 0.4) continue;
        lines.push({
          ...base,
          functional,
          project: '',
          projectType: '',
          dept,
          gov,
          fund: 'appropriation',
          amount: cents(),
        });
      }
    }
    for (let project = 1; project <= projects; project += 1) {
      const [dept, gov] = pick(random, PAIRS);
      lines.push({
        ...base,
        functional: pick(random, FUNCTIONAL),
        project: `第${String(unit)}单位第${String(project)}项专项经费`,
        projectType: pick(random, PROJECT_TYPES),
        dept,
        gov,
        fund: pick(random, FUNDS),
        amount: cents(),
      });
    }
  }
  return lines;
}

/** All twelve tables of a generated department, as read from a workbook. */
export function generateBook(seed: number, size: DepartmentSize): SheetSnapshot[] {
  const detail = generateDetail(seed, size);
  const names = catalogueNames();
  return henan.tables.map((table) =>
    planToSnapshot(
      layoutTable(table, projectDetail(table, detail, names), { year: YEAR, department: '测试局' }).plan,
    ),
  );
}

/** Stored numbers of a workbook. */
export function countAmounts(sheets: readonly SheetSnapshot[]): number {
  return sheets.reduce(
    (total, sheet) => total + sheet.values.flat().filter((value) => typeof value === 'number').length,
    0,
  );
}
