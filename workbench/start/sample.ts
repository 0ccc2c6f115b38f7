import detail from '../../assets/sample/henan-2024-detail.csv';
import info from '../../assets/sample/henan-2024-info.json';
import type { SheetPlan } from '../../src/budget/sheet';
import { makeFile, planBook, type MakeRequest } from '../../src/jobs/make';

const DEPARTMENT = '中共新乡市牧野区委办公室';
const YEAR = 2024;

function sampleRequest(): MakeRequest {
  return {
    profile: 'henan',
    year: YEAR,
    department: DEPARTMENT,
    detail: { name: '明细.csv', bytes: new TextEncoder().encode(detail) },
    info,
  };
}

/** The sheets of the sample department (样例部门), filled. */
export async function sampleSheets(): Promise<readonly SheetPlan[]> {
  return (await planBook(sampleRequest())).plans;
}

/** The empty sheets of the year after, with the sample's figures as last year's (上年数). */
export async function yearAfterSample(): Promise<readonly SheetPlan[]> {
  const { bytes } = await makeFile(sampleRequest());
  const from = { name: `${String(YEAR)}年部门预算.xlsx`, bytes };
  const { plans } = await planBook({ profile: 'henan', year: YEAR + 1, department: DEPARTMENT, from });
  return plans;
}
